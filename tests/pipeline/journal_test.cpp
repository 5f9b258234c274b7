// The file of finished work: what it gives back, wherever it was cut off.
#include "pipeline/journal.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "dragoman/core/error.hpp"
#include "support/temp_folder.hpp"

namespace {

namespace fs = std::filesystem;
using dragoman::IoError;
using dragoman::pipeline::Journal;
using dragoman::test::read_bytes;
using dragoman::test::TempFolder;

const std::string kLarge(std::size_t{1} << 20, 'x');  // enough for a file to be begun

Journal::Options options(const std::string& path, bool is_continued = false, const std::string& header = "header") {
    return {path, header, {}, is_continued, {}};
}

/// A journal of a large record and two small ones.
std::string written(const TempFolder& folder) {
    const std::string path = folder.file("journal");
    Journal journal(options(path));
    journal.keep("large", 0, kLarge);
    journal.keep("small", 1, "un");
    journal.keep("small", 2, "");
    return path;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_kept_is_found_by_stage_and_unit_now_and_later) {
    const TempFolder folder;
    const std::string path = written(folder);
    Journal journal(options(path, true));
    BOOST_TEST(journal.is_resumed());
    BOOST_TEST((journal.finished("large", 0) == kLarge));
    BOOST_TEST((journal.finished("small", 1) == "un"));
    BOOST_TEST((journal.finished("small", 2) == ""));
    BOOST_TEST(!journal.finished("small", 0).has_value());
    BOOST_TEST(!journal.finished("other", 1).has_value());
    journal.keep("other", 1, "deux");
    BOOST_TEST((journal.finished("other", 1) == "deux"));
    BOOST_TEST(journal.read(journal.place_of("other", 1) + 1, 2) == "eu");
}

BOOST_AUTO_TEST_CASE(little_work_makes_no_file_and_is_read_from_memory) {
    const TempFolder folder;
    int begun = 0;
    {
        Journal journal({folder.file("journal"), "header", [&] { ++begun; }, false, {}});
        journal.keep("small", 1, "un");
        BOOST_TEST(journal.read(journal.place_of("small", 1), 2) == "un");
        BOOST_TEST(begun == 0);
        journal.keep("small", 2, kLarge);
        journal.keep("small", 3, kLarge);
        BOOST_TEST(begun == 1);
        BOOST_TEST(journal.read(journal.place_of("small", 1), 2) == "un");
    }
    BOOST_TEST(fs::exists(folder.file("journal")));
    {
        Journal journal({"", "header", {}, false, {}});
        journal.keep("small", 2, kLarge);
        journal.keep("small", 3, kLarge);
        BOOST_TEST((journal.finished("small", 3) == kLarge));
    }
    Journal little({folder.file("little"), "header", {}, false, {}});
    little.keep("small", 1, "un");
    BOOST_TEST(!fs::exists(folder.file("little")));
}

BOOST_AUTO_TEST_CASE(a_file_that_was_cut_off_anywhere_holds_what_was_whole) {
    const TempFolder folder;
    const std::string path = written(folder);
    const std::string whole = read_bytes(path);
    for (std::size_t cut = 0; cut <= 80; ++cut) {
        const std::string copy = folder.write("cut", std::string_view(whole).substr(0, whole.size() - cut));
        Journal journal(options(copy, true));
        BOOST_TEST((journal.finished("large", 0).has_value() == (cut <= 50)));
        BOOST_TEST((journal.finished("small", 1).has_value() == (cut <= 24)));
        BOOST_TEST((journal.finished("small", 2).has_value() == (cut == 0)));
        journal.keep("new", 1, "neuf");
        Journal again(options(copy, true));
        BOOST_TEST((again.finished("new", 1) == "neuf"));
    }
    for (const std::size_t size : {0U, 1U, 23U, 24U, 29U, 30U}) {
        Journal journal(options(folder.write("cut", std::string_view(whole).substr(0, size)), true));
        BOOST_TEST(!journal.is_resumed());
        journal.keep("large", 1, kLarge);
        BOOST_TEST((journal.finished("large", 1) == kLarge));
    }
}

BOOST_AUTO_TEST_CASE(a_changed_byte_ends_what_is_believed) {
    const TempFolder folder;
    std::string bytes = read_bytes(written(folder));
    for (const std::size_t back : {1U, 24U, 25U, 26U, 40U, 50U}) {
        std::string changed = bytes;
        changed[bytes.size() - back] = static_cast<char>(changed[bytes.size() - back] ^ 1);
        Journal journal(options(folder.write("changed", changed), true));
        BOOST_TEST((journal.finished("large", 0) == kLarge));
        BOOST_TEST(!journal.finished("small", 2).has_value());
        BOOST_TEST((journal.finished("small", 1).has_value() == (back <= 24)));
    }
}

BOOST_AUTO_TEST_CASE(work_under_another_header_is_of_no_use) {
    const TempFolder folder;
    const std::string path = written(folder);
    BOOST_TEST((Journal::header_in(path) == "header"));
    BOOST_TEST(!Journal::header_in(folder.file("gone")).has_value());
    BOOST_TEST(!Journal::header_in(folder.write("text", "not a journal, but long enough to be one")).has_value());
    Journal other(options(path, true, "other"));
    BOOST_TEST(!other.is_resumed());
    BOOST_TEST(!other.finished("large", 0).has_value());
    other.keep("large", 7, kLarge);
    BOOST_TEST((Journal::header_in(path) == "other"));
}

BOOST_AUTO_TEST_CASE(a_new_journal_removes_an_old_one_and_a_finished_one_goes) {
    const TempFolder folder;
    const std::string path = written(folder);
    Journal fresh(options(path));
    BOOST_TEST(!fs::exists(path));
    BOOST_TEST(!fresh.finished("large", 0).has_value());
    fresh.keep("large", 0, kLarge);
    BOOST_TEST(fs::exists(path));
    fresh.remove();
    BOOST_TEST(!fs::exists(path));
    fresh.keep("large", 0, kLarge);
    BOOST_TEST(!fs::exists(path));
}

BOOST_AUTO_TEST_CASE(a_journal_that_cannot_be_written_says_where) {
    const TempFolder folder;
    const std::string path = folder.write("a_file", "x") + "/journal";
    Journal journal(options(path));
    BOOST_CHECK_EXCEPTION(journal.keep("large", 0, kLarge), IoError,
                          [&](const IoError& error) { return error.writing() && error.path() == path; });
}
