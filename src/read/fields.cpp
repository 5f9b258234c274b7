#include "read/fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "dragoman/core/error.hpp"

namespace dragoman::read {

namespace {

struct Alias {
    Role role;
    std::string_view name;
};

constexpr std::array kAliases{
    Alias{Role::text, "text"},
    Alias{Role::text, "maintext"},
    Alias{Role::text, "articleBody"},
    Alias{Role::text, "p"},
    Alias{Role::url, "url"},
    Alias{Role::url, "source"},
    Alias{Role::url, "u"},
    Alias{Role::date, "date"},
    Alias{Role::date, "date_publish"},
    Alias{Role::date, "datePublished"},
    Alias{Role::date, "ts"},
    Alias{Role::title, "title"},
    Alias{Role::title, "headline"},
    Alias{Role::language, "language"},
    Alias{Role::language, "inLanguage"},
    Alias{Role::language, "l"},
    Alias{Role::id, "id"},
};

constexpr std::array<std::string_view, kRoleCount> kRoleNames{"text", "url", "date", "title", "language", "id"};

std::string option_name(std::string_view role) { return "--field " + std::string(role); }

Role role_named(const std::string& name) {
    const auto found = std::find(kRoleNames.begin(), kRoleNames.end(), name);
    if (found == kRoleNames.end())
        throw ConfigError::option(option_name(name),
                                  "there is no such field; there are text, url, date, title, language and id");
    return static_cast<Role>(found - kRoleNames.begin());
}

/// `~1` is a slash and `~0` a tilde (RFC 6901).
std::optional<std::string> unescaped(std::string_view step) {
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        if (step[i] != '~') {
            out += step[i];
            continue;
        }
        ++i;
        if (i == step.size() || (step[i] != '0' && step[i] != '1')) return std::nullopt;
        out += step[i] == '0' ? '~' : '/';
    }
    return out;
}

FieldPath path_of(const std::string& role, const std::string& pointer) {
    FieldPath path{role_named(role), pointer, {}};
    if (!pointer.starts_with('/'))
        throw ConfigError::option(option_name(role),
                                  "\"" + pointer + "\" is no JSON Pointer; write it like /article/" + role);
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t next = std::min(pointer.find('/', at + 1), pointer.size());
        std::optional<std::string> step = unescaped(std::string_view(pointer).substr(at + 1, next - at - 1));
        if (!step)
            throw ConfigError::option(option_name(role), "\"" + pointer + "\" has a ~ that is neither ~0 nor ~1");
        path.steps.push_back(*std::move(step));
        at = next;
    }
    return path;
}

}  // namespace

std::string_view to_string(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }

FieldPaths FieldPaths::with(const std::map<std::string, std::string>& fields) {
    FieldPaths all;
    for (const auto& [role, pointer] : fields) {
        all.paths.push_back(path_of(role, pointer));
        all.max_steps = std::max(all.max_steps, all.paths.back().steps.size());
    }
    for (const Alias& alias : kAliases) {
        const std::string role(to_string(alias.role));
        if (!fields.contains(role))
            all.paths.push_back({alias.role, std::string(alias.name), {std::string(alias.name)}});
    }
    return all;
}

}  // namespace dragoman::read
