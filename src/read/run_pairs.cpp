#include <algorithm>
#include <filesystem>
#include <map>

#include "dragoman/core/error.hpp"
#include "dragoman/read/pairs.hpp"
#include "read/pair_table.hpp"

namespace dragoman::read {

namespace {

using Probabilities = std::map<std::pair<std::string, std::string>, double>;

/// What documents.tsv says of its matches.
Probabilities match_probabilities(const std::string& path) {
    TextLines lines(path);
    std::string_view line;
    const auto header = lines.next(line) ? split_cells(line) : std::vector<std::string_view>{};
    const auto ar = column_named(header, {"ar_id"});
    const auto fr = column_named(header, {"fr_id"});
    const auto probability = column_named(header, {"probability"});
    if (!ar || !fr || !probability)
        throw FormatError::at(path, 1, "has no columns ar_id, fr_id and probability; repeat the run with --overwrite");
    Probabilities out;
    while (lines.next(line)) {
        const auto cells = split_cells(line);
        const auto value = *probability < cells.size() ? probability_of(cells[*probability]) : std::nullopt;
        if (!value || std::max(*ar, *fr) >= cells.size())
            throw FormatError::at(path, lines.number(), "is no row of a match; repeat the run with --overwrite");
        out[{std::string(cells[*ar]), std::string(cells[*fr])}] = *value;
    }
    return out;
}

std::string pair_file_of(const std::string& folder) {
    for (const char* const name : {"/pairs.tsv", "/pairs.tmx"}) {
        if (std::filesystem::exists(folder + name)) return folder + name;
    }
    throw ConfigError::input(folder + ": holds neither pairs.tsv nor pairs.tmx; repeat the run with --format tsv");
}

}  // namespace

PairReport read_pairs_of_run(const std::string& folder, const PairSink& sink) {
    const std::string path = pair_file_of(folder);
    const Probabilities matches = match_probabilities(folder + "/documents.tsv");
    return read_pairs({path}, [&](AlignedTexts&& pair) {
        const auto match = matches.find({pair.ar_id, pair.fr_id});
        if (match == matches.end() || !pair.probability)
            throw FormatError::at(
                path, 0,
                "a pair of " + pair.ar_id + " and " + pair.fr_id +
                    " has no probability or no match in documents.tsv; repeat the run with --overwrite");
        pair.probability = *pair.probability * match->second;
        sink(std::move(pair));
    });
}

}  // namespace dragoman::read
