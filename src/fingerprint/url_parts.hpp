// An address without scheme in its three parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::fingerprint {

///   "example.com:8080/a/b.html?x=1"
///    host             path     query
struct UrlParts {
    std::string host;   ///< with the port
    std::string path;   ///< with its leading slash, or empty
    std::string query;  ///< without the question mark
};

UrlParts split_url(std::string_view url);

/// The inverse of split_url, but for slashes at the end of the path, which are dropped.
std::string join_url(const UrlParts& parts);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, char separator);

}  // namespace dragoman::fingerprint
