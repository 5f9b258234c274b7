#include "dragoman/check/finding.hpp"

#include <array>

namespace dragoman::check {

namespace {

constexpr std::array<std::string_view, 3> kKinds{"missing_ar", "missing_fr", "different"};
constexpr std::array<std::string_view, 3> kSeverities{"info", "warning", "error"};
constexpr std::array<std::string_view, 8> kSubjects{"paragraph", "sentence", "quantity", "link",
                                                    "email",     "code",     "name",     "transliterated_name"};

}  // namespace

std::string_view to_string(FindingKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string_view to_string(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }

std::string_view to_string(Subject subject) { return kSubjects[static_cast<std::size_t>(subject)]; }

std::optional<Severity> severity_named(std::string_view name) {
    for (std::size_t i = 0; i < kSeverities.size(); ++i)
        if (kSeverities[i] == name) return static_cast<Severity>(i);
    return std::nullopt;
}

}  // namespace dragoman::check
