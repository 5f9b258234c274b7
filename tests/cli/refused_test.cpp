// What cannot be read is refused by name, everything else is done, and the exit code is 4.
#include <unistd.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHuge = 50U << 20;

struct Bad {
    std::string name;
    std::string bytes;
    std::string reason;  ///< as errors.jsonl has it
    std::size_t line;    ///< 0: the whole file
    std::string said;    ///< part of the message
};

std::ostream& operator<<(std::ostream& out, const Bad& bad) {
    return out << bad.name << " (" << bad.reason << ", " << bad.bytes.size() << " bytes)";
}

const std::string kPersian =
    R"(دولت ایران روز شنبه اعلام کرد که گفت‌وگوها با کشورهای همسایه درباره آب ادامه خواهد یافت.
وزیر نیرو گفت که پژوهشگران در حال بررسی چگونگی تقسیم آب رودخانه هستند و گزارش آن‌ها تا پایان سال آماده می‌شود.
)";
const std::string kUrdu = R"(حکومت نے ہفتے کے روز اعلان کیا کہ پڑوسی ملکوں کے ساتھ پانی کے بارے میں بات چیت جاری رہے گی۔
وزیر نے کہا کہ ماہرین دریا کے پانی کی تقسیم کا جائزہ لے رہے ہیں اور ان کی رپورٹ سال کے آخر تک تیار ہو جائے گی۔
)";
const std::string kVietnamese =
    "Chính phủ hôm thứ Bảy thông báo rằng các cuộc đàm phán với các nước láng giềng về nguồn nước sẽ tiếp tục.\n"
    "Bộ trưởng cho biết các chuyên gia đang nghiên cứu việc phân chia nước sông và báo cáo sẽ hoàn thành vào cuối "
    "năm.\n";
const std::string kEnglish =
    "The government announced on Saturday that talks with the neighbouring countries about water would go on.\n"
    "The minister said that experts were looking into how the river should be shared and would report this year.\n";
const std::string kLatin1 = "Le pr\xE9sident a \xE9t\xE9 re\xE7u \xE0 l'\xC9lys\xE9.\n";
const std::string kCutOff = "Le conseil a adopté le budget.\nLe maire a parlé d’un succ\xC3";
const std::string kBinary = std::string(
                                "\x7F"
                                "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0",
                                20) +
                            std::string(200, '\0');

std::vector<Bad> bad_files() {
    return {
        {"binary.txt", kBinary, "binary", 0, "binary.txt: "},
        {"latin1.txt", kLatin1, "not_utf8", 0, "byte"},
        {"empty.txt", "", "empty", 0, "is empty"},
        {"blank.txt", " \n\t\n", "empty", 0, "blank.txt: "},
        {"cut.txt", kCutOff, "not_utf8", 0, "ends inside a character"},
        {"persian.txt", kPersian, "wrong_language", 0, "Persian"},
        {"urdu.txt", kUrdu, "wrong_language", 0, "Urdu"},
        {"vietnamese.txt", kVietnamese, "wrong_language", 0, "Vietnamese"},
        {"english.txt", kEnglish, "wrong_language", 0, "English"},
        {"broken.json", "{\"text\": \"Le conseil\"", "broken_record", 0, "broken.json: "},
        {"broken.jsonl", "{\"text\": \n", "broken_record", 1, "broken.jsonl:1: "},
        {"textless.jsonl", "{\"url\": \"https://example.org/a\"}\n", "broken_record", 1, "--field text="},
        {"no_gzip.txt.gz", "Le conseil a adopté le budget.\n", "truncated", 0, "no_gzip.txt.gz: "},
        {"huge.txt", std::string(kHuge, 'a'), "too_large", 0, "--max-bytes"},
        {"huge.jsonl", "{\"text\": \"" + std::string(kHuge, 'a') + "\"}\n", "too_large", 1, "--max-bytes"},
    };
}

std::vector<nlohmann::json> errors_of(const std::string& folder) {
    std::vector<nlohmann::json> out;
    for (const std::string& line : lines_of(read_bytes(folder + "/errors.jsonl"))) {
        if (!line.empty()) out.push_back(nlohmann::json::parse(line));
    }
    return out;
}

/// The story beside the bad file is matched and aligned in full.
void check_rest_is_done(const std::string& folder) {
    BOOST_TEST(pairs_in(tsv_rows_of_file(folder + "/documents.tsv")) ==
                   std::vector<std::string>{kTrial + ".ar " + kTrial + ".fr"},
               boost::test_tools::per_element());
    BOOST_TEST(tsv_rows_of_file(folder + "/pairs.tsv").size() == 8U);
    const auto report = nlohmann::json::parse(read_bytes(folder + "/run.json"));
    BOOST_TEST(report.at("complete").get<bool>());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refused)

BOOST_DATA_TEST_CASE(a_file_that_cannot_be_used_is_named_and_the_rest_is_done,
                     boost::unit_test::data::make(bad_files())) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string path = folder.write("in/" + sample.name, sample.bytes);
    const Outcome outcome = run_program({"run", input, "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 4);
    CHECK_SAYS(outcome, path);
    CHECK_SAYS(outcome, sample.said);
    BOOST_TEST(outcome.out.empty());
    const auto errors = errors_of(folder.file("out"));
    BOOST_REQUIRE(errors.size() == 1U);
    BOOST_TEST(errors[0].at("path").get<std::string>() == path);
    BOOST_TEST(errors[0].at("reason").get<std::string>() == sample.reason);
    BOOST_TEST(errors[0].value("line", std::size_t{0}) == sample.line);
    CHECK_SAYS(outcome, errors[0].at("message").get<std::string>());
    check_rest_is_done(folder.file("out"));
}

BOOST_AUTO_TEST_CASE(a_wrong_byte_is_named_by_its_place) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    static_cast<void>(folder.write("in/latin1.txt", kLatin1));
    CHECK_SAYS(run_program({"match", input}), "byte 0xE9 at offset 5");  // 0-based
}

BOOST_AUTO_TEST_CASE(a_broken_line_costs_that_line_only) {
    const TempFolder folder;
    const std::string records = json_line({{"id", "eins"}, {"text", story(kTrial, "ar")}}) + "{\"text\": \"Le\n" +
                                json_line({{"id", "zwei"}, {"text", story(kTrial, "fr")}});
    const std::string path = folder.write("in/all.jsonl", records);
    const Outcome outcome = run_program({"run", folder.file("in"), "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 4);
    CHECK_SAYS(outcome, path + ":2: ");
    BOOST_TEST(pairs_in(tsv_rows_of_file(folder.file("out/documents.tsv"))) == std::vector<std::string>{"eins zwei"},
               boost::test_tools::per_element());
    BOOST_TEST(errors_of(folder.file("out")).at(0).at("line").get<int>() == 2);
}

BOOST_AUTO_TEST_CASE(a_gzip_file_that_was_cut_off_is_refused) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string whole = folder.write("whole.txt", story(kCup, "fr"));
    REQUIRE_EXIT(run_other({"gzip", "-k", whole}), 0);
    const std::string packed = read_bytes(whole + ".gz");
    const std::string path = folder.write("in/cut.txt.gz", packed.substr(0, packed.size() / 2));
    const Outcome outcome = run_program({"run", input, "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 4);
    CHECK_SAYS(outcome, path);
    BOOST_TEST(errors_of(folder.file("out")).at(0).at("reason").get<std::string>() == "truncated");
    check_rest_is_done(folder.file("out"));
}

BOOST_AUTO_TEST_CASE(a_dangling_link_is_refused) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string link = folder.file("in/gone.txt");
    fs::create_symlink(folder.file("nowhere.txt"), link);
    const Outcome outcome = run_program({"run", input, "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 4);
    CHECK_SAYS(outcome, link);
    BOOST_TEST(errors_of(folder.file("out")).at(0).at("reason").get<std::string>() == "unreadable");
    check_rest_is_done(folder.file("out"));
}

/// The superuser may read every file, so the case is skipped for it.
boost::test_tools::assertion_result is_ordinary_user(boost::unit_test::test_unit_id) { return geteuid() != 0; }

BOOST_AUTO_TEST_CASE(a_file_without_permission_is_refused, *boost::unit_test::precondition(is_ordinary_user)) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string path = folder.write("in/closed.txt", story(kCup, "fr"));
    fs::permissions(path, fs::perms::none);
    const Outcome outcome = run_program({"run", input, "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 4);
    CHECK_SAYS(outcome, path);
    check_rest_is_done(folder.file("out"));
}

BOOST_AUTO_TEST_CASE(files_of_an_unknown_kind_in_a_folder_are_skipped_and_counted) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    static_cast<void>(folder.write("in/picture.jpg", "\xFF\xD8\xFF"));
    static_cast<void>(folder.write("in/sub/paper.pdf", "%PDF"));
    REQUIRE_EXIT(run_program({"run", input, "-o", folder.file("out")}), 0);
    const auto counts = nlohmann::json::parse(read_bytes(folder.file("out/run.json"))).at("counts").at("read");
    BOOST_TEST(counts.at("skipped_kind_.jpg").get<int>() == 1);
    BOOST_TEST(counts.at("skipped_kind_.pdf").get<int>() == 1);
}

BOOST_AUTO_TEST_CASE(match_names_refused_documents_too) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string path = folder.write("in/english.txt", kEnglish);
    const Outcome outcome = run_program({"match", input});
    REQUIRE_EXIT(outcome, 4);
    CHECK_SAYS(outcome, path);
    BOOST_TEST(tsv_rows(outcome.out).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_gate_does_not_hide_that_a_document_was_refused) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    static_cast<void>(folder.write("in/english.txt", kEnglish));
    CHECK_EXIT(run_program({"match", input, "--min-matches", "9"}), 4);
}

BOOST_AUTO_TEST_SUITE_END()
