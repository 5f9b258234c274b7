
#include "dragoman/core/error.hpp"
#include "dragoman/extract/extract.hpp"
#include "dragoman/pipeline/collection.hpp"
#include "pipeline/equal_ids.hpp"

namespace dragoman::pipeline {

void Observer::check() const {
    if (is_interrupted && is_interrupted()) throw Interrupted();
}

std::string Collection::text(Language language, std::uint32_t index) const {
    if (stored_texts) return stored_texts->text(language, index);
    return (language == Language::arabic ? sources : targets).at(index).document.text;
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
                           const Observer& observer, Texts texts) {
    observer.stage("read");
    Collection out;
    out.lexicons = load_lexicons(options.lexicon_paths, options.shipped_lexicon);
    std::size_t done = 0;
    const auto take = [&](read::Record&& record) {
        observer.progress(++done, 0);
        std::optional<Document> document = extract::extract_document(std::move(record), out.diagnostics);
        if (!document) return;
        document->paragraphs = segment::paragraphs(document->text, options.paragraph_mode);
        if (texts == Texts::forgotten) document->text = std::string();
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
