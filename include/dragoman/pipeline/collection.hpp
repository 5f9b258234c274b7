// All articles of a run, read, segmented, analysed and ready to be compared.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dragoman/core/diagnostics.hpp"
#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/read/inputs.hpp"
#include "dragoman/retrieve/article.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::pipeline {

enum class Level : std::uint8_t { paragraph, sentence };
enum class ShippedLexicon : std::uint8_t { used, left_out };

/// How the work is watched from outside. Each may be empty; on_progress and is_interrupted are called from many
/// threads.
struct Observer {
    std::function<void(std::string_view stage)> on_stage;                  ///< a stage begins
    std::function<void(std::size_t done, std::size_t total)> on_progress;  ///< documents of the stage; total 0: unknown
    std::function<bool()> is_interrupted;                                  ///< asked between documents and stages

    void stage(std::string_view name) const {
        if (on_stage) on_stage(name);
        check();
    }
    void progress(std::size_t done, std::size_t total) const {
        if (on_progress) on_progress(done, total);
        check();
    }
    void check() const;
};

/// Thrown where Observer::is_interrupted says so; what was finished stays.
class Interrupted : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "interrupted"; }
};

struct CollectionOptions {
    read::ReadOptions read;
    segment::ParagraphMode paragraph_mode = segment::ParagraphMode::line;
    Level level = Level::paragraph;
    std::vector<std::string> lexicon_paths;  ///< layers on top of the shipped lexicon
    ShippedLexicon shipped_lexicon = ShippedLexicon::used;
    int jobs = 1;
};

/// Texts that are not held in memory.
class StoredTexts {
  public:
    virtual ~StoredTexts() = default;
    /// Of an article by its index among those of its language. IoError.
    [[nodiscard]] virtual std::string text(Language language, std::uint32_t index) const = 0;
};

/// Source articles are Arabic, target articles French.
struct Collection {
    std::vector<retrieve::Article> sources;
    std::vector<retrieve::Article> targets;
    std::vector<lexicon::Lexicon> lexicons;
    vectorize::SimilarityModel model;
    read::ReadReport read_report;
    Diagnostics diagnostics;
    std::shared_ptr<const StoredTexts> stored_texts;  ///< none: every document holds its text

    [[nodiscard]] std::string text(Language language, std::uint32_t index) const;
};

/// The shipped lexicon, unless it is left out, and the layers of the user. ConfigError if that is none at all.
std::vector<lexicon::Lexicon> load_lexicons(const std::vector<std::string>& paths,
                                            ShippedLexicon shipped = ShippedLexicon::used);

/// Whether documents keep their texts once their paragraphs are known.
enum class Texts : std::uint8_t { held, forgotten };

/// Opens the lexicons, reads and extracts, nothing more: `sources` and `targets` hold documents with paragraphs.
/// ConfigError if two documents of one language have one id; FormatError for a damaged lexicon.
Collection read_collection(const std::vector<read::Input>& inputs, const CollectionOptions& options,
                           const Observer& observer, Texts texts = Texts::held);

/// Finds terms, fingerprints and furniture of every article and builds the similarity model over all of them. Gives the
/// words that the model is about.
vectorize::Vocabulary analyse_collection(Collection& collection, const CollectionOptions& options,
                                         const Observer& observer);

}  // namespace dragoman::pipeline
