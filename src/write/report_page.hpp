// The frame that every page of the report has.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::write {

struct PageFrame {
    std::string title;
    std::vector<std::pair<std::string, std::string>> links;  ///< address and words, in the head of the page
    std::string_view tool_version;
};

/// A whole page that needs no other file and allows none: its content security policy lets in its own style and script.
std::string whole_page(const PageFrame& frame, std::string_view body);

}  // namespace dragoman::write
