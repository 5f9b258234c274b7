#include <cmath>

#include "dragoman/retrieve/candidates.hpp"

namespace dragoman::retrieve {

FingerprintCounts::FingerprintCounts(std::span<const Article> sources, std::span<const Article> targets)
    : documents_(static_cast<double>(sources.size() + targets.size())) {
    add(sources, &Slot::sources);
    add(targets, &Slot::targets);
}

void FingerprintCounts::add(std::span<const Article> articles, std::uint32_t Slot::*count) {
    for (const Article& article : articles) {
        for (const fingerprint::Fingerprint& print : article.fingerprints) {
            if (2 * taken_ >= slots_.size()) grow();
            Slot& slot = slots_[slot_of(print.key)];
            if (slot.is_free()) ++taken_;
            slot.key = print.key;
            ++(slot.*count);
        }
    }
}

void FingerprintCounts::grow() {
    std::vector<Slot> old(4 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (!slot.is_free()) slots_[slot_of(slot.key)] = slot;
    }
}

float FingerprintCounts::rarity(std::uint64_t key) const {
    // A key that stands in one pair only has rarity 1; the 10 keeps tiny collections from calling everything common.
    const Slot& slot = slots_[slot_of(key)];
    const double holding = std::max(2.0, static_cast<double>(slot.sources) + slot.targets);
    const double all = documents_ + 10.0;
    return static_cast<float>(std::log(all / holding) / std::log(all / 2.0));
}

}  // namespace dragoman::retrieve
