// Values as bytes, and work that is not done twice.
#include "dragoman/core/kept_work.hpp"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <iterator>
#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "dragoman/core/packed_beads.hpp"

using namespace dragoman;

namespace {

class Memory : public Checkpoint {
  public:
    std::optional<std::string> finished(std::string_view stage, std::uint64_t unit) override {
        const std::scoped_lock lock(guard_);
        const auto found = kept.find({std::string(stage), unit});
        return found == kept.end() ? std::nullopt : std::optional(found->second);
    }
    void keep(std::string_view stage, std::uint64_t unit, std::string_view result) override {
        const std::scoped_lock lock(guard_);
        kept[{std::string(stage), unit}] = result;
    }
    std::map<std::pair<std::string, std::uint64_t>, std::string> kept;

  private:
    std::mutex guard_;
};

constexpr std::size_t kSizes[] = {0, 127, 128, 300, 16383, 16384, ~std::size_t{0}};

/// The squares of 0 to count - 1, and how many of them were worked out.
std::pair<std::vector<int>, int> squares(int count, int workers, Checkpoint* checkpoint, int fails_at = -1) {
    std::vector<int> out(static_cast<std::size_t>(count));
    std::atomic<int> worked{0};
    const auto worker = [&] {
        return [&](std::size_t i) {
            if (static_cast<int>(i) == fails_at) throw std::runtime_error("ended");
            ++worked;
            out[i] = static_cast<int>(i * i);
        };
    };
    for_each_kept(
        out.size(), workers, checkpoint, "squares", worker, [&](std::size_t i, Packer& to) { to.add(out[i]); },
        [&](std::size_t i, Unpacker& from) { out[i] = from.get<int>(); });
    return {out, worked};
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_packed_is_unpacked_in_the_same_order) {
    Packer packer;
    packer.add(7);
    packer.add_text("un mot");
    packer.add_text("");
    packer.add_all(std::vector<double>{1.5, -2.0});
    packer.add_all(std::vector<int>{});
    for (const std::size_t size : kSizes) packer.add_size(size);
    const std::string bytes = packer.take();
    Unpacker unpacker(bytes);
    BOOST_TEST(unpacker.get<int>() == 7);
    BOOST_TEST(unpacker.text() == "un mot");
    BOOST_TEST(unpacker.text().empty());
    BOOST_TEST((unpacker.all<double>() == std::vector<double>{1.5, -2.0}));
    BOOST_TEST(unpacker.all<int>().empty());
    for (const std::size_t size : kSizes) BOOST_TEST(unpacker.size() == size);
    BOOST_TEST(unpacker.at_end());
    BOOST_CHECK_THROW(unpacker.get<char>(), std::out_of_range);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        Unpacker cut(std::string_view(bytes).substr(0, size));
        const auto read_all = [&] {
            static_cast<void>(cut.get<int>());
            static_cast<void>(cut.text());
            static_cast<void>(cut.text());
            static_cast<void>(cut.all<double>());
            static_cast<void>(cut.all<int>());
            for (std::size_t i = 0; i < std::size(kSizes); ++i) static_cast<void>(cut.size());
        };
        BOOST_CHECK_THROW(read_all(), std::out_of_range);
    }
}

BOOST_AUTO_TEST_CASE(beads_are_packed_whole) {
    const std::vector<Bead> beads = {{{0, 1}, {2}, 0.25, BeadLabel::moved}, {{}, {3}, 1.0, BeadLabel::furniture}};
    Packer packer;
    pack(beads, packer);
    const std::string bytes = packer.take();
    Unpacker unpacker(bytes);
    BOOST_TEST((unpack_beads(unpacker) == beads));
    BOOST_TEST(unpacker.at_end());
}

BOOST_AUTO_TEST_CASE(kept_work_is_the_same_and_is_done_once) {
    for (const int count : {0, 1, 8, 9, 100}) {
        const auto expected = squares(count, 1, nullptr);
        BOOST_TEST(expected.second == count);
        for (const int workers : {1, 3}) {
            Memory memory;
            BOOST_TEST((squares(count, workers, &memory) == expected));
            const auto again = squares(count, workers, &memory);
            BOOST_TEST((again.first == expected.first));
            BOOST_TEST(again.second == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(work_that_ended_goes_on_where_it_stood) {
    for (const int workers : {1, 4}) {
        Memory memory;
        BOOST_CHECK_THROW(squares(100, workers, &memory, 50), std::runtime_error);
        const auto kept = static_cast<int>(memory.kept.size());
        BOOST_TEST(kept > 0);
        const auto [all, worked] = squares(100, workers, &memory);
        BOOST_TEST((all == squares(100, 1, nullptr).first));
        BOOST_TEST(worked == 100 - 8 * kept);
    }
}
