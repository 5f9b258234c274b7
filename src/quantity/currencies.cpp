#include "quantity/currencies.hpp"

#include <algorithm>
#include <iterator>

namespace dragoman::quantity {

namespace {

struct Currency {
    std::string_view name;
    std::string_view country;
    std::string_view code;
};

constexpr Currency kCurrencies[] = {
    {"DOLLAR", "US", "USD"}, {"DOLLAR", "CA", "CAD"}, {"DOLLAR", "AU", "AUD"}, {"POUND", "GB", "GBP"},
    {"POUND", "EG", "EGP"},  {"POUND", "LB", "LBP"},  {"POUND", "SY", "SYP"},  {"POUND", "SD", "SDG"},
    {"POUND", "TR", "TRY"},  {"DINAR", "DZ", "DZD"},  {"DINAR", "TN", "TND"},  {"DINAR", "LY", "LYD"},
    {"DINAR", "KW", "KWD"},  {"DINAR", "IQ", "IQD"},  {"DINAR", "JO", "JOD"},  {"DINAR", "BH", "BHD"},
    {"DINAR", "RS", "RSD"},  {"RIYAL", "SA", "SAR"},  {"RIYAL", "QA", "QAR"},  {"RIYAL", "IR", "IRR"},
    {"RIYAL", "YE", "YER"},  {"RIYAL", "OM", "OMR"},  {"DIRHAM", "MA", "MAD"}, {"DIRHAM", "AE", "AED"},
    {"FRANC", "CH", "CHF"},  {"FRANC", "XO", "XOF"},  {"RUPEE", "IN", "INR"},  {"RUPEE", "PK", "PKR"},
    {"PESO", "MX", "MXN"},   {"PESO", "AR", "ARS"},   {"KRONE", "SE", "SEK"},  {"KRONE", "NO", "NOK"},
    {"KRONE", "DK", "DKK"},
};

}  // namespace

std::optional<std::string_view> currency_of(std::string_view name, std::string_view country) {
    const auto* const found = std::find_if(std::begin(kCurrencies), std::end(kCurrencies), [&](const Currency& entry) {
        return entry.name == name && entry.country == country;
    });
    return found == std::end(kCurrencies) ? std::nullopt : std::optional(found->code);
}

std::string_view currency_without_country(std::string_view name, bool in_latin_letters) {
    if (name == "DOLLAR") return "USD";
    return name == "POUND" && in_latin_letters ? "GBP" : name;
}

std::string_view currency_of_sign(char32_t sign) {
    switch (sign) {
        case U'$': return "USD";
        case U'€': return "EUR";
        case U'£': return "GBP";
        case U'¥': return "JPY";
        default: return {};
    }
}

}  // namespace dragoman::quantity
