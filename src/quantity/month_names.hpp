// Names of the months in French and in all Arabic month systems, Hijri ones included.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::quantity {

struct MonthName {
    std::uint8_t month = 0;  ///< 1 to 12
    std::size_t end = 0;     ///< the full stop of an abbreviation inside
    bool hijri = false;
};

/// The words, folded and without article, that a name of a month can begin with.
std::vector<std::string> month_first_words();

/// The month whose name begins at `at`: `novembre`, `nov.`, `نوفمبر`, `تشرين الثاني`, `دجنبر`. The table is made of
/// ICU's locale data on first use; safe to call from any thread.
std::optional<MonthName> month_name_at(std::string_view passage, std::size_t at);

/// The same with a second name of the same month: `نوفمبر/تشرين الثاني`, `شباط (فبراير)`.
std::optional<MonthName> month_expression_at(std::string_view passage, std::size_t at);

}  // namespace dragoman::quantity
