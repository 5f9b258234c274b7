// The work on one pair of texts.
#pragma once

#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/differences.hpp"
#include "check/finding_id.hpp"
#include "check/moved_facts.hpp"
#include "check/pair_model.hpp"

namespace dragoman::check {

class PairCheck {
  public:
    PairCheck(const CheckedText& source, const CheckedText& target, std::span<const Bead> beads,
              const PairModel& model);

    std::vector<Finding> run();

  private:
    /// A fact that stands in other beads on either side.
    struct Moved {
        const Fact* source = nullptr;
        const Fact* target = nullptr;
        std::size_t target_bead = 0;
    };
    /// What is known of one bead.
    struct BeadState {
        SideFacts source;
        SideFacts target;
        std::vector<Difference> differences;
        std::vector<Moved> moved;              ///< those whose source is here
        std::vector<ByteSpan> missing_source;  ///< sentences that are findings of their own
        std::vector<ByteSpan> missing_target;
    };

    void read_facts();
    void compare_facts();
    void take_moved();
    void drop(std::size_t bead, const Fact* fact);
    void add_bead(std::size_t bead);
    void add_units(const Bead& bead);
    void add_sentences(std::size_t bead);
    void add_sentences_of(const Bead& bead, Language side, std::span<const std::uint32_t> sentences,
                          const std::vector<double>& probabilities, std::vector<ByteSpan>& missing);
    void add_facts(std::size_t bead);
    void add_names(const Bead& bead);

    void add_difference(const Bead& source_bead, const Bead& target_bead, const Difference& difference);
    /// A span of one side that the other one lacks.
    void add_missing(const Bead& bead, Language side, Subject subject, Severity severity, ByteSpan span);
    void add(Finding finding, std::string_view source_said, std::string_view target_said);

    [[nodiscard]] std::set<std::string> consonants_of(const Bead& bead) const;
    [[nodiscard]] Place place(const Bead& bead, Language side, ByteSpan span) const;
    [[nodiscard]] bool is_compared(const Bead& bead) const;
    [[nodiscard]] Subject subject_of_unit(const CheckedText& text, std::uint32_t unit) const;

    const CheckedText& source_;
    const CheckedText& target_;
    std::span<const Bead> beads_;
    const PairModel& model_;
    std::vector<BeadState> states_;
    FindingIds ids_;
    std::set<std::string> hinted_;  ///< names, so that each is told once
    std::vector<Finding> findings_;
};

}  // namespace dragoman::check
