#include "quantity/day_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

using Entry = std::pair<std::string_view, std::uint64_t>;

constexpr std::array<Entry, 11> kUnits{{{"الاول", 1},
                                        {"الحادي", 1},
                                        {"الثاني", 2},
                                        {"الثالث", 3},
                                        {"الرابع", 4},
                                        {"الخامس", 5},
                                        {"السادس", 6},
                                        {"السابع", 7},
                                        {"الثامن", 8},
                                        {"التاسع", 9},
                                        {"العاشر", 10}}};

constexpr std::array<Entry, 4> kTens{{{"العشرين", 20}, {"العشرون", 20}, {"الثلاثين", 30}, {"الثلاثون", 30}}};

/// What `الأول من يناير` can count besides days.
constexpr std::array<std::string_view, 7> kPartsOfMonths{"النصف",   "الشطر", "الربع", "الثلث",
                                                         "الاسبوع", "العشر", "العقد"};

/// `الثلاثين` with every vowel sign; bounds the look ahead.
constexpr std::size_t kLongestDayWordBytes = 40;

template <std::size_t Size>
std::uint64_t value_of(const std::array<Entry, Size>& entries, std::string_view word) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [word](const Entry& entry) { return entry.first == word; });
    return found == entries.end() ? 0 : found->second;
}

Word next_word(std::string_view passage, std::size_t at) { return word_at(passage, skip_blanks(passage, at)); }

/// What the word behind a unit adds: عشر 10, والعشرين 20, والثلاثين 30.
std::uint64_t addition(std::string_view word) {
    constexpr std::string_view kAnd = "و";
    if (word == "عشر") return 10;
    return word.starts_with(kAnd) ? value_of(kTens, word.substr(kAnd.size())) : 0;
}

std::optional<DayWords> behind_of(std::string_view passage, std::uint64_t day, std::size_t at) {
    const Word of = next_word(passage, at);
    if (day == 0 || day > 31 || of.folded != "من") return std::nullopt;
    const Word month = next_word(passage, of.end);
    return DayWords{day, month.folded == "شهر" ? skip_blanks(passage, month.end) : month.begin};
}

bool counts_parts(std::string_view passage, std::size_t at) {
    const std::size_t begin = word_begin_before(passage, 0, at);
    const std::string word = folded(text::trimmed(passage.substr(begin, at - begin)));
    return std::find(kPartsOfMonths.begin(), kPartsOfMonths.end(), word) != kPartsOfMonths.end();
}

/// Whether a word begins at `at`, the conjunction و apart.
bool begins_word(std::string_view passage, std::size_t at) {
    if (code_point_before(passage, at) == U'و') text::previous_code_point(passage, at);
    return !text::is_letter_or_mark(code_point_before(passage, at));
}

}  // namespace

bool may_be_day_words(std::string_view passage, std::size_t at) {
    const std::string_view rest = passage.substr(at);
    if (rest.starts_with("premier") || rest.starts_with("Premier")) return true;
    if (!rest.starts_with("ال")) return false;
    const std::size_t space = rest.substr(0, kLongestDayWordBytes).find(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view next = rest.substr(space + 1);
    return next.starts_with("من ") || next.starts_with("عشر ") || next.starts_with("وال") || rest.starts_with("الفاتح");
}

std::optional<DayWords> day_words_at(std::string_view passage, std::size_t at) {
    if (!begins_word(passage, at)) return std::nullopt;
    const Word word = word_at(passage, at);
    if (word.folded == "premier") return DayWords{1, skip_blanks(passage, word.end)};
    if (word.folded == "الفاتح") {
        const auto with_of = behind_of(passage, 1, word.end);
        return with_of ? with_of : DayWords{1, skip_blanks(passage, word.end)};
    }
    if (const std::uint64_t tens = value_of(kTens, word.folded)) return behind_of(passage, tens, word.end);
    const std::uint64_t unit = value_of(kUnits, word.folded);
    if (unit == 0 || counts_parts(passage, at)) return std::nullopt;
    const Word second = next_word(passage, word.end);
    const std::uint64_t added = addition(second.folded);
    return behind_of(passage, unit + added, added == 0 ? word.end : second.end);
}

}  // namespace dragoman::quantity
