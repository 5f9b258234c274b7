#include <unordered_map>

#include "dragoman/core/error.hpp"
#include "dragoman/extract/extract.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

namespace {

void refuse_equal_ids(const std::vector<retrieve::Article>& articles) {
    std::unordered_map<std::string_view, const Document*> seen;
    for (const retrieve::Article& article : articles) {
        const auto [found, is_new] = seen.try_emplace(article.document.id, &article.document);
        if (is_new) continue;
        throw ConfigError::input(
            "two " + std::string(article.document.language == Language::arabic ? "Arabic" : "French") +
            " documents have the id `" + article.document.id + "`: " + to_string(found->second->origin) + " and " +
            to_string(article.document.origin) + "; rename one or leave one out");
    }
}

}  // namespace

void Observer::check() const {
    if (is_interrupted && is_interrupted()) throw Interrupted();
}

std::vector<lexicon::Lexicon> load_lexicons(const std::vector<std::string>& paths, ShippedLexicon shipped) {
    std::vector<lexicon::Lexicon> out;
    if (shipped == ShippedLexicon::used) out.push_back(lexicon::Lexicon::shipped());
    for (const std::string& path : paths) out.push_back(lexicon::Lexicon::open(path));
    if (out.empty()) {
        throw ConfigError::option("--no-shipped-lexicon",
                                  "leaves no lexicon; name one of your own with --lexicon FILE");
    }
    return out;
}

Collection read_collection(const std::vector<read::Input>& inputs, const CollectionOptions& options,
                           const Observer& observer) {
    observer.stage("read");
    Collection out;
    out.lexicons = load_lexicons(options.lexicon_paths, options.shipped_lexicon);
    std::size_t done = 0;
    const auto take = [&](read::Record&& record) {
        observer.progress(++done, 0);
        std::optional<Document> document = extract::extract_document(std::move(record), out.diagnostics);
        if (!document) return;
        document->paragraphs = segment::paragraphs(document->text, options.paragraph_mode);
        auto& side = document->language == Language::arabic ? out.sources : out.targets;
        side.emplace_back().document = std::move(*document);
    };
    out.read_report = read::read_inputs(inputs, options.read, take, out.diagnostics);
    observer.check();
    refuse_equal_ids(out.sources);
    refuse_equal_ids(out.targets);
    return out;
}

}  // namespace dragoman::pipeline
