// One JSON object, reduced to the strings that make an article.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "read/fields.hpp"

namespace dragoman::read {

/// A value and the path that served it; no path: missing.
struct FieldValue {
    std::string value;
    const FieldPath* path = nullptr;
};

struct JsonProblem {
    std::string what;
    std::optional<std::size_t> byte;  ///< 0-based, in the JSON text; none: the object as a whole
};

struct JsonFields {
    std::array<FieldValue, kRoleCount> by_role;
    std::optional<JsonProblem> problem;

    [[nodiscard]] FieldValue& operator[](Role role) { return by_role[static_cast<std::size_t>(role)]; }
};

/// Reads exactly one object; no tree is built, so nothing is limited by how deep it nests. `null`, "None" and "" are
/// missing; an array of strings is a text, joined by line ends; numbers are titles, dates and ids as they are written.
JsonFields read_json_fields(std::string_view json, const FieldPaths& paths);

}  // namespace dragoman::read
