#include "write/report_names.hpp"

#include <algorithm>

#include "dragoman/core/hash.hpp"

namespace dragoman::write {

namespace {

constexpr std::size_t kLongestSlug = 40;
constexpr std::size_t kKeyLength = 16;
constexpr std::string_view kEnding = ".html";
constexpr std::string_view kList = "list-";
constexpr std::string_view kTemporary = ".tmp-";
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kHexadecimal = "0123456789abcdef";

bool consists_of(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_slug_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Anything else becomes one hyphen; none at the ends.
std::string slug(std::string_view id) {
    std::string out;
    for (const char c : id) {
        if (out.size() == kLongestSlug) break;
        if (is_slug_character(c)) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    if (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "pair" : out;
}

}  // namespace

std::string ReportKeys::unused(std::uint64_t hash) {
    while (!used_.insert(hash).second) hash = mix64(hash, 1);
    return hex64(hash);
}

std::string ReportKeys::pair_key(std::string_view ar_id, std::string_view fr_id) {
    return unused(mix64(hash64(ar_id), hash64(fr_id)));
}

std::vector<std::string> ReportKeys::finding_keys(const std::string& pair_key,
                                                  const std::vector<check::Finding>& findings) {
    std::set<std::uint64_t> used;
    std::vector<std::string> out;
    for (const check::Finding& finding : findings) {
        std::uint64_t hash = mix64(hash64(pair_key), hash64(finding.id));
        while (!used.insert(hash).second) hash = mix64(hash, 1);
        out.push_back(hex64(hash));
    }
    return out;
}

std::string page_name(std::string_view id, std::string_view key) {
    return slug(id) + "-" + std::string{key} + std::string{kEnding};
}

std::string list_name(std::size_t number) { return std::string{kList} + std::to_string(number) + std::string{kEnding}; }

bool is_page_of_report(std::string_view name) {
    if (const std::size_t at = name.rfind(kTemporary); at != std::string_view::npos) {
        if (!consists_of(name.substr(at + kTemporary.size()), kDigits)) return false;
        name = name.substr(0, at);
    }
    if (!name.ends_with(kEnding)) return false;
    name.remove_suffix(kEnding.size());
    if (name.starts_with(kList) && consists_of(name.substr(kList.size()), kDigits)) return true;
    if (name.size() < kKeyLength + 2 || name[name.size() - kKeyLength - 1] != '-') return false;
    return consists_of(name.substr(name.size() - kKeyLength), kHexadecimal);
}

}  // namespace dragoman::write
