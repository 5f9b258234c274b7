#include "dragoman/check/coverage.hpp"

#include <algorithm>
#include <set>

#include "dragoman/text/utf8.hpp"

namespace dragoman::check {

std::vector<Unit> paragraph_units(const Document& document) {
    std::vector<Unit> out;
    for (const ByteSpan span : document.paragraphs) out.push_back({span, static_cast<std::uint32_t>(out.size())});
    return out;
}

Coverage coverage_of(std::string_view text, std::span<const Unit> units, std::span<const Bead> beads,
                     std::vector<std::uint32_t> Bead::*indices) {
    Coverage out;
    std::set<std::uint32_t> paragraphs;
    std::set<std::uint32_t> covered_paragraphs;
    for (const Bead& bead : beads) {
        if (bead.label == BeadLabel::furniture) continue;
        const bool covered = bead.label == BeadLabel::translated || bead.label == BeadLabel::moved;
        for (const std::uint32_t index : bead.*indices) {
            const std::size_t characters = text::count_code_points(units[index].span.in(text));
            paragraphs.insert(units[index].paragraph);
            out.characters += characters;
            if (covered) {
                covered_paragraphs.insert(units[index].paragraph);
                out.covered_characters += characters;
            } else {
                out.uncovered_indices.push_back(index);
            }
        }
    }
    out.paragraphs = paragraphs.size();
    out.covered_paragraphs = covered_paragraphs.size();
    std::ranges::sort(out.uncovered_indices);
    return out;
}

}  // namespace dragoman::check
