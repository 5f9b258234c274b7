#include "write/json_text.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "write/cells.hpp"

namespace dragoman::write {

namespace {

constexpr auto kReplace = Json::error_handler_t::replace;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

Json rounded(double value, int decimals) {
    const std::string digits = fixed(value, decimals);
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string json_line(const Json& value) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSeparators{
        {{"\u0085", "\\u0085"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}}};
    std::string line = value.dump(-1, ' ', false, kReplace);
    for (const auto& [raw, escaped] : kSeparators) replace_all(line, raw, escaped);
    return line += '\n';
}

std::string pretty_json(const Json& value) { return value.dump(2, ' ', false, kReplace) + "\n"; }

}  // namespace dragoman::write
