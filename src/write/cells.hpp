// What stands between the tabs of the tables, and how numbers are written everywhere.
#pragma once

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::write {

/// So many decimals and a point in any locale.
inline std::string fixed(double value, int decimals) {
    std::array<char, 400> digits{};  // the largest double has 309 digits before the point
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals).ptr;
    return {digits.data(), end};
}

inline std::string fixed4(double value) { return fixed(value, 4); }

/// The text with every line end, those of Unicode included, as a space.
std::string one_line(std::string_view text);
/// The same with its tabs as spaces too.
std::string cell(std::string_view text);

inline std::string joined(const std::vector<std::string>& values, char separator) {
    std::string out;
    for (const std::string& value : values) out.append(out.empty() ? "" : std::string(1, separator)).append(value);
    return out;
}

/// Finished cells with tabs between them, no line end.
template <typename... Cells>
std::string tabbed(std::string_view first, const Cells&... others) {
    std::string out{first};
    (out.append("\t").append(others), ...);
    return out;
}

}  // namespace dragoman::write
