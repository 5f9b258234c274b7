// Text pairs, judged by the corpus lines that stand in both versions of a story (the gold file) and by the served texts
// `ar/ID.txt` and `fr/ID.txt` beside it. All texts are compared with their white space flattened.
//
// A system pair is right if the gold lines that its Arabic text covers are exactly those that its French text covers,
// and at least one. Precision is the share of right characters, a pair over k lines earning a k-th of its own; recall
// the share of gold lines found, each of the k earning a k-th, the best of its pairs deciding.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "dragoman/evaluate/evaluate.hpp"
#include "dragoman/text/utf8.hpp"
#include "evaluate/figures.hpp"
#include "evaluate/placement.hpp"
#include "evaluate/table.hpp"
#include "evaluate/text_file.hpp"
#include "evaluate/white_space.hpp"

namespace dragoman::evaluate {

namespace {

/// Both sides' texts of one pair of documents: [0] Arabic, [1] French; element n of one belongs to element n of the
/// other.
using Texts = std::array<std::vector<std::string>, 2>;

/// In the order in which the document pairs first occur: sums of floating-point numbers depend on it.
struct TextsByPair {
    std::vector<std::pair<DocumentPair, Texts>> entries;
    std::map<DocumentPair, std::size_t> place;
    std::size_t rows = 0;
};

struct Earned {
    double right_characters = 0.0;
    double found_lines = 0.0;
};

TextsByPair read_texts(const std::string& path) {
    TextsByPair texts;
    for (const Row& row : read_table(path, {{"ar_id", "fr_id", "ar_text", "fr_text"}, 4}).rows) {
        const auto [place, is_new] = texts.place.try_emplace(row.documents(), texts.entries.size());
        if (is_new) texts.entries.push_back({row.documents(), {}});
        for (std::size_t side = 0; side < 2; ++side) {
            texts.entries[place->second].second[side].push_back(flattened(row.cells[2 + side]));
        }
        ++texts.rows;
    }
    return texts;
}

std::size_t characters(const Texts& texts, std::size_t row) {
    return text::count_code_points(texts[0][row]) + text::count_code_points(texts[1][row]);
}

std::string served_text(const std::filesystem::path& folder, const DocumentPair& pair, std::size_t side) {
    const std::string& id = side == 0 ? pair.first : pair.second;
    return flattened(read_text_file(folder / (side == 0 ? "ar" : "fr") / (id + ".txt")));
}

/// Of each system text of one side, the gold lines that it covers.
std::vector<std::vector<std::size_t>> covered_lines(const std::string& served, const std::vector<std::string>& gold,
                                                    const std::vector<std::string>& system) {
    const LineCover cover{placed(served, gold)};
    std::vector<std::vector<std::size_t>> lines;
    for (const auto& span : placed(served, system)) lines.push_back(cover.covered_by(span));
    return lines;
}

Earned judged_pair(const Texts& gold, const Texts& system, const std::array<std::string, 2>& served, Earned so_far) {
    const auto ar = covered_lines(served[0], gold[0], system[0]);
    const auto fr = covered_lines(served[1], gold[1], system[1]);
    std::map<std::size_t, double> credit;
    for (std::size_t row = 0; row < ar.size(); ++row) {
        if (ar[row].empty() || ar[row] != fr[row]) continue;
        const auto lines = static_cast<double>(ar[row].size());
        so_far.right_characters += static_cast<double>(characters(system, row)) / lines;
        for (const std::size_t line : ar[row]) credit[line] = std::max(credit[line], 1.0 / lines);
    }
    double found = 0.0;
    for (const auto& [line, share] : credit) found += share;
    so_far.found_lines += found;
    return so_far;
}

std::size_t all_characters(const TextsByPair& texts) {
    std::size_t count = 0;
    for (const auto& [pair, own] : texts.entries) {
        for (std::size_t row = 0; row < own[0].size(); ++row) count += characters(own, row);
    }
    return count;
}

}  // namespace

std::string pairs(const std::string& gold_path, const std::string& system_path) {
    const TextsByPair gold = read_texts(gold_path);
    const TextsByPair system = read_texts(system_path);
    const auto folder = std::filesystem::path{gold_path}.parent_path();
    Earned earned;
    for (const auto& [pair, texts] : system.entries) {
        const auto known = gold.place.find(pair);
        if (known == gold.place.end()) continue;
        const std::array<std::string, 2> served{served_text(folder, pair, 0), served_text(folder, pair, 1)};
        earned = judged_pair(gold.entries[known->second].second, texts, served, earned);
    }
    const double precision = ratio(earned.right_characters, static_cast<double>(all_characters(system)));
    const double recall = ratio(earned.found_lines, static_cast<double>(gold.rows));
    return "pairs" + figure("gold", gold.rows) + figure("precision", precision) + figure("recall", recall) +
           figure("f1", f1(precision, recall));
}

}  // namespace dragoman::evaluate
