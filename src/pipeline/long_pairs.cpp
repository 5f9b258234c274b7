#include "pipeline/long_pairs.hpp"

#include <string>

#include "dragoman/align/align.hpp"

namespace dragoman::pipeline {

void refuse_pair(std::uint32_t source, std::uint32_t target, Collection& collection) {
    const retrieve::Article& own = collection.sources[source];
    const retrieve::Article& other = collection.targets[target];
    const std::string most = std::to_string(align::kMostPassages);
    collection.diagnostics.refuse(own.document.origin, RefusalReason::pair_too_long,
                                  to_string(own.document.origin) + " (" + std::to_string(own.passages.size()) +
                                      " paragraphs) and " + to_string(other.document.origin) + " (" +
                                      std::to_string(other.passages.size()) +
                                      " paragraphs) are too long to be aligned with each other: " + most + " by " +
                                      most + " is the most; split them into shorter articles");
}

}  // namespace dragoman::pipeline
