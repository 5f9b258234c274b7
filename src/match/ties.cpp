#include "dragoman/match/ties.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <span>

#include "dragoman/fingerprint/name_score.hpp"
#include "dragoman/quantity/quantity.hpp"
#include "dragoman/text/character.hpp"
#include "match/shared_prints.hpp"
#include "match/word_ties.hpp"

namespace dragoman::match {

namespace {

using fingerprint::Fingerprint;
using fingerprint::Kind;
using quantity::Quantity;
using retrieve::Article;
using vectorize::Term;

constexpr float kUnexplained = 0.2F;       // a tie as weak as this is chance
constexpr double kSameName = 0.5;          // from here on two spellings are more likely one name than not
constexpr float kLeastLoneWord = 1.0e-6F;  // words that stand in every text say nothing by their absence

/// One of the two, with what explaining it takes.
struct Side {
    const Article& article;
    const Article& other;
    BodyWords words;
    Explained explained;
};

double name_probability(const std::vector<std::string>& arabic, const std::string& latin) {
    const fingerprint::NameSpelling spelling(latin);
    double best = 0.0;
    for (const std::string& form : arabic)
        best = std::max(best, fingerprint::same_name_probability(spelling, fingerprint::NameSpelling(form)));
    return best;
}

bool is_one_name(const Term& source, const Term& target) {
    return std::ranges::any_of(
        target.names, [&](const std::string& latin) { return name_probability(source.names, latin) >= kSameName; });
}

TieKind kind_of(const Term& source, const Term& target) {
    if (source.key == target.key) return TieKind::equal;
    if (source.in_lexicon && target.in_lexicon) return TieKind::translation;
    return is_one_name(source, target) ? TieKind::name : TieKind::translation;
}

/// Ties by the words that they show: a date is one word and several terms.
class WordTies {
  public:
    WordTies(const Side& source, const Side& target, const vectorize::Vocabulary& vocabulary)
        : source_(source), target_(target), vocabulary_(vocabulary) {
        for (const Explained::Term& term : source.explained.terms) add(term.term, term.by, term);
        for (const Explained::Term& term : target.explained.terms) add(term.by, term.term, term);
    }

    [[nodiscard]] std::vector<WordTie> by_similarity() const {
        std::vector<WordTie> out;
        out.reserve(ties_.size());
        for (const auto& [words, tie] : ties_) out.push_back(tie);
        std::ranges::stable_sort(out, std::greater<>{}, &WordTie::similarity);
        return out;
    }

  private:
    void add(std::uint32_t source, std::uint32_t target, const Explained::Term& explained) {
        if (explained.strength <= 0.0F) return;
        const std::string& source_word = source_.words.word(source);
        const std::string& target_word = target_.words.word(target);
        const auto [found, is_new] = ties_.try_emplace({source_word, target_word});
        WordTie& tie = found->second;
        if (is_new) {
            tie.kind =
                kind_of(vocabulary_.terms(Language::arabic)[source], vocabulary_.terms(Language::french)[target]);
            tie.source = source_word;
            tie.target = target_word;
        }
        tie.strength = std::max(tie.strength, explained.strength);
        tie.similarity += explained.strength * explained.similarity;
    }

    const Side& source_;
    const Side& target_;
    const vectorize::Vocabulary& vocabulary_;
    std::map<std::pair<std::string, std::string>, WordTie> ties_;
};

std::vector<Quantity> quantities_of(const Article& article, std::uint32_t paragraph) {
    const Document& document = article.document;
    return quantity::find_quantities(document.text, document.paragraphs[paragraph], document.language);
}

/// Values of one side that the other one lacks.
class LoneValues {
  public:
    explicit LoneValues(const Side& side) : side_(side) {}

    std::vector<LoneValue> find() {
        gather_others();
        for (std::uint32_t p = 0; p < side_.article.document.paragraphs.size(); ++p)
            if (side_.article.furniture[p] == 0) add_quantities(p);
        for (const Fingerprint& print : side_.article.fingerprints) add_print(print);
        std::ranges::stable_sort(out_, {}, &LoneValue::paragraph);
        return std::move(out_);
    }

  private:
    /// Each once, for a long text repeats its values.
    void gather_others() {
        std::set<std::string> meanings;
        for (std::uint32_t p = 0; p < side_.other.document.paragraphs.size(); ++p) {
            for (Quantity& quantity : quantities_of(side_.other, p)) {
                const bool is_code = quantity.kind == quantity::Kind::code;  // a name, without a meaning of its own
                const std::string kind = std::to_string(static_cast<int>(quantity.kind));
                if (is_code || meanings.insert(kind + " " + quantity::meaning_text(quantity)).second)
                    others_.push_back(std::move(quantity));
            }
        }
    }

    /// Figures and dates; other numbers in words are words like any other.
    void add_quantities(std::uint32_t paragraph) {
        for (const Quantity& quantity : quantities_of(side_.article, paragraph)) {
            const bool is_date = quantity.kind == quantity::Kind::date;
            if (!is_date && !quantity::is_figure(quantity)) continue;
            std::string meaning = quantity::meaning_text(quantity);
            if (!seen_.insert(meaning).second || quantity::has_counterpart(quantity, others_)) continue;
            out_.push_back({is_date ? Kind::date : Kind::number,
                            std::string(quantity.span.in(side_.article.document.text)), std::move(meaning), paragraph});
        }
    }

    /// Addresses, images, codes, and of French text names. An Arabic word does not show whether it is one.
    void add_print(const Fingerprint& print) {
        const bool is_shown = print.kind == Kind::cited_url || print.kind == Kind::image || is_name(print.kind);
        if (!is_shown || side_.article.furniture[print.paragraph] != 0 || is_held(print)) return;
        if (print.kind == Kind::name && side_.article.document.language == Language::arabic) return;
        if (is_name(print.kind) && is_explained(print.display)) return;
        if (seen_.insert(print.display).second) out_.push_back({print.kind, print.display, "", print.paragraph});
    }

    [[nodiscard]] bool is_held(const Fingerprint& print) const {
        const auto order = [](const Fingerprint& a) { return std::pair(a.kind, a.key); };
        return std::ranges::binary_search(side_.other.fingerprints, std::pair(print.kind, print.key), {}, order);
    }

    /// A name may be spelt in a way that only its letters as a whole tell.
    [[nodiscard]] bool is_explained(const std::string& word) const {
        return std::ranges::any_of(side_.words.terms_of(word), [&](std::uint32_t term) {
            const auto& terms = side_.explained.terms;
            const auto found = std::ranges::lower_bound(terms, term, {}, &Explained::Term::term);
            return found != terms.end() && found->term == term && found->strength >= kUnexplained;
        });
    }

    const Side& side_;
    std::vector<Quantity> others_;
    std::set<std::string> seen_;
    std::vector<LoneValue> out_;
};

std::vector<LoneWord> lone_words(const Side& side, const std::vector<LoneValue>& values,
                                 const std::vector<Term>& terms) {
    std::set<std::string> told;
    for (const LoneValue& value : values) told.insert(value.text);
    std::vector<LoneWord> out;
    for (const Explained::Term& term : side.explained.terms) {
        const std::string& word = side.words.word(term.term);
        if (term.strength >= kUnexplained || term.similarity < kLeastLoneWord || word.empty()) continue;
        if (terms[term.term].key.starts_with('#') || !told.insert(word).second) continue;  // a figure is a value
        out.push_back({word, term.similarity, terms[term.term].in_lexicon});
    }
    std::ranges::stable_sort(out, std::greater<>{}, &LoneWord::similarity);
    return out;
}

/// The readings of an Arabic word as a name.
std::vector<std::string> readings_of(const std::string& word, const Side& side,
                                     const vectorize::Vocabulary& vocabulary) {
    std::vector<std::string> out{word};
    for (const std::uint32_t term : side.words.terms_of(word))
        std::ranges::copy(vocabulary.terms(Language::arabic)[term].names, std::back_inserter(out));
    return out;
}

std::vector<SharedPrint> told_prints(const Side& source, const retrieve::FingerprintCounts& counts,
                                     const vectorize::Vocabulary& vocabulary) {
    std::vector<SharedPrint> out = without_implied_dates(shared_prints(source.article, source.other, counts));
    for (SharedPrint& print : out) {
        if (print.kind == Kind::name)
            print.name_probability =
                name_probability(readings_of(print.source, source, vocabulary), text::lower(print.target));
    }
    std::ranges::stable_sort(out, {}, &SharedPrint::kind);
    return out;
}

LoneParts lone_parts(const Side& side, const vectorize::Vocabulary& vocabulary) {
    LoneParts out;
    out.values = LoneValues(side).find();
    out.words = lone_words(side, out.values, vocabulary.terms(side.article.document.language));
    return out;
}

}  // namespace

std::string_view to_string(TieKind kind) {
    switch (kind) {
        case TieKind::translation: return "translation";
        case TieKind::name: return "name";
        case TieKind::equal: return "equal";
    }
    return "";
}

Ties ties_of(const Article& source, const Article& target, const retrieve::FingerprintCounts& counts,
             const Wording& wording) {
    const vectorize::SimilarityModel& model = wording.model;
    const float total = std::max(
        vectorize::total_mass(source.body, model.source_idf) + vectorize::total_mass(target.body, model.target_idf),
        std::numeric_limits<float>::min());
    const Side own{source, target, BodyWords(source, wording),
                   explained_by(source.body, target.body, model.translation, model.source_idf, total)};
    const Side other{target, source, BodyWords(target, wording),
                     explained_by(target.body, source.body, model.transposed, model.target_idf, total)};
    Ties out;
    out.prints = told_prints(own, counts, wording.vocabulary);
    out.words = WordTies(own, other, wording.vocabulary).by_similarity();
    out.source = lone_parts(own, wording.vocabulary);
    out.target = lone_parts(other, wording.vocabulary);
    return out;
}

}  // namespace dragoman::match
