// One id, one document.
#pragma once

#include <vector>

#include "dragoman/retrieve/article.hpp"

namespace dragoman::pipeline {

/// ConfigError that names both places, if two articles of one language have one id.
void refuse_equal_ids(const std::vector<retrieve::Article>& articles);

}  // namespace dragoman::pipeline
