#include "support/bead_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "support/temp_folder.hpp"

namespace dragoman::test {

std::map<std::string, std::string> labels_of_paragraphs(const std::vector<Row>& beads) {
    std::map<std::string, std::string> out;
    for (const Row& bead : beads) {
        for (const std::string side : {"ar", "fr"}) {
            const std::string& indices = bead.at(side + "_indices");
            if (indices.empty()) continue;
            for (const std::string& index : split(indices, ','))
                out[bead.at("ar_id") + " " + bead.at("fr_id") + " " + side + " " + index] = bead.at("label");
        }
    }
    return out;
}

std::set<std::string> body_beads(const std::vector<Row>& beads) {
    std::set<std::string> out;
    for (const Row& bead : beads) {
        if (bead.at("label") == "furniture" || bead.at("ar_indices").empty() || bead.at("fr_indices").empty()) continue;
        out.insert(bead.at("ar_id") + " " + bead.at("fr_id") + " " + bead.at("ar_indices") + "-" +
                   bead.at("fr_indices"));
    }
    return out;
}

std::vector<Row> gold_beads(const std::string& path) {
    return tsv_rows("ar_id\tfr_id\tar_indices\tfr_indices\tlabel\n" + read_bytes(path));
}

double figure(const std::string& line, const std::string& name) {
    const auto words = split(line, ' ');
    const auto found = std::ranges::find(words, name);
    if (found == words.end() || found + 1 == words.end()) throw std::runtime_error(name + " is not in: " + line);
    return std::stod(*(found + 1));
}

}  // namespace dragoman::test
