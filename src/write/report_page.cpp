#include "write/report_page.hpp"

#include <cstdint>

#include "write/html.hpp"
#include "write/report_assets.hpp"

namespace dragoman::write {

namespace {

std::uint32_t value_of(char digit) { return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

/// Base64 of bytes that are given as hexadecimal digits: three digits are two characters.
std::string base64(std::string_view hexadecimal) {
    static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < hexadecimal.size(); at += 3) {
        std::uint32_t bits = 0;
        for (std::size_t i = at; i < at + 3; ++i)
            bits = bits * 16 + (i < hexadecimal.size() ? value_of(hexadecimal[i]) : 0);
        out += kAlphabet[bits >> 6U];
        if (at + 1 < hexadecimal.size()) out += kAlphabet[bits & 63U];
    }
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string policy() {
    return "default-src 'none'; img-src data:; style-src 'sha256-" + base64(kReportStyleHash) +
           "'; script-src 'sha256-" + base64(kReportScriptHash) + "'; base-uri 'none'; form-action 'none'";
}

std::string head(const PageFrame& frame) {
    // The empty icon keeps browsers from asking a server for one.
    return "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           policy() +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta name=\"generator\" content=\"Dragoman " +
           html_name(frame.tool_version) + "\">\n<link rel=\"icon\" href=\"data:,\">\n<title>" +
           html_name(frame.title) + "</title>\n<style>" + std::string{kReportStyle} + "</style>\n</head>\n";
}

std::string navigation(const PageFrame& frame) {
    std::string out = "<nav aria-label=\"Report\">\n<ul>\n";
    for (const auto& [address, words] : frame.links)
        out += "<li><a href=\"" + html_name(address) + "\">" + html_name(words) + "</a></li>\n";
    return out + "</ul>\n</nav>\n";
}

constexpr std::string_view kFooter =
    "<footer>\n<p>Paragraphs are counted from 0, as in beads.tsv; 3.0 is the first sentence of paragraph 3. The number "
    "between two texts is the probability that "
    "they belong together. Coverage counts characters of the article, page text apart.</p>\n</footer>\n";

}  // namespace

std::string whole_page(const PageFrame& frame, std::string_view body) {
    std::string out = head(frame) + "<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n" +
                      navigation(frame) + "<main id=\"content\" tabindex=\"-1\">\n";
    out += body;
    out += "</main>\n";
    out += kFooter;
    out.append("<script>").append(kReportScript).append("</script>\n</body>\n</html>\n");
    return out;
}

}  // namespace dragoman::write
