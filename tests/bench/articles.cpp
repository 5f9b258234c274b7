#include "articles.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

#include "dragoman/segment/segment.hpp"

namespace dragoman::bench {

namespace {

Document segmented(Language language, std::string id, std::string text) {
    Document document;
    document.id = std::move(id);
    document.language = language;
    document.text = std::move(text);
    document.paragraphs = segment::paragraphs(document.text, segment::ParagraphMode::line);
    return document;
}

std::vector<Document> read_articles(Language language) {
    const std::filesystem::path folder = std::filesystem::path(DRAGOMAN_SOURCE_DIR) / "pairs" / "articles";
    const std::string ending = "." + std::string(language_code(language)) + ".txt";
    std::vector<Document> documents;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(ending)) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        documents.push_back(segmented(language, name, std::string(std::istreambuf_iterator<char>(file), {})));
    }
    if (documents.empty()) throw std::runtime_error("no articles in " + folder.string());
    std::sort(documents.begin(), documents.end(), [](const Document& a, const Document& b) { return a.id < b.id; });
    return documents;
}

}  // namespace

const std::vector<Document>& articles(Language language) {
    static const std::vector<Document> arabic = read_articles(Language::arabic);
    static const std::vector<Document> french = read_articles(Language::french);
    return language == Language::arabic ? arabic : french;
}

Document all_articles(Language language) {
    std::string text;
    for (const Document& article : articles(language)) text += article.text + "\n";
    return segmented(language, "all", std::move(text));
}

Document random_document(Language language, std::size_t paragraph_count, std::uint32_t seed) {
    std::mt19937 random(seed);
    const Document all = all_articles(language);
    std::string text;
    for (std::size_t i = 0; i < paragraph_count; ++i) {
        text += all.paragraphs[random() % all.paragraphs.size()].in(all.text);
        text += '\n';
    }
    return segmented(language, "random", std::move(text));
}

std::size_t total_bytes(const std::vector<Document>& documents) {
    std::size_t bytes = 0;
    for (const Document& document : documents) bytes += document.text.size();
    return bytes;
}

}  // namespace dragoman::bench
