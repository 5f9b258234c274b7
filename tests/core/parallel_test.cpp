// Handing out indices to threads.
#include "dragoman/core/parallel.hpp"

#include <boost/test/unit_test.hpp>
#include <functional>
#include <stdexcept>
#include <string>

using dragoman::for_each_index;

BOOST_AUTO_TEST_CASE(each_index_is_worked_on_once_whatever_the_number_of_workers) {
    for (const int workers : {-1, 0, 1, 2, 4, 64}) {
        for (const std::size_t count : {0U, 1U, 3U, 1000U}) {
            std::vector<std::atomic<int>> seen(count);
            for_each_index(count, workers, [&] { return [&](std::size_t i) { ++seen.at(i); }; });
            for (const auto& times : seen) BOOST_TEST(times == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(workers_keep_what_is_their_own) {
    std::atomic<int> made{0};
    std::vector<std::size_t> order_of(500, 0);
    for_each_index(order_of.size(), 4, [&] {
        ++made;
        return [&, own = std::size_t{0}](std::size_t i) mutable { order_of[i] = ++own; };
    });
    BOOST_TEST(made >= 1);
    BOOST_TEST(made <= 4);
    for (const std::size_t order : order_of) BOOST_TEST(order >= 1U);
}

BOOST_AUTO_TEST_CASE(an_exception_ends_the_work_and_comes_through) {
    for (const int workers : {1, 4}) {
        std::atomic<std::size_t> done{0};
        const auto work = [&] {
            for_each_index(1000000, workers, [&] {
                return [&](std::size_t i) {
                    if (i == 10) throw std::runtime_error("index ten");
                    ++done;
                };
            });
        };
        BOOST_CHECK_EXCEPTION(work(), std::runtime_error,
                              [](const std::runtime_error& error) { return std::string(error.what()) == "index ten"; });
        BOOST_TEST(done < 1000000U);
    }
}

BOOST_AUTO_TEST_CASE(a_worker_that_cannot_be_made_is_an_exception_too) {
    const auto work = [] {
        for_each_index(5, 3, []() -> std::function<void(std::size_t)> { throw std::logic_error("no worker"); });
    };
    BOOST_CHECK_THROW(work(), std::logic_error);
}
