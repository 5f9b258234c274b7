#include "dragoman/align/sentences.hpp"

#include <algorithm>

namespace dragoman::align {

namespace {

/// Numbers and passages of the sentences that stand in some paragraphs.
struct Selection {
    std::vector<std::uint32_t> numbers;
    std::vector<vectorize::Passage> passages;

    Selection(const SentenceSide& side, const std::vector<std::uint32_t>& paragraphs) {
        for (const std::uint32_t paragraph : paragraphs) {
            const auto [first, last] = std::ranges::equal_range(side.paragraph_of, paragraph);
            for (auto at = first; at != last; ++at) {
                numbers.push_back(static_cast<std::uint32_t>(at - side.paragraph_of.begin()));
                passages.push_back(side.passages[numbers.back()]);
            }
        }
    }
};

void renumber(std::vector<std::uint32_t>& indices, const std::vector<std::uint32_t>& numbers) {
    for (std::uint32_t& index : indices) index = numbers[index];
}

/// Each sentence of a null bead alone, with the bead's label and probability.
void split_null(const Bead& bead, const Selection& source, const Selection& target, std::vector<Bead>& out) {
    for (const std::uint32_t number : source.numbers) out.push_back({{number}, {}, bead.probability, bead.label});
    for (const std::uint32_t number : target.numbers) out.push_back({{}, {number}, bead.probability, bead.label});
}

}  // namespace

std::vector<Bead> align_sentences(std::span<const Bead> paragraph_beads, const SentenceSide& source,
                                  const SentenceSide& target, const vectorize::SimilarityModel& model) {
    std::vector<Bead> out;
    for (const Bead& bead : paragraph_beads) {
        const Selection source_part(source, bead.source);
        const Selection target_part(target, bead.target);
        if (bead.is_null() || bead.label == BeadLabel::furniture) {
            split_null(bead, source_part, target_part, out);
            continue;
        }
        if (!can_be_aligned(source_part.passages.size(), target_part.passages.size())) {
            split_null({bead.source, bead.target, 0.0, BeadLabel::omitted}, source_part, target_part, out);
            continue;
        }
        for (Bead& inner : align_passages({source_part.passages, {}}, {target_part.passages, {}}, model)) {
            renumber(inner.source, source_part.numbers);
            renumber(inner.target, target_part.numbers);
            inner.probability *= bead.probability;
            if (inner.label == BeadLabel::translated) inner.label = bead.label;
            out.push_back(std::move(inner));
        }
    }
    return out;
}

}  // namespace dragoman::align
