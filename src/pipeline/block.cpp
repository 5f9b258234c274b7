#include "pipeline/block.hpp"

#include <initializer_list>
#include <optional>
#include <utility>

#include "dragoman/core/hash.hpp"
#include "dragoman/core/packing.hpp"
#include "dragoman/extract/extract.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;
using vectorize::Passage;

std::size_t side_of(const Article& article) { return article.document.language == Language::arabic ? 0 : 1; }

void add_item(std::uint32_t record, Document&& document, const CollectionOptions& options,
              vectorize::TermReader& reader, std::array<vectorize::Vocabulary, 2>& vocabularies, Block& block) {
    Block::Item& item = block.items.emplace_back();
    item.record = record;
    item.article.document = std::move(document);
    item.article.document.paragraphs = segment::paragraphs(item.article.document.text, options.paragraph_mode);
    Analysis analysis = analyse_article(item.article, options.level, reader);
    const std::size_t side = side_of(item.article);
    vocabularies[side].renumber(analysis.terms);
    item.lines = std::move(analysis.lines);
    item.unit_count = static_cast<std::uint32_t>(analysis.terms.passages.size());
    auto& passages = block.terms[side].passages;
    std::ranges::move(analysis.terms.passages, std::back_inserter(passages));
}

void pack_document(Block::Item& item, Packer& out) {
    const Document& document = item.article.document;
    out.add(item.record);
    out.add(document.language);
    for (const std::string* text : {&document.id, &document.title, &document.url}) out.add_text(*text);
    out.add_size(document.origin.line);
    out.add(document.published.has_value());
    out.add(document.published.value_or(CivilDate{}));
    out.add_all(document.paragraphs);
    out.add_all(item.article.sentences);
    out.add_text(document.text);
    item.text = {out.size() - document.text.size(), document.text.size()};
}

void pack_analysis(const Block::Item& item, Packer& out) {
    out.add(item.unit_count);
    out.add_all(item.lines.keys);
    out.add_all(item.lines.furniture);
    out.add(item.lines.page_end);
    out.add_size(item.article.fingerprints.size());
    for (const fingerprint::Fingerprint& print : item.article.fingerprints) {
        out.add(print.kind);
        out.add(print.key);
        out.add(print.paragraph);
        out.add_text(print.display);
    }
}

void unpack_document(Unpacker& in, const std::vector<std::string>& paths, Block::Item& item) {
    Document& document = item.article.document;
    item.record = in.get<std::uint32_t>();
    document.language = in.get<Language>();
    for (std::string* text : {&document.id, &document.title, &document.url}) *text = in.text();
    document.origin = {paths.at(item.record), in.size()};
    const bool has_date = in.get<bool>();
    const auto date = in.get<CivilDate>();
    if (has_date) document.published = date;
    document.paragraphs = in.all<ByteSpan>();
    item.article.sentences = in.all<retrieve::Sentence>();
    const std::size_t size = in.text().size();
    item.text = {in.position() - size, size};
}

void unpack_analysis(Unpacker& in, Block::Item& item) {
    item.unit_count = in.get<std::uint32_t>();
    item.lines.keys = in.all<std::uint64_t>();
    item.lines.furniture = in.all<std::uint8_t>();
    item.lines.page_end = in.get<std::uint32_t>();
    const auto count = in.size();
    for (std::size_t i = 0; i < count; ++i) {
        fingerprint::Fingerprint& print = item.article.fingerprints.emplace_back();
        print.kind = in.get<fingerprint::Kind>();
        print.key = in.get<std::uint64_t>();
        print.paragraph = in.get<std::uint32_t>();
        print.display = in.text();
    }
    item.article.fingerprints.shrink_to_fit();
}

void pack_terms(const vectorize::DocumentTerms& terms, Packer& out) {
    out.add_size(terms.terms.size());
    for (const vectorize::Term& term : terms.terms) {
        out.add_text(term.key);
        out.add(term.in_lexicon);
        out.add_size(term.names.size());
        for (const std::string& name : term.names) out.add_text(name);
    }
    out.add_size(terms.passages.size());
    for (const Passage& passage : terms.passages) {
        out.add(passage.token_count);
        out.add(passage.length_code_points);
        out.add(passage.ending);
        out.add_all(passage.terms);
    }
}

void unpack_terms(Unpacker& in, vectorize::DocumentTerms& terms) {
    terms.terms.resize(in.size());
    for (vectorize::Term& term : terms.terms) {
        term.key = in.text();
        term.in_lexicon = in.get<bool>();
        term.names.resize(in.size());
        for (std::string& name : term.names) name = in.text();
    }
    terms.passages.resize(in.size());
    for (Passage& passage : terms.passages) {
        passage.token_count = in.get<float>();
        passage.length_code_points = in.get<float>();
        passage.ending = in.get<segment::Ending>();
        passage.terms = in.all<vectorize::PassageTerm>();
    }
}

void pack_refused(const Block::RefusedRecord& refused, Packer& out) {
    out.add(refused.record);
    out.add_text(refused.refusal.origin.path);
    out.add_size(refused.refusal.origin.line);
    out.add(refused.refusal.reason);
    out.add_text(refused.refusal.message);
}

Block::RefusedRecord unpack_refused(Unpacker& in) {
    Block::RefusedRecord out;
    out.record = in.get<std::uint32_t>();
    out.refusal.origin.path = in.text();
    out.refusal.origin.line = in.size();
    out.refusal.reason = in.get<RefusalReason>();
    out.refusal.message = in.text();
    return out;
}

}  // namespace

std::uint64_t hash_of(const read::Record& record) {
    std::uint64_t out = mix64(record.origin.line, record.side ? 1 + static_cast<std::uint64_t>(*record.side) : 0);
    for (const std::string* text :
         {&record.origin.path, &record.id, &record.text, &record.title, &record.url, &record.date, &record.language})
        out = mix64(out, hash64(*text));
    return out;
}

Block analyse_block(std::vector<read::Record>&& records, const CollectionOptions& options,
                    vectorize::TermReader& reader, const Observer& observer) {
    Block out;
    std::array<vectorize::Vocabulary, 2> vocabularies;
    out.terms[1].language = Language::french;
    for (std::uint32_t record = 0; record < records.size(); ++record) {
        observer.check();
        out.paths.push_back(records[record].origin.path);
        out.hashes.push_back(hash_of(records[record]));
        Diagnostics diagnostics;
        std::optional<Document> document = extract::extract_document(std::move(records[record]), diagnostics);
        if (document) add_item(record, std::move(*document), options, reader, vocabularies, out);
        for (const Refusal& refusal : diagnostics.refusals()) out.refused.push_back({record, refusal});
    }
    for (const Language language : {Language::arabic, Language::french}) {
        const std::size_t side = language == Language::arabic ? 0 : 1;
        out.terms[side].terms = vocabularies[side].take_terms(language);
    }
    return out;
}

std::string pack(Block& block) {
    Packer out;
    out.add_all(block.hashes);
    for (std::size_t i = 0; i < block.paths.size(); ++i)
        out.add_text(i > 0 && block.paths[i] == block.paths[i - 1] ? "" : block.paths[i]);
    out.add_size(block.items.size());
    for (Block::Item& item : block.items) {
        pack_document(item, out);
        pack_analysis(item, out);
    }
    out.add_size(block.refused.size());
    for (const Block::RefusedRecord& refused : block.refused) pack_refused(refused, out);
    for (const vectorize::DocumentTerms& terms : block.terms) pack_terms(terms, out);
    return out.take();
}

Block unpack_block(std::string_view bytes) {
    Unpacker in(bytes);
    Block out;
    out.hashes = in.all<std::uint64_t>();
    for (std::size_t i = 0; i < out.hashes.size(); ++i) {
        const std::string_view path = in.text();
        out.paths.emplace_back(path.empty() && i > 0 ? std::string_view(out.paths.back()) : path);
    }
    out.items.resize(in.size());
    for (Block::Item& item : out.items) {
        unpack_document(in, out.paths, item);
        unpack_analysis(in, item);
    }
    out.refused.resize(in.size());
    for (Block::RefusedRecord& refused : out.refused) refused = unpack_refused(in);
    out.terms[1].language = Language::french;
    for (vectorize::DocumentTerms& terms : out.terms) unpack_terms(in, terms);
    return out;
}

}  // namespace dragoman::pipeline
