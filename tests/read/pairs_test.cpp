// Files of aligned texts: tables, Moses and TMX, sound and broken.
#include "dragoman/read/pairs.hpp"

#include <boost/test/unit_test.hpp>

#include "dragoman/core/error.hpp"
#include "dragoman/text/utf8.hpp"
#include "read/scratch_folder.hpp"
#include "support/random_text.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

struct Pairs {
    std::vector<AlignedTexts> all;
    PairReport report;

    /// `ar|fr`, a pair.
    [[nodiscard]] Strings texts() const {
        Strings out;
        for (const AlignedTexts& pair : all) out.push_back(pair.ar + "|" + pair.fr);
        return out;
    }
};

Pairs read_files(const std::vector<std::string>& paths) {
    Pairs out;
    out.report = read_pairs(paths, [&](AlignedTexts&& pair) { out.all.push_back(std::move(pair)); });
    BOOST_TEST(out.report.pairs == out.all.size());
    return out;
}

/// The message of the error that reading ends with.
std::string complaint(const std::vector<std::string>& paths) {
    try {
        static_cast<void>(read_files(paths));
    } catch (const Error& error) {
        return error.what();
    }
    BOOST_ERROR("nothing was complained of");
    return {};
}

void check_complaint(const std::string& path, const std::string& place, const std::string& what) {
    const std::string said = complaint({path});
    BOOST_TEST(said.starts_with(path + place + ": "), said);
    BOOST_TEST(said.find(what) != std::string::npos, said);
}

std::string tmx(const std::string& units) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header/>\n<body>\n" + units +
           "</body>\n</tmx>\n";
}

std::string variant(const std::string& language, const std::string& content) {
    return "<tuv xml:lang=\"" + language + "\"><seg>" + content + "</seg></tuv>";
}

std::string unit(const std::string& ar, const std::string& fr) {
    return "<tu>" + variant("ar", ar) + variant("fr", fr) + "</tu>\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pairs)

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(a_line_is_arabic_tab_french_and_a_note) {
    const ScratchFolder folder;
    const Pairs pairs =
        read_files({folder.write("a.tsv", "\uFEFF# words\nكتاب\tlivre\r\n\nوزير\tministre\toffice\t3")});
    CHECK_STRINGS(pairs.texts(), {"كتاب|livre", "وزير|ministre"});
    BOOST_TEST(!pairs.all.front().probability);
}

BOOST_AUTO_TEST_CASE(a_header_names_the_columns) {
    const ScratchFolder folder;
    const Pairs pairs = read_files({folder.write(
        "a.tsv", "trg_id\ttrg_text\taligner_score\tsrc_text\tsrc_id\nf\tlivre\t0.9\tكتاب\ta\nf\tmot\t17\tكلمة\ta\n")});
    CHECK_STRINGS(pairs.texts(), {"كتاب|livre", "كلمة|mot"});
    BOOST_TEST(pairs.all[0].ar_id == "a");
    BOOST_TEST(pairs.all[0].fr_id == "f");
    BOOST_TEST(pairs.all[0].probability.value() == 0.9);
    BOOST_TEST(!pairs.all[1].probability);
}

BOOST_AUTO_TEST_CASE(compressed_tables_are_read) {
    const ScratchFolder folder;
    const std::string bytes = "كتاب\tlivre\n";
    const Pairs pairs =
        read_files({folder.write("a.tsv.gz", gzipped(bytes)), folder.write("b.tsv.zst", zstd_packed(bytes))});
    CHECK_STRINGS(pairs.texts(), {"كتاب|livre", "كتاب|livre"});
}

BOOST_AUTO_TEST_CASE(a_blank_side_is_counted_and_left_out) {
    const ScratchFolder folder;
    const Pairs pairs = read_files({folder.write("a.tsv", "كتاب\t \n\tlivre\nكلمة\tmot\n")});
    CHECK_STRINGS(pairs.texts(), {"كلمة|mot"});
    BOOST_TEST(pairs.report.half_empty == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_named_with_its_line) {
    const ScratchFolder folder;
    check_complaint(folder.write("a.tsv", "كتاب\tlivre\nكتاب livre\n"), ":2", "ARABIC TAB FRENCH");
    check_complaint(folder.write("b.tsv", "كتاب\tlivre\nكتاب\tint\xE9rieur\n"), ":2", "not UTF-8");
    check_complaint(folder.write("c.tsv", std::string("PK\x03\x04\0\0", 6)), ":1", "binary");
    check_complaint(folder.write("d.tsv", "ar_id\tfr_id\tprobability\na\tf\t1\n"), ":1", "names no texts");
    check_complaint(folder.write("e.tsv.gz", gzipped("كتاب\tlivre\n").substr(0, 20)), ":1", "too early");
    check_complaint(folder.write("f.tsv", "\xFF\xFE\x43\x06"), ":1", "UTF-16");
    check_complaint(folder / "gone.tsv", "", "cannot be read");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(moses)

BOOST_AUTO_TEST_CASE(either_name_both_or_the_stem_lead_to_both_files) {
    const ScratchFolder folder;
    const std::string ar = folder.write("x.ar", "كتاب\nوزير\n");
    const std::string fr = folder.write("x.fr", "livre\nministre\n");
    for (const std::vector<std::string>& paths :
         std::vector<std::vector<std::string>>{{ar}, {fr}, {ar, fr}, {fr, ar}, {folder / "x"}, {folder / "x", ar}}) {
        CHECK_STRINGS(read_files(paths).texts(), {"كتاب|livre", "وزير|ministre"});
    }
    static_cast<void>(folder.write("y.ar.gz", gzipped("كلمة\n")));
    static_cast<void>(folder.write("y.fr.gz", gzipped("mot\n")));
    CHECK_STRINGS(read_files({folder / "y"}).texts(), {"كلمة|mot"});
    CHECK_STRINGS(read_files({folder / "y.fr.gz"}).texts(), {"كلمة|mot"});
}

BOOST_AUTO_TEST_CASE(blank_lines_keep_their_place) {
    const ScratchFolder folder;
    static_cast<void>(folder.write("x.ar", "كتاب\n\n# كلمة\n"));
    static_cast<void>(folder.write("x.fr", "livre\nperdu\n# mot\n"));
    const Pairs pairs = read_files({folder / "x"});
    CHECK_STRINGS(pairs.texts(), {"كتاب|livre", "# كلمة|# mot"});
    BOOST_TEST(pairs.report.half_empty == 1U);
}

BOOST_AUTO_TEST_CASE(unequal_files_are_named_with_their_counts) {
    const ScratchFolder folder;
    const std::string ar = folder.write("x.ar", "كتاب\nوزير\nكلمة\n");
    const std::string fr = folder.write("x.fr", "livre\n");
    check_complaint(ar, "", "has 3 lines, but " + fr + " has 1;");
    static_cast<void>(folder.write("x.fr", "un\ndeux\ntrois\nquatre\ncinq\n"));
    check_complaint(ar, "", "has 3 lines, but " + fr + " has 5;");
}

BOOST_AUTO_TEST_CASE(a_missing_half_is_named) {
    const ScratchFolder folder;
    const std::string ar = folder.write("x.ar", "كتاب\n");
    const std::string said = complaint({ar});
    BOOST_TEST(said.starts_with(folder / "x.fr: does not exist"), said);
    BOOST_TEST(complaint({folder / "none.ar"}).find("cannot be read") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(tmx_files)

BOOST_AUTO_TEST_CASE(units_are_read_whatever_their_regions_and_cases) {
    const ScratchFolder folder;
    const std::string units = unit("كتاب", "livre") + "<tu>" + variant("FR-ca", "mot") + variant("ar_EG", "كلمة") +
                              "</tu><tu><tuv lang=\"AR\"><seg>وزير</seg></tuv><tuv LANG=\"\" lang=\"fr\"><seg>ministre"
                              "</seg></tuv></tu>";
    CHECK_STRINGS(read_files({folder.write("a.tmx", tmx(units))}).texts(), {"كتاب|livre", "كلمة|mot", "وزير|ministre"});
    CHECK_STRINGS(read_files({folder.write("b.xml", "\uFEFF" + tmx(unit("كتاب", "livre")))}).texts(), {"كتاب|livre"});
    CHECK_STRINGS(read_files({folder.write("c.tmx.gz", gzipped(tmx(unit("كتاب", "livre"))))}).texts(), {"كتاب|livre"});
}

BOOST_AUTO_TEST_CASE(codes_of_inline_markup_are_dropped_and_text_is_kept) {
    const ScratchFolder folder;
    const std::string units =
        unit("كتاب",
             "un <bpt i=\"1\">&lt;b&gt;</bpt>grand<ept i=\"1\">&lt;/b&gt;</ept> <hi type=\"i\">livre</hi> <ph>x"
             "<sub>note</sub></ph><it pos=\"begin\">y</it><![CDATA[d'<or>]]> &amp; d&#233;cor<!-- caché -->");
    CHECK_STRINGS(read_files({folder.write("a.tmx", tmx(units))}).texts(), {"كتاب|un grand livre d'<or> & décor"});
}

BOOST_AUTO_TEST_CASE(several_variants_of_a_language_pair_with_all_of_the_other) {
    const ScratchFolder folder;
    const std::string units = "<tu>" + variant("ar", "كتاب") + variant("fr-FR", "livre") + variant("en", "book") +
                              variant("fr-CA", "bouquin") + "</tu>";
    CHECK_STRINGS(read_files({folder.write("a.tmx", tmx(units))}).texts(), {"كتاب|livre", "كتاب|bouquin"});
}

BOOST_AUTO_TEST_CASE(units_without_one_side_are_counted_and_left_out) {
    const ScratchFolder folder;
    const Pairs pairs = read_files({folder.write(
        "a.tmx", tmx("<tu/><tu>" + variant("ar", "كتاب") + "</tu>" + unit("", "livre") + unit("كلمة", "mot")))});
    CHECK_STRINGS(pairs.texts(), {"كلمة|mot"});
    BOOST_TEST(pairs.report.half_empty == 3U);
}

BOOST_AUTO_TEST_CASE(what_looks_like_the_end_of_a_unit_inside_quotes_comments_and_cdata_is_none) {
    const ScratchFolder folder;
    const std::string units = "<!-- <tu> --><tu note=\"</tu>\"><!-- </tu> --><?x </tu> ?>" + variant("ar", "كتاب") +
                              variant("fr", "<![CDATA[</tu>]]>") + "</tu>";
    CHECK_STRINGS(read_files({folder.write("a.tmx", tmx(units))}).texts(), {"كتاب|</tu>"});
}

BOOST_AUTO_TEST_CASE(units_of_a_file_larger_than_any_buffer_are_all_read) {
    const ScratchFolder folder;
    std::string units;
    for (int i = 0; i < 20000; ++i) units += unit("كتاب " + std::to_string(i), "livre " + std::to_string(i));
    const Pairs pairs = read_files({folder.write("a.tmx", tmx(units))});
    BOOST_REQUIRE(pairs.all.size() == 20000U);
    for (std::size_t i = 0; i < pairs.all.size(); ++i) BOOST_REQUIRE(pairs.all[i].fr == "livre " + std::to_string(i));
}

BOOST_AUTO_TEST_CASE(entities_of_a_document_type_are_never_expanded) {
    const ScratchFolder folder;
    std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [\n<!ENTITY l0 \"]>bombe\">\n";
    for (int i = 1; i < 12; ++i) {
        const std::string inner = "&l" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY l" + std::to_string(i) + " '";
        for (int k = 0; k < 10; ++k) bomb += inner;
        bomb += "'>\n";
    }
    bomb += "<!ENTITY file SYSTEM \"/etc/passwd\">\n]>\n<tmx><body>\n";
    bomb += unit("كتاب", "&l11; &file;") + "</body></tmx>";
    CHECK_STRINGS(read_files({folder.write("a.tmx", bomb)}).texts(), {"كتاب|&l11; &file;"});
}

BOOST_AUTO_TEST_CASE(markup_that_nests_as_deep_as_a_unit_is_large_is_walked) {
    const ScratchFolder folder;
    std::string deep = "mot";
    constexpr std::size_t kDepth = 300000;
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < kDepth; ++i) {
        open += "<hi>";
        close += "</hi>";
    }
    CHECK_STRINGS(read_files({folder.write("a.tmx", tmx(unit("كلمة", open + deep + close)))}).texts(), {"كلمة|mot"});
}

BOOST_AUTO_TEST_CASE(broken_files_are_named_with_the_line) {
    const ScratchFolder folder;
    const std::string sound = unit("كتاب", "livre");
    check_complaint(folder.write("a.tmx", tmx(sound + "<tu>\n<tuv xml:lang=\"ar\">\n<seg>كتاب</tuv>\n</tu>")), ":7",
                    "not well-formed");
    check_complaint(folder.write("b.tmx", tmx(sound + "<tu>" + variant("ar", "كتاب"))), ":5", "has no end");
    check_complaint(folder.write("c.tmx", tmx(sound).substr(0, 130)), ":4", "ends");
    check_complaint(folder.write("d.tmx", tmx(sound + "<tu><tuv><seg>x</seg></tuv></tu>")), ":5", "no xml:lang");
    check_complaint(folder.write("e.tmx", tmx(sound + unit("كتاب", "int\xE9rieur"))), ":5", "not UTF-8");
    check_complaint(folder.write("f.tmx", tmx("<tu>" + variant("en", "book") + variant("de", "Buch") + "</tu>")), "",
                    "languages: de, en");
    check_complaint(folder.write("g.tmx", "<html><body/></html>"), ":1", "is not TMX");
    check_complaint(folder.write("h.tmx", ""), "", "is not TMX");
    check_complaint(folder.write("i.tmx", "\xFF\xFE<\0?\0"), "", "UTF-16");
    check_complaint(folder.write("j.tmx", std::string("\x7F"
                                                      "ELF\0\0\0",
                                                      7)),
                    "", "");
}

BOOST_AUTO_TEST_CASE(damaged_bytes_give_texts_or_an_error_and_nothing_else) {
    const ScratchFolder folder;
    const std::string sound =
        tmx("<!-- x --><tu a='>'>" + variant("ar", "كتاب <ph/><hi>نص</hi>") +
            variant("fr", "un <bpt>&lt;</bpt><![CDATA[livre]]>") + "</tu>\n" + unit("كلمة", "mot"));
    dragoman::test::RandomText random(5);
    const std::string_view replacements = "<>/!?-[]\"'&; tu\0\xD9";
    std::size_t errors = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = sound;
        for (std::size_t left = 1 + random.below(3); left > 0; --left)
            bytes[random.below(bytes.size())] = replacements[random.below(replacements.size())];
        try {
            for (const AlignedTexts& pair : read_files({folder.write("a.tmx", bytes)}).all)
                BOOST_REQUIRE(!text::first_invalid_byte(pair.ar + pair.fr));
        } catch (const FormatError&) {
            ++errors;
        }
    }
    BOOST_TEST(errors > 100U);
    BOOST_TEST(errors < 2900U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_cut_off_anywhere_is_an_error) {
    const ScratchFolder folder;
    const std::string whole = tmx(unit("كتاب", "<hi>livre</hi>"));
    const std::size_t end = whole.rfind("</tmx>") + 6;
    for (std::size_t length = 0; length < end; ++length)
        BOOST_TEST(!complaint({folder.write("a.tmx", whole.substr(0, length))}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
