#include "dragoman/check/coverage.hpp"

#include <algorithm>

#include "dragoman/text/utf8.hpp"

namespace dragoman::check {

Coverage coverage_of(const Document& document, std::span<const Bead> beads, std::vector<std::uint32_t> Bead::*indices) {
    Coverage out;
    for (const Bead& bead : beads) {
        if (bead.label == BeadLabel::furniture) continue;
        const bool covered = bead.label == BeadLabel::translated || bead.label == BeadLabel::moved;
        for (const std::uint32_t index : bead.*indices) {
            const std::size_t characters = text::count_code_points(document.paragraphs[index].in(document.text));
            ++out.paragraphs;
            out.characters += characters;
            if (covered) {
                ++out.covered_paragraphs;
                out.covered_characters += characters;
            } else {
                out.uncovered_indices.push_back(index);
            }
        }
    }
    std::ranges::sort(out.uncovered_indices);
    return out;
}

}  // namespace dragoman::check
