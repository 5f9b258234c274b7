// Reads and analyses a large input block by block, without holding its texts.
#pragma once

#include <memory>
#include <vector>

#include "dragoman/pipeline/collection.hpp"
#include "pipeline/article_analysis.hpp"
#include "pipeline/journal.hpp"

namespace dragoman::pipeline {

struct Gathered {
    Collection collection;  ///< without furniture, bodies and model
    Unfinished unfinished;
};

/// Articles as read_collection() and analyse_collection() would have them. What `journal` has is not analysed again; it
/// takes texts and analyses, and the collection reads texts from it. Without a journal texts are forgotten. ConfigError
/// if two documents of one language have one id, or if the input is not the one that the journal knows.
Gathered gather(const std::vector<read::Input>& inputs, const CollectionOptions& options, const Observer& observer,
                const std::shared_ptr<Journal>& journal);

}  // namespace dragoman::pipeline
