#include "dragoman/evaluate/quantities.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "dragoman/quantity/quantity.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "evaluate/text_file.hpp"

namespace dragoman::evaluate {

namespace {

bool has_digit(std::string_view line) {
    for (std::size_t at = 0; at < line.size();)
        if (text::digit_value(text::next_code_point(line, at))) return true;
    return false;
}

std::vector<quantity::Quantity> quantities_of(std::string_view line, Language language) {
    return quantity::find_quantities(line, {0, static_cast<std::uint32_t>(line.size())}, language);
}

/// What `line` says in figures and `others` do not, as `12 euros = EUR 12`.
std::vector<std::string> missing(std::string_view line, const std::vector<quantity::Quantity>& found,
                                 const std::vector<quantity::Quantity>& others) {
    std::vector<std::string> out;
    for (const quantity::Quantity& quantity : found) {
        if (!quantity::is_figure(quantity) || quantity::has_counterpart(quantity, others)) continue;
        out.push_back(std::string(quantity.span.in(line)) + " = " + quantity::meaning_text(quantity));
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
    return out;
}

}  // namespace

std::string QuantityDifference::text() const {
    return std::to_string(line) + "\t" + joined(only_ar) + "\t" + joined(only_fr);
}

double QuantityAgreement::share() const {
    return pairs == 0 ? 1.0 : 1.0 - static_cast<double>(differences.size()) / static_cast<double>(pairs);
}

std::string QuantityAgreement::text() const {
    std::array<char, 120> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "quantities pairs %zu compatible %zu share %.4f",
                                     pairs, pairs - differences.size(), share());
    return {buffer.data(), static_cast<std::size_t>(length)};
}

QuantityAgreement quantities(std::span<const std::string> ar, std::span<const std::string> fr) {
    QuantityAgreement agreement;
    for (std::size_t i = 0; i < std::min(ar.size(), fr.size()); ++i) {
        if (!has_digit(ar[i]) && !has_digit(fr[i])) continue;
        ++agreement.pairs;
        const auto sources = quantities_of(ar[i], Language::arabic);
        const auto targets = quantities_of(fr[i], Language::french);
        QuantityDifference difference{i + 1, missing(ar[i], sources, targets), missing(fr[i], targets, sources)};
        if (!difference.only_ar.empty() || !difference.only_fr.empty())
            agreement.differences.push_back(std::move(difference));
    }
    return agreement;
}

QuantityAgreement quantities_of_files(const std::string& ar_path, const std::string& fr_path) {
    const LinePairs pairs = read_line_pairs(ar_path, fr_path);
    return quantities(pairs.ar, pairs.fr);
}

}  // namespace dragoman::evaluate
