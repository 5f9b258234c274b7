// Findings with the places in the report that they are linked by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/write/report.hpp"

namespace dragoman::write {

/// What a value of finding.hpp is called in data attributes and by people.
struct Term {
    std::string_view value;
    std::string_view words;
};

inline constexpr std::array<Term, 3> kKinds{
    {{"missing_ar", "Not in the Arabic"}, {"missing_fr", "Not in the French"}, {"different", "Different"}}};
inline constexpr std::array<Term, 3> kSeverities{{{"info", "Info"}, {"warning", "Warning"}, {"error", "Error"}}};
inline constexpr std::array<Term, 8> kSubjects{{{"paragraph", "Paragraph"},
                                                {"sentence", "Sentence"},
                                                {"quantity", "Quantity"},
                                                {"link", "Link"},
                                                {"email", "E-mail address"},
                                                {"code", "Code"},
                                                {"name", "Name"},
                                                {"transliterated_name", "Name in another script"}}};

inline const Term& term_of(check::FindingKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
inline const Term& term_of(check::Severity severity) { return kSeverities.at(static_cast<std::size_t>(severity)); }
inline const Term& term_of(check::Subject subject) { return kSubjects.at(static_cast<std::size_t>(subject)); }

enum class Side : std::uint8_t { source, target };

inline const ReportSide& side_of(const ReportPair& pair, Side side) {
    return side == Side::source ? pair.source : pair.target;
}
inline const check::Place& place_of(const check::Finding& finding, Side side) {
    return side == Side::source ? finding.source : finding.target;
}
inline std::string_view language_of(Side side) { return side == Side::source ? "ar" : "fr"; }
inline std::string_view direction_of(Side side) { return side == Side::source ? "rtl" : "ltr"; }
/// `lang="ar" dir="rtl"`
inline std::string_view attributes_of(Side side) {
    return side == Side::source ? R"(lang="ar" dir="rtl")" : R"(lang="fr" dir="ltr")";
}

/// A finding is called by one key wherever it stands:
///
///   r-KEY   its row in a table of findings
///   f-KEY   its note below the bead
///   ar-KEY  the place in the Arabic text, if it points at one; fr-KEY likewise
struct KeyedFinding {
    const check::Finding* finding;
    std::string key;
    /// The first units of both sides that hold the place; nothing if no text is marked. Paragraphs are not marked: the
    /// row says it.
    std::array<std::optional<std::uint32_t>, 2> marked_unit;
};

inline std::optional<std::uint32_t> marked_unit(const KeyedFinding& finding, Side side) {
    return finding.marked_unit.at(static_cast<std::size_t>(side));
}

/// The units of both sides must be filled in.
std::vector<KeyedFinding> keyed_findings(const ReportPair& pair, const std::vector<std::string>& keys);

/// The part of a span that stands in `bounds`, cut between characters, whatever the span says.
ByteSpan part_within(std::string_view text, ByteSpan span, ByteSpan bounds);

/// `#fr-KEY`: where one should look first.
std::string first_place(const KeyedFinding& finding);

/// What `class="…"` holds for a severity: the name.
inline std::string_view severity_class(const check::Finding& finding) { return term_of(finding.severity).value; }

/// The text of a unit as HTML, with marks where findings stand.
std::string marked_text(const ReportPair& pair, Side side, std::uint32_t unit,
                        const std::vector<KeyedFinding>& findings);

/// A list item that tells the finding and leads to its places; `list` is the page that holds the table of findings,
/// empty if it is this one.
std::string note(const KeyedFinding& finding, std::string_view list);

}  // namespace dragoman::write
