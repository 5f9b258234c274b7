// The project's own articles as inputs of a test.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/temp_folder.hpp"

namespace dragoman::test {

inline const std::string kArticles = DRAGOMAN_SOURCE_DIR "/pairs/articles";

/// Both versions, 8 and 8 paragraphs.
inline const std::string kTrial = "010-trial-verdict";
/// Both versions, 14 and 14 paragraphs, one of them moved.
inline const std::string kCup = "007-cup-final";

/// The text of one version: story("010-trial-verdict", "ar").
std::string story(const std::string& name, const std::string& language);

/// Writes both versions as `in/NAME.ar.txt` and `in/NAME.fr.txt` and gives the path of `in`.
std::string write_story(const TempFolder& folder, const std::string& name);

/// A JSON object on one line with these keys and values, all strings.
std::string json_line(const std::vector<std::pair<std::string, std::string>>& fields);

}  // namespace dragoman::test
