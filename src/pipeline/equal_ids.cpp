#include "pipeline/equal_ids.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

#include "dragoman/core/error.hpp"

namespace dragoman::pipeline {

void refuse_equal_ids(const std::vector<retrieve::Article>& articles) {
    std::unordered_map<std::string_view, const Document*> seen;
    for (const retrieve::Article& article : articles) {
        const auto [found, is_new] = seen.try_emplace(article.document.id, &article.document);
        if (is_new) continue;
        throw ConfigError::input(
            "two " + std::string(article.document.language == Language::arabic ? "Arabic" : "French") +
            " documents have the id `" + article.document.id + "`: " + to_string(found->second->origin) + " and " +
            to_string(article.document.origin) + "; rename one or leave one out");
    }
}

}  // namespace dragoman::pipeline
