// report.css and report.js as they stand in every page; CMake makes the .cpp.
#pragma once

#include <string_view>

namespace dragoman::write {

extern const std::string_view kReportStyle;
extern const std::string_view kReportScript;
/// SHA-256 in hexadecimal digits, for the content security policy.
extern const std::string_view kReportStyleHash;
extern const std::string_view kReportScriptHash;

}  // namespace dragoman::write
