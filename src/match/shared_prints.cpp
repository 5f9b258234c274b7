#include "match/shared_prints.hpp"

#include <algorithm>

namespace dragoman::match {

using fingerprint::Fingerprint;
using fingerprint::Kind;
using retrieve::Article;

std::vector<SharedPrint> shared_prints(const Article& source, const Article& target,
                                       const retrieve::FingerprintCounts& counts) {
    std::vector<SharedPrint> out;
    for_each_shared(source.fingerprints, target.fingerprints, [&](const Fingerprint& a, const Fingerprint& b) {
        out.push_back({a.kind, a.key, counts.rarity(a.key), a.display, b.display, a.paragraph, b.paragraph});
    });
    std::ranges::stable_sort(out, [](const SharedPrint& a, const SharedPrint& b) {
        return a.rarity != b.rarity ? a.rarity > b.rarity : a.target < b.target;
    });
    return out;
}

std::vector<SharedPrint> without_implied_dates(std::vector<SharedPrint> prints) {
    const std::vector<SharedPrint> all = prints;
    std::erase_if(prints, [&](const SharedPrint& part) {
        if (part.kind != Kind::date || !part.target.starts_with("--")) return false;
        return std::ranges::any_of(all, [&](const SharedPrint& whole) {
            return whole.kind == Kind::date && whole.key != part.key && whole.target.ends_with(part.target.substr(1));
        });
    });
    return prints;
}

Shared shared_values(const Article& source, const Article& target, const retrieve::FingerprintCounts& counts) {
    Shared out;
    for (SharedPrint& print : shared_prints(source, target, counts)) {
        auto& list = is_address(print.kind)       ? out.urls
                     : print.kind == Kind::date   ? out.dates
                     : print.kind == Kind::number ? out.numbers
                                                  : out.names;
        // Names read better in Latin script than as the Arabic side spells them: the French display serves both.
        if (std::ranges::find(list, print.target) == list.end()) list.push_back(std::move(print.target));
    }
    if (source.document.published && target.document.published) {
        out.date_lag_days =
            target.document.published->days_since_epoch() - source.document.published->days_since_epoch();
    }
    return out;
}

}  // namespace dragoman::match
