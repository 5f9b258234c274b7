// Shorthands for the tests of this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/quantity/quantity.hpp"

namespace quantity_test {

inline std::vector<dragoman::quantity::Quantity> find(std::string_view text) {
    return dragoman::quantity::find_quantities(text, {0, static_cast<std::uint32_t>(text.size())},
                                               dragoman::Language::arabic);
}

/// `measure[12,500 tonnes]=t 12.5|12500; date[19 mai]=--05-19; code[A320]`
inline std::string described(std::string_view text) {
    constexpr std::string_view kKinds[] = {"cardinal", "ordinal", "percent", "money", "measure",
                                           "time",     "year",    "date",    "code",  "relative"};
    std::string out;
    for (const auto& quantity : find(text)) {
        if (!out.empty()) out += "; ";
        out.append(kKinds[static_cast<std::size_t>(quantity.kind)]).append("[");
        out.append(quantity.span.in(text)).append("]");
        const std::string meaning = dragoman::quantity::meaning_text(quantity);
        if (!meaning.empty()) out.append("=").append(meaning);
    }
    return out;
}

struct Case {
    std::string_view text;
    std::string_view expected;
};

inline std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.text; }

}  // namespace quantity_test
