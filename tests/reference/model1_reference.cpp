#include "reference/model1_reference.hpp"

namespace dragoman::reference {

namespace {

using Table = std::vector<std::vector<double>>;

/// Each row divided by its sum.
Table normalised(Table table) {
    for (std::vector<double>& row : table) {
        double sum = 0.0;
        for (const double cell : row) sum += cell;
        for (double& cell : row) cell = sum > 0.0 ? cell / sum : 0.0;
    }
    return table;
}

Table empty_table(std::size_t rows, std::size_t columns) { return Table(rows, std::vector<double>(columns, 0.0)); }

}  // namespace

Table train_model1(const std::vector<lexicon::KeyPair>& pairs, std::size_t source_keys, std::size_t target_keys,
                   int iterations) {
    Table start = empty_table(source_keys, target_keys);
    for (const lexicon::KeyPair& pair : pairs) {
        for (const auto source : pair.source) {
            for (const auto target : pair.target) start[source][target] = 1.0;
        }
    }
    Table probability = normalised(start);
    for (int i = 0; i < iterations; ++i) {
        Table count = empty_table(source_keys, target_keys);
        for (const lexicon::KeyPair& pair : pairs) {
            for (const auto target : pair.target) {
                double total = 0.0;
                for (const auto source : pair.source) total += probability[source][target];
                for (const auto source : pair.source) {
                    if (total > 0.0) count[source][target] += pair.weight * probability[source][target] / total;
                }
            }
        }
        probability = normalised(count);
    }
    return probability;
}

}  // namespace dragoman::reference
