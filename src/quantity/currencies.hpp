// Whose dinar, pound or riyal.
#pragma once

#include <optional>
#include <string_view>

namespace dragoman::quantity {

/// The code itself if `word` is one in capitals (`HTG`), else empty; static.
std::string_view currency_of_code(std::string_view word);

/// The code of a currency named by `name` (DINAR) in `country` (DZ): `DZD`. Nothing if the country has none of it.
std::optional<std::string_view> currency_of(std::string_view name, std::string_view country);

/// What a text means that names no country: dollars are American, French `livres` are sterling; else the name itself.
std::string_view currency_without_country(std::string_view name, bool in_latin_letters);

/// Whose dollar `US`, `C`, `HK` beside the sign make it; empty if nobody's.
std::string_view dollar_of_letters(std::string_view letters);

/// The currency that `$`, `€` and the like stand for; empty if it is none.
std::string_view currency_of_sign(char32_t sign);

}  // namespace dragoman::quantity
