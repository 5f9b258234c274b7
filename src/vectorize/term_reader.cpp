#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "dragoman/fingerprint/name_score.hpp"
#include "dragoman/normalize/normalize.hpp"
#include "dragoman/quantity/quantity.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

namespace {

constexpr std::size_t kNameReadings = 3;  // readings of an unknown Arabic word that are tried as a name

bool is_capitalised(std::string_view word) {
    std::size_t at = 0;
    return text::is_upper(text::next_code_point(word, at));
}

}  // namespace

class TermReader::Impl {
  public:
    Impl(std::vector<lexicon::Lexicon> lexicons, Methods methods) : lexicons_(std::move(lexicons)), methods_(methods) {}

    DocumentTerms read(std::string_view text, std::span<const ByteSpan> units, Language language) {
        DocumentTerms out;
        out.language = language;
        local_.clear();
        for (const ByteSpan unit : units) out.passages.push_back(passage(text, unit, out));
        return out;
    }

    std::vector<Occurrence> occurrences(std::string_view text, std::span<const ByteSpan> units, Language language) {
        std::vector<Occurrence> out;
        occurrences_ = &out;
        read(text, units, language);
        occurrences_ = nullptr;
        return out;
    }

  private:
    Passage passage(std::string_view text, ByteSpan unit, DocumentTerms& document) {
        Passage out;
        out.length_code_points = static_cast<float>(text::count_code_points(unit.in(text)));
        out.ending = segment::ending_of(unit.in(text));
        std::vector<ByteSpan> taken;
        for (const quantity::Quantity& found : quantity::find_quantities(text, unit, document.language)) {
            if (!quantity::is_figure(found) && found.kind != quantity::Kind::date) continue;  // words stay words
            taken.push_back(found.number);
            for (const std::string& key : keys_of(found)) add({key, {}, true}, found.number, document, out);
        }
        auto covered = taken.begin();
        for (const segment::Token& token : segment::tokens(text, unit)) {
            while (covered != taken.end() && covered->end <= token.span.begin) ++covered;
            const bool in_quantity = covered != taken.end() && covered->begin < token.span.end;
            out.token_count += 1.0F;
            if (!in_quantity) add_word(text, token, document, out);
        }
        sum_up(unit, out);
        return out;
    }

    static std::vector<std::string> keys_of(const quantity::Quantity& found) {
        std::vector<std::string> out;
        for (const auto* values : {&found.values, &found.upper_values})
            if (!values->empty()) out.push_back(number_key(found.kind, values->back()));
        if (found.kind != quantity::Kind::date) return out;
        for (const auto* dates : {&found.dates, &found.upper_dates})
            if (!dates->empty()) add_date_keys(dates->front(), out);
        return out;
    }

    /// Times by the face of the clock: `8:30` may be in the evening.
    static std::string number_key(quantity::Kind kind, double value) {
        constexpr double kHalfDayMinutes = 720.0;
        if (kind == quantity::Kind::time) return "#" + quantity::time_text(std::fmod(value, kHalfDayMinutes));
        return "#" + quantity::value_text(value);
    }

    static void add_date_keys(const quantity::PartialDate& date, std::vector<std::string>& out) {
        if (date.day != 0) out.push_back("#" + std::to_string(date.day));
        if (date.month != 0) out.push_back((date.hijri ? "#h" : "#m") + std::to_string(date.month));
        if (date.year != 0) out.push_back("#" + std::to_string(date.year));
    }

    void add_word(std::string_view text, const segment::Token& token, DocumentTerms& document, Passage& out) {
        const std::string_view word = token.span.in(text);
        switch (token.kind) {
            case segment::TokenKind::arabic:
                if (document.language == Language::arabic) add(arabic_term(word), token.span, document, out);
                break;
            case segment::TokenKind::latin: add(latin_term(word, document.language), token.span, document, out); break;
            case segment::TokenKind::code: add({text::lower_plain(word), {}, true}, token.span, document, out); break;
            case segment::TokenKind::number:
            case segment::TokenKind::other: break;
        }
    }

    void add(const Term& term, ByteSpan span, DocumentTerms& document, Passage& out) {
        if (term.key.empty()) return;
        if (occurrences_ != nullptr) occurrences_->push_back({term.key, span});
        const auto [found, is_new] = local_.try_emplace(term.key, static_cast<std::uint32_t>(document.terms.size()));
        if (is_new) {
            document.terms.push_back(term);
        } else {
            add_names(term, document.terms[found->second]);
        }
        out.terms.push_back({{found->second, 1.0F}, static_cast<float>(span.begin)});
    }

    const Term& arabic_term(std::string_view word) {
        const auto [found, is_new] = arabic_words_.try_emplace(std::string(word));
        if (is_new) found->second = make_arabic_term(word);
        return found->second;
    }

    Term make_arabic_term(std::string_view word) {
        std::vector<normalize::Reading> readings = normalizer_.arabic_readings(word);
        if (!methods_.clitics) readings.resize(1);
        const std::size_t best = normalize::choose_reading(
            readings, [&](const std::string& key) { return frequency(Language::arabic, key); });
        Term term{readings[best].key, {}, has_translation(Language::arabic, readings[best].key)};
        if (term.in_lexicon) {
            add_name(readings[best].form, term);
        } else {
            for (std::size_t i = 0; i < std::min(kNameReadings, readings.size()); ++i) add_name(readings[i].form, term);
        }
        return term;
    }

    const Term& latin_term(std::string_view word, Language language) {
        const auto [found, is_new] = latin_words_[language == Language::french].try_emplace(std::string(word));
        if (is_new) {
            found->second.key = normalizer_.french_key(word);
            found->second.in_lexicon = has_translation(Language::french, found->second.key);
            if (language == Language::french && is_capitalised(word)) add_name(text::lower(word), found->second);
        }
        return found->second;
    }

    static void add_name(const std::string& spelling, Term& term) {
        if (fingerprint::name_blocks(spelling).empty()) return;
        Term named;
        named.names.push_back(spelling);
        add_names(named, term);
    }

    [[nodiscard]] std::uint32_t frequency(Language side, std::string_view key) const {
        std::uint32_t sum = 0;
        for (const lexicon::Lexicon& layer : lexicons_) {
            if (const auto number = layer.find(side, key)) sum += layer.frequency(side, *number);
        }
        return sum;
    }

    [[nodiscard]] bool has_translation(Language side, std::string_view key) const {
        return std::ranges::any_of(lexicons_, [&](const lexicon::Lexicon& layer) {
            const auto number = layer.find(side, key);
            return number && !layer.translations(side, *number).empty();
        });
    }

    /// Positions are bytes of the text before and shares of the unit after.
    static void sum_up(ByteSpan unit, Passage& passage) {
        const auto length = static_cast<float>(std::max(1U, unit.size()));
        for (PassageTerm& term : passage.terms)
            term.position = (term.position - static_cast<float>(unit.begin)) / length;
        std::ranges::sort(passage.terms, {}, &PassageTerm::term);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < passage.terms.size(); ++i) {
            if (kept > 0 && passage.terms[kept - 1].term == passage.terms[i].term) {
                passage.terms[kept - 1].count += passage.terms[i].count;
                passage.terms[kept - 1].position += passage.terms[i].position;
            } else {
                passage.terms[kept++] = passage.terms[i];
            }
        }
        passage.terms.resize(kept);
        for (PassageTerm& term : passage.terms) term.position /= term.count;
    }

    std::vector<lexicon::Lexicon> lexicons_;
    Methods methods_;
    normalize::Normalizer normalizer_;
    std::unordered_map<std::string, Term> arabic_words_;
    std::array<std::unordered_map<std::string, Term>, 2> latin_words_;  // in Arabic and in French text
    std::unordered_map<std::string, std::uint32_t> local_;
    std::vector<Occurrence>* occurrences_ = nullptr;  // where they are wanted
};

TermReader::TermReader(std::vector<lexicon::Lexicon> lexicons, Methods methods)
    : impl_(std::make_unique<Impl>(std::move(lexicons), methods)) {}
TermReader::~TermReader() = default;
TermReader::TermReader(TermReader&&) noexcept = default;

DocumentTerms TermReader::read(std::string_view text, std::span<const ByteSpan> units, Language language) {
    return impl_->read(text, units, language);
}

std::vector<Occurrence> TermReader::occurrences(std::string_view text, std::span<const ByteSpan> units,
                                                Language language) {
    return impl_->occurrences(text, units, language);
}

}  // namespace dragoman::vectorize
