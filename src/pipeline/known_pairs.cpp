#include "pipeline/known_pairs.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unordered_map>

#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/core/kept_work.hpp"
#include "dragoman/core/packed_beads.hpp"
#include "dragoman/read/file_identity.hpp"
#include "pipeline/long_pairs.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;

std::unordered_map<std::string, std::uint32_t> places_by_path(const std::vector<Article>& articles) {
    std::unordered_map<std::string, std::uint32_t> out;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        const auto [found, is_new] = out.emplace(articles[i].document.origin.path, i);
        if (!is_new) {
            throw ConfigError::input(articles[i].document.origin.path +
                                     ": holds more than one article; --pairs takes files of one article");
        }
    }
    return out;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path == "-" ? "/dev/stdin" : path, std::ios::binary);
    if (!file) throw IoError::cannot_read(path, "no such file, or no permission");
    std::ostringstream out;
    if (file.peek() != std::ifstream::traits_type::eof()) out << file.rdbuf();
    if (file.bad() || !out) throw IoError::cannot_read(path, "read error");
    return out.str();
}

/// One of the paths that lead to a file, the first that was asked for.
class OnePathEach {
  public:
    std::string of(const std::string& path) {
        const auto identity = read::identity_of(path);
        return identity ? first_.emplace(*identity, path).first->second : path;
    }

  private:
    std::map<read::FileIdentity, std::string> first_;
};

}  // namespace

PairList read_path_pairs(const std::string& path) {
    const std::string bytes = bytes_of(path);
    PairList out;
    out.file = {path, bytes.size(), hash64(bytes)};
    OnePathEach one_path;
    std::set<std::pair<std::string, std::string>> seen;
    std::istringstream lines(bytes.starts_with("\uFEFF") ? bytes.substr(3) : bytes);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos || tab == 0 || tab + 1 == line.size() ||
            line.find('\t', tab + 1) != std::string::npos) {
            throw FormatError::at(path, number,
                                  "is not `ar_path TAB fr_path`; write two paths with one tab between them");
        }
        const PathPair pair{one_path.of(line.substr(0, tab)), one_path.of(line.substr(tab + 1))};
        if (seen.emplace(pair.ar, pair.fr).second) out.pairs.push_back(pair);
    }
    if (out.pairs.empty()) throw ConfigError::option("--pairs", path + " holds no pair");
    return out;
}

std::vector<read::Input> inputs_of(const std::vector<PathPair>& pairs) {
    std::vector<read::Input> out;
    std::set<std::pair<std::string, Language>> seen;
    const auto add = [&](const std::string& path, Language side) {
        if (std::filesystem::is_directory(path)) throw ConfigError::input(path + ": is a folder; name a file");
        if (seen.emplace(path, side).second) out.push_back({path, side});
    };
    for (const PathPair& pair : pairs) add(pair.ar, Language::arabic);
    for (const PathPair& pair : pairs) add(pair.fr, Language::french);
    return out;
}

std::vector<match::WeighedPair> align_known(Collection& collection, const std::vector<PathPair>& pairs, int jobs,
                                            const Observer& observer, Checkpoint* checkpoint) {
    const auto sources = places_by_path(collection.sources);
    const auto targets = places_by_path(collection.targets);
    std::vector<match::WeighedPair> out;
    for (const PathPair& pair : pairs) {
        const auto source = sources.find(pair.ar);
        const auto target = targets.find(pair.fr);
        if (source == sources.end() || target == targets.end()) continue;
        if (!match::can_be_aligned(collection.sources[source->second], collection.targets[target->second])) {
            refuse_pair(source->second, target->second, collection);
            continue;
        }
        match::WeighedPair& known = out.emplace_back();
        known.source = source->second;
        known.target = target->second;
        known.probability = 1.0;
        known.cluster = static_cast<std::uint32_t>(out.size());
    }
    const auto worker = [&] {
        return [&](std::size_t i) {
            observer.check();
            const Article& source = collection.sources[out[i].source];
            const Article& target = collection.targets[out[i].target];
            out[i].beads = match::align_articles(source, target, collection.model);
            out[i].verdict = match::verdict_of(source, target, out[i].beads);
        };
    };
    const auto keep = [&](std::size_t i, Packer& packer) {
        packer.add(out[i].verdict);
        pack(out[i].beads, packer);
    };
    const auto take_back = [&](std::size_t i, Unpacker& unpacker) {
        out[i].verdict = unpacker.get<match::Verdict>();
        out[i].beads = unpack_beads(unpacker);
    };
    for_each_kept(out.size(), jobs, checkpoint, "align", worker, keep, take_back);
    return out;
}

}  // namespace dragoman::pipeline
