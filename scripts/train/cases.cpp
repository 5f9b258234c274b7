#include "cases.hpp"

#include <fstream>
#include <sstream>
#include <unordered_map>

#include "dragoman/core/error.hpp"

namespace dragoman::train {

namespace {

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out;
    std::stringstream stream(line + "\t");
    for (std::string cell; std::getline(stream, cell, '\t');) out.push_back(cell);
    return out;
}

std::vector<std::uint32_t> indices(const std::string& text) {
    std::vector<std::uint32_t> out;
    std::stringstream stream(text);
    for (std::string cell; std::getline(stream, cell, ',');)
        out.push_back(static_cast<std::uint32_t>(std::stoul(cell)));
    return out;
}

std::unordered_map<std::string, std::uint32_t> places(const std::vector<retrieve::Article>& articles) {
    std::unordered_map<std::string, std::uint32_t> out;
    for (std::uint32_t i = 0; i < articles.size(); ++i) out.emplace(articles[i].document.id, i);
    return out;
}

void read_gold(Case& out) {
    const auto sources = places(out.collection.sources);
    const auto targets = places(out.collection.targets);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> known;
    std::ifstream file(out.folder + "/gold.beads.tsv");
    if (!file) throw IoError::cannot_read(out.folder + "/gold.beads.tsv", "no such file");
    for (std::string line; std::getline(file, line);) {
        const std::vector<std::string> row = cells(line);
        const auto source = sources.find(row[0]);
        const auto target = targets.find(row[1]);
        if (source == sources.end() || target == targets.end()) continue;
        const std::pair key{source->second, target->second};
        const auto [found, is_new] = known.emplace(key, out.pairs.size());
        if (is_new) out.pairs.push_back({key.first, key.second, {}});
        if (row.size() < 5 || row[4] != "furniture")
            out.pairs[found->second].beads.emplace(indices(row[2]), indices(row[3]));
        out.matches.insert(key);
    }
}

}  // namespace

bool is_for_choice(const Case& one) { return one.folder.find("-choice-") != std::string::npos; }

Case read_case(const std::string& folder, bool dated, int jobs) {
    Case out;
    out.folder = folder;
    std::vector<read::Input> inputs{{folder + "/ar", Language::arabic}, {folder + "/fr", Language::french}};
    if (dated)
        inputs = {{folder + "/jsonl/ar.jsonl", Language::arabic}, {folder + "/jsonl/fr.jsonl", Language::french}};
    pipeline::CollectionOptions options;
    options.jobs = jobs;
    out.collection = pipeline::read_collection(inputs, options, {});
    pipeline::analyse_collection(out.collection, options, {});
    read_gold(out);
    return out;
}

}  // namespace dragoman::train
