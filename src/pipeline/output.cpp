#include "pipeline/output.hpp"

#include <algorithm>
#include <memory>

#include "dragoman/check/coverage.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "dragoman/write/tables.hpp"

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;
using retrieve::Article;

bool is_text_pair(const Bead& bead) {
    return !bead.is_null() && (bead.label == BeadLabel::translated || bead.label == BeadLabel::moved);
}

std::vector<check::Unit> units_of(const Article& article, Level level) {
    if (level == Level::paragraph) return check::paragraph_units(article.document);
    std::vector<check::Unit> out;
    for (const retrieve::Sentence& sentence : article.sentences) out.push_back({sentence.span, sentence.paragraph});
    return out;
}

/// A table written row by row.
class Table {
  public:
    Table(const std::string& folder, const std::string& name, std::string_view header) : file_(folder + "/" + name) {
        file_.write(header);
    }
    void add(std::string_view lines) { file_.write(lines); }
    void commit() { file_.commit(); }

  private:
    write::AtomicFile file_;
};

void write_documents(const match::MatchResult& matches, const Collection& collection, const std::string& folder) {
    const retrieve::FingerprintCounts counts(collection.sources, collection.targets);
    Table documents(folder, "documents.tsv", write::documents_header());
    for (const WeighedPair& pair : matches.accepted)
        documents.add(write::documents_line(document_row(pair, collection, counts)));
    documents.commit();
    Table candidates(folder, "candidates.tsv", write::candidates_header());
    for (const WeighedPair& pair : matches.rejected)
        candidates.add(write::candidates_line(document_row(pair, collection, counts)));
    candidates.commit();
}

/// A bead among the others, and whether it is a text pair.
bool count(const Bead& bead, double bead_threshold, Written& written) {
    ++written.beads;
    if (bead.label == BeadLabel::furniture) {
        ++written.furniture_beads;
    } else if (bead.is_null()) {
        ++written.null_beads;
    } else if (bead.probability < bead_threshold) {
        ++written.below_bead_threshold;
    } else if (is_text_pair(bead)) {
        ++written.text_pairs;
        return true;
    }
    return false;
}

/// beads.tsv, coverage.tsv and the text pairs, which share the work of going through all beads.
Written write_beads(const match::MatchResult& matches, const Collection& collection, const RunOptions& options,
                    const Observer& observer) {
    Table table(options.output_folder, "beads.tsv", write::beads_header());
    Table coverage(options.output_folder, "coverage.tsv", write::coverage_header());
    std::vector<std::unique_ptr<write::PairWriter>> writers;
    for (const std::string& format : options.formats)
        if (format != kCheckFormat)
            writers.push_back(write::make_pair_writer(format, options.output_folder, options.pair_format));
    Written out;
    for (const WeighedPair& pair : matches.accepted) {
        observer.check();
        const PairBeads pair_beads(pair, collection, options.collection.level);
        for (const Bead& bead : pair_beads.beads()) {
            table.add(write::beads_line(pair_beads.bead_row(bead)));
            if (!count(bead, options.bead_threshold, out)) continue;
            const write::TextPair text_pair = pair_beads.text_pair(bead);
            for (const auto& writer : writers) writer->add(text_pair);
        }
        for (const write::CoverageRow& row : pair_beads.coverage_rows()) coverage.add(write::coverage_line(row));
    }
    table.commit();
    coverage.commit();
    for (const auto& writer : writers) {
        writer->finish();
        out.dropped_characters += writer->dropped_characters();
        out.dropped_tmx_units += writer->dropped_pairs();
    }
    return out;
}

}  // namespace

PairBeads::PairBeads(const WeighedPair& pair, const Collection& collection, Level level)
    : pair_(pair),
      source_(collection.sources[pair.source]),
      target_(collection.targets[pair.target]),
      source_text_(collection.text(Language::arabic, pair.source)),
      target_text_(collection.text(Language::french, pair.target)),
      level_(level) {}

std::vector<std::string> PairBeads::names(const Article& article, const std::vector<std::uint32_t>& units) const {
    std::vector<std::string> out;
    for (const std::uint32_t unit : units) {
        if (level_ == Level::paragraph) {
            out.push_back(std::to_string(unit));
        } else {
            out.push_back(std::to_string(article.sentences[unit].paragraph) + "." +
                          std::to_string(article.sentences[unit].number));
        }
    }
    return out;
}

std::string PairBeads::text(const Article& article, std::string_view text,
                            const std::vector<std::uint32_t>& units) const {
    std::string out;
    for (const std::uint32_t unit : units) {
        const ByteSpan span =
            level_ == Level::paragraph ? article.document.paragraphs[unit] : article.sentences[unit].span;
        if (!out.empty()) out += ' ';
        out += span.in(text);
    }
    return out;
}

write::BeadRow PairBeads::bead_row(const Bead& bead) const {
    return {source_.document.id, target_.document.id, names(source_, bead.source), names(target_, bead.target),
            bead.probability,    bead.shape(),        to_string(bead.label)};
}

std::array<write::CoverageRow, 2> PairBeads::coverage_rows() const {
    return {coverage_row(source_, source_text_, &Bead::source), coverage_row(target_, target_text_, &Bead::target)};
}

write::CoverageRow PairBeads::coverage_row(const Article& article, std::string_view text,
                                           std::vector<std::uint32_t> Bead::*indices) const {
    const check::Coverage coverage = check::coverage_of(text, units_of(article, level_), pair_.beads, indices);
    return {source_.document.id,
            target_.document.id,
            language_code(article.document.language),
            coverage.paragraphs,
            coverage.covered_paragraphs,
            coverage.characters,
            coverage.covered_characters,
            names(article, coverage.uncovered_indices)};
}

write::TextPair PairBeads::text_pair(const Bead& bead) const {
    return {source_.document.id,
            target_.document.id,
            source_.document.url,
            target_.document.url,
            text(source_, source_text_, bead.source),
            text(target_, target_text_, bead.target),
            names(source_, bead.source),
            names(target_, bead.target),
            bead.probability,
            to_string(bead.label)};
}

write::DocumentRow document_row(const WeighedPair& pair, const Collection& collection,
                                const retrieve::FingerprintCounts& counts) {
    const Article& source = collection.sources[pair.source];
    const Article& target = collection.targets[pair.target];
    match::Shared shared = match::shared_values(source, target, counts);
    write::DocumentRow row;
    row.ar_id = source.document.id;
    row.fr_id = target.document.id;
    row.probability = pair.probability;
    row.verdict = match::to_string(pair.verdict);
    row.cluster = pair.cluster;
    row.shared_urls = std::move(shared.urls);
    row.shared_dates = std::move(shared.dates);
    row.shared_numbers = std::move(shared.numbers);
    row.shared_names = std::move(shared.names);
    row.date_lag_days = shared.date_lag_days;
    row.reason = match::to_string(pair.reason);
    return row;
}

Written write_outputs(const match::MatchResult& matches, const Collection& collection, const RunOptions& options,
                      const Observer& observer) {
    observer.stage("write");
    write_documents(matches, collection, options.output_folder);
    const Written out = write_beads(matches, collection, options, observer);
    Table errors(options.output_folder, "errors.jsonl", "");
    for (const Refusal& refusal : collection.diagnostics.refusals()) errors.add(write::error_line(refusal));
    errors.commit();
    return out;
}

}  // namespace dragoman::pipeline
