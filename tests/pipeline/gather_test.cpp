// Reading block by block: the same articles as all at once, and texts that are found again.
#include "pipeline/gather.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <memory>

#include "dragoman/core/error.hpp"
#include "pipeline/block.hpp"
#include "support/stories.hpp"
#include "support/temp_folder.hpp"

namespace {

namespace fs = std::filesystem;
using dragoman::ConfigError;
using dragoman::Language;
using dragoman::pipeline::Collection;
using dragoman::pipeline::CollectionOptions;
using dragoman::pipeline::gather;
using dragoman::pipeline::Gathered;
using dragoman::pipeline::Journal;
using dragoman::pipeline::Level;
using dragoman::retrieve::Article;
using dragoman::test::json_line;
using dragoman::test::kArticles;
using dragoman::test::kTrial;
using dragoman::test::story;
using dragoman::test::TempFolder;

std::shared_ptr<Journal> journal_at(const std::string& path, bool is_resumed = false) {
    return std::make_shared<Journal>(Journal::Options{path, "header", {}, is_resumed, {}});
}

Collection gathered(const std::string& input, const CollectionOptions& options,
                    const std::shared_ptr<Journal>& journal) {
    Gathered out = gather({{input, {}}}, options, {}, journal);
    finish_collection(out.collection, std::move(out.unfinished), options.jobs, {});
    return std::move(out.collection);
}

Collection at_once(const std::string& input, const CollectionOptions& options) {
    Collection out = dragoman::pipeline::read_collection({{input, {}}}, options, {});
    analyse_collection(out, options, {});
    return out;
}

bool equal(const dragoman::vectorize::Passage& a, const dragoman::vectorize::Passage& b) {
    return a.terms == b.terms && a.token_count == b.token_count && a.length_code_points == b.length_code_points;
}

bool equal(const std::vector<dragoman::vectorize::Passage>& a, const std::vector<dragoman::vectorize::Passage>& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return equal(x, y); });
}

bool equal(const Article& a, const Article& b) {
    const auto same_print = [](const auto& x, const auto& y) {
        return x.kind == y.kind && x.key == y.key && x.paragraph == y.paragraph && x.display == y.display;
    };
    return a.document.id == b.document.id && a.document.url == b.document.url && a.document.title == b.document.title &&
           a.document.published == b.document.published && a.document.origin == b.document.origin &&
           a.document.paragraphs == b.document.paragraphs && a.furniture == b.furniture && equal(a.body, b.body) &&
           equal(a.passages, b.passages) && equal(a.sentence_passages, b.sentence_passages) &&
           a.sentences.size() == b.sentences.size() && std::ranges::equal(a.fingerprints, b.fingerprints, same_print);
}

void check_same(const Collection& a, const Collection& b) {
    BOOST_TEST_REQUIRE(a.sources.size() == b.sources.size());
    BOOST_TEST_REQUIRE(a.targets.size() == b.targets.size());
    for (std::uint32_t i = 0; i < a.sources.size(); ++i) {
        BOOST_TEST(equal(a.sources[i], b.sources[i]));
        BOOST_TEST(a.text(Language::arabic, i) == b.text(Language::arabic, i));
    }
    for (std::uint32_t i = 0; i < a.targets.size(); ++i) {
        BOOST_TEST(equal(a.targets[i], b.targets[i]));
        BOOST_TEST(a.text(Language::french, i) == b.text(Language::french, i));
    }
    BOOST_TEST((a.model.source_idf == b.model.source_idf));
    BOOST_TEST((a.model.target_idf == b.model.target_idf));
    BOOST_TEST(a.model.translation.nonZeros() == b.model.translation.nonZeros());
    const auto& refusals = a.diagnostics.refusals();
    BOOST_TEST_REQUIRE(refusals.size() == b.diagnostics.refusals().size());
    for (std::size_t i = 0; i < refusals.size(); ++i)
        BOOST_TEST(refusals[i].message == b.diagnostics.refusals()[i].message);
}

/// `count` versions of a story in each language, with refused records among them, in one file.
std::string many(const TempFolder& folder, const std::string& name, int count) {
    std::string records;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(1000 + i) + "\n";
        for (const std::string language : {"ar", "fr"})
            records += json_line({{"id", language + std::to_string(i)},
                                  {"url", "https://a.example/" + std::to_string(i)},
                                  {"title", i % 3 == 0 ? "titre" : ""},
                                  {"date", i % 2 == 0 ? "2024-05-0" + std::to_string(1 + i % 9) : ""},
                                  {"text", number + story(kTrial, language) + number}});
        if (i % 7 == 3) records += "{\"text\": 7}\n";
        if (i % 5 == 1) records += json_line({{"text", "The council met on Monday and agreed to build a bridge."}});
        if (i % 11 == 2) records += json_line({{"text", "-- 12 --"}});
    }
    return folder.write(name, records);
}

}  // namespace

BOOST_AUTO_TEST_CASE(articles_read_in_blocks_are_those_read_at_once) {
    const TempFolder folder;
    const std::string large = many(folder, "many.jsonl", 150);
    int number = 0;
    for (const std::string& input : {kArticles, large}) {
        for (const Level level : {Level::paragraph, Level::sentence}) {
            CollectionOptions options;
            options.level = level;
            const Collection expected = at_once(input, options);
            for (const int jobs : {1, 3}) {
                options.jobs = jobs;
                check_same(gathered(input, options, journal_at("")), expected);
                check_same(gathered(input, options, journal_at(folder.file(std::to_string(++number)))), expected);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_journal_gives_the_same_articles_again_from_wherever_it_ends) {
    const TempFolder folder;
    const std::string input = many(folder, "many.jsonl", 200);
    const std::string path = folder.file("journal");
    const Collection expected = at_once(input, {});
    static_cast<void>(gathered(input, {}, journal_at(path)));
    const auto size = fs::file_size(path);
    for (const double kept : {1.0, 0.9, 0.6, 0.3, 0.1, 0.0}) {
        fs::resize_file(path, static_cast<std::uintmax_t>(kept * static_cast<double>(size)));
        check_same(gathered(input, {}, journal_at(path, true)), expected);
        check_same(gathered(input, {}, journal_at(path, true)), expected);
        BOOST_TEST(fs::file_size(path) >= size);
    }
}

BOOST_AUTO_TEST_CASE(texts_are_forgotten_where_nobody_needs_them) {
    const Collection collection = gathered(kArticles, {}, nullptr);
    BOOST_TEST(!collection.sources.empty());
    BOOST_TEST(collection.text(Language::arabic, 0).empty());
}

BOOST_AUTO_TEST_CASE(the_first_file_that_is_not_what_it_was_is_named) {
    const auto refused = [](const std::string& what) {
        return [what](const ConfigError& error) {
            BOOST_TEST_MESSAGE(error.what());
            return std::string(error.what()).find(what) != std::string::npos;
        };
    };
    const TempFolder folder;
    static_cast<void>(many(folder, "in/a.jsonl", 40));
    for (const char* name : {"in/b.txt", "in/d.txt"}) static_cast<void>(folder.write(name, story(kTrial, "fr")));
    const std::string in = folder.file("in");
    const std::string path = folder.file("journal");
    const auto again = [&] { static_cast<void>(gathered(in, {}, journal_at(path, true))); };
    const auto journal = journal_at(path);
    journal->keep("filling", 0, std::string(1 << 20, 'x'));
    static_cast<void>(gathered(in, {}, journal));
    again();
    const std::string b = folder.write("in/b.txt", story(kTrial, "fr") + "Un mot.\n");
    BOOST_CHECK_EXCEPTION(again(), ConfigError, refused(b + " has changed"));
    fs::remove(b);
    BOOST_CHECK_EXCEPTION(again(), ConfigError, refused(b + " is gone"));
    static_cast<void>(folder.write("in/b.txt", story(kTrial, "fr")));
    again();
    const std::string c = folder.write("in/c.txt", story(kTrial, "fr"));
    BOOST_CHECK_EXCEPTION(again(), ConfigError, refused(c + " is new"));
    fs::remove(c);
    const std::string e = folder.write("in/e.txt", story(kTrial, "fr"));
    BOOST_CHECK_EXCEPTION(again(), ConfigError, refused(e + " is new"));
    fs::remove(e);
    fs::remove(folder.file("in/d.txt"));
    BOOST_CHECK_EXCEPTION(again(), ConfigError, refused(folder.file("in/d.txt") + " is gone"));
}

BOOST_AUTO_TEST_CASE(a_change_in_what_was_not_read_yet_is_found_too) {
    const TempFolder folder;
    const std::string input = many(folder, "many.jsonl", 200);
    const std::string path = folder.file("journal");
    static_cast<void>(gathered(input, {}, journal_at(path)));
    fs::resize_file(path, fs::file_size(path) / 2);
    const std::string records = dragoman::test::read_bytes(input);
    static_cast<void>(folder.write("many.jsonl", records + "{\"text\": \"Un texte de plus.\"}\n"));
    BOOST_CHECK_THROW(gathered(input, {}, journal_at(path, true)), ConfigError);
    static_cast<void>(folder.write("many.jsonl", records));
    BOOST_TEST(!gathered(input, {}, journal_at(path, true)).sources.empty());
}

BOOST_AUTO_TEST_CASE(a_pipe_is_compared_record_by_record) {
    const auto text_of = [](int i) { return json_line({{"text", story(kTrial, "fr") + std::to_string(i)}}); };
    const auto records = [&](int from) {
        std::string out;
        for (int i = 0; i < 300; ++i) out += text_of(from + i);
        return out;
    };
    const TempFolder folder;
    const std::string input = folder.write("a.jsonl", records(0));
    const std::string path = folder.file("journal");
    const auto journal = journal_at(path);
    static_cast<void>(gathered(input, {}, journal));
    const auto block = journal->finished("block", 0);
    BOOST_TEST_REQUIRE(block.has_value());
    const auto other = journal_at(folder.file("other"));
    other->keep("block", 0, *block);
    static_cast<void>(folder.write("a.jsonl", records(1)));
    BOOST_CHECK_EXCEPTION(gathered(input, {}, other), ConfigError, [&](const ConfigError& error) {
        return std::string(error.what()).find(input + " has changed") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(another_lexicon_is_named) {
    const TempFolder folder;
    const std::string path = folder.file("journal");
    const auto journal = journal_at(path);
    journal->keep("filling", 0, std::string(1 << 20, 'x'));
    static_cast<void>(gathered(kArticles, {}, journal));
    CollectionOptions options;
    options.lexicon_paths = {DRAGOMAN_SOURCE_DIR "/pairs/lexicon/dragoman.lexicon"};
    BOOST_CHECK_EXCEPTION(
        gathered(kArticles, options, journal_at(path, true)), ConfigError, [](const ConfigError& error) {
            return std::string(error.what()).find("dragoman.lexicon has changed") != std::string::npos;
        });
}
