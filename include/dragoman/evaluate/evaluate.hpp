// Scores of a system's output against gold; the protocol and the printed figures are those of vecalign's scorer as the
// project's reference script implements it (see the .cpp for the protocol in full).
#pragma once

#include <cstddef>
#include <string>

namespace dragoman::evaluate {

/// `documents gold N system N precision P recall R f1 F recall_1to1 R[ brier B base_brier B ece E]`, no line end.
/// `candidates_path` may be empty. IoError, FormatError.
std::string documents(const std::string& gold_path, const std::string& system_path, const std::string& candidates_path);

/// `beads gold N system N strict_p … strict_f1 … lax_f1 … null_p … null_r …[ moved_found M][ furniture_r F] body_lost B
/// repeated N[ brier …]`.
std::string beads(const std::string& gold_path, const std::string& system_path);

/// `pairs gold N precision P recall R f1 F`; reads the served texts in ar/ and fr/ beside the gold file.
std::string pairs(const std::string& gold_path, const std::string& system_path);

}  // namespace dragoman::evaluate
