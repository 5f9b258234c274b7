#include "name_pairs.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "fingerprint/name_letters.hpp"
#include "fingerprint/name_model.hpp"

namespace dragoman::train {

namespace {

constexpr std::size_t kMostWords = 4;  // an entry of more words is a title

struct Entry {
    std::string first;
    std::string second;
};

std::vector<Entry> read_entries(const std::vector<std::string>& files) {
    std::vector<Entry> out;
    for (const std::string& file : files) {
        std::ifstream in(file);
        if (!in) throw std::runtime_error(file + ": cannot be read");
        for (std::string line; std::getline(in, line);) {
            const std::size_t tab = line.find('\t');
            if (line.starts_with('#') || tab == std::string::npos) continue;
            out.push_back({line.substr(0, tab), line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1)});
        }
    }
    return out;
}

bool parts_words(char32_t c) { return text::is_space(c) || c == U'-' || c == U'\'' || c == U'’'; }

std::vector<std::string> words_of(std::string_view entry) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < entry.size();) {
        const char32_t c = text::next_code_point(entry, at);
        if (!parts_words(c)) {
            text::append_code_point(c, words.back());
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_capitalised(std::string_view word) {
    std::size_t at = 0;
    return text::is_upper(text::next_code_point(word, at));
}

std::string without_article(std::string_view letters) {
    const std::string article = fingerprint::arabic_letters("ال");
    constexpr std::size_t kLeastRest = 2;
    return std::string(letters.starts_with(article) && letters.size() >= article.size() + kLeastRest
                           ? letters.substr(article.size())
                           : letters);
}

bool writes_article(std::string_view latin) {
    return latin.starts_with("al") || latin.starts_with("el") || latin.starts_with("il") || latin.starts_with("ul");
}

NamePair pair_of(const std::string& arabic, const std::string& french) {
    NamePair pair{fingerprint::latin_letters(french), fingerprint::arabic_letters(arabic), french, arabic};
    if (!writes_article(pair.latin)) pair.arabic = without_article(pair.arabic);
    return pair;
}

bool has_name_size(const NamePair& pair) {
    const auto fits = [](std::size_t size) { return size >= 2 && size <= fingerprint::kMostNameLetters; };
    return fits(pair.latin.size()) && fits(pair.arabic.size());
}

void sort_and_drop_repeats(std::vector<NamePair>& pairs) {
    const auto letters = [](const NamePair& pair) { return std::tie(pair.latin, pair.arabic); };
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end(),
                            [&](const NamePair& a, const NamePair& b) { return letters(a) == letters(b); }),
                pairs.end());
}

}  // namespace

KeptApart::KeptApart(const std::vector<std::string>& files) {
    for (const Entry& entry : read_entries(files)) {
        for (const std::string& column : {entry.first, entry.second}) {
            letters_.insert(fingerprint::has_arabic(column) ? without_article(fingerprint::arabic_letters(column))
                                                            : fingerprint::plain_latin(column));
        }
    }
}

bool KeptApart::holds(const NamePair& pair) const {
    return letters_.contains(fingerprint::plain_latin(pair.latin_word)) ||
           letters_.contains(without_article(pair.arabic));
}

std::vector<NamePair> read_name_pairs(const std::vector<std::string>& files, const KeptApart& kept_apart) {
    std::vector<NamePair> pairs;
    for (const Entry& entry : read_entries(files)) {
        const std::vector<std::string> arabic = words_of(entry.first);
        const std::vector<std::string> french = words_of(entry.second);
        if (arabic.size() != french.size() || french.size() > kMostWords) continue;
        if (!std::ranges::all_of(french, is_capitalised)) continue;
        for (std::size_t i = 0; i < french.size(); ++i) {
            const NamePair pair = pair_of(arabic[i], french[i]);
            if (has_name_size(pair) && !kept_apart.holds(pair)) pairs.push_back(pair);
        }
    }
    sort_and_drop_repeats(pairs);
    return pairs;
}

std::vector<NamePair> read_common_words(const std::vector<std::string>& files) {
    std::vector<NamePair> pairs;
    for (const Entry& entry : read_entries(files)) {
        const std::vector<std::string> arabic = words_of(entry.first);
        const std::vector<std::string> french = words_of(entry.second);
        if (arabic.size() != 1 || french.size() != 1 || is_capitalised(french[0])) continue;
        const NamePair pair = pair_of(arabic[0], french[0]);
        if (has_name_size(pair)) pairs.push_back(pair);
    }
    sort_and_drop_repeats(pairs);
    return pairs;
}

}  // namespace dragoman::train
