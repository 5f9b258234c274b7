#include "fingerprint/url_parts.hpp"

namespace dragoman::fingerprint {

UrlParts split_url(std::string_view url) {
    const std::size_t question = url.find('?');
    const std::string_view query = question == std::string_view::npos ? "" : url.substr(question + 1);
    url = url.substr(0, question);
    const std::size_t slash = url.find('/');
    const std::string_view path = slash == std::string_view::npos ? "" : url.substr(slash);
    return {std::string(url.substr(0, slash)), std::string(path), std::string(query)};
}

std::string join_url(const UrlParts& parts) {
    std::string url = parts.host + parts.path;
    while (url.ends_with('/')) url.pop_back();
    return parts.query.empty() ? url : url + '?' + parts.query;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, char separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) text.push_back(separator);
        text += part;
    }
    return text;
}

}  // namespace dragoman::fingerprint
