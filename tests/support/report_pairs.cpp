#include "support/report_pairs.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "dragoman/segment/segment.hpp"
#include "support/bead_table.hpp"
#include "support/stories.hpp"

namespace dragoman::test {

namespace {

using check::Finding;
using write::ReportPair;
using write::ReportSide;

Document document_of(std::string id, std::string text, Language language) {
    Document out;
    out.id = std::move(id);
    out.language = language;
    out.text = std::move(text);
    out.paragraphs = segment::paragraphs(out.text, segment::ParagraphMode::line);
    return out;
}

std::vector<std::uint32_t> indices_of(const std::string& cell) {
    std::vector<std::uint32_t> out;
    if (cell.empty()) return out;
    for (const std::string& index : split(cell, ',')) out.push_back(static_cast<std::uint32_t>(std::stoul(index)));
    return out;
}

BeadLabel label_of(const Bead& bead, const std::string& gold) {
    if (gold == "furniture") return BeadLabel::furniture;
    if (gold == "moved") return BeadLabel::moved;
    return bead.is_null() ? BeadLabel::omitted : BeadLabel::translated;
}

std::vector<Bead> gold_beads_of(const std::string& name) {
    static const std::vector<Row> rows = gold_beads(DRAGOMAN_SOURCE_DIR "/pairs/gold.beads.tsv");
    std::vector<Bead> out;
    for (const Row& row : rows) {
        if (row.at("ar_id") != name + ".ar") continue;
        Bead bead{indices_of(row.at("ar_indices")), indices_of(row.at("fr_indices")), 0.97, BeadLabel::translated};
        bead.label = label_of(bead, row.at("label"));
        out.push_back(bead);
    }
    return out;
}

void set_coverage(ReportPair& pair) {
    const auto set = [&](ReportSide& side, auto indices) {
        side.coverage =
            check::coverage_of(side.document.text, check::paragraph_units(side.document), pair.beads, indices);
    };
    set(pair.source, &Bead::source);
    set(pair.target, &Bead::target);
}

check::Place place_in(const Document& document, std::string_view words) {
    if (words.empty()) return {};
    const std::size_t at = document.text.find(words);
    if (at == std::string::npos) throw std::invalid_argument(document.id + " does not hold " + std::string{words});
    const ByteSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    const auto paragraph = std::ranges::find_if(document.paragraphs, [&](ByteSpan p) { return p.end > span.begin; });
    return {{static_cast<std::uint32_t>(paragraph - document.paragraphs.begin())}, span};
}

/// Puts `now` for the first `before` in the French text.
void change_french(ReportPair& pair, std::string_view before, std::string_view now) {
    Document& document = pair.target.document;
    std::string text = document.text;
    text.replace(place_in(document, before).span.begin, before.size(), now);
    document = document_of(document.id, text, Language::french);
}

/// Paragraphs that stand on one side only, as findings.
void add_omissions(ReportPair& pair) {
    for (const Bead& bead : pair.beads) {
        if (bead.label != BeadLabel::omitted) continue;
        const bool in_arabic = bead.target.empty();
        const Document& document = in_arabic ? pair.source.document : pair.target.document;
        const std::uint32_t index = (in_arabic ? bead.source : bead.target).front();
        const std::string_view words = document.paragraphs[index].in(document.text);
        add_finding(pair, in_arabic ? words : "", in_arabic ? "" : words, "");
        pair.findings.back().subject = check::Subject::paragraph;
        pair.findings.back().severity = check::Severity::warning;
        pair.findings.back().message = "This paragraph has no counterpart.";
    }
}

}  // namespace

ReportPair story_pair(const std::string& name) {
    ReportPair out;
    out.source.document = document_of(name + ".ar", story(name, "ar"), Language::arabic);
    out.target.document = document_of(name + ".fr", story(name, "fr"), Language::french);
    out.beads = gold_beads_of(name);
    out.probability = 0.9987;
    set_coverage(out);
    return out;
}

ReportPair pair_of_texts(std::string ar_id, std::string ar_text, std::string fr_id, std::string fr_text) {
    ReportPair out;
    out.source.document = document_of(std::move(ar_id), std::move(ar_text), Language::arabic);
    out.target.document = document_of(std::move(fr_id), std::move(fr_text), Language::french);
    const std::size_t arabic = out.source.document.paragraphs.size();
    const std::size_t french = out.target.document.paragraphs.size();
    for (std::uint32_t i = 0; i < std::max(arabic, french); ++i) {
        Bead bead;
        if (i < arabic) bead.source = {i};
        if (i < french) bead.target = {i};
        bead.probability = bead.is_null() ? 0.0 : 0.75;
        bead.label = label_of(bead, "");
        out.beads.push_back(bead);
    }
    set_coverage(out);
    return out;
}

Finding finding_at(const ReportPair& pair, std::string_view ar, std::string_view fr) {
    Finding out;
    out.source = place_in(pair.source.document, ar);
    out.target = place_in(pair.target.document, fr);
    if (ar.empty()) out.kind = check::FindingKind::missing_ar;
    if (fr.empty()) out.kind = check::FindingKind::missing_fr;
    return out;
}

void add_finding(ReportPair& pair, std::string_view ar, std::string_view fr, std::string values) {
    static constexpr std::array kTurns{check::Severity::error, check::Severity::warning, check::Severity::info};
    Finding finding = finding_at(pair, ar, fr);
    finding.severity = kTurns.at(pair.findings.size() % kTurns.size());
    finding.id = std::to_string(pair.findings.size());
    finding.values = std::move(values);
    finding.message = finding.kind == check::FindingKind::different    ? "The two texts give different values."
                      : finding.kind == check::FindingKind::missing_ar ? "The Arabic does not give this value."
                                                                       : "The French does not give this value.";
    pair.findings.push_back(finding);
}

ReportPair cup_with_findings() {
    ReportPair pair = story_pair(kCup);
    change_french(pair, "41\u202F200", "42\u202F100");
    change_french(pair, "25 mai 2025", "26 mai 2025");
    set_coverage(pair);
    Document& arabic = pair.source.document;
    arabic.title = "نجم المهدية يحرز كأس الأندية المغاربية بعد نهائي مثير أمام وفاق تلمسان";
    arabic.url = "https://wakala.example/ar/sport/7?a=1&b=2";
    arabic.published = CivilDate{2025, 5, 26};
    pair.target.document.title = "L'Étoile de Mahdia remporte la Coupe maghrébine des clubs";
    pair.target.document.url = "https://agence.example/fr/sport/7";
    add_finding(pair, "41200", "42\u202F100", "41200 != 42100");
    add_finding(pair, "25 مايو 2025", "26 mai 2025", "2025-05-25 != 2025-05-26");
    add_finding(pair, "", "Dhia Ferjani", "Dhia Ferjani");
    pair.findings.back().subject = check::Subject::transliterated_name;
    add_finding(pair, "ولم يكن قد مضى على دخوله أرض الملعب سوى ست دقائق.", "", "");
    pair.findings.back().subject = check::Subject::sentence;
    pair.findings.back().severity = check::Severity::warning;
    pair.findings.back().message = "This sentence has no counterpart.";
    return pair;
}

ReportPair drought_with_findings() {
    ReportPair pair = story_pair("002-dam-drought");
    change_french(pair, "240 millions", "204 millions");
    set_coverage(pair);
    add_finding(pair, "240 مليون", "204 millions", "240000000 != 204000000");
    add_omissions(pair);
    return pair;
}

ReportPair nasty_pair() {
    const std::string open_ended = "\u202Eopen override \u2067isolate \u2069\u2069 two ends too many \u202B";
    ReportPair pair =
        pair_of_texts("../..//<img src=x onerror=alert(1)>\" ' \u202E\n.ar",
                      "</script><script>document.title='ran'</script> ٤٢ \"'\n" + open_ended, "javascript:alert(1)//fr",
                      "<!-- ]]> --> </td></table><svg onload=\"document.title='ran'\"> 42 &amp; "
                      "&#x3c;\n\x01\x08\x7F\u0085\uFFFE\v\f" +
                          open_ended + "\n" + std::string(200'000, 'x') + "\n</style><b>left over</b>");
    pair.source.document.title = "</title><script>document.title='ran'</script>\u202E\u2067";
    pair.source.document.url = "javascript:document.title='ran'";
    pair.target.document.url = "https://x.example/\"onmouseover=\"document.title='ran'\"<>";
    add_finding(pair, "٤٢", "42", "\"><script>document.title='ran'</script>");
    pair.findings.back().id = "\"><script>";
    pair.findings.back().message = "<b onclick=\"document.title='ran'\">bold</b> \u202E turned";
    return pair;
}

ReportPair numbered_pair(std::size_t number, std::size_t findings) {
    static const std::array kValues{std::pair{"113", "113e"}, std::pair{"1937", "1937"}, std::pair{"14", "14"}};
    ReportPair pair = story_pair(kCup);
    pair.source.document.id += std::to_string(number);
    pair.target.document.id += std::to_string(number);
    for (std::size_t i = 0; i < findings; ++i) {
        const auto& [arabic, french] = kValues.at(i % kValues.size());
        add_finding(pair, arabic, french, std::to_string(number) + " != " + std::to_string(i));
    }
    return pair;
}

}  // namespace dragoman::test
