// Five passes over the pairs:
//   1. texts become sets of keys, Arabic clitics read as the known lexicons and the texts themselves say;
//   2. keys that meet are counted, and what the known lexicons hold of them is looked up;
//   3. both directions are trained to agree (agreement.hpp): known words explain each other first, and what is left on
//      both sides of a pair finds together;
//   4. links that the evidence does not support are dropped;
//   5. the passages that hold each key are counted: the frequencies of the domain.
#include "dragoman/lexicon/adapt.hpp"

#include <algorithm>

#include "lexicon/agreement.hpp"
#include "lexicon/key_reader.hpp"
#include "lexicon/layout.hpp"

namespace dragoman::lexicon {

namespace {

// Chosen as those of agreement.cpp. What fails one of them is dropped, for a wrong link costs: even p = 0.05 says a lot
// once similarity has taken its root.
constexpr double kLeastLinked = 0.5;       ///< expected pairs; one meeting is enough where no other words are left over
constexpr double kLeastAssociation = 5.0;  ///< chance alone reaches 3.8 in one case of twenty
constexpr double kLeastLinkedRatio = 0.2;  ///< of the pairs that hold both words
constexpr double kLeastProbability = 0.05;  ///< in the better direction
constexpr double kDiscount = 0.5;           ///< pairs taken off: a word met once has not shown all its translations

void make_set(std::vector<std::uint32_t>& keys) {
    std::ranges::sort(keys);
    const auto rest = std::ranges::unique(keys);
    keys.erase(rest.begin(), rest.end());
}

/// The French words of a pair apart from those that stand in the Arabic text too: these explain themselves.
std::vector<std::uint32_t> french_only(const TextPair& pair, KeyReader& reader) {
    std::vector<std::uint32_t> latin = reader.french(pair.ar);
    std::vector<std::uint32_t> french = reader.french(pair.fr);
    make_set(latin);
    make_set(french);
    std::erase_if(french, [&](std::uint32_t key) { return std::ranges::binary_search(latin, key); });
    return french;
}

std::vector<KeyPair> keyed(const std::vector<TextPair>& pairs, KeyReader& reader) {
    std::vector<KeyPair> out;
    for (const TextPair& pair : pairs) {
        KeyPair& keys = out.emplace_back(KeyPair{reader.arabic(pair.ar), french_only(pair, reader), pair.weight});
        make_set(keys.source);
    }
    return out;
}

/// Fills in what one lexicon knows.
void add_known(const Lexicon& layer, const KeyReader& reader, JointCounts& counts) {
    const auto numbers = [&](std::size_t side, Language language) {
        std::vector<std::int64_t> out;
        for (const std::string& key : reader.keys(side).keys()) {
            const auto number = layer.find(language, key);
            out.push_back(number ? static_cast<std::int64_t>(*number) : -1);
        }
        return out;
    };
    const std::vector<std::int64_t> sources = numbers(0, Language::arabic);
    const std::vector<std::int64_t> targets = numbers(1, Language::french);
    for (JointCell& cell : counts.cells) {
        if (sources[cell.source] < 0 || targets[cell.target] < 0) continue;
        for (const Translation& known :
             layer.translations(Language::arabic, static_cast<std::uint32_t>(sources[cell.source]))) {
            if (known.other != targets[cell.target]) continue;
            cell.known_forward = std::max(cell.known_forward, known.p_forward());
            cell.known_backward = std::max(cell.known_backward, known.p_backward());
        }
    }
}

std::vector<Link> supported_links(const JointCounts& counts) {
    std::vector<Link> links;
    for (const JointCell& cell : counts.cells) {
        if (cell.linked < std::max(kLeastLinked, kLeastLinkedRatio * cell.together)) continue;
        if (association(cell, counts) < kLeastAssociation) continue;
        const double linked = std::max(0.0, cell.linked - kDiscount);
        const Link link{cell.source, cell.target, linked / counts.source[cell.source],
                        linked / counts.target[cell.target]};
        if (link.strength() >= kLeastProbability) links.push_back(link);
    }
    return links;
}

}  // namespace

std::vector<std::byte> adapt_lexicon(const std::vector<TextPair>& pairs, const std::vector<Lexicon>& known,
                                     const AdaptOptions& options) {
    KeyReader reader(known);
    Background background;
    for (const TextPair& pair : pairs) {
        reader.count_whole_words(pair.ar, pair.weight);
        background.ar.push_back(pair.ar);
        background.fr.push_back(pair.fr);
    }
    const std::vector<KeyPair> key_pairs = keyed(pairs, reader);
    JointCounts counts = count_together(key_pairs, reader.keys(0).keys().size(), reader.keys(1).keys().size());
    for (const Lexicon& layer : known) add_known(layer, reader, counts);
    align_by_agreement(key_pairs, options.iterations, counts);
    const Frequencies frequencies = passage_frequencies(reader, background);
    std::vector<Link> links = supported_links(counts);
    keep_strongest(links, options.most_translations, &Link::ar);
    keep_strongest(links, options.most_translations, &Link::fr);
    return lay_out(reader, frequencies, links, pairs.size());
}

}  // namespace dragoman::lexicon
