#include "pipeline/near_ids.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "dragoman/text/utf8.hpp"

namespace dragoman::pipeline {

namespace {

/// Levenshtein distance of two texts in code points.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[j + 1], std::min({replaced, row[j] + 1, row[j + 1] + 1}));
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string> near_ids(std::string_view text, const std::vector<std::string>& ids) {
    const std::u32string wanted = text::decode(text);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& id : ids) {
        const std::u32string own = text::decode(id);
        const bool holds = !text.empty() && id.find(text) != std::string::npos;
        const std::size_t away = holds ? 0 : distance(wanted, own);
        if (2 * away <= std::max(wanted.size(), own.size())) ranked.emplace_back(away, id);
    }
    std::ranges::sort(ranked);
    ranked.resize(std::min(ranked.size(), kNearIds));
    std::vector<std::string> out;
    out.reserve(ranked.size());
    for (auto& [away, id] : ranked) out.push_back(std::move(id));
    return out;
}

}  // namespace dragoman::pipeline
