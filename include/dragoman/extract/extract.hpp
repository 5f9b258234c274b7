// From a record to a document: which language, which day, which paragraphs' text.
#pragma once

#include <optional>

#include "dragoman/core/diagnostics.hpp"
#include "dragoman/core/document.hpp"
#include "dragoman/read/record.hpp"

namespace dragoman::extract {

/// Takes the record's text over without a copy. Refuses (and says so) a text without any letter and what is neither
/// Arabic nor French. An unreadable date is dropped: a document without date is not lost. `paragraphs` stays empty: see
/// segment.
std::optional<Document> extract_document(read::Record&& record, Diagnostics& diagnostics);

}  // namespace dragoman::extract
