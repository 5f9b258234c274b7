// TMX 1.4, written as a stream, a unit at a time. Props stand before the content, every header attribute that the
// standard requires is there, and no unit lacks a side: tools that validate refuse the whole file otherwise.
#include <algorithm>
#include <chrono>

#include "dragoman/core/error.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "write/cells.hpp"
#include "write/pair_writers.hpp"
#include "write/xml.hpp"

namespace dragoman::write {

namespace {

std::string padded(int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

/// `YYYYMMDDThhmmssZ`.
std::string tmx_date(std::int64_t epoch_seconds) {
    using namespace std::chrono;
    const sys_seconds time{seconds{epoch_seconds}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    return padded(int{date.year()}, 4) + padded(static_cast<int>(unsigned{date.month()}), 2) +
           padded(static_cast<int>(unsigned{date.day()}), 2) + "T" +
           padded(static_cast<int>(clock.hours().count()), 2) + padded(static_cast<int>(clock.minutes().count()), 2) +
           padded(static_cast<int>(clock.seconds().count()), 2) + "Z";
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// In outline: `ar`, `ar-SA`, `zh-Hant-TW`.
bool is_language_tag(std::string_view tag) {
    const auto first = std::min(tag.find('-'), tag.size());
    return first >= 2 && first <= 8 &&
           std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(first), is_letter) &&
           !tag.ends_with('-') && tag.find("--") == std::string_view::npos &&
           std::all_of(tag.begin(), tag.end(),
                       [](char c) { return is_letter(c) || c == '-' || (c >= '0' && c <= '9'); });
}

void check_languages(const PairFormatOptions& options) {
    for (const std::string& tag : {options.tmx_ar, options.tmx_fr}) {
        if (!is_language_tag(tag))
            throw ConfigError::option("--tmx-lang", "'" + tag + "' is not a language tag (ar-SA)");
    }
    if (options.tmx_ar == options.tmx_fr) throw ConfigError::option("--tmx-lang", "both sides are " + options.tmx_ar);
}

std::string attribute(std::string_view name, std::string_view value) {
    std::string out{" "};
    out.append(name).append("=\"");
    append_xml(value, out);
    return out += '"';
}

std::string opening(const PairFormatOptions& options) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header";
    out += attribute("creationtool", "dragoman") + attribute("creationtoolversion", options.tool_version);
    out += attribute("segtype", options.sentences ? "sentence" : "paragraph") + attribute("o-tmf", "dragoman");
    out += attribute("adminlang", "en") + attribute("srclang", options.tmx_ar) + attribute("datatype", "plaintext");
    if (options.epoch_seconds) out += attribute("creationdate", tmx_date(*options.epoch_seconds));
    return out + "/>\n  <body>\n";
}

constexpr std::string_view kClosing = "  </body>\n</tmx>\n";

/// One language's version of a unit.
struct Variant {
    std::string_view language;
    std::string_view id;
    std::string_view url;
    const std::vector<std::string>& indices;
    std::string_view text;
};

class TmxWriter final : public PairWriter {
  public:
    TmxWriter(const std::string& folder, const PairFormatOptions& options)
        : options_(options), file_(path_in(folder, "pairs.tmx")) {
        file_.write(opening(options_));
    }

    void add(const TextPair& pair) override {
        if (is_blank_as_xml(pair.ar_text) || is_blank_as_xml(pair.fr_text)) {
            ++dropped_pairs_;
            return;
        }
        std::string unit = "    <tu>\n";
        append_prop("      ", "x-probability", fixed4(pair.probability), unit);
        append_prop("      ", "x-label", pair.label, unit);
        append_variant({options_.tmx_ar, pair.ar_id, pair.ar_url, pair.ar_indices, pair.ar_text}, unit);
        append_variant({options_.tmx_fr, pair.fr_id, pair.fr_url, pair.fr_indices, pair.fr_text}, unit);
        file_.write(unit + "    </tu>\n");
    }

    void finish() override {
        file_.write(kClosing);
        file_.commit();
    }

    [[nodiscard]] std::size_t dropped_characters() const override { return dropped_characters_; }
    [[nodiscard]] std::size_t dropped_pairs() const override { return dropped_pairs_; }

  private:
    void append_prop(std::string_view indent, std::string_view type, std::string_view value, std::string& out) {
        if (value.empty()) return;
        out.append(indent).append("<prop type=\"").append(type).append("\">");
        dropped_characters_ += append_xml(value, out);
        out += "</prop>\n";
    }

    void append_variant(const Variant& variant, std::string& out) {
        out.append("      <tuv xml:lang=\"").append(variant.language).append("\">\n");
        append_prop("        ", "x-id", variant.id, out);
        append_prop("        ", "x-url", variant.url, out);
        append_prop("        ", "x-indices", joined(variant.indices, ','), out);
        out += "        <seg>";
        dropped_characters_ += append_xml(variant.text, out);
        out += "</seg>\n      </tuv>\n";
    }

    PairFormatOptions options_;
    AtomicFile file_;
    std::size_t dropped_characters_ = 0;
    std::size_t dropped_pairs_ = 0;
};

}  // namespace

std::unique_ptr<PairWriter> make_tmx_writer(const std::string& folder, const PairFormatOptions& options) {
    check_languages(options);
    return std::make_unique<TmxWriter>(folder, options);
}

}  // namespace dragoman::write
