// How quantities are found. The passage is cut into lexemes, each word with what it can mean for a quantity. From left
// to right, at each lexeme that means anything, the readings are tried from the most to the least specific: an address,
// a date, a decade or century, a time of day, a day told from publication, a number with its unit, a code. The first
// that holds is taken, and the pass goes on behind it. At last neighbours are joined into ranges. Every reading looks
// at a bounded number of lexemes, so the pass is linear.
#include <algorithm>
#include <utility>

#include "dragoman/quantity/quantity.hpp"
#include "quantity/codes.hpp"
#include "quantity/context.hpp"
#include "quantity/dates.hpp"
#include "quantity/number.hpp"
#include "quantity/ranges.hpp"
#include "quantity/relative.hpp"
#include "quantity/times.hpp"
#include "quantity/units.hpp"
#include "quantity/years.hpp"

namespace dragoman::quantity {

namespace {

/// Digits from here on with a leading zero are no amount.
constexpr int kIdentifierDigits = 8;

class Finder {
  public:
    Finder(const Passage& passage, const std::optional<CivilDate>& published)
        : passage_(passage), published_(published) {}

    std::vector<Draft> run() {
        for (std::size_t at = 0; at < passage_.size();) {
            if (const auto behind = is_silent(at) ? std::nullopt : address_end(passage_, at)) {
                at = take(address(at, *behind));
                continue;
            }
            const std::size_t behind = is_silent(at) ? at + 1 : read(at);
            at = behind;
        }
        return with_ranges(passage_, std::move(drafts_));
    }

  private:
    /// A sign or a word that nothing begins with. Roman numbers, `www` and `://` are looked at.
    [[nodiscard]] bool is_silent(std::size_t at) const {
        constexpr Roles kRelative = roles_of(Role::weekday, Role::day, Role::period);
        const Lexeme& lexeme = passage_[at];
        if (lexeme.kind == LexemeKind::sign) return lexeme.sign != U':';
        if (lexeme.kind == LexemeKind::digits || lexeme.meanings.begins) return false;
        if (published_ && (lexeme.meanings.roles & kRelative) != 0) return false;
        const char first = passage_.text()[lexeme.begin];
        return first != 'I' && first != 'V' && first != 'X' && first != 'w';
    }

    /// From the scheme on (`https`), which stands before what address_end() knows it by.
    [[nodiscard]] Draft address(std::size_t at, std::size_t end) const {
        const bool scheme = passage_.is_sign(at, U':') && at > floor_;
        return make_draft(passage_, Kind::code, scheme ? at - 1 : at, end);
    }

    std::size_t take(Draft draft) {
        const std::size_t end = draft.end;
        if (draft.begin < floor_) {  // a word before it belongs to the last quantity
            draft.begin = floor_;
            draft.quantity.span.begin = static_cast<std::uint32_t>(passage_[floor_].stem);
            draft.quantity.number.begin = std::max(draft.quantity.number.begin, draft.quantity.span.begin);
        }
        floor_ = end;
        drafts_.push_back(std::move(draft));
        return end;
    }

    std::size_t read(std::size_t at) {
        if (auto draft = dated(at)) return take(std::move(*draft));
        if (auto code = code_at(at)) return take(std::move(*code));
        if (auto years = years_at(passage_, at)) return take(std::move(*years));
        if (auto time = time_at(passage_, at)) return take(std::move(*time));
        if (published_)
            if (auto relative = relative_at(passage_, at, *published_)) return take(std::move(*relative));
        auto number = number_at(passage_, at);
        return number ? take_number(std::move(*number)) : at + 1;
    }

    [[nodiscard]] std::optional<Draft> dated(std::size_t at) const {
        if (passage_[at].kind == LexemeKind::digits)
            if (auto date = numeric_date_at(passage_, at)) return date;
        if (auto date = worded_date_at(passage_, at)) return date;
        return month_date_at(passage_, at);
    }

    /// With the numbers in it, each run of digits for itself and the first one as it reads (07.1).
    [[nodiscard]] Draft code(std::size_t at, std::size_t end, ByteSpan span) const {
        Draft draft = make_draft(passage_, Kind::code, at, end);
        draft.quantity.span = draft.quantity.number = span;
        std::vector<double>& values = draft.quantity.values;
        for (const Decimal& reading : numeral_at(passage_.text(), passage_[at].begin).readings)
            values.push_back(reading.value());
        for (std::size_t i = at; i < end; ++i) {
            if (passage_[i].kind != LexemeKind::digits) continue;
            const auto run = digit_run_at(passage_.text(), passage_[i].begin);
            if (run->count <= kMaxDigits) values.push_back(static_cast<double>(run->value));
        }
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        return draft;
    }

    /// Digits that count nothing.
    [[nodiscard]] std::optional<Draft> code_at(std::size_t at) const {
        if (passage_[at].kind != LexemeKind::digits) return std::nullopt;
        if (const auto end = telephone_end(passage_, at)) {
            const Draft whole = make_draft(passage_, Kind::code, at, *end);
            return code(at, *end, whole.quantity.span);
        }
        if (is_law_number(at) || is_score(at)) {
            const Draft whole = make_draft(passage_, Kind::code, at, at + 3);
            return code(at, at + 3, whole.quantity.span);
        }
        const Numeral numeral = numeral_at(passage_.text(), passage_[at].begin);
        const bool identifier = numeral.plain && numeral.first.leading_zero && numeral.first.count >= kIdentifierDigits;
        const std::size_t floor = floor_ == 0 ? 0 : passage_[floor_ - 1].end;
        const auto span = code_around(passage_.text(), numeral.first, numeral.end, floor);
        if (!span && !numeral.readings.empty() && !identifier) return std::nullopt;
        const ByteSpan version{static_cast<std::uint32_t>(numeral.first.begin),
                               static_cast<std::uint32_t>(numeral.end)};
        const ByteSpan found = span.value_or(version);
        return code(at, passage_.index_at(std::max<std::size_t>(found.end, numeral.end), at + 1), found);
    }

    /// `2024-158`, `45/2023`: a year and a current number, neither a range nor a month.
    [[nodiscard]] bool is_law_number(std::size_t at) const {
        const auto first = digit_run_at(passage_.text(), passage_[at].begin);
        const auto last = passage_[at + 2].kind == LexemeKind::digits && !passage_[at + 2].blank_before
                              ? digit_run_at(passage_.text(), passage_[at + 2].begin)
                              : std::nullopt;
        if (!last || passage_.is_sign(at - 1, U'/') || passage_.is_hyphen(at + 3) || passage_.is_sign(at + 3, U'/'))
            return false;
        if (passage_.is_hyphen(at + 1)) return is_year_like(*first) && (last->count == 3 || last->count > 4);
        return passage_.is_sign(at + 1, U'/') && !passage_[at + 1].blank_before && is_year_like(*last) &&
               first->count <= 3 && !is_year_like(*first);
    }

    /// Whether a word such as `battre` or فاز is near, in the same sentence.
    [[nodiscard]] bool is_near_match(std::size_t at) const {
        constexpr std::size_t kReach = 12;
        for (std::size_t i = at - 1, steps = 0; steps < kReach && !passage_.ends_sentence(i); --i, ++steps)
            if (passage_.is(i, Role::match)) return true;
        for (std::size_t i = at + 3, steps = 0; steps < kReach && !passage_.ends_sentence(i); ++i, ++steps)
            if (passage_.is(i, Role::match)) return true;
        return false;
    }

    /// What a number counts stands at `at`.
    [[nodiscard]] bool is_counted(std::size_t at) const {
        constexpr Roles kCounted = roles_of(Role::unit, Role::currency, Role::scale, Role::scale_plural, Role::month);
        if ((passage_[at].meanings.roles & kCounted) != 0) return !tells_when(passage_, at);
        return passage_.is_sign(at, U'%') || passage_.is_sign(at, U'٪') || passage_.is_sign(at, U'€');
    }

    /// `3-0`: of a match. The winner is often named first; a rising pair needs a word of matches near it, else it stays
    /// open. Nothing is counted by it.
    [[nodiscard]] bool is_score(std::size_t at) const {
        constexpr int kMostDigits = 2;
        const Lexeme& last = passage_[at + 2];
        if (!passage_.is_hyphen(at + 1) || last.kind != LexemeKind::digits) return false;
        const auto a = digit_run_at(passage_.text(), passage_[at].begin);
        const auto b = digit_run_at(passage_.text(), last.begin);
        if (a->count > kMostDigits || b->count > kMostDigits) return false;
        const Lexeme& behind = passage_[at + 3];
        const bool glued = behind.kind == LexemeKind::sign && !behind.blank_before && behind.sign != U')' &&
                           passage_[at + 4].kind == LexemeKind::digits && !passage_[at + 4].blank_before;
        if (glued || is_counted(at + 3) || passage_.is_sign(at - 1, U'-') || passage_.is_sign(at - 1, U'/') ||
            (behind.kind == LexemeKind::word && !behind.blank_before))
            return false;
        if (a->value >= b->value || a->value == 0) return true;
        return !passage_.is(at + 3, Role::match) && is_near_match(at);  // not 1-2 buts
    }

    std::size_t take_number(Number number) {
        if (number.values.empty()) return number.end;
        const bool counts = is_number_here(passage_, number);
        const bool negative = is_negative(number);
        if (negative)
            for (double& value : number.values) value = -value;
        Draft draft = with_unit(passage_, number, floor_);
        if (negative) draft.quantity.span.begin = static_cast<std::uint32_t>(passage_[number.begin - 1].begin);
        const bool counted = draft.quantity.kind == Kind::measure || draft.quantity.kind == Kind::money ||
                             draft.quantity.kind == Kind::percent;
        if (!counts && !(counted && (number.lone_one || number.values.front() == 1))) return number.begin + 1;
        if (draft.quantity.kind == Kind::cardinal && is_year_here(passage_, number)) become_year(draft);
        become_day_of_month(draft);
        const Bound bound = bound_around(passage_, draft.begin, draft.end);
        if (draft.quantity.kind != Kind::year && bound != Bound::exact) draft.quantity.bound = bound;
        return take(std::move(draft));
    }

    /// `-5`, `−5` behind a blank; a hyphen elsewhere joins.
    [[nodiscard]] bool is_negative(const Number& number) const {
        const std::size_t sign = number.begin - 1;
        const bool minus = passage_.is_sign(sign, U'-') || passage_.is_sign(sign, U'\u2212');
        return minus && number.values.size() == 1 && number.begin > 1 && sign >= floor_ &&
               passage_[sign].blank_before && !passage_[number.begin].blank_before && !number.in_words &&
               passage_[sign - 1].kind == LexemeKind::word;
    }

    void become_year(Draft& draft) const {
        draft.quantity.kind = Kind::year;
        draft.bare = false;
        if (passage_.raw(draft.end) != "م") return;
        draft.quantity.span.end = static_cast<std::uint32_t>(passage_[draft.end].end);
        ++draft.end;
    }

    /// `2/3` can be a day too.
    void become_day_of_month(Draft& draft) const {
        if (draft.end != draft.begin + 3 || !passage_.is_sign(draft.begin + 1, U'/')) return;
        const auto day = digit_run_at(passage_.text(), passage_[draft.begin].begin);
        const auto month = digit_run_at(passage_.text(), passage_[draft.begin + 2].begin);
        if (!day || !month || month->value > 12 || day->value > 31) return;
        draft.quantity.dates = {{0, static_cast<std::uint8_t>(month->value), static_cast<std::uint8_t>(day->value)}};
        draft.bare = false;
    }

    const Passage& passage_;
    const std::optional<CivilDate>& published_;
    std::size_t floor_ = 0;  ///< behind the last quantity
    std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, ByteSpan span, Language /*both are read in either*/,
                                      const std::optional<CivilDate>& published) {
    const Passage passage(span.in(text));
    std::vector<Quantity> quantities;
    for (Draft& draft : Finder(passage, published).run()) {
        draft.quantity.span.begin += span.begin;
        draft.quantity.span.end += span.begin;
        draft.quantity.number.begin += span.begin;
        draft.quantity.number.end += span.begin;
        quantities.push_back(std::move(draft.quantity));
    }
    return quantities;
}

}  // namespace dragoman::quantity
