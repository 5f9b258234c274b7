// Where in a JSON object the parts of an article stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::read {

enum class Role : std::uint8_t { text, url, date, title, language, id };
constexpr std::size_t kRoleCount = 6;

std::string_view to_string(Role role);

/// `/meta/title` → steps `meta`, `title`; an alias is one step.
struct FieldPath {
    Role role = Role::text;
    std::string name;  ///< as in ReadReport::aliases: `maintext`, `/meta/title`
    std::vector<std::string> steps;
};

/// All places that are looked at; of one role the earlier one wins.
struct FieldPaths {
    std::vector<FieldPath> paths;
    std::size_t max_steps = 1;

    /// The aliases, but for the roles that `fields` (see ReadOptions) places. Throws ConfigError.
    static FieldPaths with(const std::map<std::string, std::string>& fields);
};

}  // namespace dragoman::read
