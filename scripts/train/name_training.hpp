// Learns how names are written in the other script: src/fingerprint/name_weights.inc.
#pragma once

#include <string>
#include <vector>

namespace dragoman::train {

struct NameFiles {
    std::vector<std::string> news_names;  ///< tables `Arabic TAB French` with names among their entries
    std::vector<std::string> more_names;  ///< the same, of towns and the like: they count less
    std::vector<std::string> words;       ///< the same of common words, which are nobody's name
    std::vector<std::string> kept_apart;  ///< names never to learn from
};

/// The text of the weights file. Same files, same text.
std::string train_names(const NameFiles& files);

}  // namespace dragoman::train
