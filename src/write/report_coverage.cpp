#include "write/report_coverage.hpp"

#include <algorithm>

#include "write/html.hpp"

namespace dragoman::write {

std::string percent(std::size_t part, std::size_t whole) {
    if (whole == 0) return "";
    if (part == 0) return "0%";
    if (part >= whole) return "100%";
    return std::to_string(std::clamp<std::size_t>((part * 100 + whole / 2) / whole, 1, 99)) + "%";
}

std::string coverage_bar(const check::Coverage& coverage) {
    const std::string share = percent(coverage.covered_characters, coverage.characters);
    if (share.empty()) return R"(<span class="coverage">no text</span>)";
    const std::string width = std::to_string(coverage.covered_characters * 1000 / coverage.characters);
    return R"(<span class="coverage"><svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">)"
           R"(<rect class="whole" width="1000" height="10"/><rect class="part" width=")" +
           width + R"(" height="10"/></svg><bdi>)" + share + "</bdi></span>";
}

std::string coverage_words(const check::Coverage& coverage) {
    return grouped(coverage.covered_characters) + " of " + counted(coverage.characters, "character") + ", " +
           grouped(coverage.covered_paragraphs) + " of " + counted(coverage.paragraphs, "paragraph");
}

}  // namespace dragoman::write
