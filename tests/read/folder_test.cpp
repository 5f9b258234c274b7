// Folders: order, ids, links, and what is skipped.
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "dragoman/core/error.hpp"
#include "dragoman/text/utf8.hpp"
#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;
namespace fs = std::filesystem;

namespace {

std::string message_of(const std::vector<Input>& inputs) {
    try {
        read_all(inputs);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(folders)

BOOST_AUTO_TEST_CASE(files_come_in_byte_order_of_their_paths_below_the_folder) {
    const ScratchFolder folder;
    for (const char* name : {"b.txt", "a/z.txt", "a-b.txt", "a.txt", "B.txt", "é.txt", "a/y/x.txt", "a0.txt"})
        folder.write(name, name);
    CHECK_STRINGS(read_one(folder.path()).texts(),
                  {"B.txt", "a-b.txt", "a.txt", "a/y/x.txt", "a/z.txt", "a0.txt", "b.txt", "é.txt"});
}

BOOST_AUTO_TEST_CASE(an_id_is_the_path_below_the_folder_without_its_last_extension) {
    const ScratchFolder folder;
    folder.write("story-a.ar.txt", "a");
    folder.write("2025/11/story.b.txt", "b");
    folder.write("packed.txt.gz", gzipped("c"));
    folder.write("x.y/LOUD.TXT", "d");
    for (const std::string& path : {folder.path(), folder.path() + "/", folder.path() + "/./"})
        CHECK_STRINGS(read_one(path).ids(), {"2025/11/story.b", "packed", "story-a.ar", "x.y/LOUD"});
}

BOOST_AUTO_TEST_CASE(a_file_named_by_itself_is_called_by_its_name) {
    const ScratchFolder folder;
    CHECK_STRINGS(read_one(folder.write("2025/story-a.ar.txt", "a")).ids(), {"story-a.ar"});
    CHECK_STRINGS(read_one(folder.write("2025/story-a.ar.txt.zst", zstd_packed("a"))).ids(), {"story-a.ar"});
    CHECK_STRINGS(read_one(folder.write("2025/.hidden.txt", "a")).ids(), {".hidden"});
}

BOOST_AUTO_TEST_CASE(an_id_below_several_folders_is_prefixed_by_the_folder_and_no_other_is) {
    const ScratchFolder folder;
    folder.write("crawl1/story.txt", "un");
    folder.write("crawl1/only.txt", "deux");
    folder.write("crawl2/story.txt", "trois");
    const std::string single = folder.write("else/story.txt", "quatre");
    const Reading reading = read_all({{folder / "crawl1", {}}, {folder / "crawl2/", {}}, {single, {}}});
    CHECK_STRINGS(reading.ids(), {"only", "crawl1/story", "crawl2/story", "story"});
}

BOOST_AUTO_TEST_CASE(ids_from_records_are_prefixed_too_whatever_file_they_stand_in) {
    const ScratchFolder folder;
    folder.write("one/a.jsonl", "{\"id\":\"x\",\"text\":\"1\"}\n{\"id\":\"y\",\"text\":\"2\"}\n");
    folder.write("one/z.txt", "3");
    folder.write("two/b.json", R"([{"url":"x","text":"4"},{"text":"5"}])");
    folder.write("two/y.txt", "6");
    const Reading reading = read_all({{folder / "one", {}}, {folder / "two", {}}});
    CHECK_STRINGS(reading.ids(), {"one/x", "one/y", "z", "two/x", "b:2", "two/y"});
    BOOST_TEST(reading.report.files.size() == 4);
    BOOST_TEST(reading.report.records == 6);
}

BOOST_AUTO_TEST_CASE(reading_twice_for_the_ids_refuses_once) {
    const ScratchFolder folder;
    folder.write("one/a.jsonl", "broken\n{\"id\":\"x\",\"text\":\"1\"}\n");
    folder.write("two/b.txt", "2");
    const Reading reading = read_all({{folder / "one", {}}, {folder / "two", {}}});
    CHECK_STRINGS(reading.reasons(), {"broken_record@1"});
    CHECK_STRINGS(reading.ids(), {"x", "b"});
}

BOOST_AUTO_TEST_CASE(the_folder_here_has_the_name_that_it_has_elsewhere) {
    const ScratchFolder folder;
    folder.write("here/story.txt", "un");
    folder.write("there/story.txt", "deux");
    const fs::path before = fs::current_path();
    fs::current_path(folder / "here");
    const Reading reading = read_all({{".", {}}, {"../there", {}}});
    fs::current_path(before);
    CHECK_STRINGS(reading.ids(), {"here/story", "there/story"});
}

BOOST_AUTO_TEST_CASE(unknown_kinds_and_hidden_files_are_skipped_and_counted) {
    const ScratchFolder folder;
    for (const char* name : {"a.txt", "b.pdf", "c.PDF", "README", "d.tar.gz", ".hidden.txt", ".git/config.txt", "e.gz"})
        folder.write(name, "a");
    BOOST_REQUIRE(::mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
    const Reading reading = read_one(folder.path());
    CHECK_STRINGS(reading.ids(), {"a"});
    const std::map<std::string, std::size_t> expected{{".pdf", 2}, {"", 1},       {".tar.gz", 1},
                                                      {".gz", 1},  {"hidden", 2}, {"special", 1}};
    BOOST_TEST((reading.report.skipped == expected));
    BOOST_TEST(reading.refusals.empty());
    BOOST_TEST(reading.report.files.size() == 1);
}

BOOST_AUTO_TEST_CASE(an_input_that_is_not_there_or_of_unknown_kind_is_an_error_that_names_it) {
    const ScratchFolder folder;
    const std::string pdf = folder.write("notes.pdf", "a");
    BOOST_TEST(message_of({{folder / "nothing", {}}}) == folder / "nothing" + ": does not exist");
    const std::string message = message_of({{pdf, {}}});
    BOOST_TEST(message.starts_with(pdf));
    for (const char* kind : {".txt", ".json", ".jsonl", ".gz", ".zst"})
        BOOST_TEST(message.find(kind) != std::string::npos, message);
    fs::create_symlink(folder / "gone.txt", folder / "link.txt");
    BOOST_TEST(message_of({{folder / "link.txt", {}}}).starts_with(folder / "link.txt"));
    BOOST_CHECK_THROW(read_one(folder.write("plain", "a")), ConfigError);
}

BOOST_AUTO_TEST_CASE(a_bad_input_is_found_before_anything_is_read) {
    const ScratchFolder folder;
    std::size_t records = 0;
    Diagnostics diagnostics;
    const std::vector<Input> inputs{{folder.write("a.txt", "a"), {}}, {folder / "nothing", {}}};
    BOOST_CHECK_THROW(read_inputs(
                          inputs, {}, [&](Record&&) { ++records; }, diagnostics),
                      ConfigError);
    BOOST_TEST(records == 0);
}

BOOST_AUTO_TEST_CASE(linked_files_are_read_and_dangling_links_refused) {
    const ScratchFolder folder;
    const std::string target = folder.write("elsewhere/a.txt", "loin");
    folder.write("in/b.txt", "ici");
    fs::create_symlink(target, folder / "in/link.txt");
    fs::create_symlink(folder / "gone.txt", folder / "in/dangling.txt");
    fs::create_symlink("self.txt", folder / "in/self.txt");
    const Reading reading = read_one(folder / "in");
    CHECK_STRINGS(reading.texts(), {"ici", "loin"});
    CHECK_STRINGS(reading.reasons(), {"unreadable@0", "unreadable@0"});
    BOOST_TEST(reading.refusals[0].origin.path == folder / "in/dangling.txt");
    BOOST_TEST(reading.refusals[0].message.find("dangling link") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(circles_of_links_end_and_each_folder_is_entered_once) {
    const ScratchFolder folder;
    folder.write("in/real/a.txt", "a");
    folder.write("outside/b.txt", "b");
    fs::create_directory_symlink(folder / "in", folder / "in/real/up");
    fs::create_directory_symlink(folder / "in/real", folder / "in/again");
    fs::create_directory_symlink(folder / "outside", folder / "in/out1");
    fs::create_directory_symlink(folder / "outside", folder / "in/out2");
    fs::create_directory_symlink(folder / "in", folder / "outside/back");
    CHECK_STRINGS(read_one(folder / "in").ids(), {"out1/b", "real/a"});
}

BOOST_AUTO_TEST_CASE(what_may_not_be_read_is_refused_and_the_rest_goes_on) {
    const ScratchFolder folder;
    folder.write("a.txt", "a");
    folder.write("closed.txt", "b");
    folder.write("shut/c.txt", "c");
    fs::permissions(folder / "closed.txt", fs::perms::none);
    fs::permissions(folder / "shut", fs::perms::none);
    constexpr uid_t kNobody = 65534;
    const uid_t self = ::geteuid();
    if (self == 0) BOOST_REQUIRE(::seteuid(kNobody) == 0);
    const Reading reading = read_one(folder.path());
    if (self == 0) BOOST_REQUIRE(::seteuid(0) == 0);
    fs::permissions(folder / "shut", fs::perms::owner_all);
    CHECK_STRINGS(reading.ids(), {"a"});
    CHECK_STRINGS(reading.reasons(), {"unreadable@0", "unreadable@0"});
    BOOST_TEST(reading.refusals[0].origin.path == folder / "closed.txt");
    BOOST_TEST(reading.refusals[1].origin.path == folder / "shut");
}

BOOST_AUTO_TEST_CASE(names_that_are_no_utf8_or_no_line_give_ids_that_are) {
    const ScratchFolder folder;
    folder.write("a\xFF\tb\nc.txt", "a");
    const Reading reading = read_one(folder.path());
    CHECK_STRINGS(reading.ids(), {"a\uFFFD b c"});
}

BOOST_AUTO_TEST_CASE(inputs_keep_their_order_and_their_side) {
    const ScratchFolder folder;
    folder.write("z/a.txt", "1");
    const std::string b = folder.write("b.txt", "2");
    folder.write("c/c.txt", "3");
    const Reading reading = read_all({{folder / "z", Language::arabic}, {b, {}}, {folder / "c", Language::french}});
    CHECK_STRINGS(reading.texts(), {"1", "2", "3"});
    BOOST_TEST((reading.records[0].side == Language::arabic));
    BOOST_TEST((!reading.records[1].side));
    BOOST_TEST((reading.records[2].side == Language::french));
}

BOOST_AUTO_TEST_CASE(a_file_that_several_ways_lead_to_is_read_once) {
    const ScratchFolder folder;
    const std::string a = folder.write("in/a.txt", "1");
    folder.write("in/b.txt", "2");
    fs::create_symlink(a, folder / "in/link.txt");
    const Reading twice = read_all({{folder / "in", {}}, {folder / "in/", {}}, {folder / "in/./a.txt", {}}});
    CHECK_STRINGS(twice.ids(), {"a", "b"});
    BOOST_TEST(twice.report.files.size() == 2);
    CHECK_STRINGS(read_all({{a, {}}, {folder / "in", {}}}).ids(), {"a", "b"});
    CHECK_STRINGS(read_all({{folder / "in/link.txt", {}}, {folder / "in", {}}}).ids(), {"link", "b"});
}

BOOST_AUTO_TEST_CASE(the_way_that_names_the_side_wins_and_two_sides_are_an_error) {
    const ScratchFolder folder;
    const std::string a = folder.write("in/deep/a.txt", "1");
    for (const auto& inputs : {std::vector<Input>{{folder / "in", {}}, {a, Language::arabic}},
                               {{a, Language::arabic}, {folder / "in", {}}}}) {
        const Reading reading = read_all(inputs);
        CHECK_STRINGS(reading.ids(), {"a"});
        BOOST_TEST((reading.records[0].side == Language::arabic));
    }
    CHECK_STRINGS(read_all({{folder / "in", Language::french}, {a, Language::french}}).ids(), {"deep/a"});
    BOOST_TEST(message_of({{folder / "in", Language::french}, {a, Language::arabic}}).starts_with(a));
}

BOOST_AUTO_TEST_SUITE_END()
