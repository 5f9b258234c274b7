// Inline markup (TMX 1.4b, 2.3): the content of bpt, ept, it, ph and ut is code of the original's format and is
// dropped, that of hi and of elements that are not known is text.
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <set>

#include "dragoman/core/error.hpp"
#include "dragoman/text/character.hpp"
#include "read/pair_readers.hpp"
#include "read/pair_table.hpp"
#include "read/tmx_units.hpp"

namespace dragoman::read {

namespace {

/// One language's version of a unit.
struct Variant {
    std::string text;
    std::string id;
};

struct Unit {
    std::vector<Variant> ar;
    std::vector<Variant> fr;
    std::optional<double> probability;
};

bool is_code(std::string_view name) {
    static constexpr std::array<std::string_view, 5> kCodes = {"bpt", "ept", "it", "ph", "ut"};
    return std::ranges::find(kCodes, name) != kCodes.end();
}

/// The node behind this one and all that it holds, within `top`.
pugi::xml_node node_behind(pugi::xml_node node, pugi::xml_node top) {
    while (node != top && !node.next_sibling()) node = node.parent();
    return node == top ? pugi::xml_node() : node.next_sibling();
}

/// Walks without recursion, for markup may nest as deep as a file is long.
std::string text_of(pugi::xml_node segment) {
    std::string out;
    for (pugi::xml_node node = segment.first_child(); node;) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) out += node.value();
        const bool goes_in = node.first_child() && !is_code(node.name());
        node = goes_in ? node.first_child() : node_behind(node, segment);
    }
    return out;
}

/// The value of a `prop` of this type; empty: there is none.
std::string_view prop(pugi::xml_node element, const char* type) {
    return element.find_child_by_attribute("prop", "type", type).child_value();
}

/// `ar` of `AR-EG` and `ar_SA`; empty: the variant names no language.
std::string language_of(pugi::xml_node variant) {
    const pugi::xml_attribute named = variant.attribute("xml:lang");
    const std::string tag = text::lower((named ? named : variant.attribute("lang")).value());
    return tag.substr(0, tag.find_first_of("-_"));
}

class UnitReader {
  public:
    explicit UnitReader(const std::string& path) : path_(path) {}

    Unit read(const std::string& xml, std::size_t line) {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                                                 pugi::encoding_utf8);
        if (!parsed) {
            const auto at = xml.begin() + std::min(parsed.offset, static_cast<std::ptrdiff_t>(xml.size()));
            throw FormatError::at(
                path_, line + static_cast<std::size_t>(std::count(xml.begin(), at, '\n')),
                "is not well-formed XML: " + lower_first(parsed.description()) + "; mend it or write the file anew");
        }
        Unit unit;
        const pugi::xml_node element = document.child("tu");
        unit.probability = probability_of(prop(element, "x-probability"));
        for (const pugi::xml_node variant : element.children("tuv")) add(variant, line, unit);
        return unit;
    }

    /// For a message: `de, en`.
    [[nodiscard]] std::string languages() const {
        std::string out;
        for (const std::string& language : languages_) out += (out.empty() ? "" : ", ") + language;
        return out.empty() ? "none" : out;
    }

  private:
    static std::string lower_first(std::string text) {
        if (!text.empty()) text[0] = static_cast<char>(text[0] | 0x20);
        return text;
    }

    void add(pugi::xml_node variant, std::size_t line, Unit& unit) {
        const std::string language = language_of(variant);
        if (language.empty())
            throw FormatError::at(path_, line,
                                  "a <tuv> of the unit that begins here has no xml:lang; name its language");
        if (languages_.size() < kShownLanguages) languages_.insert(language);
        if (language != "ar" && language != "fr") return;
        (language == "ar" ? unit.ar : unit.fr)
            .push_back({text_of(variant.child("seg")), std::string(prop(variant, "x-id"))});
    }

    static constexpr std::size_t kShownLanguages = 20;

    const std::string& path_;
    std::set<std::string> languages_;
};

}  // namespace

void read_tmx_pairs(const std::string& path, PairOutlet& outlet) {
    TmxUnits units(path);
    UnitReader reader(path);
    const std::size_t pairs_before = outlet.report().pairs;
    while (units.next()) {
        Unit unit = reader.read(units.unit(), units.line());
        if (unit.ar.empty() || unit.fr.empty()) outlet.leave_out();
        for (const Variant& ar : unit.ar) {
            for (const Variant& fr : unit.fr) outlet.take({ar.text, fr.text, ar.id, fr.id, unit.probability});
        }
    }
    if (outlet.report().pairs == pairs_before)
        throw FormatError::at(
            path, 0,
            "holds no unit with an Arabic and a French text (xml:lang ar and fr, or ar-EG, fr-CA …); its "
            "languages: " +
                reader.languages());
}

}  // namespace dragoman::read
