// From links and frequencies to the bytes of a lexicon file.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "dragoman/lexicon/build.hpp"
#include "lexicon/key_reader.hpp"

namespace dragoman::lexicon {

/// A translation before it is laid out.
struct Link {
    std::uint32_t ar = 0;
    std::uint32_t fr = 0;
    double p_fr_given_ar = 0.0;
    double p_ar_given_fr = 0.0;

    [[nodiscard]] double strength() const { return std::max(p_fr_given_ar, p_ar_given_fr); }
};

/// Keeps the strongest links of each key of one side.
void keep_strongest(std::vector<Link>& links, std::size_t most, std::uint32_t Link::*side);

/// Of each side, in how many background passages each key stands.
using Frequencies = std::array<std::unordered_map<std::uint32_t, std::uint32_t>, 2>;
Frequencies passage_frequencies(KeyReader& reader, const Background& background);

/// The keys of the reader in byte order, with their frequencies and links.
std::vector<std::byte> lay_out(const KeyReader& reader, const Frequencies& frequencies, const std::vector<Link>& links,
                               std::size_t background_passages);

}  // namespace dragoman::lexicon
