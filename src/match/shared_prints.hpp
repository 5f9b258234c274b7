// Fingerprints that two documents share.
#pragma once

#include <utility>
#include <vector>

#include "dragoman/fingerprint/fingerprint.hpp"
#include "dragoman/match/ties.hpp"

namespace dragoman::match {

constexpr bool is_address(fingerprint::Kind kind) {
    return kind == fingerprint::Kind::cited_url || kind == fingerprint::Kind::image ||
           kind == fingerprint::Kind::own_url;
}
constexpr bool is_quantity(fingerprint::Kind kind) {
    return kind == fingerprint::Kind::date || kind == fingerprint::Kind::number;
}
constexpr bool is_name(fingerprint::Kind kind) {
    return kind == fingerprint::Kind::name || kind == fingerprint::Kind::code;
}

/// Calls `both(a, b)` for every fingerprint that the two lists share; both are sorted by (kind, key).
template <typename Both>
void for_each_shared(const std::vector<fingerprint::Fingerprint>& a, const std::vector<fingerprint::Fingerprint>& b,
                     const Both& both) {
    const auto order = [](const fingerprint::Fingerprint& x, const fingerprint::Fingerprint& y) {
        return std::pair(x.kind, x.key) < std::pair(y.kind, y.key);
    };
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (order(*x, *y)) {
            ++x;
        } else if (order(*y, *x)) {
            ++y;
        } else {
            both(*x++, *y++);
        }
    }
}

/// All of them, rarest first, then by what the target shows; their name_probability is not set.
std::vector<SharedPrint> shared_prints(const retrieve::Article& source, const retrieve::Article& target,
                                       const retrieve::FingerprintCounts& counts);

/// Without the days and months that whole dates among them imply.
std::vector<SharedPrint> without_implied_dates(std::vector<SharedPrint> prints);

}  // namespace dragoman::match
