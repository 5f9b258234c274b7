// What sure pairs tell of their collection: counted by hand, and how it moves with what is counted.
#include "match/archive.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cmath>

#include "support/random_text.hpp"
#include "support/small_world.hpp"

using namespace dragoman;
using namespace dragoman::match;

namespace {

/// So many days after the end of a year.
Document dated(std::int32_t day) {
    using namespace std::chrono;
    const year_month_day date{sys_days{2024y / December / 31} + days{day}};
    Document out;
    out.published = CivilDate{static_cast<int>(date.year()), static_cast<std::uint8_t>(unsigned{date.month()}),
                              static_cast<std::uint8_t>(unsigned{date.day()})};
    return out;
}

/// `documents` a side, source i on day 3i and its counterpart `lag` days later; the first `sure` pairs are claimed, and
/// each source was weighed against its counterpart and the next two.
struct World {
    World(std::size_t documents, std::size_t sure, std::int32_t lag)
        : sources(documents),
          targets(documents),
          claims{std::vector(documents, kNobody), std::vector(documents, kNobody)} {
        for (std::uint32_t i = 0; i < documents; ++i) {
            sources[i].document = dated(3 * static_cast<std::int32_t>(i));
            targets[i].document = dated(3 * static_cast<std::int32_t>(i) + lag);
            if (i < sure) claims.of_source[i] = claims.of_target[i] = i;
            for (std::uint32_t j = i; j < std::min<std::size_t>(documents, i + 3); ++j) {
                weighed.emplace_back();
                weighed.back().source = i;
                weighed.back().target = j;
            }
        }
    }
    [[nodiscard]] Archive archive() const { return {sources, targets, claims, weighed}; }

    std::vector<retrieve::Article> sources;
    std::vector<retrieve::Article> targets;
    Claims claims;
    std::vector<WeighedPair> weighed;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(archive)

BOOST_AUTO_TEST_CASE(documents_with_a_sure_counterpart_are_weighed_against_the_others_of_the_smaller_side) {
    BOOST_TEST(std::abs(World(100, 98, 0).archive().matched_log_odds() - std::log(100.0F / 4.0F)) < 1e-5F);
    BOOST_TEST(std::abs(World(100, 8, 0).archive().matched_log_odds() - std::log(10.0F / 94.0F)) < 1e-5F);
    World few(100, 8, 0);
    few.targets.resize(20);
    BOOST_TEST(std::abs(few.archive().matched_log_odds() - std::log(10.0F / 14.0F)) < 1e-5F);
    BOOST_TEST(std::abs(World(1, 1, 0).archive().matched_log_odds()) < 0.5F);
}

BOOST_AUTO_TEST_CASE(the_lag_of_sure_pairs_speaks_for_others_with_it_and_against_those_without) {
    for (const std::int32_t lag : {0, 2, -5, 30}) {
        const Archive archive = World(200, 100, lag).archive();
        BOOST_TEST(archive.lag_log_odds(dated(7), dated(7 + lag)) > 1.0F);
        BOOST_TEST(archive.lag_log_odds(dated(7), dated(7 + lag - 8)) < -0.5F);
        BOOST_TEST(archive.lag_log_odds(dated(7), dated(7 + lag + 1)) >
                   archive.lag_log_odds(dated(7), dated(7 + lag + 6)));
    }
}

BOOST_AUTO_TEST_CASE(without_both_dates_or_sure_pairs_the_lag_says_nothing_or_little) {
    const Archive archive = World(200, 100, 0).archive();
    BOOST_TEST(archive.lag_log_odds({}, dated(1)) == 0.0F);
    BOOST_TEST(archive.lag_log_odds(dated(1), {}) == 0.0F);
    const Archive alone = World(1, 0, 0).archive();
    BOOST_TEST(std::abs(alone.lag_log_odds(dated(0), dated(0))) < 1.5F);
}

BOOST_AUTO_TEST_CASE(the_lag_is_bounded_and_a_very_long_one_counts_as_a_long_one) {
    test::RandomText random(3);
    for (int round = 0; round < 50; ++round) {
        const std::size_t documents = 1 + random.below(60);
        const Archive archive =
            World(documents, random.below(documents + 1), static_cast<std::int32_t>(random.below(200)) - 100).archive();
        for (std::int32_t lag = -400; lag <= 400; lag += 7) {
            const float odds = archive.lag_log_odds(dated(0), dated(lag));
            BOOST_TEST(std::abs(odds) <= 4.0F);
            if (lag > 45) BOOST_TEST(odds == archive.lag_log_odds(dated(0), dated(45)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
