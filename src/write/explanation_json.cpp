#include "dragoman/write/explanation.hpp"
#include "write/json_text.hpp"

namespace dragoman::write {

namespace {

constexpr int kWordDecimals = 6;  // single words make little of a similarity

template <typename Items, typename AsJson>
Json array_of(const Items& items, const AsJson& as_json) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(as_json(item));
    return out;
}

Json document_json(const AccountedDocument& document) {
    return {{"id", document.id},
            {"path", document.path},
            {"title", document.title},
            {"url", document.url},
            {"date", document.published}};
}

Json evidence_json(const match::Explanation& explanation) {
    return {{"start_log_odds", rounded(explanation.start_log_odds)},
            {"log_odds", rounded(explanation.log_odds)},
            {"pieces", array_of(explanation.contributions, [](const match::Contribution& piece) {
                 return Json{{"name", piece.name},
                             {"title", piece.title},
                             {"value", rounded(static_cast<double>(piece.value))},
                             {"log_odds", rounded(piece.log_odds)}};
             })}};
}

Json print_json(const match::SharedPrint& print) {
    return {{"kind", fingerprint::to_string(print.kind)},
            {"name_probability", rounded(print.name_probability)},
            {"ar", print.source},
            {"fr", print.target},
            {"rarity", rounded(static_cast<double>(print.rarity))},
            {"ar_paragraph", print.source_paragraph},
            {"fr_paragraph", print.target_paragraph}};
}

Json tie_json(const match::WordTie& tie) {
    return {{"kind", match::to_string(tie.kind)},
            {"ar", tie.source},
            {"fr", tie.target},
            {"strength", rounded(static_cast<double>(tie.strength))},
            {"similarity", rounded(static_cast<double>(tie.similarity), kWordDecimals)}};
}

Json lone_json(const match::LoneParts& parts) {
    return {{"values", array_of(parts.values,
                                [](const match::LoneValue& value) {
                                    return Json{{"kind", fingerprint::to_string(value.kind)},
                                                {"text", value.text},
                                                {"meaning", value.meaning},
                                                {"paragraph", value.paragraph}};
                                })},
            {"words", array_of(parts.words, [](const match::LoneWord& word) {
                 return Json{{"text", word.text},
                             {"similarity", rounded(static_cast<double>(word.similarity), kWordDecimals)},
                             {"in_lexicon", word.in_lexicon}};
             })}};
}

Json coverage_json(const AccountedDocument& document) {
    const check::Coverage& coverage = document.coverage;
    return {{"paragraphs", coverage.paragraphs},
            {"covered_paragraphs", coverage.covered_paragraphs},
            {"characters", coverage.characters},
            {"covered_characters", coverage.covered_characters},
            {"uncovered_indices", coverage.uncovered_indices},
            {"furniture_paragraphs", document.furniture_count}};
}

Json bead_json(const Bead& bead) {
    return {{"ar_indices", bead.source},
            {"fr_indices", bead.target},
            {"probability", rounded(bead.probability)},
            {"shape", bead.shape()},
            {"label", to_string(bead.label)}};
}

Json runner_up_json(const match::RunnerUp& runner_up) {
    return {{"id", runner_up.id},
            {"probability", rounded(runner_up.probability)},
            {"similarity", rounded(static_cast<double>(runner_up.similarity))},
            {"accepted", runner_up.reason == match::Reason::none},
            {"reason", match::to_string(runner_up.reason)},
            {"separated_by", array_of(runner_up.differences,
                                      [](const match::Difference& difference) {
                                          return Json{
                                              {"name", difference.name},
                                              {"title", difference.title},
                                              {"value", rounded(static_cast<double>(difference.value))},
                                              {"other_value", rounded(static_cast<double>(difference.other_value))},
                                              {"log_odds", rounded(difference.log_odds)}};
                                      })},
            {"lacks", runner_up.lacks}};
}

}  // namespace

std::string explanation_json(const PairAccount& account) {
    const match::Explanation& explanation = account.explanation;
    Json out;
    out["ar"] = document_json(account.ar);
    out["fr"] = document_json(account.fr);
    out["accepted"] = explanation.is_accepted();
    out["verdict"] = match::to_string(explanation.pair.verdict);
    out["reason"] = match::to_string(explanation.pair.reason);
    out["standing"] = match::to_string(explanation.standing);
    out["probability"] = rounded(explanation.pair.probability);
    out["threshold"] = rounded(account.threshold);
    out["cluster"] = explanation.pair.cluster;
    out["ar_match"] = explanation.match_of_source;
    out["fr_match"] = explanation.match_of_target;
    out["ar_documents"] = account.ar.document_count;
    out["fr_documents"] = account.fr.document_count;
    out["alone"] = account.is_alone();
    out["evidence"] = evidence_json(explanation);
    out["shared"] = array_of(account.ties.prints, print_json);
    out["words"] = array_of(account.ties.words, tie_json);
    out["only_ar"] = lone_json(account.ties.source);
    out["only_fr"] = lone_json(account.ties.target);
    out["alignment"] = {{"ar", coverage_json(account.ar)},
                        {"fr", coverage_json(account.fr)},
                        {"beads", array_of(explanation.pair.beads, bead_json)}};
    out["runners_up"] = {{"fr", array_of(explanation.targets, runner_up_json)},
                         {"ar", array_of(explanation.sources, runner_up_json)}};
    return pretty_json(out);
}

}  // namespace dragoman::write
