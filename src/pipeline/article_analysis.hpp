// What can be found out about an article before the collection is known, and what follows from the collection.
#pragma once

#include <vector>

#include "dragoman/furniture/furniture.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

struct Analysis {
    vectorize::DocumentTerms terms;  ///< units: paragraphs, or sentences at sentence level
    furniture::PageLines lines;
};

/// Finds sentences (at sentence level) and fingerprints of an article that has paragraphs, and what is returned.
Analysis analyse_article(retrieve::Article& article, Level level, vectorize::TermReader& reader);

/// All of it, waiting for furniture, frequencies and the model. In the order of the articles of each side.
struct Unfinished {
    std::vector<furniture::PageLines> source_lines;
    std::vector<furniture::PageLines> target_lines;
    furniture::Repetition repetition;
    vectorize::Vocabulary vocabulary;
};

/// Notes what an article of the collection, the next of its side, is known by, and gives it its passages, which are
/// numbered by `unfinished.vocabulary`.
void add_analysed(retrieve::Article& article, std::vector<vectorize::Passage>&& units, furniture::PageLines&& lines,
                  Unfinished& unfinished);

/// Furniture, bodies and the model of a collection whose articles were all added; gives the vocabulary.
vectorize::Vocabulary finish_collection(Collection& collection, Unfinished&& unfinished, int jobs,
                                        const Observer& observer);

}  // namespace dragoman::pipeline
