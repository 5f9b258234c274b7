#include "dragoman/pipeline/run.hpp"

#include <algorithm>

#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/write/tables.hpp"
#include "pipeline/known_pairs.hpp"
#include "pipeline/output.hpp"

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;

/// What to say when a collection cannot be matched at all.
void require_both_languages(const Collection& collection) {
    const bool arabic = !collection.sources.empty();
    const bool french = !collection.targets.empty();
    if (arabic && french) return;
    std::string message = !arabic && !french ? "no article found in the input"
                                             : std::string("only ") + (arabic ? "Arabic" : "French") +
                                                   " articles found in the input; both languages are needed";
    const auto& refusals = collection.diagnostics.refusals();
    if (!refusals.empty())
        message +=
            "; " + std::to_string(refusals.size()) + " documents were refused, the first: " + refusals.front().message;
    throw ConfigError::input(message);
}

/// Everything that was read, by path and hash.
write::RunReport sources_report(const Collection& collection) {
    write::RunReport out;
    for (const read::InputFile& file : collection.read_report.files)
        out.inputs.push_back({file.path, file.bytes, hex64(file.hash)});
    for (const lexicon::Lexicon& layer : collection.lexicons)
        out.lexicons.push_back({layer.name(), layer.size_bytes(), hex64(layer.checksum())});
    return out;
}

struct Matched {
    Collection collection;
    match::MatchResult matches;
};

Matched match_everything(const RunOptions& options, const Observer& observer) {
    const std::vector<PathPair> known =
        options.pairs_path.empty() ? std::vector<PathPair>{} : read_path_pairs(options.pairs_path);
    Matched out;
    out.collection = read_collection(known.empty() ? options.inputs : inputs_of(known), options.collection, observer);
    require_both_languages(out.collection);
    if (options.on_start) options.on_start(sources_report(out.collection));
    analyse_collection(out.collection, options.collection, observer);
    if (!known.empty()) {
        observer.stage("align");
        out.matches.accepted = align_known(out.collection, known, options.collection.jobs, observer);
        return out;
    }
    observer.stage("match");
    match::MatchOptions match_options;
    match_options.threshold = options.threshold;
    match_options.workers = options.collection.jobs;
    out.matches =
        match::match_articles(out.collection.sources, out.collection.targets, out.collection.model, match_options);
    return out;
}

/// Expected precision and recall at other thresholds, from the probabilities themselves: the accepted and the refused
/// pairs that stand in nobody's way.
std::vector<write::RunReport::Threshold> predictions(const match::MatchResult& matches) {
    std::vector<double> probabilities;
    for (const WeighedPair& pair : matches.accepted) probabilities.push_back(pair.probability);
    for (const WeighedPair& pair : matches.rejected) {
        if (pair.reason != match::Reason::better_match) probabilities.push_back(pair.probability);
    }
    double all = 0.0;
    for (const double p : probabilities) all += p;
    std::vector<write::RunReport::Threshold> out;
    for (const double threshold : {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99}) {
        double sum = 0.0;
        double count = 0.0;
        for (const double p : probabilities) {
            if (p < threshold) continue;
            sum += p;
            count += 1.0;
        }
        out.push_back({threshold, count > 0.0 ? sum / count : 1.0, all > 0.0 ? sum / all : 0.0});
    }
    return out;
}

std::map<std::string, std::size_t> read_counts(const Collection& collection) {
    std::map<std::string, std::size_t> out{{"records", collection.read_report.records},
                                           {"arabic", collection.sources.size()},
                                           {"french", collection.targets.size()},
                                           {"refused", collection.diagnostics.refusals().size()}};
    for (const Refusal& refusal : collection.diagnostics.refusals())
        ++out["refused_" + std::string(to_string(refusal.reason))];
    for (const auto& [extension, count] : collection.read_report.skipped) out["skipped_kind_" + extension] = count;
    return out;
}

std::map<std::string, std::size_t> match_counts(const match::MatchResult& matches) {
    std::map<std::string, std::size_t> out{{"candidates", matches.candidate_count},
                                           {"weighed", matches.accepted.size() + matches.rejected.size()},
                                           {"accepted", matches.accepted.size()}};
    for (const WeighedPair& pair : matches.rejected) ++out["dropped_" + std::string(to_string(pair.reason))];
    return out;
}

std::map<std::string, std::size_t> furniture_counts(const Collection& collection) {
    std::map<std::string, std::size_t> out{
        {"arabic_paragraphs", 0}, {"arabic_furniture", 0}, {"french_paragraphs", 0}, {"french_furniture", 0}};
    const auto add = [&](const std::vector<retrieve::Article>& articles, const std::string& side) {
        for (const retrieve::Article& article : articles) {
            out[side + "_paragraphs"] += article.furniture.size();
            out[side + "_furniture"] += static_cast<std::size_t>(std::ranges::count(article.furniture, 1));
        }
    };
    add(collection.sources, "arabic");
    add(collection.targets, "french");
    return out;
}

write::RunReport report_of(const Matched& matched, const Written& written) {
    write::RunReport out = sources_report(matched.collection);
    out.counts.emplace_back("read", read_counts(matched.collection));
    out.counts.emplace_back("furniture", furniture_counts(matched.collection));
    out.counts.emplace_back("match", match_counts(matched.matches));
    out.counts.emplace_back("beads",
                            std::map<std::string, std::size_t>{{"all", written.beads},
                                                               {"omitted", written.null_beads},
                                                               {"furniture", written.furniture_beads},
                                                               {"below_bead_threshold", written.below_bead_threshold},
                                                               {"text_pairs", written.text_pairs},
                                                               {"dropped_characters", written.dropped_characters}});
    out.field_aliases = matched.collection.read_report.aliases;
    out.predicted = predictions(matched.matches);
    return out;
}

}  // namespace

Inventory take_inventory(const RunOptions& options, const Observer& observer) {
    const auto inputs = options.pairs_path.empty() ? options.inputs : inputs_of(read_path_pairs(options.pairs_path));
    Collection collection = read_collection(inputs, options.collection, observer);
    require_both_languages(collection);
    return {collection.sources.size(), collection.targets.size(), std::move(collection.diagnostics),
            sources_report(collection)};
}

RunResult run(const RunOptions& options, const Observer& observer) {
    Matched matched = match_everything(options, observer);
    const Written written = write_outputs(matched.matches, matched.collection, options, observer);
    RunResult out;
    out.match_count = matched.matches.accepted.size();
    out.text_pair_count = written.text_pairs;
    out.report = report_of(matched, written);
    out.diagnostics = std::move(matched.collection.diagnostics);
    return out;
}

MatchListing list_matches(const RunOptions& options, const Observer& observer) {
    Matched matched = match_everything(options, observer);
    const retrieve::FingerprintCounts counts(matched.collection.sources, matched.collection.targets);
    MatchListing out;
    out.documents_tsv = write::documents_header();
    for (const WeighedPair& pair : matched.matches.accepted) {
        out.documents_tsv += write::documents_line(document_row(pair, matched.collection, counts));
    }
    out.match_count = matched.matches.accepted.size();
    out.field_aliases = std::move(matched.collection.read_report.aliases);
    out.diagnostics = std::move(matched.collection.diagnostics);
    return out;
}

BeadListing list_beads(const std::string& ar_path, const std::string& fr_path, const RunOptions& options,
                       const Observer& observer) {
    const std::vector<PathPair> pair{{ar_path, fr_path}};
    Collection collection = read_collection(inputs_of(pair), options.collection, observer);
    require_both_languages(collection);
    analyse_collection(collection, options.collection, observer);
    BeadListing out;
    out.beads_tsv = write::beads_header();
    for (const WeighedPair& known : align_known(collection, pair, options.collection.jobs, observer)) {
        const PairBeads beads(known, collection, options.collection.level);
        for (const Bead& bead : beads.beads()) out.beads_tsv += write::beads_line(beads.bead_row(bead));
    }
    out.field_aliases = std::move(collection.read_report.aliases);
    out.diagnostics = std::move(collection.diagnostics);
    return out;
}

std::vector<std::string> output_file_names() {
    return {"documents.tsv", "candidates.tsv", "beads.tsv",   "coverage.tsv", "errors.jsonl", "run.json",
            "pairs.tsv",     "pairs.tmx",      "pairs.jsonl", "pairs.ar",     "pairs.fr"};
}

}  // namespace dragoman::pipeline
