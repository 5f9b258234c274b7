#include "text/language_evidence.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::text {

namespace {

constexpr std::size_t kSampleBytes = 4096;
constexpr std::size_t kWindows = 3;
/// A line of at least so many bytes is body rather than menu, if such lines make up enough of a text to judge by.
constexpr std::size_t kBodyLineBytes = 80;
constexpr std::size_t kEnoughBodyBytes = 240;

bool is_address(std::string_view word) {
    return word.find("://") != std::string_view::npos || word.starts_with("www.") || word.find('@') < word.size();
}

void append_without_addresses(std::string_view line, std::string& out) {
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        if (!is_address(word)) out.append(word).push_back(' ');
        begin = end + 1;
    }
    out.push_back('\n');
}

/// From the first character at or behind `begin`, whole characters only.
std::string_view window(std::string_view text, std::size_t begin, std::size_t size) {
    const auto is_inner_byte = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    std::size_t end = std::min(text.size(), begin + size);
    while (begin < end && is_inner_byte(begin)) ++begin;
    while (end < text.size() && end > begin && is_inner_byte(end)) --end;
    return text.substr(begin, end - begin);
}

struct Sample {
    std::string body;  ///< long lines
    std::string rest;

    void add(std::string_view piece) {
        for (std::size_t begin = 0; begin < piece.size();) {
            const std::size_t end = std::min(piece.find('\n', begin), piece.size());
            const std::string_view line = piece.substr(begin, end - begin);
            append_without_addresses(line, line.size() >= kBodyLineBytes ? body : rest);
            begin = end + 1;
        }
    }
};

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

constexpr char32_t kTatweel = 0x640;

/// Typed for ي and ك on the wrong keyboard.
bool is_farsi(char32_t c) { return c == U'ی' || c == U'ک'; }

bool is_foreign_to_arabic(char32_t c) {
    const bool in_alphabet = (c >= U'ء' && c <= U'غ') || (c >= U'ف' && c <= U'ي') || c >= 0xFE70 || c == U'ٱ';
    return !in_alphabet && c != kTatweel && !is_farsi(c);
}

void count_arabic_letter(char32_t c, LetterCounts& counts) {
    ++counts.arabic;
    if (is_one_of(c, U"ةأإ")) ++counts.own;
    if (is_farsi(c)) ++counts.farsi;
    if (!is_foreign_to_arabic(c)) return;
    ++counts.foreign;
    if (is_one_of(c, U"ێڵڕ")) ++counts.kurdish;
    if (is_one_of(c, U"ټډړږښګڼڅځۍ")) ++counts.pashto;
    if (is_one_of(c, U"ٹڈڑےںھہ")) ++counts.urdu;
    if (is_one_of(c, U"ڪٻڄڃڇڏڊڻٿڀٽ")) ++counts.sindhi;
    if (is_one_of(c, U"ۈۋۇ")) ++counts.uyghur;
}

/// Words of other languages in Latin script that French does not have.
constexpr std::array<std::string_view, 46> kRivalWords{
    "the", "of",  "and", "to",   "is",  "was", "with", "for", "that", "this", "el",  "los", "las",  "del", "y",   "con",
    "por", "di",  "che", "gli",  "non", "os",  "da",   "do",  "em",   "der",  "die", "das", "und",  "ist", "het", "een",
    "van", "els", "amb", "dels", "lo",  "din", "och",  "som", "og",   "i",    "nan", "yo",  "chés", "dèl"};
constexpr std::array<std::string_view, 34> kFrenchWords{
    "du",  "des",  "les",  "et",   "est",  "une",  "dans", "pour", "sur", "au",    "aux", "qui",
    "il",  "elle", "avec", "sont", "ont",  "été",  "pas",  "ne",   "ce",  "cette", "ces", "leur",
    "ses", "son",  "par",  "où",   "mais", "plus", "ils",  "qu",   "à",   "c"};
/// Words that French shares with its neighbours.
constexpr std::array<std::string_view, 11> kSharedWords{"le", "la", "de", "un", "en", "que", "l", "d", "s", "a", "se"};

/// `ال`, also behind one of the letters that are written onto it; a word must follow.
bool has_arabic_article(std::string_view word) {
    constexpr std::string_view kArticle = "ال";
    constexpr std::size_t kShortestBytes = 8;
    constexpr std::array<std::string_view, 4> kPrefixes{"و", "ب", "ف", "ك"};
    if (word.size() < kShortestBytes) return false;
    if (word.starts_with(kArticle)) return true;
    const bool has_prefix = std::find(kPrefixes.begin(), kPrefixes.end(), word.substr(0, 2)) != kPrefixes.end();
    return has_prefix && word.substr(2).starts_with(kArticle);
}

constexpr std::size_t kLongestFunctionWordBytes = 5;

template <std::size_t Size>
std::size_t index_of(std::string_view word, const std::array<std::string_view, Size>& list) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), word) - list.begin());
}

class WordCounter {
  public:
    void add(std::string_view word) {
        ++counts_.words;
        std::size_t behind_first = 0;
        if (is_arabic_letter(next_code_point(word, behind_first))) ++counts_.arabic;
        if (has_arabic_article(word)) ++counts_.arabic_article;
        if (word.size() > kLongestFunctionWordBytes) return;
        if (const std::size_t index = index_of(word, kFrenchWords); index < kFrenchWords.size()) {
            ++counts_.french;
            seen_.set(index);
        } else if (index_of(word, kSharedWords) < kSharedWords.size()) {
            ++counts_.shared;
        } else if (index_of(word, kRivalWords) < kRivalWords.size()) {
            ++counts_.rival;
        }
    }

    [[nodiscard]] WordCounts counts() const {
        WordCounts counts = counts_;
        counts.distinct_french = seen_.count();
        return counts;
    }

  private:
    WordCounts counts_;
    std::bitset<kFrenchWords.size()> seen_;
};

}  // namespace

std::string language_sample(std::string_view text) {
    Sample sample;
    if (text.size() <= kSampleBytes) {
        sample.add(text);
    } else {
        constexpr std::size_t kWindowBytes = kSampleBytes / kWindows;
        for (std::size_t i = 0; i < kWindows; ++i)
            sample.add(window(text, text.size() / (2 * kWindows) * (2 * i + 1) - kWindowBytes / 2, kWindowBytes));
    }
    return sample.body.size() >= kEnoughBodyBytes ? std::move(sample.body) : sample.body + sample.rest;
}

LetterCounts count_letters(std::string_view sample) {
    LetterCounts counts;
    for (std::size_t at = 0; at < sample.size();) {
        const char32_t c = next_code_point(sample, at);
        if (is_latin_letter(c)) {
            ++counts.latin;
            if ((c >= 0x1EA0 && c <= 0x1EF9) || is_one_of(c, U"ơƠưƯđĐ")) ++counts.vietnamese;
        } else if (is_arabic_letter(c)) {
            count_arabic_letter(c, counts);
        } else if (is_letter_or_mark(c) && !is_mark(c)) {
            ++counts.other;
        }
    }
    return counts;
}

WordCounts count_words(std::string_view sample) {
    WordCounter counter;
    std::string word;
    for (std::size_t at = 0; at < sample.size();) {
        const char32_t c = next_code_point(sample, at);
        if (is_letter_or_mark(c)) {
            append_code_point(to_lower(c), word);
        } else if (!word.empty()) {
            counter.add(word);
            word.clear();
        }
    }
    if (!word.empty()) counter.add(word);
    return counter.counts();
}

}  // namespace dragoman::text
