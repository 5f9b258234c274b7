#include "dragoman/pipeline/check.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>

#include "dragoman/core/error.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "dragoman/write/findings.hpp"
#include "dragoman/write/tables.hpp"
#include "pipeline/check_pairs.hpp"
#include "pipeline/earlier_matches.hpp"
#include "pipeline/input_report.hpp"
#include "pipeline/known_pairs.hpp"
#include "pipeline/line_beads.hpp"
#include "pipeline/output.hpp"
#include "pipeline/tab_file.hpp"

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;

constexpr std::size_t kSeverityColumn = 4;  // of findings.tsv

void write_coverage(std::span<const WeighedPair> pairs, const Collection& collection, Level level,
                    const std::string& folder) {
    write::AtomicFile file(folder + "/coverage.tsv");
    file.write(write::coverage_header());
    for (const WeighedPair& pair : pairs)
        for (const write::CoverageRow& row : PairBeads(pair, collection, level).coverage_rows())
            file.write(write::coverage_line(row));
    file.commit();
}

CheckResult check_all(std::span<const WeighedPair> pairs, Collection& collection, const CheckOptions& options,
                      const Observer& observer) {
    const auto findings = check_pairs(pairs, collection, options.collection, options.baseline, observer);
    CheckResult out;
    if (options.output_folder.empty()) {
        out.findings_tsv = findings_table({pairs, collection, findings});
    } else {
        observer.stage("write");
        write_coverage(pairs, collection, options.collection.level, options.output_folder);
        write_findings({pairs, collection, findings}, options.collection.level, options.output_folder,
                       options.tool_version);
    }
    out.counts = count_findings(findings);
    out.pair_count = pairs.size();
    out.field_aliases = std::move(collection.read_report.aliases);
    out.diagnostics = std::move(collection.diagnostics);
    return out;
}

/// One article a side, line by line.
std::vector<WeighedPair> pair_lines(const Collection& collection) {
    if (collection.sources.size() != 1 || collection.targets.size() != 1)
        throw ConfigError::option("--lines", "takes files of one article; name text files");
    std::vector<WeighedPair> out(1);
    out.front().probability = 1.0;
    out.front().beads = line_beads(collection.sources.front().document, collection.targets.front().document);
    return out;
}

/// Sentences that coverage counts.
void set_sentences(std::vector<retrieve::Article>& articles, Level level) {
    if (level == Level::paragraph) return;
    for (retrieve::Article& article : articles) {
        for (const check::Unit& unit : units_of_level(article.document, level)) {
            const bool goes_on = !article.sentences.empty() && article.sentences.back().paragraph == unit.paragraph;
            const std::uint32_t number = goes_on ? article.sentences.back().number + 1 : 0;
            article.sentences.push_back({unit.span, unit.paragraph, number});
        }
    }
}

}  // namespace

std::size_t count_from(const FindingCounts& counts, check::Severity least) {
    return std::accumulate(counts.begin() + static_cast<std::ptrdiff_t>(least), counts.end(), std::size_t{0});
}

std::set<std::string> read_baseline(const std::string& path) {
    std::set<std::string> out;
    read_table(path, write::findings_header(), [&](const std::vector<std::string>& cells) { out.insert(cells[0]); });
    return out;
}

FindingCounts count_findings_of_file(const std::string& path) {
    FindingCounts out{};
    read_table(path, write::findings_header(), [&](const std::vector<std::string>& cells) {
        const auto severity = check::severity_named(cells[kSeverityColumn]);
        if (!severity) throw std::invalid_argument("`" + cells[kSeverityColumn] + "` is no severity; run again");
        ++out[static_cast<std::size_t>(*severity)];
    });
    return out;
}

std::vector<std::string> check_file_names() { return {"coverage.tsv", "findings.tsv", "report.html"}; }

CheckResult check_files(const std::string& ar_path, const std::string& fr_path, const CheckOptions& options,
                        const Observer& observer) {
    const std::vector<PathPair> pair{{ar_path, fr_path}};
    Collection collection = read_collection(inputs_of(pair), options.collection, observer);
    require_both_languages(collection);
    if (options.on_start) options.on_start(input_report(std::nullopt, collection));
    if (options.by_line) return check_all(pair_lines(collection), collection, options, observer);
    analyse_collection(collection, options.collection, observer);
    const std::vector<WeighedPair> known = align_known(collection, pair, options.collection.jobs, observer);
    return check_all(known, collection, options, observer);
}

CheckResult check_run(const RunOptions& run, const std::string& folder, const CheckOptions& options,
                      const Observer& observer) {
    std::optional<PairList> list;
    if (!run.pairs_path.empty()) list = read_path_pairs(run.pairs_path);
    Collection collection = read_collection(list ? inputs_of(list->pairs) : run.inputs, options.collection, observer);
    if (options.on_start) options.on_start(input_report(list, collection));
    set_sentences(collection.sources, options.collection.level);
    set_sentences(collection.targets, options.collection.level);
    const std::vector<WeighedPair> pairs = read_matches(folder, collection, options.collection.level);
    return check_all(pairs, collection, options, observer);
}

}  // namespace dragoman::pipeline
