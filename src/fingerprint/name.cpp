// Consonant keys. Both scripts are mapped to the same eleven classes, chosen so that letters which transliteration
// mixes up fall together:
//
//   b  b p ب            f  f v ph ف ڤ        t  t th ت ط ث       d  d dh د ذ ض
//   s  s z c(e) ch sh tch س ص ز ش ظ تش       k  k c q kh ق ك خ    g  g j dj gu gh ج غ
//   l m n r             each itself          vowels, w y h, و ي ا ه ح ع and hamza drop
//
// What French writes and does not say (the end of Bordeaux, Renault, Jacques) drops by rules for word ends. Heaps that
// one script writes and the other does not are levelled in both: ts → s (Scholz, شولتس), dg → g (Abidjan, أبيدجان),
// ngt → nt (Washington, واشنطن). Equal neighbours become one at the very end: Arabic does not write the vowel between.
#include "dragoman/fingerprint/name.hpp"

#include <algorithm>
#include <cstdint>

#include "dragoman/text/utf8.hpp"
#include "fingerprint/consonants.hpp"
#include "fingerprint/name_letters.hpp"

namespace dragoman::fingerprint {

namespace {

/// Where a spelling has its sound.
enum class Place : std::uint8_t { anywhere, before_front_vowel, before_consonant };

struct Spelling {
    std::string_view letters;
    std::string_view classes;
    Place place = Place::anywhere;
};

/// A silent end and what is said of it; at least two letters stand before it. The first that fits wins.
struct SilentEnd {
    std::string_view letters;
    std::string_view classes;
};

constexpr SilentEnd kSilentEnds[] = {
    {"ques", "k"},   {"ges", "g"},   {"lles", "l"},   {"rles", "rl"}, {"nes", "n"}, {"ault", ""},
    {"aud", ""},     {"ot", ""},     {"ois", ""},     {"ais", ""},    {"ux", ""},   {"urent", "rn"},
    {"ement", "mn"}, {"cent", "sn"}, {"rrand", "rn"}, {"ich", "k"},  // Munich, ميونيخ
    {"vic", "fs"},                                                   // Milosevic, ميلوسيفيتش
};

/// Digraphs before single letters; the first that fits wins.
constexpr Spelling kSpellings[] = {
    {"tch", "s"},
    {"sch", "s"},
    {"ch", "k", Place::before_consonant},
    {"ch", "s"},
    {"sh", "s"},
    {"ph", "f"},
    {"kh", "k"},
    {"gh", "g"},
    {"th", "t"},
    {"dh", "d"},
    {"dj", "g"},
    {"gn", "n"},
    {"gu", "g"},
    {"qu", "k"},
    {"sc", "s", Place::before_front_vowel},
    {"c", "s", Place::before_front_vowel},
    {"c", "k"},
    {"q", "k"},
    {"k", "k"},
    {"x", "ks"},
    {"b", "b"},
    {"p", "b"},
    {"f", "f"},
    {"v", "f"},
    {"t", "t"},
    {"d", "d"},
    {"s", "s"},
    {"z", "s"},
    {"g", "g"},
    {"j", "g"},
    {"l", "l"},
    {"m", "m"},
    {"n", "n"},
    {"r", "r"},
};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool fits(const Spelling& spelling, std::string_view rest) {
    if (!rest.starts_with(spelling.letters)) return false;
    const char next = rest.size() > spelling.letters.size() ? rest[spelling.letters.size()] : '\0';
    switch (spelling.place) {
        case Place::before_front_vowel: return next == 'e' || next == 'i' || next == 'y';
        case Place::before_consonant: return next != '\0' && next != 'h' && !is_vowel(next);
        default: return true;
    }
}

/// Cuts a silent end off `letters` and returns the classes that stand for it.
std::string_view take_end(std::string_view& letters) {
    for (const SilentEnd& end : kSilentEnds) {
        if (!letters.ends_with(end.letters) || letters.size() < end.letters.size() + 2) continue;
        letters.remove_suffix(end.letters.size());
        return end.classes;
    }
    return {};
}

/// Without repeating the last class, unless something unspoken by consonants parts the two.
void add_classes(std::string_view more, bool parted, std::string& classes) {
    if (!parted && !classes.empty() && more.starts_with(classes.back())) more.remove_prefix(1);
    classes += more;
}

std::string latin_classes(std::string_view word) {
    const std::string plain = plain_latin(word);
    std::string_view letters = plain;
    const std::string_view end_classes = take_end(letters);
    std::string classes;
    bool parted = true;
    while (!letters.empty()) {
        const auto* const spelling = std::find_if(std::begin(kSpellings), std::end(kSpellings),
                                                  [letters](const Spelling& entry) { return fits(entry, letters); });
        const bool known = spelling != std::end(kSpellings);
        if (known) add_classes(spelling->classes, parted, classes);
        parted = !known;
        letters.remove_prefix(known ? spelling->letters.size() : 1);
    }
    add_classes(end_classes, parted, classes);
    return classes;
}

char arabic_class(char32_t c) {
    switch (c) {
        case U'ب':
        case U'پ': return 'b';
        case U'ف':
        case U'ڤ':
        case U'ڥ': return 'f';
        case U'ت':
        case U'ط':
        case U'ث': return 't';
        case U'د':
        case U'ذ':
        case U'ض': return 'd';
        case U'س':
        case U'ص':
        case U'ز':
        case U'ش':
        case U'ظ':
        case U'چ': return 's';
        case U'ق':
        case U'ك':
        case U'ک':
        case U'خ': return 'k';
        case U'ج':
        case U'غ':
        case U'گ':
        case U'ڭ':
        case U'ڨ':
        case U'ژ': return 'g';
        case U'ل': return 'l';
        case U'م': return 'm';
        case U'ن': return 'n';
        case U'ر': return 'r';
        default: return '\0';
    }
}

std::string arabic_classes(std::string_view word) {
    std::string classes;
    word = without_article(word);
    for (std::size_t at = 0; at < word.size();)
        if (const char found = arabic_class(text::next_code_point(word, at))) classes.push_back(found);
    return classes;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

std::string consonant_classes(std::string_view word) {
    std::string classes = has_arabic(word) ? arabic_classes(word) : latin_classes(word);
    replace_all(classes, "ts", "s");
    replace_all(classes, "dg", "g");
    replace_all(classes, "ngt", "nt");
    return classes;
}

std::string consonant_key(std::string_view word) {
    std::string key = consonant_classes(word);
    key.erase(std::unique(key.begin(), key.end()), key.end());
    return key;
}

}  // namespace dragoman::fingerprint
