#include "pipeline/earlier_matches.hpp"

#include <array>
#include <charconv>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "dragoman/core/error.hpp"
#include "dragoman/write/tables.hpp"
#include "pipeline/check_pairs.hpp"
#include "pipeline/tab_file.hpp"

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;
using Places = std::unordered_map<std::string, std::uint32_t>;

Places places_by_id(const std::vector<retrieve::Article>& articles) {
    Places out;
    for (std::uint32_t i = 0; i < articles.size(); ++i) out.emplace(articles[i].document.id, i);
    return out;
}

std::uint32_t place_of(const Places& places, const std::string& id, const std::string& path) {
    const auto found = places.find(id);
    if (found != places.end()) return found->second;
    throw ConfigError::input(path + " names `" + id + "`, which the inputs do not hold any more; run again");
}

double number_in(const std::string& cell) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size())
        throw std::invalid_argument("`" + cell + "` is no number; run again");
    return value;
}

BeadLabel label_named(const std::string& name) {
    for (const BeadLabel label : {BeadLabel::translated, BeadLabel::moved, BeadLabel::omitted, BeadLabel::furniture})
        if (to_string(label) == name) return label;
    throw std::invalid_argument("`" + name + "` is no label; run again");
}

/// Names of units as beads.tsv has them → their numbers.
class UnitNumbers {
  public:
    UnitNumbers(const Document& document, Level level) : level_(level) {
        const std::vector<check::Unit> units = units_of_level(document, level);
        std::uint32_t number = 0;
        for (std::uint32_t i = 0; i < units.size(); ++i) {
            number = i > 0 && units[i].paragraph == units[i - 1].paragraph ? number + 1 : 0;
            numbers_.emplace(name_of(units[i].paragraph, number), i);
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> in(const std::string& cell) const {
        std::vector<std::uint32_t> out;
        for (std::size_t begin = 0; begin < cell.size();) {
            const std::size_t comma = std::min(cell.find(',', begin), cell.size());
            const auto found = numbers_.find(cell.substr(begin, comma - begin));
            if (found == numbers_.end())
                throw std::invalid_argument("`" + cell + "` are no indices of the article; run again");
            out.push_back(found->second);
            begin = comma + 1;
        }
        return out;
    }

  private:
    [[nodiscard]] std::string name_of(std::uint32_t paragraph, std::uint32_t sentence) const {
        const std::string out = std::to_string(paragraph);
        return level_ == Level::paragraph ? out : out + "." + std::to_string(sentence);
    }

    Level level_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace

std::vector<WeighedPair> read_matches(const std::string& folder, const Collection& collection, Level level) {
    const Places sources = places_by_id(collection.sources);
    const Places targets = places_by_id(collection.targets);
    std::vector<WeighedPair> out;
    std::map<std::pair<std::string, std::string>, std::size_t> pair_of;
    const std::string documents = folder + "/documents.tsv";
    read_table(documents, write::documents_header(), [&](const std::vector<std::string>& cells) {
        WeighedPair& pair = out.emplace_back();
        pair.source = place_of(sources, cells[0], documents);
        pair.target = place_of(targets, cells[1], documents);
        pair.probability = number_in(cells[2]);
        pair_of.emplace(std::pair(cells[0], cells[1]), out.size() - 1);
    });
    std::size_t current = out.size();
    std::array<std::optional<UnitNumbers>, 2> units;
    read_table(folder + "/beads.tsv", write::beads_header(), [&](const std::vector<std::string>& cells) {
        const auto found = pair_of.find({cells[0], cells[1]});
        if (found == pair_of.end()) throw std::invalid_argument("is of no match in documents.tsv; run again");
        WeighedPair& pair = out[found->second];
        if (found->second != current) {
            units[0].emplace(collection.sources[pair.source].document, level);
            units[1].emplace(collection.targets[pair.target].document, level);
            current = found->second;
        }
        pair.beads.push_back(
            {units[0]->in(cells[2]), units[1]->in(cells[3]), number_in(cells[4]), label_named(cells[6])});
    });
    return out;
}

}  // namespace dragoman::pipeline
