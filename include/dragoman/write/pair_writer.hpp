// The text pairs in the formats that other tools read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/write/rows.hpp"

namespace dragoman::write {

struct PairFormatOptions {
    std::string tmx_ar = "ar";  ///< xml:lang of the Arabic side (`ar-SA`)
    std::string tmx_fr = "fr";
    bool sentences = false;                     ///< units are sentences, not paragraphs (TMX segtype)
    std::optional<std::int64_t> epoch_seconds;  ///< SOURCE_DATE_EPOCH; dates are left out without it
    std::string tool_version;
};

/// Takes pairs one by one; files appear at finish(), all of a format or none.
class PairWriter {
  public:
    virtual ~PairWriter() = default;
    virtual void add(const TextPair& pair) = 0;
    virtual void finish() = 0;
    /// Characters that the format forbids and that were dropped so far (TMX: what XML 1.0 forbids).
    [[nodiscard]] virtual std::size_t dropped_characters() const { return 0; }
    /// Pairs that were left out so far because nothing of a side remains without those characters.
    [[nodiscard]] virtual std::size_t dropped_pairs() const { return 0; }
};

/// Names that make_pair_writer knows: `tsv`, `tmx`, `jsonl`, `moses`.
std::vector<std::string_view> pair_format_names();

/// The files that a format is written to: `pairs.ar` and `pairs.fr` for `moses`. ConfigError for an unknown name.
std::vector<std::string> pair_file_names(std::string_view format);

/// A writer of `pairs.tsv` … below `folder`. ConfigError for an unknown name.
std::unique_ptr<PairWriter> make_pair_writer(std::string_view format, const std::string& folder,
                                             const PairFormatOptions& options);

}  // namespace dragoman::write
