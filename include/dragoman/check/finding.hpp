// Something that one text of a pair leaves out or tells differently.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/span.hpp"

namespace dragoman::check {

/// missing_ar: stands in the French text, not in the Arabic one.
enum class FindingKind : std::uint8_t { missing_ar, missing_fr, different };

/// error: a clear contradiction of figures; warning: likely left out or told differently; info: a hint.
enum class Severity : std::uint8_t { info, warning, error };

/// What the finding is about.
enum class Subject : std::uint8_t { paragraph, sentence, quantity, link, email, code, name, transliterated_name };

/// As files write them: `missing_ar`, `warning`, `transliterated_name`.
std::string_view to_string(FindingKind kind);
std::string_view to_string(Severity severity);
std::string_view to_string(Subject subject);
std::optional<Severity> severity_named(std::string_view name);

/// Where a finding stands on one side of its pair.
struct Place {
    std::vector<std::uint32_t> indices;  ///< paragraphs of the bead, 0-based; empty: none on this side
    ByteSpan span;                       ///< of the document's text; empty: nothing to point at
};

struct Finding {
    std::string id;  ///< 16 hexadecimal digits; stays the same when paragraphs move or the run is repeated
    FindingKind kind = FindingKind::different;
    Severity severity = Severity::warning;
    Subject subject = Subject::quantity;
    Place source;         ///< Arabic
    Place target;         ///< French
    std::string values;   ///< what is compared, canonical: `12500|12.5 != 12000`; empty for text
    std::string message;  ///< one plain sentence
};

}  // namespace dragoman::check
