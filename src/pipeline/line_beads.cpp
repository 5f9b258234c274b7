#include "pipeline/line_beads.hpp"

#include <map>
#include <utility>

namespace dragoman::pipeline {

namespace {

/// The line on which each paragraph begins. Lines end at LF, CR LF or CR.
std::vector<std::size_t> lines_of(const Document& document) {
    std::vector<std::size_t> out;
    std::size_t line = 0;
    std::uint32_t at = 0;
    for (const ByteSpan paragraph : document.paragraphs) {
        for (; at < paragraph.begin; ++at) {
            const bool before_lf = at + 1 < document.text.size() && document.text[at + 1] == '\n';
            if (document.text[at] == '\n' || (document.text[at] == '\r' && !before_lf)) ++line;
        }
        out.push_back(line);
    }
    return out;
}

}  // namespace

std::vector<Bead> line_beads(const Document& source, const Document& target) {
    std::map<std::size_t, Bead> by_line;
    const auto add = [&](const Document& document, std::vector<std::uint32_t> Bead::*indices) {
        std::uint32_t paragraph = 0;
        for (const std::size_t line : lines_of(document)) (by_line[line].*indices).push_back(paragraph++);
    };
    add(source, &Bead::source);
    add(target, &Bead::target);
    std::vector<Bead> out;
    for (auto& [line, bead] : by_line) {
        bead.probability = 1.0;
        bead.label = bead.is_null() ? BeadLabel::omitted : BeadLabel::translated;
        out.push_back(std::move(bead));
    }
    return out;
}

}  // namespace dragoman::pipeline
