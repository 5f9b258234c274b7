#include "quantity/currencies.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dragoman::quantity {

namespace {

struct Currency {
    std::string_view name;
    std::string_view country;
    std::string_view code;
};

constexpr Currency kCurrencies[] = {
    {"DOLLAR", "US", "USD"},   {"DOLLAR", "CA", "CAD"},   {"DOLLAR", "AU", "AUD"},   {"POUND", "GB", "GBP"},
    {"POUND", "EG", "EGP"},    {"POUND", "LB", "LBP"},    {"POUND", "SY", "SYP"},    {"POUND", "SD", "SDG"},
    {"POUND", "TR", "TRY"},    {"DINAR", "DZ", "DZD"},    {"DINAR", "TN", "TND"},    {"DINAR", "LY", "LYD"},
    {"DINAR", "KW", "KWD"},    {"DINAR", "IQ", "IQD"},    {"DINAR", "JO", "JOD"},    {"DINAR", "BH", "BHD"},
    {"DINAR", "RS", "RSD"},    {"RIYAL", "SA", "SAR"},    {"RIYAL", "QA", "QAR"},    {"RIYAL", "IR", "IRR"},
    {"RIYAL", "YE", "YER"},    {"RIYAL", "OM", "OMR"},    {"DIRHAM", "MA", "MAD"},   {"DIRHAM", "AE", "AED"},
    {"FRANC", "CH", "CHF"},    {"FRANC", "XO", "XOF"},    {"RUPEE", "IN", "INR"},    {"RUPEE", "PK", "PKR"},
    {"PESO", "MX", "MXN"},     {"PESO", "AR", "ARS"},     {"KRONE", "SE", "SEK"},    {"KRONE", "NO", "NOK"},
    {"KRONE", "DK", "DKK"},    {"KRONE", "IS", "ISK"},    {"KRONE", "CZ", "CZK"},    {"RUPEE", "LK", "LKR"},
    {"RUPEE", "NP", "NPR"},    {"RUPEE", "MU", "MUR"},    {"PESO", "PH", "PHP"},     {"PESO", "CO", "COP"},
    {"PESO", "CL", "CLP"},     {"PESO", "CU", "CUP"},     {"DOLLAR", "SG", "SGD"},   {"DOLLAR", "NZ", "NZD"},
    {"FRANC", "RW", "RWF"},    {"FRANC", "BI", "BIF"},    {"FRANC", "GN", "GNF"},    {"FRANC", "CD", "CDF"},
    {"FRANC", "DJ", "DJF"},    {"FRANC", "KM", "KMF"},    {"SHILLING", "KE", "KES"}, {"SHILLING", "TZ", "TZS"},
    {"SHILLING", "UG", "UGX"}, {"SHILLING", "SO", "SOS"}, {"KWACHA", "ZM", "ZMW"},   {"KWACHA", "MW", "MWK"},
    {"MANAT", "AZ", "AZN"},    {"MANAT", "TM", "TMT"},
};

/// ISO 4217, current codes of money.
constexpr std::string_view kIsoCodes[] = {
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD",
    "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP",
    "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD",
    "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN",
    "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB",
    "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV",
    "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW"};

}  // namespace

std::string_view currency_of_code(std::string_view word) {
    const auto* const found = std::find(std::begin(kIsoCodes), std::end(kIsoCodes), word);
    return found == std::end(kIsoCodes) ? std::string_view{} : *found;
}

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

std::string_view dollar_of_letters(std::string_view letters) {
    constexpr std::pair<std::string_view, std::string_view> kDollars[] = {
        {"US", "USD"}, {"C", "CAD"},  {"CA", "CAD"}, {"CAN", "CAD"}, {"Can", "CAD"}, {"A", "AUD"},
        {"AU", "AUD"}, {"NZ", "NZD"}, {"HK", "HKD"}, {"S", "SGD"},   {"SG", "SGD"},
    };
    const auto* const found = std::ranges::find(kDollars, letters, [](const auto& dollar) { return dollar.first; });
    return found == std::end(kDollars) ? std::string_view{} : found->second;
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
