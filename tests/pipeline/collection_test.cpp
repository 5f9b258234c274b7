// Reading and analysing a collection: sides, furniture, sentences, and what the layers of a lexicon add.
#include "dragoman/pipeline/collection.hpp"

#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <string>

#include "dragoman/core/error.hpp"
#include "support/temp_folder.hpp"

namespace {

using dragoman::Language;
using dragoman::pipeline::analyse_collection;
using dragoman::pipeline::Collection;
using dragoman::pipeline::CollectionOptions;
using dragoman::pipeline::Level;
using dragoman::pipeline::Observer;
using dragoman::pipeline::read_collection;
using dragoman::retrieve::Article;
using dragoman::test::TempFolder;

const std::string kArticles = DRAGOMAN_SOURCE_DIR "/pairs/articles";

Collection analysed(Level level, int jobs = 1) {
    CollectionOptions options;
    options.level = level;
    options.jobs = jobs;
    Collection out = read_collection({{kArticles, {}}}, options, {});
    analyse_collection(out, options, {});
    return out;
}

bool equal(const dragoman::vectorize::Passage& a, const dragoman::vectorize::Passage& b) {
    return a.terms == b.terms && a.token_count == b.token_count && a.length_code_points == b.length_code_points;
}

bool equal(const std::vector<Article>& a, const std::vector<Article>& b) {
    return std::ranges::equal(a, b, [](const Article& x, const Article& y) {
        return x.document.id == y.document.id && x.furniture == y.furniture && equal(x.body, y.body) &&
               std::ranges::equal(x.passages, y.passages, [](const auto& p, const auto& q) { return equal(p, q); }) &&
               x.fingerprints.size() == y.fingerprints.size();
    });
}

template <typename Check>
void for_each_article(const Collection& collection, const Check& check) {
    std::ranges::for_each(collection.sources, check);
    std::ranges::for_each(collection.targets, check);
}

}  // namespace

BOOST_AUTO_TEST_CASE(languages_are_told_apart_by_content) {
    const Collection collection = read_collection({{kArticles, {}}}, {}, {});
    BOOST_TEST(collection.sources.size() + collection.targets.size() == collection.read_report.records);
    BOOST_TEST(!collection.sources.empty());
    for (const Article& article : collection.sources) BOOST_TEST(article.document.id.ends_with(".ar"));
    for (const Article& article : collection.targets) BOOST_TEST(article.document.id.ends_with(".fr"));
    for_each_article(collection, [](const Article& article) { BOOST_TEST(!article.document.paragraphs.empty()); });
}

BOOST_AUTO_TEST_CASE(each_paragraph_has_a_passage_and_a_flag_and_the_body_is_what_is_no_furniture) {
    std::size_t furniture = 0;
    for_each_article(analysed(Level::paragraph), [&](const Article& article) {
        BOOST_TEST(article.passages.size() == article.document.paragraphs.size());
        BOOST_TEST(article.furniture.size() == article.document.paragraphs.size());
        BOOST_TEST(article.sentences.empty());
        float tokens = 0.0F;
        for (std::size_t i = 0; i < article.passages.size(); ++i) {
            furniture += article.furniture[i];
            if (article.furniture[i] == 0) tokens += article.passages[i].token_count;
        }
        BOOST_TEST(article.body.token_count == tokens);
        BOOST_TEST(!article.fingerprints.empty());
    });
    BOOST_TEST(furniture >= 20U);
}

BOOST_AUTO_TEST_CASE(sentences_make_up_their_paragraphs) {
    const Collection by_paragraph = analysed(Level::paragraph);
    const Collection by_sentence = analysed(Level::sentence);
    for_each_article(by_sentence, [](const Article& article) {
        BOOST_TEST(article.sentences.size() == article.sentence_passages.size());
        BOOST_TEST(article.sentences.size() >= article.passages.size());
        std::uint32_t expected = 0;
        for (std::size_t i = 0; i < article.sentences.size(); ++i) {
            const auto& sentence = article.sentences[i];
            expected = i > 0 && article.sentences[i - 1].paragraph == sentence.paragraph ? expected + 1 : 0;
            BOOST_TEST(sentence.number == expected);
            BOOST_TEST(article.document.paragraphs[sentence.paragraph].begin <= sentence.span.begin);
            BOOST_TEST(article.document.paragraphs[sentence.paragraph].end >= sentence.span.end);
        }
    });
    for (std::size_t i = 0; i < by_paragraph.sources.size(); ++i) {
        BOOST_TEST((by_paragraph.sources[i].furniture == by_sentence.sources[i].furniture));
        BOOST_TEST(by_paragraph.sources[i].body.token_count == by_sentence.sources[i].body.token_count);
    }
}

BOOST_AUTO_TEST_CASE(the_number_of_jobs_changes_nothing) {
    for (const Level level : {Level::paragraph, Level::sentence}) {
        const Collection one = analysed(level, 1);
        const Collection four = analysed(level, 4);
        BOOST_TEST(equal(one.sources, four.sources));
        BOOST_TEST(equal(one.targets, four.targets));
        BOOST_TEST(one.model.source_idf == four.model.source_idf);
        BOOST_TEST(one.model.translation.nonZeros() == four.model.translation.nonZeros());
    }
}

BOOST_AUTO_TEST_CASE(the_named_side_overrules_detection) {
    const std::string french = kArticles + "/010-trial-verdict.fr.txt";
    const Collection collection = read_collection({{french, Language::arabic}}, {}, {});
    BOOST_TEST(collection.sources.size() == 1U);
    BOOST_TEST(collection.targets.empty());
}

BOOST_AUTO_TEST_CASE(a_lexicon_that_is_none_is_an_error) {
    const TempFolder folder;
    BOOST_CHECK_THROW(dragoman::pipeline::load_lexicons({folder.file("missing")}), dragoman::IoError);
    BOOST_CHECK_THROW(dragoman::pipeline::load_lexicons({folder.write("text", "no lexicon")}), dragoman::FormatError);
    BOOST_TEST(dragoman::pipeline::load_lexicons({}).size() == 1U);
    BOOST_CHECK_THROW(dragoman::pipeline::load_lexicons({}, dragoman::pipeline::ShippedLexicon::left_out),
                      dragoman::ConfigError);
}

BOOST_AUTO_TEST_CASE(progress_counts_every_document) {
    std::atomic<std::size_t> calls{0};
    std::atomic<std::size_t> most{0};
    Observer observer;
    observer.on_progress = [&](std::size_t done, std::size_t total) {
        ++calls;
        if (total > 0) BOOST_TEST_REQUIRE(done <= total);
        most = std::max<std::size_t>(most, done);
    };
    const CollectionOptions options;
    Collection collection = read_collection({{kArticles, {}}}, options, observer);
    const std::size_t documents = collection.sources.size() + collection.targets.size();
    BOOST_TEST(calls == documents);
    BOOST_TEST(most == documents);
    analyse_collection(collection, options, observer);
    BOOST_TEST(calls == 2 * documents);
}
