// Names of the report's files and of the places in them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/check/finding.hpp"

namespace dragoman::write {

inline constexpr std::string_view kReportFile = "report.html";
inline constexpr std::string_view kPagesFolder = "report";

/// Keys of pairs and of findings: 16 hexadecimal digits, the same in every run over the same ids; pairs and findings
/// that come a second time get another one.
class ReportKeys {
  public:
    std::string pair_key(std::string_view ar_id, std::string_view fr_id);
    std::vector<std::string> finding_keys(const std::string& pair_key, const std::vector<check::Finding>& findings);

  private:
    std::string unused(std::uint64_t hash);
    std::set<std::uint64_t> used_;  // of pairs
};

/// `SLUG-KEY.html`. The slug holds the first letters, digits, hyphens and underscores of ASCII in `id`, for people;
/// the key alone makes the name unique, also where upper and lower case are one.
std::string page_name(std::string_view id, std::string_view key);
/// `list-2.html`; the first list is in report.html.
std::string list_name(std::size_t number);
/// Whether a report writes files of this name, or left them half-written (`….tmp-4711`).
bool is_page_of_report(std::string_view name);

}  // namespace dragoman::write
