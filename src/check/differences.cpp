// How facts are compared. Quantities answer each other one to one, those that say the very same first; what is left is
// answered by any compatible quantity, for a text may repeat a number, but not by a vaguer date that has answered
// another one (`début mars` does not stand for `14 mars` beside it). A code in Latin letters is answered by the same
// code; else, unless the other side has a code of its own that looks like it, by its numbers alone, for its letters may
// be transliterated (`IL-6`, `إنترلوكين 6`). Links and e-mail addresses are answered by equal ones, Latin names of an
// Arabic text by most of their words. What is left over on both sides is paired by likeness, the likest first.
#include "check/differences.hpp"

#include <algorithm>
#include <tuple>

#include "check/likeness.hpp"

namespace dragoman::check {

namespace {

using quantity::Quantity;

bool holds(const SideFacts& side, const Fact& fact) {
    return std::ranges::any_of(side.facts, [&](const Fact& other) {
        return other.subject == fact.subject && other.canonical == fact.canonical;
    });
}

bool says_day(const Quantity& quantity) {
    return std::ranges::any_of(quantity.dates, [](const quantity::PartialDate& date) { return date.day != 0; });
}

bool has_quantity(const Fact& fact) { return fact.is_quantity() || fact.subject == Subject::code; }

/// Which quantities and codes of two sides are answered by one of their own.
class Couples {
  public:
    Couples(const SideFacts& source, const SideFacts& target)
        : of_source(source.facts.size(), 0), of_target(target.facts.size(), 0) {
        couple(source, target, [](const Fact& a, const Fact& b) { return a.canonical == b.canonical; });
        couple(source, target, [](const Fact& a, const Fact& b) {
            return quantity::compatible(a.quantity, b.quantity) && !(a.is_latin && b.is_latin);
        });
    }

    std::vector<std::uint8_t> of_source;  ///< one a fact, 1: answered
    std::vector<std::uint8_t> of_target;

  private:
    template <typename Fits>
    void couple(const SideFacts& source, const SideFacts& target, const Fits& fits) {
        for (std::size_t i = 0; i < source.facts.size(); ++i) {
            if (!has_quantity(source.facts[i]) || of_source[i] != 0) continue;
            for (std::size_t j = 0; j < target.facts.size(); ++j) {
                if (source.facts[i].subject != target.facts[j].subject || of_target[j] != 0 ||
                    !fits(source.facts[i], target.facts[j]))
                    continue;
                of_source[i] = of_target[j] = 1;
                break;
            }
        }
    }
};

/// What the other side can answer to facts that have no one of their own there.
class Answers {
  public:
    Answers(const SideFacts& side, const SideFacts& other, const std::vector<std::uint8_t>& other_taken)
        : other_(other) {
        for (std::size_t j = 0; j < other.facts.size(); ++j) {
            const Fact& fact = other.facts[j];
            if (fact.is_latin && !holds(side, fact)) free_codes_.push_back(&fact);
            if (!has_quantity(fact)) continue;
            for_codes_.push_back(fact.quantity);
            if (other_taken[j] == 0 || fact.is_quantity()) quantities_.push_back(fact.quantity);
            if (other_taken[j] == 0 || says_day(fact.quantity)) for_days_.push_back(fact.quantity);
        }
    }

    [[nodiscard]] bool answers(const Fact& fact) const {
        if (fact.is_quantity())
            return quantity::has_counterpart(fact.quantity, says_day(fact.quantity) ? for_days_ : quantities_);
        if (holds(other_, fact)) return true;
        if (fact.subject == Subject::code) return answers_code(fact);
        return fact.subject == Subject::name && answers_name(fact);
    }

  private:
    [[nodiscard]] bool answers_code(const Fact& code) const {
        const auto longer = [&](const Fact* other) { return code.is_latin && is_longer_code(code, *other); };
        if (std::ranges::any_of(free_codes_, longer)) return true;
        const auto rival = [&](const Fact* other) { return code.is_latin && is_like_code(code, *other); };
        if (std::ranges::any_of(free_codes_, rival)) return false;
        return quantity::has_counterpart(code.quantity, for_codes_);
    }

    /// By at least half of its words.
    [[nodiscard]] bool answers_name(const Fact& name) const {
        const ByteSpan whole{0, static_cast<std::uint32_t>(name.canonical.size())};
        const std::vector<std::string> words = latin_words_in(name.canonical, whole);
        const auto found = std::ranges::count_if(words, [&](const std::string& word) {
            return std::ranges::find(other_.latin_words, word) != other_.latin_words.end();
        });
        return !words.empty() && 2 * static_cast<std::size_t>(found) >= words.size();
    }

    const SideFacts& other_;
    std::vector<Quantity> for_codes_;
    std::vector<Quantity> quantities_;     ///< without the codes that have answered another one
    std::vector<Quantity> for_days_;       ///< without the vaguer dates that have answered another one
    std::vector<const Fact*> free_codes_;  ///< Latin codes that only the other side holds
};

std::vector<const Fact*> unanswered(const SideFacts& side, const std::vector<std::uint8_t>& answered,
                                    const SideFacts& other, const std::vector<std::uint8_t>& other_taken) {
    const Answers answers(side, other, other_taken);
    std::vector<const Fact*> out;
    for (std::size_t i = 0; i < side.facts.size(); ++i)
        if (answered[i] == 0 && !answers.answers(side.facts[i])) out.push_back(&side.facts[i]);
    return out;
}

/// A pair of facts that may face each other.
struct Facing {
    double likeness = 0.0;
    std::size_t source = 0;
    std::size_t target = 0;
};

std::vector<Facing> all_facings(std::span<const Fact* const> source, std::span<const Fact* const> target) {
    constexpr std::size_t kMostFacts = 400;  // of a side; a table of thousands of numbers has no one to face
    std::vector<Facing> out;
    for (std::size_t i = 0; i < std::min(source.size(), kMostFacts); ++i) {
        for (std::size_t j = 0; j < std::min(target.size(), kMostFacts); ++j) {
            const double found = likeness(*source[i], *target[j]);
            if (found > 0.0) out.push_back({found, i, j});
        }
    }
    std::ranges::sort(out, {}, [](const Facing& f) {
        const std::size_t apart = f.source > f.target ? f.source - f.target : f.target - f.source;
        return std::tuple(-f.likeness, apart, f.source, f.target);
    });
    return out;
}

bool is_told_alone(const Fact& fact) { return !fact.is_quantity() || fact.is_figure(); }

}  // namespace

OpenFacts open_facts(const SideFacts& source, const SideFacts& target) {
    const Couples couples(source, target);
    return {unanswered(source, couples.of_source, target, couples.of_target),
            unanswered(target, couples.of_target, source, couples.of_source)};
}

bool is_same(const Fact& source, const Fact& target) {
    if (source.subject != target.subject) return false;
    if (source.subject == Subject::name) return false;  // only an Arabic text has names in Latin letters
    if (!source.is_quantity()) return source.canonical == target.canonical;
    return source.is_figure() && target.is_figure() && quantity::compatible(source.quantity, target.quantity);
}

std::vector<Difference> differences(std::span<const Fact* const> source, std::span<const Fact* const> target) {
    std::vector<const Fact*> facing_source(source.size(), nullptr);
    std::vector<std::uint8_t> target_taken(target.size(), 0);
    for (const Facing& facing : all_facings(source, target)) {
        if (facing_source[facing.source] != nullptr || target_taken[facing.target] != 0) continue;
        facing_source[facing.source] = target[facing.target];
        target_taken[facing.target] = 1;
    }
    std::vector<Difference> out;
    const auto add = [&](const Fact* a, const Fact* b) { out.push_back({a, b, severity_of(a, b), false}); };
    for (std::size_t i = 0; i < source.size(); ++i)
        if (facing_source[i] != nullptr || is_told_alone(*source[i])) add(source[i], facing_source[i]);
    for (std::size_t j = 0; j < target.size(); ++j)
        if (target_taken[j] == 0 && is_told_alone(*target[j])) add(nullptr, target[j]);
    return out;
}

}  // namespace dragoman::check
