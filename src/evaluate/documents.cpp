// Document matches. Every row of the system's file is a claim; precision, recall and F1 are those of the set of claimed
// pairs. recall_1to1 follows the WMT16 task: claims are walked by falling probability (none counts as 0, equal ones
// stay in file order), and one counts only if neither of its documents was seen before. Calibration is judged over the
// rows of both files, accepted and candidates, that carry a probability.
#include <algorithm>
#include <set>

#include "dragoman/evaluate/evaluate.hpp"
#include "evaluate/calibration.hpp"
#include "evaluate/figures.hpp"
#include "evaluate/table.hpp"

namespace dragoman::evaluate {

namespace {

using DocumentPairs = std::set<DocumentPair>;

struct Claim {
    DocumentPair pair;
    std::optional<double> probability;
};

std::vector<Claim> read_claims(const std::string& path) {
    constexpr std::size_t kProbability = 2;
    const Table table = read_table(path, {{"ar_id", "fr_id", "probability"}, 2});
    std::vector<Claim> claims;
    for (const Row& row : table.rows) claims.push_back({row.documents(), table.number(row, kProbability)});
    return claims;
}

DocumentPairs pairs_of(const std::vector<Claim>& claims) {
    DocumentPairs pairs;
    for (const Claim& claim : claims) pairs.insert(claim.pair);
    return pairs;
}

std::size_t count_common(const DocumentPairs& a, const DocumentPairs& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](auto& pair) { return b.contains(pair); }));
}

std::size_t hits_one_to_one(std::vector<Claim> claims, const DocumentPairs& gold) {
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return a.probability.value_or(0.0) > b.probability.value_or(0.0);
    });
    std::set<std::string> seen_ar;
    std::set<std::string> seen_fr;
    std::size_t hits = 0;
    for (const auto& [pair, probability] : claims) {
        if (seen_ar.contains(pair.first) || seen_fr.contains(pair.second)) continue;
        seen_ar.insert(pair.first);
        seen_fr.insert(pair.second);
        if (gold.contains(pair)) ++hits;
    }
    return hits;
}

void judge(const std::vector<Claim>& claims, const DocumentPairs& gold, std::vector<Judged>& judged) {
    for (const auto& [pair, probability] : claims) {
        if (probability) judged.push_back({*probability, gold.contains(pair)});
    }
}

}  // namespace

std::string documents(const std::string& gold_path, const std::string& system_path,
                      const std::string& candidates_path) {
    const DocumentPairs gold = pairs_of(read_claims(gold_path));
    const std::vector<Claim> claims = read_claims(system_path);
    const DocumentPairs system = pairs_of(claims);
    std::vector<Judged> judged;
    judge(claims, gold, judged);
    if (!candidates_path.empty()) judge(read_claims(candidates_path), gold, judged);

    const auto gold_count = static_cast<double>(gold.size());
    const auto common = static_cast<double>(count_common(system, gold));
    const double precision = ratio(common, static_cast<double>(system.size()));
    const double recall = ratio(common, gold_count);
    const auto hits = static_cast<double>(hits_one_to_one(claims, gold));
    return "documents" + figure("gold", gold.size()) + figure("system", system.size()) +
           figure("precision", precision) + figure("recall", recall) + figure("f1", f1(precision, recall)) +
           figure("recall_1to1", ratio(hits, gold_count)) + calibration(judged);
}

}  // namespace dragoman::evaluate
