#include "check/pair_check.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "check/messages.hpp"
#include "check/name_sounds.hpp"
#include "dragoman/align/leftover.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::check {

namespace {

// Chosen on every other document of flores200, pud and tico19 (scripts/measure-check --half tuned). A sentence that is
// alone on its side must be surer than one beside others, for a bead was found for it; less so if the bead is unsure.
constexpr double kListed = 0.25;
constexpr double kWarned = 0.5;
constexpr double kListedAlone = 0.5;
constexpr double kListedInUnsureBead = 0.2;
constexpr double kWarnedAlone = 0.9;
constexpr double kWarnedInUnsureBead = 0.7;
constexpr double kSureBead = 0.9;
constexpr float kLeastTokens = 3.0F;  // less is no evidence
constexpr double kDoubtfulBead = 0.5;

/// The probability as files hold it, so that a bead read back from one is judged alike.
bool is_below(const Bead& bead, double probability) { return std::round(bead.probability * 1e4) < probability * 1e4; }

bool is_doubtful(const Bead& bead) { return is_below(bead, kDoubtfulBead); }

double least_warned(const Bead& bead, bool alone) {
    if (!alone) return kWarned;
    return is_below(bead, kSureBead) ? kWarnedInUnsureBead : kWarnedAlone;
}

double least_listed(const Bead& bead, bool alone) {
    if (!alone) return kListed;
    return is_below(bead, kSureBead) ? kListedInUnsureBead : kListedAlone;
}

bool holds(std::span<const ByteSpan> spans, ByteSpan inner) {
    return std::ranges::any_of(spans,
                               [&](ByteSpan span) { return span.begin <= inner.begin && inner.end <= span.end; });
}

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (text::is_letter_or_mark(text::next_code_point(text, at))) return true;
    return false;
}

SideFacts facts_of(const CheckedText& text, std::span<const std::uint32_t> units, Language language) {
    SideFacts out;
    for (const std::uint32_t unit : units) {
        std::ranges::move(facts_in(text, unit, language), std::back_inserter(out.facts));
        if (language != Language::french) continue;
        std::ranges::move(latin_words_in(text.text, text.units[unit].span), std::back_inserter(out.latin_words));
    }
    return out;
}

/// Indices of the spans of some units.
std::vector<std::uint32_t> spans_of(const Passages& passages, std::span<const std::uint32_t> units) {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t unit : units) {
        const auto [first, last] = passages.of_unit(unit);
        for (std::uint32_t i = first; i < last; ++i) out.push_back(i);
    }
    return out;
}

std::vector<vectorize::Passage> passages_at(const Passages& passages, std::span<const std::uint32_t> indices) {
    std::vector<vectorize::Passage> out;
    for (const std::uint32_t i : indices) out.push_back(passages.passages[i]);
    return out;
}

}  // namespace

PairCheck::PairCheck(const CheckedText& source, const CheckedText& target, std::span<const Bead> beads,
                     const PairModel& model)
    : source_(source),
      target_(target),
      beads_(beads),
      model_(model),
      states_(beads.size()),
      ids_(source.id, target.id) {}

std::vector<Finding> PairCheck::run() {
    read_facts();
    compare_facts();
    take_moved();
    for (std::size_t b = 0; b < beads_.size(); ++b) add_bead(b);
    return std::move(findings_);
}

bool PairCheck::is_compared(const Bead& bead) const { return !bead.is_null() && bead.label != BeadLabel::furniture; }

void PairCheck::read_facts() {
    for (std::size_t b = 0; b < beads_.size(); ++b) {
        states_[b].source = facts_of(source_, beads_[b].source, Language::arabic);
        states_[b].target = facts_of(target_, beads_[b].target, Language::french);
    }
}

void PairCheck::compare_facts() {
    for (std::size_t b = 0; b < beads_.size(); ++b) {
        constexpr std::size_t kMostFacts = 2000;  // of a side; a table of data, which takes the square of its size
        const bool is_table = std::max(states_[b].source.facts.size(), states_[b].target.facts.size()) > kMostFacts;
        if (!is_compared(beads_[b]) || is_table) continue;
        const OpenFacts open = open_facts(states_[b].source, states_[b].target);
        states_[b].differences = differences(open.source, open.target);
    }
}

/// What one side lacks may stand in another bead that lacks it on the other side, or is not compared.
void PairCheck::take_moved() {
    std::vector<OpenFact> source;
    std::vector<OpenFact> target;
    for (std::size_t b = 0; b < beads_.size(); ++b) {
        for (const Difference& difference : states_[b].differences) {
            if (difference.target == nullptr) source.push_back({difference.source, b, true});
            if (difference.source == nullptr) target.push_back({difference.target, b, true});
        }
        if (is_compared(beads_[b])) continue;
        for (const Fact& fact : states_[b].source.facts) source.push_back({&fact, b, false});
        for (const Fact& fact : states_[b].target.facts) target.push_back({&fact, b, false});
    }
    for (const auto& [i, j] : find_moved(source, target)) {
        drop(source[i].bead, source[i].fact);
        drop(target[j].bead, target[j].fact);
        states_[source[i].bead].moved.push_back({source[i].fact, target[j].fact, target[j].bead});
    }
}

void PairCheck::drop(std::size_t bead, const Fact* fact) {
    std::erase_if(states_[bead].differences, [&](const Difference& difference) {
        return (difference.source == fact && difference.target == nullptr) ||
               (difference.target == fact && difference.source == nullptr);
    });
}

void PairCheck::add_bead(std::size_t b) {
    for (const Moved& moved : states_[b].moved)
        add_difference(beads_[b], beads_[moved.target_bead], {moved.source, moved.target, Severity::info, true});
    if (beads_[b].label == BeadLabel::furniture) return;
    if (beads_[b].is_null()) {
        add_units(beads_[b]);
        return;
    }
    add_sentences(b);
    add_facts(b);
    add_names(beads_[b]);
}

Subject PairCheck::subject_of_unit(const CheckedText& text, std::uint32_t unit) const {
    const auto same = [&](std::uint32_t other) {
        return other < text.units.size() && text.units[other].paragraph == text.units[unit].paragraph;
    };
    return (unit > 0 && same(unit - 1)) || same(unit + 1) ? Subject::sentence : Subject::paragraph;
}

void PairCheck::add_units(const Bead& bead) {
    const auto add_side = [&](const CheckedText& text, const std::vector<std::uint32_t>& units, Language side) {
        for (const std::uint32_t unit : units) {
            const ByteSpan span = text.units[unit].span;
            const bool sure = has_letter(span.in(text.text)) && !is_doubtful(bead);
            add_missing(bead, side, subject_of_unit(text, unit), sure ? Severity::warning : Severity::info, span);
        }
    };
    add_side(source_, bead.source, Language::arabic);
    add_side(target_, bead.target, Language::french);
}

void PairCheck::add_sentences(std::size_t b) {
    const Bead& bead = beads_[b];
    const auto source = spans_of(model_.source_sentences, bead.source);
    const auto target = spans_of(model_.target_sentences, bead.target);
    constexpr std::size_t kMostSentences = 200;  // of a side; a list of links, not a paragraph
    if (source.size() > kMostSentences || target.size() > kMostSentences) return;
    const align::Leftover leftover = align::find_leftover(
        passages_at(model_.source_sentences, source), passages_at(model_.target_sentences, target), model_.similarity);
    add_sentences_of(bead, Language::arabic, source, leftover.source, states_[b].missing_source);
    add_sentences_of(bead, Language::french, target, leftover.target, states_[b].missing_target);
}

void PairCheck::add_sentences_of(const Bead& bead, Language side, std::span<const std::uint32_t> sentences,
                                 const std::vector<double>& probabilities, std::vector<ByteSpan>& missing) {
    const bool alone = sentences.size() == 1;
    const Passages& all = side == Language::arabic ? model_.source_sentences : model_.target_sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const ByteSpan span = all.spans[sentences[i]];
        if (probabilities[i] < least_listed(bead, alone) || all.passages[sentences[i]].token_count < kLeastTokens)
            continue;
        const bool warned = probabilities[i] >= least_warned(bead, alone);
        add_missing(bead, side, Subject::sentence, warned ? Severity::warning : Severity::info, span);
        if (warned) missing.push_back(span);
    }
}

void PairCheck::add_facts(std::size_t b) {
    const BeadState& state = states_[b];
    for (Difference difference : state.differences) {
        const bool told_already =
            (difference.target == nullptr && holds(state.missing_source, difference.source->span)) ||
            (difference.source == nullptr && holds(state.missing_target, difference.target->span));
        if (told_already) continue;
        if (is_doubtful(beads_[b])) difference.severity = std::min(difference.severity, Severity::warning);
        add_difference(beads_[b], beads_[b], difference);
    }
}

/// Consonant keys of the bead's Arabic words.
std::set<std::string> PairCheck::consonants_of(const Bead& bead) const {
    std::set<std::string> out;
    for (const std::uint32_t unit : bead.source) add_arabic_consonants(source_.text, source_.units[unit].span, out);
    return out;
}

void PairCheck::add_names(const Bead& bead) {
    const auto sentences = passages_at(model_.source_sentences, spans_of(model_.source_sentences, bead.source));
    const auto explained = vectorize::explained_vector(vectorize::merged(sentences), model_.similarity.translation);
    const auto is_explained = [&](const vectorize::TermCount& term) {
        return std::ranges::binary_search(explained, term.term, {}, &vectorize::TermCount::term);
    };
    std::optional<std::set<std::string>> consonants;
    for (const std::uint32_t i : spans_of(model_.target_names, bead.target)) {
        const ByteSpan span = model_.target_names.spans[i];
        const auto& terms = model_.target_names.passages[i].terms;
        if (terms.empty() || std::ranges::any_of(terms, is_explained)) continue;
        if (!consonants) consonants = consonants_of(bead);
        if (sounds_like_one(span.in(target_.text), *consonants)) continue;
        if (hinted_.insert(said_by(span.in(target_.text))).second)
            add_missing(bead, Language::french, Subject::transliterated_name, Severity::info, span);
    }
}

Place PairCheck::place(const Bead& bead, Language side, ByteSpan span) const {
    const CheckedText& text = side == Language::arabic ? source_ : target_;
    Place out;
    out.span = span;
    for (const std::uint32_t unit : side == Language::arabic ? bead.source : bead.target) {
        const std::uint32_t paragraph = text.units[unit].paragraph;
        if (out.indices.empty() || out.indices.back() != paragraph) out.indices.push_back(paragraph);
    }
    return out;
}

void PairCheck::add_difference(const Bead& source_bead, const Bead& target_bead, const Difference& difference) {
    Finding finding;
    const Fact* const source = difference.source;
    const Fact* const target = difference.target;
    if (source == nullptr) finding.kind = FindingKind::missing_ar;
    if (target == nullptr) finding.kind = FindingKind::missing_fr;
    finding.severity = difference.severity;
    finding.subject = (source != nullptr ? source : target)->subject;
    finding.source = place(source_bead, Language::arabic, source != nullptr ? source->span : ByteSpan{});
    finding.target = place(target_bead, Language::french, target != nullptr ? target->span : ByteSpan{});
    finding.values = values_of(difference);
    finding.message = message_of(difference);
    add(std::move(finding), source != nullptr ? source->canonical : "", target != nullptr ? target->canonical : "");
}

void PairCheck::add_missing(const Bead& bead, Language side, Subject subject, Severity severity, ByteSpan span) {
    const bool arabic = side == Language::arabic;
    Finding finding;
    finding.kind = arabic ? FindingKind::missing_fr : FindingKind::missing_ar;
    finding.severity = severity;
    finding.subject = subject;
    finding.source = place(bead, Language::arabic, arabic ? span : ByteSpan{});
    finding.target = place(bead, Language::french, arabic ? ByteSpan{} : span);
    finding.message = message_of_missing(subject, finding.kind);
    const std::string said = said_by(span.in(arabic ? source_.text : target_.text));
    add(std::move(finding), arabic ? said : "", arabic ? "" : said);
}

void PairCheck::add(Finding finding, std::string_view source_said, std::string_view target_said) {
    finding.id = ids_.next(finding, source_said, target_said);
    findings_.push_back(std::move(finding));
}

}  // namespace dragoman::check
