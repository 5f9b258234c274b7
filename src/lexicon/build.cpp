// Three passes over the pairs:
//   1. every word's whole-word key is counted: what is frequent as a word of its own is a word;
//   2. the counts choose among the clitic readings of each Arabic word, and pairs become lists of key numbers;
//   3. Model 1 both ways; the cells of both directions are joined, weak ones dropped, and the file is laid out.
#include "dragoman/lexicon/build.hpp"

#include <algorithm>

#include "lexicon/key_reader.hpp"
#include "lexicon/layout.hpp"
#include "lexicon/model1.hpp"

namespace dragoman::lexicon {

namespace {

std::vector<KeyPair> swapped(std::vector<KeyPair> pairs) {
    for (KeyPair& pair : pairs) std::swap(pair.source, pair.target);
    return pairs;
}

std::vector<Link> train(const std::vector<KeyPair>& pairs, const KeyReader& reader, const BuildOptions& options) {
    std::vector<Link> links;
    for (const Cell& cell : train_model1(pairs, reader.keys(0).keys().size(), options.iterations)) {
        links.push_back({cell.source, cell.target, cell.probability, 0.0});
    }
    std::vector<Cell> back = train_model1(swapped(pairs), reader.keys(1).keys().size(), options.iterations);
    std::ranges::sort(back, [](const Cell& a, const Cell& b) {
        return std::pair(a.target, a.source) < std::pair(b.target, b.source);
    });
    for (std::size_t i = 0; i < links.size(); ++i)
        links[i].p_ar_given_fr = back[i].probability;  // both hold the same cells
    std::erase_if(links, [&](const Link& link) { return link.strength() < options.least_probability; });
    return links;
}

}  // namespace

std::vector<std::byte> build_lexicon(const std::vector<TextPair>& pairs, const Background& background,
                                     const BuildOptions& options) {
    KeyReader reader;
    for (const TextPair& pair : pairs) reader.count_whole_words(pair.ar, pair.weight);
    for (const std::string& passage : background.ar) reader.count_whole_words(passage, 1.0);
    std::vector<KeyPair> keyed;
    keyed.reserve(pairs.size());
    for (const TextPair& pair : pairs) {
        KeyPair key_pair{reader.arabic(pair.ar), reader.french(pair.fr), pair.weight};
        if (!key_pair.source.empty() && !key_pair.target.empty()) keyed.push_back(std::move(key_pair));
    }
    const Frequencies frequencies = passage_frequencies(reader, background);
    std::vector<Link> links = train(keyed, reader, options);
    keep_strongest(links, options.most_translations, &Link::ar);
    keep_strongest(links, options.most_translations, &Link::fr);
    const std::size_t passages = std::max(background.ar.size(), background.fr.size());
    return lay_out(reader, frequencies, links, passages);
}

}  // namespace dragoman::lexicon
