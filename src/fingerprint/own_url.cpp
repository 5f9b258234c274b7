#include "fingerprint/own_url.hpp"

#include "dragoman/core/date.hpp"
#include "dragoman/fingerprint/url.hpp"
#include "fingerprint/url_parts.hpp"

namespace dragoman::fingerprint {

namespace {

constexpr std::size_t kLeastIdDigits = 4;
constexpr std::string_view kDigits = "0123456789";

int number(std::string_view digits) { return std::stoi(std::string(digits)); }

bool is_year(int value) { return value >= 1900 && value <= 2099; }

/// `2025`, `202511`, `20251119`, `19112025`.
bool is_calendar_number(std::string_view digits) {
    if (digits.size() == 4) return is_year(number(digits));
    if (digits.size() == 6)
        return is_year(number(digits.substr(0, 4))) && is_valid_date(2000, number(digits.substr(4)), 1);
    if (digits.size() != 8) return false;
    const int first_year = number(digits.substr(0, 4));
    const int last_year = number(digits.substr(4));
    return (is_year(first_year) && is_valid_date(first_year, number(digits.substr(4, 2)), number(digits.substr(6)))) ||
           (is_year(last_year) && is_valid_date(last_year, number(digits.substr(2, 2)), number(digits.substr(0, 2))));
}

std::string story_number(std::string_view text) {
    std::string_view longest;
    while (true) {
        const std::size_t begin = text.find_first_of(kDigits);
        if (begin == std::string_view::npos) return std::string(longest);
        text.remove_prefix(begin);
        const std::string_view run = text.substr(0, text.find_first_not_of(kDigits));
        if (run.size() >= kLeastIdDigits && run.size() > longest.size() && !is_calendar_number(run)) longest = run;
        text.remove_prefix(run.size());
    }
}

}  // namespace

std::vector<std::string> own_url_names(std::string_view url) {
    const std::string address = language_free_url(url);
    if (address.empty() || is_home_page(address)) return {};
    const UrlParts parts = split_url(address);
    const std::string number = story_number(parts.path + '?' + parts.query);
    if (number.empty()) return {address};
    return {address, parts.host + '#' + number};
}

}  // namespace dragoman::fingerprint
