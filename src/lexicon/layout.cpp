#include "lexicon/layout.hpp"

#include <cmath>
#include <cstring>
#include <numeric>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/normalize/family.hpp"
#include "lexicon/format.hpp"

namespace dragoman::lexicon {

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

namespace {

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

std::vector<std::byte> lay_out(const KeyReader& reader, const Frequencies& frequencies, const std::vector<Link>& links,
                               std::size_t background_passages) {
    return Layout(reader, frequencies).bytes(links, static_cast<std::uint32_t>(background_passages));
}

}  // namespace dragoman::lexicon
