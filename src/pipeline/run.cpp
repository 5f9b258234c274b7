#include "dragoman/pipeline/run.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "dragoman/core/error.hpp"
#include "dragoman/pipeline/check.hpp"
#include "dragoman/write/tables.hpp"
#include "pipeline/check_pairs.hpp"
#include "pipeline/gather.hpp"
#include "pipeline/input_report.hpp"
#include "pipeline/known_pairs.hpp"
#include "pipeline/long_pairs.hpp"
#include "pipeline/output.hpp"
#include "pipeline/predictions.hpp"
#include "pipeline/sentence_beads.hpp"

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;

/// What there is to read.
struct Sources {
    std::vector<read::Input> inputs;
    std::optional<PairList> known;
};

Sources sources_of(const RunOptions& options) {
    if (options.pairs_path.empty()) return {options.inputs, std::nullopt};
    Sources out{{}, read_path_pairs(options.pairs_path)};
    out.inputs = inputs_of(out.known->pairs);
    return out;
}

/// Asking it for work ends where the observer says so.
std::shared_ptr<Journal> open_journal(const JournalOptions& options, const Observer& observer) {
    return std::make_shared<Journal>(Journal::Options{options.path, options.configuration, options.on_begin,
                                                      options.is_resumed, [&observer] { observer.check(); }});
}

struct Matched {
    Sources sources;
    Collection collection;
    match::MatchResult matches;
};

/// Everything that is read, analysed.
void collect(const RunOptions& options, const Observer& observer, const std::shared_ptr<Journal>& journal,
             Matched& out) {
    out.sources = sources_of(options);
    Gathered gathered = gather(out.sources.inputs, options.collection, observer, journal);
    out.collection = std::move(gathered.collection);
    require_both_languages(out.collection);
    if (options.on_start) options.on_start(input_report(out.sources.known, out.collection));
    observer.stage("analyse");
    finish_collection(out.collection, std::move(gathered.unfinished), options.collection.jobs, observer);
}

Matched match_everything(const RunOptions& options, const Observer& observer, const std::shared_ptr<Journal>& journal) {
    Matched out;
    collect(options, observer, journal, out);
    if (out.sources.known) {
        observer.stage("align");
        out.matches.accepted =
            align_known(out.collection, out.sources.known->pairs, options.collection.jobs, observer, journal.get());
        refine(out.matches.accepted, out.collection, options.collection, observer, journal.get());
        return out;
    }
    observer.stage("match");
    match::MatchOptions match_options;
    match_options.checkpoint = journal.get();
    match_options.threshold = options.threshold;
    match_options.workers = options.collection.jobs;
    match_options.on_progress = [&](std::size_t done, std::size_t total) { observer.progress(done, total); };
    out.matches =
        match::match_articles(out.collection.sources, out.collection.targets, out.collection.model, match_options);
    for (const retrieve::Candidate& pair : out.matches.too_long) refuse_pair(pair.source, pair.target, out.collection);
    refine(out.matches.accepted, out.collection, options.collection, observer, journal.get());
    return out;
}

/// Where nothing could be done, nothing is left to be resumed.
Matched match_or_undo(const RunOptions& options, const Observer& observer, const std::shared_ptr<Journal>& journal) {
    try {
        return match_everything(options, observer, journal);
    } catch (const ConfigError&) {
        if (!journal->is_resumed()) journal->remove();
        throw;
    }
}

std::map<std::string, std::size_t> read_counts(const Collection& collection) {
    std::map<std::string, std::size_t> out{{"records", collection.read_report.records},
                                           {"arabic", collection.sources.size()},
                                           {"french", collection.targets.size()},
                                           {"refused", 0}};
    for (const Refusal& refusal : collection.diagnostics.refusals()) {
        if (refusal.reason == RefusalReason::pair_too_long) continue;
        ++out["refused"];
        ++out["refused_" + std::string(to_string(refusal.reason))];
    }
    for (const auto& [extension, count] : collection.read_report.skipped) out["skipped_kind_" + extension] = count;
    return out;
}

std::map<std::string, std::size_t> match_counts(const match::MatchResult& matches) {
    std::map<std::string, std::size_t> out{{"candidates", matches.candidate_count},
                                           {"weighed", matches.accepted.size() + matches.rejected.size()},
                                           {"accepted", matches.accepted.size()}};
    for (const WeighedPair& pair : matches.rejected) ++out["dropped_" + std::string(to_string(pair.reason))];
    if (!matches.too_long.empty()) out["dropped_too_long"] = matches.too_long.size();
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
    write::RunReport out = input_report(matched.sources.known, matched.collection);
    out.counts.emplace_back("read", read_counts(matched.collection));
    out.counts.emplace_back("furniture", furniture_counts(matched.collection));
    out.counts.emplace_back("match", match_counts(matched.matches));
    out.counts.emplace_back("beads",
                            std::map<std::string, std::size_t>{{"all", written.beads},
                                                               {"omitted", written.null_beads},
                                                               {"furniture", written.furniture_beads},
                                                               {"below_bead_threshold", written.below_bead_threshold},
                                                               {"text_pairs", written.text_pairs},
                                                               {"dropped_characters", written.dropped_characters},
                                                               {"dropped_tmx_units", written.dropped_tmx_units}});
    out.field_aliases = matched.collection.read_report.aliases;
    if (!matched.sources.known) out.predicted = predictions(matched.matches);
    return out;
}

bool is_checked(const RunOptions& options) { return std::ranges::count(options.formats, kCheckFormat) != 0; }

FindingCounts check_matches(const Matched& matched, const RunOptions& options, const Observer& observer) {
    const auto& pairs = matched.matches.accepted;
    const auto findings = check_pairs(pairs, matched.collection, options.collection, options.baseline, observer);
    write_findings({pairs, matched.collection, findings}, options.collection.level, options.output_folder,
                   options.pair_format.tool_version);
    return count_findings(findings);
}

std::map<std::string, std::size_t> check_counts(const FindingCounts& findings) {
    std::map<std::string, std::size_t> out;
    for (const check::Severity severity : {check::Severity::info, check::Severity::warning, check::Severity::error})
        out[std::string(check::to_string(severity))] = findings[static_cast<std::size_t>(severity)];
    return out;
}

}  // namespace

void require_both_languages(const Collection& collection) {
    const bool arabic = !collection.sources.empty();
    const bool french = !collection.targets.empty();
    if (arabic && french) return;
    std::string message = !arabic && !french ? "no article found in the input"
                                             : std::string("only ") + (arabic ? "Arabic" : "French") +
                                                   " articles found in the input; both languages are needed";
    const auto& refusals = collection.diagnostics.refusals();
    if (refusals.size() == 1)
        message += "; one document was refused: " + refusals.front().message;
    else if (!refusals.empty())
        message +=
            "; " + std::to_string(refusals.size()) + " documents were refused, the first: " + refusals.front().message;
    throw ConfigError::input(message);
}

std::optional<std::string> journal_configuration(const std::string& path) { return Journal::header_in(path); }

Inventory take_inventory(const RunOptions& options, const Observer& observer) {
    const Sources sources = sources_of(options);
    Collection collection = read_collection(sources.inputs, options.collection, observer, Texts::forgotten);
    require_both_languages(collection);
    return {collection.sources.size(), collection.targets.size(), std::move(collection.diagnostics),
            input_report(sources.known, collection)};
}

RunResult run(const RunOptions& options, const Observer& observer) {
    const std::shared_ptr<Journal> journal = open_journal(options.journal, observer);
    Matched matched = match_or_undo(options, observer, journal);
    const Written written = write_outputs(matched.matches, matched.collection, options, observer);
    RunResult out;
    if (is_checked(options)) out.findings = check_matches(matched, options, observer);
    out.match_count = matched.matches.accepted.size();
    out.text_pair_count = written.text_pairs;
    out.report = report_of(matched, written);
    if (is_checked(options)) out.report.counts.emplace_back("check", check_counts(out.findings));
    out.diagnostics = std::move(matched.collection.diagnostics);
    return out;
}

MatchListing list_matches(const RunOptions& options, const Observer& observer) {
    Matched matched = match_everything(options, observer, nullptr);
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
    std::vector<WeighedPair> known = align_known(collection, pair, options.collection.jobs, observer);
    refine(known, collection, options.collection, observer);
    for (const WeighedPair& one : known) {
        const PairBeads beads(one, collection, options.collection.level);
        for (const Bead& bead : beads.beads()) out.beads_tsv += write::beads_line(beads.bead_row(bead));
    }
    out.field_aliases = std::move(collection.read_report.aliases);
    out.diagnostics = std::move(collection.diagnostics);
    return out;
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> out = write::pair_format_names();
    out.push_back(kCheckFormat);
    return out;
}

std::vector<std::string> output_file_names(const std::vector<std::string>& formats) {
    std::vector<std::string> out{"documents.tsv", "candidates.tsv", "beads.tsv",
                                 "coverage.tsv",  "errors.jsonl",   "run.json"};
    for (const std::string& format : formats) {
        const bool check = format == kCheckFormat;
        for (std::string& name :
             check ? std::vector<std::string>{"findings.tsv", "report.html"} : write::pair_file_names(format))
            out.push_back(std::move(name));
    }
    return out;
}

std::vector<std::string> output_file_names() {
    const auto formats = format_names();
    return output_file_names(std::vector<std::string>(formats.begin(), formats.end()));
}

}  // namespace dragoman::pipeline
