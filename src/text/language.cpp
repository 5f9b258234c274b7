#include "dragoman/text/language.hpp"

#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>  // compact_lang_det.h uses FILE and does not include it

#include "dragoman/text/character.hpp"
#include "text/language_evidence.hpp"

// Behind <cstdio>, see there.
#include <cld2/public/compact_lang_det.h>

// How a language is found
// -----------------------
// A sample of bounded size is taken from the text, long lines before short ones, for menus and banners are short. Its
// letters say which script is in question. cld2 then names a language and how well the sample fits it; it is right
// about articles, but takes one French sentence in twenty for English and knows neither Kurdish nor Pashto. So letters
// that Arabic does not have overrule it in Arabic script, and where cld2 is unsure or names another language, evidence
// that only Arabic or French gives may outweigh it: the article `ال`, function words, elisions.
//
// cld2 keeps no state between calls (its tables are constant and linked in), so calls may run at the same time.

namespace dragoman::text {

namespace {

/// cld2's score is 1000 times that of average text in the language. Over the Universal Declaration in 530 languages no
/// other language reaches 300 as French or Arabic, French and Arabic reach 700; single sentences vary more.
constexpr double kGoodScore = 350;

bool exceeds(std::size_t part, std::size_t whole, double share) {
    return static_cast<double>(part) > share * static_cast<double>(whole);
}

struct Cld2Guess {
    CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
    double score = 0;
    bool reliable = false;
};

Cld2Guess ask_cld2(std::string_view sample) {
    constexpr bool kIsPlainText = true;
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int text_bytes = 0;
    bool reliable = false;
    const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), kIsPlainText, &no_hints,
                                   CLD2::kCLDFlagBestEffort, languages.data(), percents.data(), scores.data(), nullptr,
                                   &text_bytes, &reliable);
    return {languages[0], scores[0], reliable};
}

/// `HAITIAN_CREOLE` → `Haitian Creole`.
std::string english_name(CLD2::Language language) {
    if (language == CLD2::CHINESE || language == CLD2::CHINESE_T) return "Chinese";
    std::string name = CLD2::LanguageName(language);
    if (language == CLD2::UNKNOWN_LANGUAGE || name.starts_with("X_")) return "an unknown language";
    std::replace(name.begin(), name.end(), '_', ' ');
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        name.replace(begin + 1, end - begin - 1, lower(name.substr(begin + 1, end - begin - 1)));
        begin = end + 1;
    }
    return name;
}

struct Evidence {
    LetterCounts letters;
    WordCounts words;
    Cld2Guess cld2;
    std::string_view hint;

    [[nodiscard]] bool is_undecided(CLD2::Language ours) const { return !cld2.reliable || cld2.language == ours; }
    /// Names in a headline can be of any language, whatever cld2 says.
    [[nodiscard]] bool is_too_short() const { return words.words < 5; }
    [[nodiscard]] bool is_hinted(Language language) const {
        return hint.size() >= 2 && lower(hint.substr(0, 2)) == language_code(language) &&
               (hint.size() == 2 || hint[2] == '-' || hint[2] == '_');
    }
};

LanguageGuess found(Language language, bool reliable) {
    return {language, language == Language::arabic ? "Arabic" : "French", reliable};
}

/// What it is, when it is neither Arabic nor French.
LanguageGuess foreign(const Evidence& evidence) {
    const bool is_ours = evidence.cld2.language == CLD2::ARABIC || evidence.cld2.language == CLD2::FRENCH;
    return {std::nullopt, english_name(is_ours ? CLD2::UNKNOWN_LANGUAGE : evidence.cld2.language),
            evidence.cld2.reliable};
}

/// Languages that their letters give away and cld2 takes for others.
std::optional<std::string> language_by_letters(const LetterCounts& letters) {
    constexpr double kTellingShare = .015;
    struct Candidate {
        std::size_t count;
        const char* name;
    };
    const std::array<Candidate, 5> candidates{Candidate{letters.urdu, "Urdu"}, Candidate{letters.kurdish, "Kurdish"},
                                              Candidate{letters.pashto, "Pashto"}, Candidate{letters.sindhi, "Sindhi"},
                                              Candidate{letters.uyghur, "Uyghur"}};
    const auto* const most = std::max_element(candidates.begin(), candidates.end(),
                                              [](const Candidate& a, const Candidate& b) { return a.count < b.count; });
    if (!exceeds(most->count, letters.arabic, kTellingShare)) return std::nullopt;
    return most->name;
}

LanguageGuess judge_arabic_script(const Evidence& evidence) {
    const LetterCounts& letters = evidence.letters;
    // A quarter of Arabic words carry the article; in Persian and Urdu it comes with single Arabic phrases.
    const bool has_articles = exceeds(evidence.words.arabic_article, evidence.words.arabic, .12);
    // Persian has 4 % such letters, Urdu and Kurdish more than 10 %; Arabic below 1 %, but in a sentence full of names.
    if (exceeds(letters.foreign, letters.arabic, has_articles ? .1 : .03)) {
        if (auto name = language_by_letters(letters)) return {std::nullopt, *std::move(name), true};
        return foreign(evidence);
    }
    const bool has_own_letters = letters.farsi == 0 && exceeds(letters.own, letters.arabic, .03);
    const bool is_pure = letters.farsi == 0 && letters.foreign == 0;
    if (evidence.cld2.language == CLD2::ARABIC) {
        if (evidence.cld2.score >= kGoodScore) return found(Language::arabic, true);
        if (has_articles || has_own_letters || is_pure) return found(Language::arabic, false);
    } else if ((has_articles || has_own_letters) && !exceeds(letters.foreign, letters.arabic, .01)) {
        return found(Language::arabic, false);
    }
    const bool is_open = evidence.is_undecided(CLD2::ARABIC) || (is_pure && evidence.is_too_short());
    if (is_open && evidence.is_hinted(Language::arabic)) return found(Language::arabic, false);
    return foreign(evidence);
}

LanguageGuess judge_latin_script(const Evidence& evidence) {
    if (exceeds(evidence.letters.vietnamese, evidence.letters.latin, .05)) return {std::nullopt, "Vietnamese", true};
    if (evidence.cld2.language == CLD2::FRENCH && evidence.cld2.score >= kGoodScore)
        return found(Language::french, true);
    const WordCounts& words = evidence.words;
    // Function words make up 45 % of French prose; headlines have fewer.
    const std::size_t function_words = words.french + words.shared;
    const bool has_words = exceeds(function_words, words.words, .25) && words.french > 2 * words.rival;
    if (has_words && (words.distinct_french >= 2 || evidence.cld2.language == CLD2::FRENCH))
        return found(Language::french, false);
    // Short French is taken for English, but English does without "of" and "the" even more rarely.
    const bool is_doubtful = evidence.cld2.language == CLD2::ENGLISH || !evidence.cld2.reliable;
    if (is_doubtful && words.rival == 0 && exceeds(function_words, words.words, .3))
        return found(Language::french, false);
    const bool is_open = evidence.is_undecided(CLD2::FRENCH) || evidence.is_too_short();
    if (is_open && words.rival == 0 && evidence.is_hinted(Language::french)) return found(Language::french, false);
    return foreign(evidence);
}

}  // namespace

LanguageGuess detect_language(std::string_view text, std::string_view hint) {
    const std::string sample = language_sample(text);
    const Evidence evidence{count_letters(sample), count_words(sample), ask_cld2(sample), hint};
    const LetterCounts& letters = evidence.letters;
    if (letters.arabic > 0 && letters.arabic >= letters.latin && letters.arabic >= letters.other)
        return judge_arabic_script(evidence);
    if (letters.latin > 0 && letters.latin >= letters.other) return judge_latin_script(evidence);
    return foreign(evidence);
}

}  // namespace dragoman::text
