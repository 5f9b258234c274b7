#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "quantity/meaning.hpp"
#include "quantity/month_names.hpp"

namespace dragoman::quantity {

namespace {

/// Whether a quantity can begin with a word of that meaning.
bool can_begin(const Meaning& meaning) {
    constexpr Roles kBeginnings =
        roles_of(Role::cardinal, Role::one, Role::ordinal, Role::teen_unit, Role::scale, Role::scale_dual, Role::crowd,
                 Role::fraction, Role::fraction_dual, Role::half, Role::dual, Role::some, Role::unit, Role::unit_dual,
                 Role::currency_dual, Role::first_day, Role::month, Role::decade, Role::century, Role::clock_word);
    if (meaning.role != Role::particle) return (kBeginnings & roles_of(meaning.role)) != 0;
    return meaning.value == static_cast<std::int16_t>(Particle::clock) ||
           meaning.value == static_cast<std::int16_t>(Particle::years);
}

class Vocabulary {
  public:
    Vocabulary() {
        for (const auto rows : {french_words(), arabic_words(), french_calendar_words(), arabic_calendar_words(),
                                unit_words(), currency_words()})
            for (const WordRow& row : rows) add(row);
        for (const std::string& word : month_first_words()) add(word, {Role::month, 0, {}});
    }

    [[nodiscard]] Meanings find(std::string_view word) const {
        const auto found = entries_.find(word);
        return found == entries_.end() ? Meanings{}
                                       : Meanings{found->second.list, found->second.roles, found->second.begins};
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    void add(const WordRow& row) {
        for (std::size_t begin = 0; begin <= row.words.size();) {
            const std::size_t end = std::min(row.words.find('|', begin), row.words.size());
            add(std::string(row.words.substr(begin, end - begin)), row.meaning);
            begin = end + 1;
        }
    }

    void add(const std::string& word, const Meaning& meaning) {
        Entry& entry = entries_[word];
        entry.list.push_back(meaning);
        entry.roles |= roles_of(meaning.role);
        entry.begins = entry.begins || can_begin(meaning);
    }

    struct Entry {
        std::vector<Meaning> list;
        Roles roles = 0;
        bool begins = false;
    };

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
};

}  // namespace

Meanings meanings_of(std::string_view folded_word) {
    static const Vocabulary kVocabulary;
    return kVocabulary.find(folded_word);
}

}  // namespace dragoman::quantity
