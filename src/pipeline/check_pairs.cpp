#include "pipeline/check_pairs.hpp"

#include <algorithm>
#include <atomic>

#include "dragoman/check/checker.hpp"
#include "dragoman/core/parallel.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "dragoman/write/findings.hpp"
#include "dragoman/write/report.hpp"

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;

/// A document with its text, which a large run does not hold in memory.
Document whole_document(const Collection& collection, Language side, std::uint32_t index) {
    const auto& articles = side == Language::arabic ? collection.sources : collection.targets;
    Document out = articles[index].document;
    out.text = collection.text(side, index);
    return out;
}

check::CheckedText checked(const Document& document, std::span<const check::Unit> units) {
    return {document.id, document.text, units, document.published};
}

std::vector<std::string> names(const std::vector<std::uint32_t>& indices) {
    std::vector<std::string> out;
    out.reserve(indices.size());
    for (const std::uint32_t index : indices) out.push_back(std::to_string(index));
    return out;
}

write::ReportSide report_side(const Document& document, const std::vector<Bead>& beads,
                              std::vector<std::uint32_t> Bead::*indices, Level level) {
    write::ReportSide out{document, units_of_level(document, level), {}};
    out.coverage = check::coverage_of(document.text, out.units, beads, indices);
    return out;
}

void write_report(const CheckedPairs& checked, Level level, const std::string& folder,
                  const std::string& tool_version) {
    write::ReportOptions report_options;
    report_options.tool_version = tool_version;
    write::ReportWriter report(folder, report_options);
    for (std::size_t i = 0; i < checked.pairs.size(); ++i) {
        const WeighedPair& pair = checked.pairs[i];
        const Document source = whole_document(checked.collection, Language::arabic, pair.source);
        const Document target = whole_document(checked.collection, Language::french, pair.target);
        report.add({report_side(source, pair.beads, &Bead::source, level),
                    report_side(target, pair.beads, &Bead::target, level), pair.probability, pair.beads,
                    checked.findings[i]});
    }
    report.finish();
}

/// The rows of findings.tsv of one pair.
std::string finding_lines(const CheckedPairs& checked, std::size_t i) {
    const Document source = whole_document(checked.collection, Language::arabic, checked.pairs[i].source);
    const Document target = whole_document(checked.collection, Language::french, checked.pairs[i].target);
    std::string out;
    for (const check::Finding& finding : checked.findings[i]) {
        out += write::findings_line({finding.id, source.id, target.id, check::to_string(finding.kind),
                                     check::to_string(finding.severity), names(finding.source.indices),
                                     names(finding.target.indices), finding.source.span, finding.target.span,
                                     finding.source.span.in(source.text), finding.target.span.in(target.text),
                                     finding.values, finding.message});
    }
    return out;
}

}  // namespace

std::vector<check::Unit> units_of_level(const Document& document, Level level) {
    if (level == Level::paragraph) return check::paragraph_units(document);
    std::vector<check::Unit> out;
    for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p)
        for (const ByteSpan span : segment::sentences(document.text, document.paragraphs[p], document.language))
            out.push_back({span, p});
    return out;
}

std::vector<PairFindings> check_pairs(std::span<const WeighedPair> pairs, const Collection& collection,
                                      const CollectionOptions& options, const std::set<std::string>& baseline,
                                      const Observer& observer) {
    observer.stage("check");
    std::vector<PairFindings> out(pairs.size());
    std::atomic<std::size_t> done{0};
    for_each_index(pairs.size(), options.jobs, [&] {
        return [&, checker = check::Checker(collection.lexicons)](std::size_t i) mutable {
            observer.progress(++done, pairs.size());
            const Document source = whole_document(collection, Language::arabic, pairs[i].source);
            const Document target = whole_document(collection, Language::french, pairs[i].target);
            const std::vector<check::Unit> source_units = units_of_level(source, options.level);
            const std::vector<check::Unit> target_units = units_of_level(target, options.level);
            out[i] = checker.check(checked(source, source_units), checked(target, target_units), pairs[i].beads);
            std::erase_if(out[i], [&](const check::Finding& finding) { return baseline.contains(finding.id); });
        };
    });
    return out;
}

FindingCounts count_findings(std::span<const PairFindings> findings) {
    FindingCounts out{};
    for (const PairFindings& of_pair : findings)
        for (const check::Finding& finding : of_pair) ++out[static_cast<std::size_t>(finding.severity)];
    return out;
}

std::string findings_table(const CheckedPairs& checked) {
    std::string out(write::findings_header());
    for (std::size_t i = 0; i < checked.pairs.size(); ++i) out += finding_lines(checked, i);
    return out;
}

void write_findings(const CheckedPairs& checked, Level level, const std::string& folder,
                    const std::string& tool_version) {
    write::AtomicFile table(folder + "/findings.tsv");
    table.write(write::findings_header());
    for (std::size_t i = 0; i < checked.pairs.size(); ++i) table.write(finding_lines(checked, i));
    write_report(checked, level, folder, tool_version);
    table.commit();
}

}  // namespace dragoman::pipeline
