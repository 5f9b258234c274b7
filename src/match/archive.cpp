#include "match/archive.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace dragoman::match {

namespace {

using retrieve::Article;

constexpr float kImaginedDocuments = 2.0F;  // of either kind, so that a few sure pairs do not decide
constexpr std::int32_t kMostDays = 45;      // a longer lag counts as this one
constexpr float kImaginedPairs = 5.0F;      // of versions, spread as lags usually are; and of strangers
constexpr float kImaginedShare = 0.1F;      // of strangers, for they are weighed on certain days only
constexpr float kMostLogOdds = 4.0F;

/// Pairs by their lag in days.
class Lags {
  public:
    Lags() : counts_(2 * kMostDays + 1) {}
    void add(std::int32_t days) {
        counts_[static_cast<std::size_t>(days + kMostDays)] += 1.0F;
        sum_ += 1.0F;
    }
    /// Adds `pairs` imagined ones, spread in proportion to `usual(days)`.
    template <typename Usual>
    void imagine(float pairs, const Usual& usual) {
        float all = 0.0F;
        for (std::int32_t days = -kMostDays; days <= kMostDays; ++days) all += usual(days);
        for (std::int32_t days = -kMostDays; days <= kMostDays; ++days)
            counts_[static_cast<std::size_t>(days + kMostDays)] += pairs * usual(days) / all;
        sum_ += pairs;
    }
    [[nodiscard]] float sum() const { return sum_; }
    /// With half of each neighbour, for a lag of two days makes one of three likelier.
    [[nodiscard]] float share(std::size_t place) const {
        const float before = place > 0 ? counts_[place - 1] : 0.0F;
        const float after = place + 1 < counts_.size() ? counts_[place + 1] : 0.0F;
        return (counts_[place] + 0.5F * (before + after)) / (2.0F * sum_);
    }

  private:
    std::vector<float> counts_;
    float sum_ = 0.0F;
};

std::optional<std::int32_t> lag_of(const Document& source, const Document& target) {
    if (!source.published || !target.published) return std::nullopt;
    const std::int32_t lag = target.published->days_since_epoch() - source.published->days_since_epoch();
    return std::clamp(lag, -kMostDays, kMostDays);
}

std::vector<float> lag_log_odds_of(std::span<const Article> sources, std::span<const Article> targets,
                                   const Claims& claims, const std::vector<WeighedPair>& weighed) {
    Lags sure;
    Lags others;
    for (const WeighedPair& pair : weighed) {
        const auto lag = lag_of(sources[pair.source].document, targets[pair.target].document);
        if (lag) (claims.of_source[pair.source] == pair.target ? sure : others).add(*lag);
    }
    sure.imagine(kImaginedPairs,
                 [](std::int32_t days) { return std::pow(1.0F + static_cast<float>(std::abs(days)), -2.0F); });
    others.imagine(kImaginedPairs + kImaginedShare * others.sum(), [](std::int32_t) { return 1.0F; });
    std::vector<float> out(2 * kMostDays + 1);
    for (std::size_t place = 0; place < out.size(); ++place)
        out[place] = std::clamp(std::log(sure.share(place) / others.share(place)), -kMostLogOdds, kMostLogOdds);
    return out;
}

}  // namespace

Archive::Archive(std::span<const Article> sources, std::span<const Article> targets, const Claims& claims,
                 const std::vector<WeighedPair>& weighed)
    : lag_log_odds_(lag_log_odds_of(sources, targets, claims, weighed)) {
    const auto sure = static_cast<float>(
        std::ranges::count_if(claims.of_source, [](std::uint32_t target) { return target != kNobody; }));
    const auto documents = static_cast<float>(std::min(sources.size(), targets.size()));
    matched_log_odds_ = std::log((sure + kImaginedDocuments) / (documents - sure + kImaginedDocuments));
}

float Archive::lag_log_odds(const Document& source, const Document& target) const {
    const auto lag = lag_of(source, target);
    return lag ? lag_log_odds_[static_cast<std::size_t>(*lag + kMostDays)] : 0.0F;
}

}  // namespace dragoman::match
