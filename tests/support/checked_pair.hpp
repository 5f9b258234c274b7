// Two short texts whose paragraphs correspond, and what `check` finds in them.
#pragma once

#include <string>
#include <vector>

#include "dragoman/check/checker.hpp"
#include "dragoman/core/document.hpp"

namespace dragoman::test {

/// Paragraph n of the one belongs to paragraph n of the other, unless other beads are given.
struct CheckedPair {
    Document source;
    Document target;
    std::vector<check::Unit> source_units;
    std::vector<check::Unit> target_units;
    std::vector<Bead> beads;

    CheckedPair(const std::vector<std::string>& arabic, const std::vector<std::string>& french);
    CheckedPair(Document arabic, Document french, std::vector<Bead> between);

    [[nodiscard]] check::CheckedText source_text() const;
    [[nodiscard]] check::CheckedText target_text() const;
    /// With the shipped lexicon.
    [[nodiscard]] std::vector<check::Finding> findings() const;
};

/// A document of these paragraphs, a line each.
Document document_of(Language language, const std::string& id, const std::vector<std::string>& paragraphs);

/// `missing_ar warning link example.org/a`; the text of the span where there are no values.
std::string told(const check::Finding& finding, const CheckedPair& pair);
std::vector<std::string> told(const CheckedPair& pair);

/// The bead of paragraphs m and n.
Bead bead_of(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target);

/// The paragraphs of one version of a story of ours.
std::vector<std::string> paragraphs_of(const std::string& story, const std::string& language);

/// A story of ours with the beads that people gave it.
CheckedPair gold_pair(const std::string& story);

/// The stories of ours that have two versions.
std::vector<std::string> gold_stories();

}  // namespace dragoman::test
