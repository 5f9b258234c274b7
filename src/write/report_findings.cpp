#include "write/report_findings.hpp"

#include <algorithm>

#include "write/html.hpp"

namespace dragoman::write {

namespace {

bool is_text(const check::Finding& finding) { return finding.subject == check::Subject::sentence; }

/// Where a mark may begin or end: never inside a character.
std::uint32_t character_border(std::string_view text, std::uint32_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

struct Highlight {
    ByteSpan span;  ///< inside the unit
    const KeyedFinding* of;
    bool is_first;  ///< the place has its id here
};

/// Highlights of one unit, by where they begin.
std::vector<Highlight> highlights_of(const ReportSide& text_side, std::uint32_t unit, Side side,
                                     const std::vector<KeyedFinding>& findings) {
    const std::string& text = text_side.document.text;
    const ByteSpan whole = text_side.units[unit].span;
    std::vector<Highlight> out;
    for (const KeyedFinding& keyed : findings) {
        const auto first = marked_unit(keyed, side);
        if (!first || *first > unit) continue;
        const ByteSpan inside = part_within(text, place_of(*keyed.finding, side).span, whole);
        if (inside.begin < inside.end) out.push_back({inside, &keyed, *first == unit});
    }
    std::ranges::stable_sort(out, {}, [](const Highlight& h) { return h.span.begin; });
    return out;
}

std::optional<std::uint32_t> first_unit_of(const ReportSide& side, const check::Finding& finding, ByteSpan span) {
    if (finding.subject == check::Subject::paragraph || span.empty()) return std::nullopt;
    const auto unit =
        std::ranges::upper_bound(side.units, span.begin, {}, [](const check::Unit& u) { return u.span.end; });
    if (unit == side.units.end() || unit->span.begin >= span.end) return std::nullopt;
    return static_cast<std::uint32_t>(unit - side.units.begin());
}

/// One unit with its marks. Where findings overlap, the text is cut at every border, so that marks never cross:
///
///   text        le 12 mars 2024        <mark A>12 </mark><mark A B>mars</mark><mark B> 2024</mark>
///   findings       [A    ]
///                     [B       ]
class MarkedUnit {
  public:
    MarkedUnit(std::string_view text, ByteSpan unit, Side which, std::vector<Highlight> highlights)
        : text_(text), unit_(unit), which_(which), highlights_(std::move(highlights)) {}

    std::string html() && {
        std::uint32_t at = unit_.begin;
        for (const std::uint32_t border : borders()) {
            append({at, border});
            at = border;
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::vector<std::uint32_t> borders() const {
        std::vector<std::uint32_t> out{unit_.end};
        for (const Highlight& h : highlights_) out.insert(out.end(), {h.span.begin, h.span.end});
        std::ranges::sort(out);
        return out;
    }

    void append(ByteSpan piece) {
        if (piece.empty()) return;
        std::erase_if(open_, [&](const Highlight* h) { return h->span.end <= piece.begin; });
        while (next_ < highlights_.size() && highlights_[next_].span.begin <= piece.begin)
            open_.push_back(&highlights_[next_++]);
        const std::string text = html_text(piece.in(text_));
        open_.empty() ? out_.append(text) : out_.append(marked(piece, text));
    }

    /// The worst finding gives the colour, and the link if it is about a value; ids stand where their findings begin.
    [[nodiscard]] std::string marked(ByteSpan piece, const std::string& text) const {
        const Highlight& worst = **std::ranges::max_element(open_, {}, [](const Highlight* h) {
            return std::pair(!is_text(*h->of->finding), h->of->finding->severity);
        });
        std::string keys;
        std::string anchors;
        const Highlight* own_id = nullptr;
        for (const Highlight* h : open_) {
            keys.append(keys.empty() ? "" : " ").append(h->of->key);
            if (!h->is_first || h->span.begin != piece.begin) continue;
            if (own_id == nullptr) {
                own_id = h;
            } else {
                anchors += "<span id=\"" + id_of(*h) + "\"></span>";
            }
        }
        std::string out = anchors + "<mark class=\"" + std::string{severity_class(*worst.of->finding)};
        if (is_text(*worst.of->finding)) out += " whole";
        out += "\" data-findings=\"" + keys + "\"";
        if (own_id != nullptr) out += " id=\"" + id_of(*own_id) + "\"";
        if (is_text(*worst.of->finding)) return out + ">" + text + "</mark>";
        return out + "><a href=\"#f-" + worst.of->key + "\">" + text + "</a></mark>";
    }

    [[nodiscard]] std::string id_of(const Highlight& highlight) const {
        return std::string{language_of(which_)} + "-" + highlight.of->key;
    }

    std::string_view text_;
    ByteSpan unit_;
    Side which_;
    std::vector<Highlight> highlights_;
    std::vector<const Highlight*> open_;
    std::size_t next_ = 0;
    std::string out_;
};

std::string link_to_place(const KeyedFinding& keyed, Side side, std::string_view words) {
    if (!marked_unit(keyed, side)) return "";
    return " <a href=\"#" + std::string{language_of(side)} + "-" + keyed.key + "\">" + std::string{words} + "</a>";
}

}  // namespace

ByteSpan part_within(std::string_view text, ByteSpan span, ByteSpan bounds) {
    return {character_border(text, std::clamp(span.begin, bounds.begin, bounds.end)),
            character_border(text, std::clamp(span.end, bounds.begin, bounds.end))};
}

std::string first_place(const KeyedFinding& keyed) {
    const bool not_in_arabic = keyed.finding->kind == check::FindingKind::missing_ar;
    const Side first = not_in_arabic ? Side::target : Side::source;
    const Side second = not_in_arabic ? Side::source : Side::target;
    for (const Side side : {first, second})
        if (marked_unit(keyed, side)) return "#" + std::string{language_of(side)} + "-" + keyed.key;
    return "#f-" + keyed.key;
}

std::vector<KeyedFinding> keyed_findings(const ReportPair& pair, const std::vector<std::string>& keys) {
    std::vector<KeyedFinding> out;
    for (std::size_t i = 0; i < pair.findings.size(); ++i) {
        const check::Finding& finding = pair.findings[i];
        out.push_back({&finding,
                       keys[i],
                       {first_unit_of(pair.source, finding, finding.source.span),
                        first_unit_of(pair.target, finding, finding.target.span)}});
    }
    return out;
}

std::string marked_text(const ReportPair& pair, Side side, std::uint32_t unit,
                        const std::vector<KeyedFinding>& findings) {
    const ReportSide& text_side = side_of(pair, side);
    auto highlights = highlights_of(text_side, unit, side, findings);
    return MarkedUnit(text_side.document.text, text_side.units[unit].span, side, std::move(highlights)).html();
}

std::string note(const KeyedFinding& keyed, std::string_view list) {
    const check::Finding& finding = *keyed.finding;
    const auto words = [](const Term& term) { return std::string{term.words}; };
    std::string out = "<li id=\"f-" + keyed.key + "\" class=\"note " + std::string{severity_class(finding)} +
                      "\" data-findings=\"" + keyed.key + "\"><strong class=\"severity\">" +
                      words(term_of(finding.severity)) + "</strong> <span class=\"kind\">" +
                      words(term_of(finding.kind)) + " · " + words(term_of(finding.subject)) +
                      "</span> <span class=\"message\">" + html_name(finding.message) + "</span>";
    if (!finding.values.empty()) out += " <bdi class=\"values\">" + html_name(finding.values) + "</bdi>";
    out += " <span class=\"links\">" + link_to_place(keyed, Side::target, "French place") +
           link_to_place(keyed, Side::source, "Arabic place") + " <a class=\"back\" href=\"" + std::string{list} +
           "#r-" + keyed.key + "\">Back to the list</a></span></li>\n";
    return out;
}

}  // namespace dragoman::write
