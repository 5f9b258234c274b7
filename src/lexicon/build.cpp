// Three passes over the pairs:
//   1. every word's whole-word key is counted: what is frequent as a word of its own is a word;
//   2. the counts choose among the clitic readings of each Arabic word, and pairs become lists of key numbers;
//   3. Model 1 both ways; the cells of both directions are joined, weak ones dropped, and the file is laid out.
#include "dragoman/lexicon/build.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/normalize/family.hpp"
#include "dragoman/normalize/normalize.hpp"
#include "dragoman/segment/segment.hpp"
#include "lexicon/format.hpp"
#include "lexicon/key_table.hpp"
#include "lexicon/model1.hpp"

namespace dragoman::lexicon {

namespace {

using normalize::Reading;
using segment::TokenKind;

std::vector<std::string_view> words(std::string_view text, TokenKind kind) {
    std::vector<std::string_view> out;
    for (const segment::Token& token : segment::tokens(text, {0, static_cast<std::uint32_t>(text.size())})) {
        if (token.kind == kind) out.push_back(token.span.in(text));
    }
    return out;
}

/// Turns texts into key numbers, remembering what it has seen.
class KeyReader {
  public:
    void count_whole_words(std::string_view text, double weight) {
        for (const std::string_view word : words(text, TokenKind::arabic))
            whole_counts_[readings(word).front().key] += weight;
    }

    std::vector<std::uint32_t> arabic(std::string_view text) {
        std::vector<std::uint32_t> out;
        for (const std::string_view word : words(text, TokenKind::arabic)) {
            const std::vector<Reading>& choices = readings(word);
            const std::size_t best = normalize::choose_reading(choices, [&](const std::string& key) {
                const auto found = whole_counts_.find(key);
                return found == whole_counts_.end() ? 0.0 : found->second;
            });
            if (!choices[best].key.empty()) out.push_back(arabic_keys_.intern(choices[best].key));
        }
        return out;
    }

    std::vector<std::uint32_t> french(std::string_view text) {
        std::vector<std::uint32_t> out;
        for (const std::string_view word : words(text, TokenKind::latin)) {
            const std::string key = normalizer_.french_key(word);
            if (!key.empty()) out.push_back(french_keys_.intern(key));
        }
        return out;
    }

    [[nodiscard]] const KeyTable& keys(std::size_t side) const { return side == 0 ? arabic_keys_ : french_keys_; }

  private:
    const std::vector<Reading>& readings(std::string_view word) {
        const auto [found, is_new] = readings_.try_emplace(std::string(word));
        if (is_new) found->second = normalizer_.arabic_readings(word);
        return found->second;
    }

    normalize::Normalizer normalizer_;
    std::unordered_map<std::string, std::vector<Reading>> readings_;
    std::unordered_map<std::string, double> whole_counts_;
    KeyTable arabic_keys_;
    KeyTable french_keys_;
};

/// A translation before it is laid out.
struct Link {
    std::uint32_t ar = 0;
    std::uint32_t fr = 0;
    double p_fr_given_ar = 0.0;
    double p_ar_given_fr = 0.0;

    [[nodiscard]] double strength() const { return std::max(p_fr_given_ar, p_ar_given_fr); }
};

std::vector<KeyPair> swapped(std::vector<KeyPair> pairs) {
    for (KeyPair& pair : pairs) std::swap(pair.source, pair.target);
    return pairs;
}

std::vector<Link> train(const std::vector<KeyPair>& pairs, const KeyReader& reader, const BuildOptions& options) {
    std::vector<Link> links;
    for (const Cell& cell : train_model1(pairs, reader.keys(0).keys().size(), options.iterations)) {
        links.push_back({cell.source, cell.target, cell.probability, 0.0});
    }
    std::vector<Cell> back = train_model1(swapped(pairs), reader.keys(1).keys().size(), options.iterations);
    std::ranges::sort(back, [](const Cell& a, const Cell& b) {
        return std::pair(a.target, a.source) < std::pair(b.target, b.source);
    });
    for (std::size_t i = 0; i < links.size(); ++i)
        links[i].p_ar_given_fr = back[i].probability;  // both hold the same cells
    std::erase_if(links, [&](const Link& link) { return link.strength() < options.least_probability; });
    return links;
}

/// Keeps the strongest links of each key of one side.
void keep_strongest(std::vector<Link>& links, std::size_t most, std::uint32_t Link::*side) {
    std::ranges::sort(links, [&](const Link& a, const Link& b) {
        if (a.*side != b.*side) return a.*side < b.*side;
        if (a.strength() != b.strength()) return a.strength() > b.strength();
        return std::pair(a.ar, a.fr) < std::pair(b.ar, b.fr);
    });
    std::size_t run = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        run = i > 0 && links[i].*side == links[i - 1].*side ? run + 1 : 0;
        if (run < most) links[kept++] = links[i];
    }
    links.resize(kept);
}

using Frequencies = std::array<std::unordered_map<std::uint32_t, std::uint32_t>, 2>;

/// In how many background passages each key stands.
Frequencies passage_frequencies(KeyReader& reader, const Background& background) {
    Frequencies out;
    const auto count = [](std::vector<std::uint32_t> keys, auto& into) {
        std::ranges::sort(keys);
        const auto rest = std::ranges::unique(keys);
        keys.erase(rest.begin(), rest.end());
        for (const std::uint32_t key : keys) ++into[key];
    };
    for (const std::string& passage : background.ar) count(reader.arabic(passage), out[0]);
    for (const std::string& passage : background.fr) count(reader.french(passage), out[1]);
    return out;
}

constexpr std::array<Language, 2> kSides = {Language::arabic, Language::french};

/// Lays out one side's sections. Keys are renumbered in byte order.
class Layout {
  public:
    Layout(const KeyReader& reader, const Frequencies& frequencies) : frequencies_(frequencies) {
        for (std::size_t side = 0; side < 2; ++side) {
            const std::vector<std::string>& keys = reader.keys(side).keys();
            std::vector<std::uint32_t> order(keys.size());
            std::iota(order.begin(), order.end(), 0U);
            std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
            number_[side].resize(keys.size());
            for (std::uint32_t i = 0; i < order.size(); ++i) number_[side][order[i]] = i;
            order_[side] = std::move(order);
            keys_[side] = &keys;
        }
    }

    std::vector<std::byte> bytes(std::vector<Link> links, std::uint32_t background_passages) {
        format::Header header;
        header.background_passages = background_passages;
        header.translations = static_cast<std::uint32_t>(links.size());
        out_.resize(sizeof header);
        for (std::size_t side = 0; side < 2; ++side) {
            header.keys[side] = static_cast<std::uint32_t>(order_[side].size());
            header.key_bytes[side] = append_side(side, links);
            header.family_members[side] = append_members(side);
        }
        header.size_bytes = out_.size();
        std::memcpy(out_.data(), &header, sizeof header);
        header.checksum = format::checksum_of(out_);
        std::memcpy(out_.data(), &header, sizeof header);
        return std::move(out_);
    }

  private:
    template <typename T>
    void append(const T* data, std::size_t count) {
        const auto* const begin = reinterpret_cast<const std::byte*>(data);
        out_.insert(out_.end(), begin, begin + count * sizeof(T));
        out_.resize(format::padded(out_.size()));
    }

    std::uint32_t append_side(std::size_t side, std::vector<Link>& links) {
        keep_strongest(links, links.size(), side == 0 ? &Link::ar : &Link::fr);
        std::vector<std::uint32_t> ends(order_[side].size(), 0);
        std::vector<std::uint32_t> frequency(order_[side].size(), 0);
        std::vector<std::uint32_t> row_ends(order_[side].size(), 0);
        std::string text;
        for (std::size_t i = 0; i < order_[side].size(); ++i) {
            text += (*keys_[side])[order_[side][i]];
            ends[i] = static_cast<std::uint32_t>(text.size());
            const auto found = frequencies_[side].find(order_[side][i]);
            frequency[i] = found == frequencies_[side].end() ? 0 : found->second;
        }
        append(ends.data(), ends.size());
        append(frequency.data(), frequency.size());
        const std::vector<Translation> rows = translations(side, links, row_ends);
        append(row_ends.data(), row_ends.size());
        append(rows.data(), rows.size());
        append(text.data(), text.size());
        return static_cast<std::uint32_t>(text.size());
    }

    std::uint32_t append_members(std::size_t side) {
        std::vector<FamilyMember> members;
        for (std::uint32_t i = 0; i < order_[side].size(); ++i) {
            const std::string family = normalize::family((*keys_[side])[order_[side][i]], kSides[side]);
            if (!family.empty()) members.push_back({format::family_number(family), i});
        }
        std::ranges::sort(members);
        append(members.data(), members.size());
        return static_cast<std::uint32_t>(members.size());
    }

    std::vector<Translation> translations(std::size_t side, const std::vector<Link>& links,
                                          std::vector<std::uint32_t>& row_ends) {
        const auto share = [](double p) {
            return static_cast<std::uint16_t>(std::lround(std::clamp(p, 0.0, 1.0) * 65535.0));
        };
        std::vector<std::vector<const Link*>> rows(row_ends.size());
        for (const Link& link : links) rows[number_[side][side == 0 ? link.ar : link.fr]].push_back(&link);
        std::vector<Translation> out;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const Link* link : rows[row]) {
                const std::uint16_t fr_given_ar = share(link->p_fr_given_ar);
                const std::uint16_t ar_given_fr = share(link->p_ar_given_fr);
                if (side == 0) out.push_back({number_[1][link->fr], fr_given_ar, ar_given_fr});
                if (side == 1) out.push_back({number_[0][link->ar], ar_given_fr, fr_given_ar});
            }
            row_ends[row] = static_cast<std::uint32_t>(out.size());
        }
        return out;
    }

    const Frequencies& frequencies_;
    std::array<const std::vector<std::string>*, 2> keys_{};
    std::array<std::vector<std::uint32_t>, 2> order_;   // place in the file → interned number
    std::array<std::vector<std::uint32_t>, 2> number_;  // interned number → place in the file
    std::vector<std::byte> out_;
};

}  // namespace

std::vector<std::byte> build_lexicon(const std::vector<TextPair>& pairs, const Background& background,
                                     const BuildOptions& options) {
    KeyReader reader;
    for (const TextPair& pair : pairs) reader.count_whole_words(pair.ar, pair.weight);
    for (const std::string& passage : background.ar) reader.count_whole_words(passage, 1.0);
    std::vector<KeyPair> keyed;
    keyed.reserve(pairs.size());
    for (const TextPair& pair : pairs) {
        KeyPair key_pair{reader.arabic(pair.ar), reader.french(pair.fr), pair.weight};
        if (!key_pair.source.empty() && !key_pair.target.empty()) keyed.push_back(std::move(key_pair));
    }
    const Frequencies frequencies = passage_frequencies(reader, background);
    std::vector<Link> links = train(keyed, reader, options);
    keep_strongest(links, options.most_translations, &Link::ar);
    keep_strongest(links, options.most_translations, &Link::fr);
    const std::size_t passages = std::max(background.ar.size(), background.fr.size());
    return Layout(reader, frequencies).bytes(std::move(links), static_cast<std::uint32_t>(passages));
}

}  // namespace dragoman::lexicon
