// Two made-up languages of numbered terms, term n of one meaning term n of the other, and texts in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/retrieve/article.hpp"
#include "dragoman/vectorize/similarity.hpp"
#include "support/random_text.hpp"

namespace dragoman::test {

struct SmallWorld {
    std::size_t terms = 0;
    vectorize::SimilarityModel model;
};

/// Each term with its own translation of degree 0.9; with `noise` further random ones and random idf.
SmallWorld make_world(RandomText& random, std::size_t terms, bool noise);

/// The model with the two sides changed for each other.
vectorize::SimilarityModel swapped(const vectorize::SimilarityModel& model);

/// A passage of `tokens` tokens, each any term.
vectorize::Passage random_passage(RandomText& random, const SmallWorld& world, std::size_t tokens);
std::vector<vectorize::Passage> random_passages(RandomText& random, const SmallWorld& world, std::size_t count);

/// A passage of given terms, each once a mention.
vectorize::Passage passage_of(const std::vector<std::uint32_t>& terms);

/// The passages in another order or joined: `plan[i]` names those that make up passage i.
std::vector<vectorize::Passage> rearranged(const std::vector<vectorize::Passage>& passages,
                                           const std::vector<std::vector<std::size_t>>& plan);

/// An article of passages, all of them body; its paragraphs are lines of as many letters as the passages are long.
retrieve::Article article_of(std::vector<vectorize::Passage> passages, Language language, const std::string& id);

/// The same of random passages.
retrieve::Article random_article(RandomText& random, const SmallWorld& world, std::size_t passages, Language language,
                                 const std::string& id);

/// A fingerprint as `fingerprints_of` makes them; equal for equal kind and value.
fingerprint::Fingerprint print_of(fingerprint::Kind kind, const std::string& value);

/// Gives an article fingerprints, sorted as they must be.
void set_prints(retrieve::Article& article, std::vector<fingerprint::Fingerprint> prints);

}  // namespace dragoman::test
