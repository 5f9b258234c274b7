// A few hundred records, extracted and analysed: the unit in which a large input is worked on and its work is kept.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/read/record.hpp"
#include "pipeline/article_analysis.hpp"

namespace dragoman::pipeline {

/// Bytes of the packed block that hold a text.
struct TextPlace {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
};

struct Block {
    struct Item {
        std::uint32_t record = 0;  ///< its place in the block
        retrieve::Article article;
        furniture::PageLines lines;
        std::uint32_t unit_count = 0;  ///< passages, in the order of the articles of a language
        TextPlace text;                ///< of a block that was packed or unpacked
    };
    struct RefusedRecord {
        std::uint32_t record = 0;
        Refusal refusal;
    };
    std::vector<std::string> paths;      ///< a record: the file that held it
    std::vector<std::uint64_t> hashes;   ///< a record: of everything that was read
    std::vector<Item> items;             ///< the records that are articles, in reading order
    std::vector<RefusedRecord> refused;  ///< the others
    /// Arabic and French; terms are numbered within the block, passages are those of all articles of the language.
    std::array<vectorize::DocumentTerms, 2> terms;
};

std::uint64_t hash_of(const read::Record& record);

/// Throws Interrupted where the observer says so.
Block analyse_block(std::vector<read::Record>&& records, const CollectionOptions& options,
                    vectorize::TermReader& reader, const Observer& observer);

/// Sets the places of the texts, which are those in what is returned.
std::string pack(Block& block);
/// A block with texts left out: only their places are told.
Block unpack_block(std::string_view bytes);

}  // namespace dragoman::pipeline
