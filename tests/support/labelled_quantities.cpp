#include "support/labelled_quantities.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>

#include "dragoman/quantity/quantity.hpp"
#include "support/tsv.hpp"

namespace quantity_test {

namespace quantity = dragoman::quantity;
using quantity::Quantity;

namespace {

constexpr const char* kKinds[] = {"cardinal", "ordinal", "percent", "money", "measure",
                                  "time",     "year",    "date",    "code",  "relative"};
constexpr const char* kBounds[] = {"", "approx", "more", "less"};

std::string kind_of(const Quantity& found) { return kKinds[static_cast<std::size_t>(found.kind)]; }

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("-.0123456789") == std::string::npos && text.front() != '.' &&
           text.find('-', 1) == std::string::npos;
}

/// Labels round thirds.
bool same_value(const std::string& a, const std::string& b) {
    if (a == b) return true;
    if (!is_number(a) || !is_number(b)) return false;
    const double x = std::stod(a);
    const double y = std::stod(b);
    constexpr double kRounded = 0.005;
    return std::abs(x - y) < (std::abs(x) < 1 && x != std::floor(x) ? kRounded : 1e-9 * std::abs(x));
}

/// `12.5|12500` as a set.
bool same_set(const std::string& a, const std::string& b) {
    const auto left = dragoman::test::split(a, '|');
    const auto right = dragoman::test::split(b, '|');
    return left.size() == right.size() && std::all_of(left.begin(), left.end(), [&](const std::string& mine) {
               return std::any_of(right.begin(), right.end(),
                                  [&](const std::string& theirs) { return same_value(mine, theirs); });
           });
}

/// Without a unit that every alternative repeats: `89.5|LBP 89500`.
std::string without_unit(std::string values, const std::string& unit) {
    const std::string repeated = "|" + unit + " ";
    for (std::size_t at = values.find(repeated); !unit.empty() && at != std::string::npos; at = values.find(repeated))
        values.erase(at + 1, repeated.size() - 1);
    return values;
}

/// Unit, lower and upper values of `EUR 10..12`.
std::vector<std::string> parts_of(const std::string& meaning) {
    const std::size_t space = meaning.find(' ');
    const std::string unit = space == std::string::npos ? "" : meaning.substr(0, space);
    const std::string values = without_unit(space == std::string::npos ? meaning : meaning.substr(space + 1), unit);
    const std::size_t dots = values.find("..");
    return {unit, values.substr(0, dots), dots == std::string::npos ? "" : values.substr(dots + 2)};
}

bool same_meaning(const Label& label, const Quantity& found) {
    if (label.kind != kind_of(found)) return false;
    if (label.kind == "code") return true;
    const auto wanted = parts_of(label.value);
    const auto got = parts_of(quantity::meaning_text(found));
    return wanted[0] == got[0] && same_set(wanted[1], got[1]) && same_set(wanted[2], got[2]);
}

/// Whether the span touches an occurrence of the expression that is no part of a longer run of digits.
bool touches(const std::string& text, const std::string& expression, dragoman::ByteSpan span) {
    const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = text.find(expression); at != std::string::npos; at = text.find(expression, at + 1)) {
        const std::size_t end = at + expression.size();
        if ((is_digit(at) && at > 0 && is_digit(at - 1)) || (is_digit(end) && is_digit(end - 1))) continue;
        if (span.begin < end && at < span.end) return true;
    }
    return false;
}

std::string described(const Sentence& sentence, const Quantity& found) {
    return kind_of(found) + " [" + std::string(found.span.in(sentence.text)) + "] " + quantity::meaning_text(found);
}

void score_sentence(const Sentence& sentence, Score& score) {
    const auto size = static_cast<std::uint32_t>(sentence.text.size());
    const auto found =
        quantity::find_quantities(sentence.text, {0, size}, sentence.language, dragoman::CivilDate{2025, 11, 19});
    std::vector<bool> used(found.size());
    for (const Label& label : sentence.labels) {
        if (label.kind == "none") continue;
        ++score.labelled;
        std::size_t i = 0;
        while (i < found.size() &&
               (used[i] || !same_meaning(label, found[i]) || !touches(sentence.text, label.expression, found[i].span)))
            ++i;
        if (i == found.size()) {
            score.mistakes.push_back("missed " + label.kind + " [" + label.expression + "] " + label.value +
                                     " in: " + sentence.text);
            continue;
        }
        used[i] = true;
        ++score.recalled;
        score.flagged += label.flag.empty() ? 0 : 1;
        score.right_flags += !label.flag.empty() && label.flag == kBounds[static_cast<std::size_t>(found[i].bound)];
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].kind == quantity::Kind::code || found[i].kind == quantity::Kind::relative) continue;
        ++score.found;
        if (used[i]) continue;
        ++score.false_alarms;
        score.mistakes.push_back("false alarm " + described(sentence, found[i]) + " in: " + sentence.text);
    }
}

}  // namespace

std::vector<Sentence> read_table(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<Sentence> table;
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        auto cells = dragoman::test::split(line, '\t');
        if (cells.size() < 5 || cells.size() > 6)
            throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": five or six cells are needed");
        cells.resize(6);
        if (cells[2] != "-" && cells[1].find(cells[2]) == std::string::npos)
            throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": the sentence has no " +
                                     cells[2]);
        const auto language = cells[0] == "ar" ? dragoman::Language::arabic : dragoman::Language::french;
        if (table.empty() || table.back().text != cells[1]) table.push_back({language, cells[1], {}});
        table.back().labels.push_back({cells[2], cells[3], cells[4], cells[5]});
    }
    return table;
}

Score score(const std::vector<Sentence>& table) {
    Score out;
    for (const Sentence& sentence : table) score_sentence(sentence, out);
    return out;
}

}  // namespace quantity_test
