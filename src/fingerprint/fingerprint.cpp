#include "dragoman/fingerprint/fingerprint.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "dragoman/core/hash.hpp"
#include "dragoman/fingerprint/url.hpp"
#include "dragoman/quantity/quantity.hpp"
#include "dragoman/segment/segment.hpp"
#include "fingerprint/image_names.hpp"
#include "fingerprint/mentions.hpp"
#include "fingerprint/own_url.hpp"

namespace dragoman::fingerprint {

namespace {

/// Smaller whole numbers stand in every text.
constexpr double kLeastNumber = 10.0;

class Collector {
  public:
    explicit Collector(const Document& document) : document_(document) {}

    std::vector<Fingerprint> run() {
        add_own_url();
        for (paragraph_ = 0; paragraph_ < document_.paragraphs.size(); ++paragraph_) {
            taken_.clear();
            const ByteSpan span = document_.paragraphs[paragraph_];
            add_urls(span);
            add_images(span);
            merge_taken();
            add_quantities(span);
            merge_taken();
            add_mentions(span);
        }
        return sorted();
    }

  private:
    void add(Kind kind, std::string_view canonical, std::string display) {
        const std::uint64_t key = mix64(hash64(canonical), static_cast<std::uint64_t>(kind));
        found_.push_back({kind, key, paragraph_, std::move(display)});
    }

    /// Counts as cited too: a translation may name the page of its original.
    void add_own_url() {
        const std::vector<std::string> names = own_url_names(document_.url);
        for (const std::string& name : names) add(Kind::own_url, name, name);
        if (!names.empty()) add(Kind::cited_url, names.front(), names.front());
    }

    void add_urls(ByteSpan paragraph) {
        for (const ByteSpan span : find_urls(document_.text, paragraph)) {
            taken_.push_back(span);
            const std::string url = language_free_url(span.in(document_.text));
            if (!url.empty() && !is_home_page(url)) add(Kind::cited_url, url, url);
        }
    }

    void add_images(ByteSpan paragraph) {
        for (ImageName& image : find_image_names(document_.text, paragraph)) {
            taken_.push_back(image.span);
            add(Kind::image, image.name, image.name);
        }
    }

    void add_quantities(ByteSpan paragraph) {
        std::vector<ByteSpan> found;
        for (const auto& quantity : quantity::find_quantities(document_.text, paragraph, document_.language)) {
            if (is_taken(quantity.span) || !is_kept(quantity)) continue;
            if (quantity.kind == quantity::Kind::date) add_dates(quantity);
            for (const double value : quantity.values) add_value(quantity, value);
            for (const double value : quantity.upper_values) add_value(quantity, value);
            found.push_back(quantity.number);
        }
        taken_.insert(taken_.end(), found.begin(), found.end());
    }

    /// Figures and dates; other numbers in words stay words.
    static bool is_kept(const quantity::Quantity& quantity) {
        return quantity::is_figure(quantity) || quantity.kind == quantity::Kind::date;
    }

    void add_dates(const quantity::Quantity& quantity) {
        for (const auto& date : quantity.dates) add_date(date);
        for (const auto& date : quantity.upper_dates) add_date(date);
    }

    /// A full date is also its day and month, which is all that the other text may say. A month alone says too little.
    void add_date(quantity::PartialDate date) {
        if (date.year == 0 && date.day == 0) return;
        add(Kind::date, date.iso(), date.iso());
        if (date.year == 0 || date.day == 0) return;
        date.year = 0;
        add(Kind::date, date.iso(), date.iso());
    }

    void add_value(const quantity::Quantity& quantity, double value) {
        const bool clock = quantity.kind == quantity::Kind::time;
        std::string text = clock ? quantity::time_text(value) : quantity::value_text(value);
        if (value < kLeastNumber && !clock) {
            const bool percent = quantity.kind == quantity::Kind::percent;
            const bool exact_fraction = quantity.values.size() == 1 && std::floor(value) != value;
            if (!percent && !exact_fraction) return;
            if (percent) text += '%';
        }
        add(Kind::number, text, text);
    }

    void add_mentions(ByteSpan paragraph) {
        std::vector<segment::Token> tokens = segment::tokens(document_.text, paragraph);
        tokens.erase(std::remove_if(tokens.begin(), tokens.end(),
                                    [this](const segment::Token& token) { return is_taken(token.span); }),
                     tokens.end());
        Mentions mentions = mentions_in(document_.text, tokens, document_.language);
        for (Mention& name : mentions.names) add(Kind::name, name.canonical, std::move(name.display));
        for (Mention& code : mentions.codes) add(Kind::code, code.canonical, std::move(code.display));
    }

    /// Sorted and without overlaps, for is_taken.
    void merge_taken() {
        std::sort(taken_.begin(), taken_.end());
        std::vector<ByteSpan> merged;
        for (const ByteSpan span : taken_) {
            if (!merged.empty() && span.begin < merged.back().end) {
                merged.back().end = std::max(merged.back().end, span.end);
            } else {
                merged.push_back(span);
            }
        }
        taken_ = std::move(merged);
    }

    /// Whether an address, an image name or a quantity of this paragraph holds a part of `span`.
    [[nodiscard]] bool is_taken(ByteSpan span) const {
        const auto found = std::partition_point(taken_.begin(), taken_.end(),
                                                [span](ByteSpan other) { return other.end <= span.begin; });
        return found != taken_.end() && found->begin < span.end;
    }

    std::vector<Fingerprint> sorted() {
        const auto order = [](const Fingerprint& f) { return std::tuple(f.kind, f.key, f.paragraph); };
        std::stable_sort(found_.begin(), found_.end(),
                         [order](const Fingerprint& a, const Fingerprint& b) { return order(a) < order(b); });
        const auto same = [](const Fingerprint& a, const Fingerprint& b) { return a.kind == b.kind && a.key == b.key; };
        found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
        return std::move(found_);
    }

    const Document& document_;
    std::uint32_t paragraph_ = 0;
    std::vector<ByteSpan> taken_;  ///< parts of the paragraph that are no words
    std::vector<Fingerprint> found_;
};

}  // namespace

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::cited_url: return "cited_url";
        case Kind::image: return "image";
        case Kind::own_url: return "own_url";
        case Kind::date: return "date";
        case Kind::number: return "number";
        case Kind::name: return "name";
        case Kind::code: return "code";
    }
    return "";
}

std::vector<Fingerprint> fingerprints_of(const Document& document) { return Collector(document).run(); }

}  // namespace dragoman::fingerprint
