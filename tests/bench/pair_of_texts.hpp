// Two documents as the rooms behind `vectorize` want them: passages and the model that compares them.
#pragma once

#include <span>
#include <vector>

#include "articles.hpp"
#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::bench {

struct PairOfTexts {
    vectorize::DocumentTerms source;
    vectorize::DocumentTerms target;
    vectorize::SimilarityModel model;
};

inline PairOfTexts pair_of_texts(const Document& source, const Document& target) {
    const std::vector<lexicon::Lexicon> lexicons{lexicon::Lexicon::shipped()};
    vectorize::TermReader reader(lexicons);
    vectorize::Vocabulary vocabulary;
    PairOfTexts pair{reader.read(source.text, source.paragraphs, source.language),
                     reader.read(target.text, target.paragraphs, target.language),
                     {}};
    vocabulary.add(pair.source, [](std::size_t) { return true; });
    vocabulary.add(pair.target, [](std::size_t) { return true; });
    pair.model = vectorize::build_similarity_model(vocabulary, lexicons);
    return pair;
}

}  // namespace dragoman::bench
