#include "support/checked_pair.hpp"

#include <utility>

#include "dragoman/lexicon/lexicon.hpp"
#include "support/bead_table.hpp"
#include "support/stories.hpp"

namespace dragoman::test {

namespace {

std::vector<Bead> one_to_one(std::size_t count) {
    std::vector<Bead> out;
    for (std::uint32_t i = 0; i < count; ++i) out.push_back(bead_of({i}, {i}));
    return out;
}

std::vector<std::uint32_t> indices_in(const std::string& cell) {
    std::vector<std::uint32_t> out;
    for (const std::string& index : split(cell, ','))
        if (!index.empty()) out.push_back(static_cast<std::uint32_t>(std::stoul(index)));
    return out;
}

}  // namespace

Bead bead_of(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target) {
    Bead out{std::move(source), std::move(target), 1.0, BeadLabel::translated};
    if (out.is_null()) out.label = BeadLabel::omitted;
    return out;
}

Document document_of(Language language, const std::string& id, const std::vector<std::string>& paragraphs) {
    Document out;
    out.id = id;
    out.language = language;
    for (const std::string& paragraph : paragraphs) {
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += paragraph;
        out.paragraphs.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
        out.text += '\n';
    }
    return out;
}

CheckedPair::CheckedPair(const std::vector<std::string>& arabic, const std::vector<std::string>& french)
    : CheckedPair(document_of(Language::arabic, "a", arabic), document_of(Language::french, "f", french),
                  one_to_one(arabic.size())) {}

CheckedPair::CheckedPair(Document arabic, Document french, std::vector<Bead> between)
    : source(std::move(arabic)),
      target(std::move(french)),
      source_units(check::paragraph_units(source)),
      target_units(check::paragraph_units(target)),
      beads(std::move(between)) {}

check::CheckedText CheckedPair::source_text() const { return {source.id, source.text, source_units, source.published}; }
check::CheckedText CheckedPair::target_text() const { return {target.id, target.text, target_units, target.published}; }

std::vector<check::Finding> CheckedPair::findings() const {
    return check::Checker({lexicon::Lexicon::shipped()}).check(source_text(), target_text(), beads);
}

std::string told(const check::Finding& finding, const CheckedPair& pair) {
    std::string out(check::to_string(finding.kind));
    out.append(" ").append(check::to_string(finding.severity)).append(" ").append(check::to_string(finding.subject));
    const bool arabic = !finding.source.span.empty();
    const std::string_view text =
        arabic ? finding.source.span.in(pair.source.text) : finding.target.span.in(pair.target.text);
    return out + " " + (finding.values.empty() ? std::string(text) : finding.values);
}

std::vector<std::string> told(const CheckedPair& pair) {
    std::vector<std::string> out;
    for (const check::Finding& finding : pair.findings()) out.push_back(told(finding, pair));
    return out;
}

std::vector<std::string> paragraphs_of(const std::string& name, const std::string& language) {
    std::vector<std::string> out;
    for (const std::string& line : lines_of(story(name, language)))
        if (!line.empty()) out.push_back(line);
    return out;
}

CheckedPair gold_pair(const std::string& name) {
    std::vector<Bead> beads;
    for (const Row& row : gold_beads(DRAGOMAN_SOURCE_DIR "/pairs/gold.beads.tsv")) {
        if (row.at("ar_id") != name + ".ar") continue;
        beads.push_back(bead_of(indices_in(row.at("ar_indices")), indices_in(row.at("fr_indices"))));
        if (row.at("label") == "furniture") beads.back().label = BeadLabel::furniture;
    }
    return {document_of(Language::arabic, name + ".ar", paragraphs_of(name, "ar")),
            document_of(Language::french, name + ".fr", paragraphs_of(name, "fr")), beads};
}

std::vector<std::string> gold_stories() {
    std::vector<std::string> out;
    for (const std::string& line : lines_of(read_bytes(DRAGOMAN_SOURCE_DIR "/pairs/gold.documents.tsv")))
        if (const std::size_t end = line.find(".ar\t"); end != std::string::npos) out.push_back(line.substr(0, end));
    return out;
}

}  // namespace dragoman::test
