// The writers behind make_pair_writer, one a format.
#pragma once

#include <memory>
#include <string>

#include "dragoman/write/pair_writer.hpp"

namespace dragoman::write {

std::unique_ptr<PairWriter> make_tsv_writer(const std::string& folder);
std::unique_ptr<PairWriter> make_jsonl_writer(const std::string& folder);
std::unique_ptr<PairWriter> make_moses_writer(const std::string& folder);
/// ConfigError if a language is not a BCP 47 tag, or both are the same.
std::unique_ptr<PairWriter> make_tmx_writer(const std::string& folder, const PairFormatOptions& options);

/// `FOLDER/NAME`.
std::string path_in(const std::string& folder, const std::string& name);

}  // namespace dragoman::write
