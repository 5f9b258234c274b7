#include "write/report_table.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "write/cells.hpp"
#include "write/html.hpp"
#include "write/report_rows.hpp"

namespace dragoman::write {

namespace {

using Indices = std::vector<std::uint32_t>;

const Indices& indices_of(const Bead& bead, Side side) { return side == Side::source ? bead.source : bead.target; }

std::string_view language_name(Side side) { return side == Side::source ? "Arabic" : "French"; }

/// What the names of a side's units are: `3`, or `3.0` for sentences.
std::vector<std::string> unit_names(const ReportSide& side, bool has_sentences) {
    std::vector<std::string> out;
    std::uint32_t paragraph = 0;
    std::size_t sentence = 0;
    for (const check::Unit& unit : side.units) {
        sentence = unit.paragraph == paragraph ? sentence : 0;
        paragraph = unit.paragraph;
        out.push_back(std::to_string(paragraph));
        if (has_sentences) out.back() += "." + std::to_string(sentence++);
    }
    return out;
}

/// Unit → bead, of one side.
std::vector<std::optional<std::size_t>> beads_of_units(const PairView& view, Side side) {
    std::vector<std::optional<std::size_t>> out(side_of(view.pair, side).units.size());
    for (std::size_t i = 0; i < view.pair.beads.size(); ++i)
        for (const std::uint32_t unit : indices_of(view.pair.beads[i], side)) out.at(unit) = i;
    return out;
}

class BeadTable {
  public:
    BeadTable(const PairView& view, std::string_view list)
        : view_(view),
          list_(list),
          names_{unit_names(view.pair.source, view.has_sentences), unit_names(view.pair.target, view.has_sentences)},
          findings_(keyed_findings(view.pair, view.finding_keys)) {
        notes_by_bead();
    }

    [[nodiscard]] std::string html() const {
        std::string out =
            "<table class=\"beads\">\n<thead><tr><th scope=\"col\">French</th><th scope=\"col\">Alignment</th>"
            "<th scope=\"col\">Arabic</th></tr></thead>\n";
        for (const ReportRow& row : rows_in_order(view_.pair.beads))
            out += row.only_place ? place_row(row.bead) : bead_row(row);
        out += "</table>\n";
        if (!loose_notes_.empty())
            out += "<h3>Findings without a place</h3>\n<ul class=\"notes\">\n" + loose_notes_ + "</ul>\n";
        return out;
    }

  private:
    void notes_by_bead() {
        const auto of_source = beads_of_units(view_, Side::source);
        const auto of_target = beads_of_units(view_, Side::target);
        for (const KeyedFinding& keyed : findings_) {
            auto bead = bead_at(keyed, Side::source, of_source);
            if (!bead || keyed.finding->kind == check::FindingKind::missing_ar)
                if (const auto other = bead_at(keyed, Side::target, of_target)) bead = other;
            (bead ? notes_[*bead] : loose_notes_) += note(keyed, list_);
        }
    }

    [[nodiscard]] std::optional<std::size_t> bead_at(const KeyedFinding& keyed, Side side,
                                                     const std::vector<std::optional<std::size_t>>& beads) const {
        if (const auto unit = marked_unit(keyed, side)) return beads[*unit];
        const Indices& paragraphs = place_of(*keyed.finding, side).indices;
        if (paragraphs.empty()) return std::nullopt;
        const auto& units = side_of(view_.pair, side).units;
        const auto unit = std::ranges::lower_bound(units, paragraphs.front(), {}, &check::Unit::paragraph);
        if (unit == units.end()) return std::nullopt;
        return beads[static_cast<std::size_t>(unit - units.begin())];
    }

    [[nodiscard]] std::string place_id(std::size_t bead, std::string_view prefix) const {
        return std::string{prefix} + view_.key + "-" + std::to_string(bead);
    }

    [[nodiscard]] std::string name(Side side, std::uint32_t unit) const {
        return names_.at(static_cast<std::size_t>(side)).at(unit);
    }

    /// `French 4`, `Arabic 3 and 4`, `Arabic 3 to 6`
    [[nodiscard]] std::string spoken(const Bead& bead, Side side) const {
        const Indices& units = indices_of(bead, side);
        std::string out = std::string{language_name(side)} + " <bdi>" + name(side, units.front()) + "</bdi>";
        if (units.size() == 1) return out;
        return out + (units.size() == 2 ? " and <bdi>" : " to <bdi>") + name(side, units.back()) + "</bdi>";
    }

    [[nodiscard]] std::string cell(const Bead& bead, Side side) const {
        std::string out = "<td " + std::string{attributes_of(side)} + ">";
        for (const std::uint32_t unit : indices_of(bead, side))
            out += "<p><bdi class=\"index\">" + name(side, unit) + "</bdi>" +
                   marked_text(view_.pair, side, unit, findings_) + "</p>";
        if (indices_of(bead, side).empty())
            out += "<p class=\"nothing\" lang=\"en\" dir=\"ltr\">" + absence(bead, side);
        return out + "</td>\n";
    }

    [[nodiscard]] static std::string absence(const Bead& bead, Side side) {
        if (bead.label == BeadLabel::furniture) return "–</p>";
        return "Not in the " + std::string{language_name(side)} + "</p>";
    }

    [[nodiscard]] std::string where(std::uint32_t target) const {
        return target == 0 ? "first" : "after <bdi>" + name(Side::target, target - 1) + "</bdi>";
    }

    [[nodiscard]] std::string state(const ReportRow& row) const {
        const Bead& bead = view_.pair.beads[row.bead];
        std::string out;
        if (bead.label == BeadLabel::furniture) out += "<span class=\"label\">Page text</span> ";
        if (bead.label == BeadLabel::moved) out += "<span class=\"label\">Moved</span> ";
        if (bead.label == BeadLabel::omitted)
            out += "<span class=\"label\">Only in the " +
                   std::string{language_name(bead.source.empty() ? Side::target : Side::source)} + "</span> ";
        if (!bead.is_null()) out += "<bdi class=\"probability\">" + fixed4(bead.probability) + "</bdi> ";
        if (row.displaced)
            out += "<a class=\"where\" href=\"#" + place_id(row.bead, "w-") + "\" id=\"" + place_id(row.bead, "m-") +
                   "\">In the French it stands " + where(bead.target.front()) + "</a>";
        return out;
    }

    [[nodiscard]] std::string bead_row(const ReportRow& row) const {
        const Bead& bead = view_.pair.beads[row.bead];
        std::string out = "<tbody class=\"" + std::string{to_string(bead.label)} + "\" id=\"" +
                          place_id(row.bead, "b-") + "\">\n<tr>" + cell(bead, Side::target) + "<th scope=\"row\">" +
                          state(row) + "</th>\n" + cell(bead, Side::source) + "</tr>\n";
        if (const auto notes = notes_.find(row.bead); notes != notes_.end())
            out += "<tr><td colspan=\"3\"><ul class=\"notes\">\n" + notes->second + "</ul></td></tr>\n";
        return out + "</tbody>\n";
    }

    /// Where the target of a displaced bead stands in its own text.
    [[nodiscard]] std::string place_row(std::size_t index) const {
        const Bead& bead = view_.pair.beads[index];
        return "<tbody class=\"place\" id=\"" + place_id(index, "w-") + "\">\n<tr><td colspan=\"3\">" +
               spoken(bead, Side::target) + " stands here. <a href=\"#" + place_id(index, "m-") + "\">Read it beside " +
               spoken(bead, Side::source) + "</a></td></tr>\n</tbody>\n";
    }

    const PairView& view_;
    std::string_view list_;
    std::array<std::vector<std::string>, 2> names_;  ///< by Side
    std::vector<KeyedFinding> findings_;
    std::map<std::size_t, std::string> notes_;  ///< of beads
    std::string loose_notes_;
};

}  // namespace

std::string bead_table(const PairView& view, std::string_view list) { return BeadTable(view, list).html(); }

}  // namespace dragoman::write
