// What an article's own address says about its story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::fingerprint {

/// The address without its language (`example.com/news/12345-sommet`) and, with its site, the number that the site
/// gave the story (`example.com#12345`): the longest run of at least four digits that is no year and no day. Nothing
/// for a home page.
std::vector<std::string> own_url_names(std::string_view url);

}  // namespace dragoman::fingerprint
