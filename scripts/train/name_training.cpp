// Two steps. The channel (name_channel.hpp) says how names are written; its weights are then refined so that the
// log-odds tell true pairs from the ones they would be taken for: Arabic names and common words that share a block
// (fingerprint::name_blocks). Logistic loss over the sum of all alignments, AdaGrad, pulled towards the channel.
#include "name_training.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "dragoman/core/hash.hpp"
#include "dragoman/fingerprint/name.hpp"
#include "dragoman/fingerprint/name_score.hpp"
#include "dragoman/text/utf8.hpp"
#include "fingerprint/name_letters.hpp"
#include "name_channel.hpp"

namespace dragoman::train {

namespace {

constexpr std::uint64_t kHeldApart = 10;  // one name in so many, by hash, is not learnt from
constexpr std::size_t kStrangers = 8;     // wrong pairs a name
constexpr int kNewsWeight = 3;            // a name of the news counts as so many of the others
constexpr int kEpochs = 12;
constexpr double kRate = 0.08;
constexpr double kPull = 2e-5;  // towards the channel's weights, a step

struct NameExample {
    NamePair pair;
    Lattice lattice;
    bool same_key = false;  ///< fingerprint::consonant_key
    bool right = false;
    std::uint64_t order = 0;
};

struct Model {
    Graphones graphones;
    std::vector<double> weights;
    double bias = 0.0;
    double same_key = 0.0;  ///< added for equal consonant keys
};

bool is_held_apart(const NamePair& pair) { return hash64(pair.latin) % kHeldApart == 0; }

std::vector<NamePair> take_held_apart(const NameFiles& files, const KeptApart& kept_apart) {
    std::vector<std::string> all = files.news_names;
    all.insert(all.end(), files.more_names.begin(), files.more_names.end());
    std::vector<NamePair> pairs = read_name_pairs(all, kept_apart);
    std::erase_if(pairs, [](const NamePair& pair) { return !is_held_apart(pair); });
    return pairs;
}

std::vector<NamePair> learnt_names(const std::vector<std::string>& files, const KeptApart& kept_apart) {
    std::vector<NamePair> pairs = read_name_pairs(files, kept_apart);
    std::erase_if(pairs, is_held_apart);
    return pairs;
}

/// Arabic words by block.
using Blocks = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;

Blocks blocks_of(const std::vector<NamePair>& pool) {
    Blocks blocks;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        for (const std::uint64_t block : fingerprint::name_blocks(pool[i].arabic_word)) blocks[block].push_back(i);
    }
    return blocks;
}

/// Wrong pairs: each French word with Arabic words of the pool that share a block, chosen by hash.
class Strangers {
  public:
    Strangers(const std::vector<NamePair>& pool) : pool_(pool), blocks_(blocks_of(pool)) {
        for (const NamePair& pair : pool) known_.insert(pair.latin + '|' + pair.arabic);
    }

    [[nodiscard]] std::vector<NamePair> of(const NamePair& pair) const {
        std::vector<std::pair<std::uint64_t, std::size_t>> found;
        for (const std::uint64_t block : fingerprint::name_blocks(pair.latin_word)) {
            const auto members = blocks_.find(block);
            if (members == blocks_.end()) continue;
            for (const std::size_t i : members->second) {
                if (!known_.contains(pair.latin + '|' + pool_[i].arabic))
                    found.emplace_back(mix64(hash64(pair.latin), hash64(pool_[i].arabic)), i);
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::vector<NamePair> out;
        for (std::size_t i = 0; i < std::min(kStrangers, found.size()); ++i) {
            const NamePair& other = pool_[found[i].second];
            out.push_back({pair.latin, other.arabic, pair.latin_word, other.arabic_word});
        }
        return out;
    }

  private:
    const std::vector<NamePair>& pool_;
    Blocks blocks_;
    std::set<std::string> known_;
};

std::vector<NameExample> examples_of(const std::vector<NamePair>& names, const std::vector<NamePair>& words,
                                     const Graphones& graphones) {
    std::vector<NamePair> pool = names;
    pool.insert(pool.end(), words.begin(), words.end());
    const Strangers strangers(pool);
    std::vector<NameExample> out;
    const auto add = [&](const NamePair& pair, bool right) {
        const std::uint64_t order = mix64(hash64(pair.latin), hash64(pair.arabic));
        const bool same_key =
            fingerprint::consonant_key(pair.latin_word) == fingerprint::consonant_key(pair.arabic_word);
        out.push_back({pair, closed_lattice(pair, graphones), same_key, right, order});
    };
    for (const NamePair& pair : names) add(pair, true);
    for (const NamePair& pair : pool) {  // a name that counts several times meets its strangers as often
        for (const NamePair& stranger : strangers.of(pair)) add(stranger, false);
    }
    std::ranges::sort(out, {}, &NameExample::order);
    return out;
}

/// A lattice whose weights are those of its own steps, in order.
struct OwnOdds {
    Lattice lattice;
    std::vector<double> odds;
};

OwnOdds own_odds(const Model& model, const Lattice& lattice) {
    OwnOdds out{lattice, {}};
    for (LatticeStep& step : out.lattice.steps) {
        out.odds.push_back(std::exp(model.weights[step.weight]));
        step.weight = static_cast<std::uint32_t>(out.odds.size() - 1);
    }
    return out;
}

double log_odds(const Model& model, const NameExample& example, double path_sum) {
    constexpr double kNever = 1e-300;
    return std::log(std::max(path_sum, kNever)) + model.bias + (example.same_key ? model.same_key : 0.0);
}

double probability_of(double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); }

/// One weight's AdaGrad.
class Descent {
  public:
    explicit Descent(Model& model) : model_(model), start_(model.weights), squares_(model.weights.size(), 1e-2) {}

    void epoch(const std::vector<NameExample>& examples) {
        for (const NameExample& example : examples) step(example);
    }

  private:
    void step(const NameExample& example) {
        const OwnOdds own = own_odds(model_, example.lattice);
        std::vector<double> uses(own.odds.size(), 0.0);
        const double sum = add_expected_counts(own.lattice, own.odds, 1.0, uses);
        const double error = probability_of(log_odds(model_, example, sum)) - (example.right ? 1.0 : 0.0);
        for (std::size_t i = 0; i < uses.size(); ++i) descend(example.lattice.steps[i].weight, error * uses[i]);
        descend(error, bias_squares_, model_.bias);
        if (example.same_key) descend(error, same_key_squares_, model_.same_key);
    }

    static void descend(double gradient, double& squares, double& value) {
        squares += gradient * gradient;
        value -= kRate * gradient / std::sqrt(squares);
    }

    void descend(std::uint32_t weight, double gradient) {
        if (gradient == 0.0) return;
        double& value = model_.weights[weight];
        value -= kPull * (value - start_[weight]);
        descend(gradient, squares_[weight], value);
    }

    Model& model_;
    std::vector<double> start_;
    std::vector<double> squares_;
    double bias_squares_ = 1.0;
    double same_key_squares_ = 1.0;
};

struct Figures {
    double right = 0.0;
    double found = 0.0;
    double confused = 0.0;
    double wrong = 0.0;
    double expected = 0.0;  ///< sum of the probabilities
    double loss = 0.0;
};

Figures measure(const Model& model, const std::vector<NameExample>& examples) {
    Figures out;
    for (const NameExample& example : examples) {
        const OwnOdds own = own_odds(model, example.lattice);
        const double probability = probability_of(log_odds(model, example, path_sum(own.lattice, own.odds)));
        (example.right ? out.right : out.wrong) += 1.0;
        if (probability >= 0.5) (example.right ? out.found : out.confused) += 1.0;
        out.expected += probability;
        out.loss -= std::log(std::max(1e-12, example.right ? probability : 1.0 - probability));
    }
    out.loss /= std::max(1.0, out.right + out.wrong);
    return out;
}

std::string line(const char* format, auto... values) {
    char text[400];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::string in_arabic(const std::string& letters) {
    std::string out;
    for (const char letter : letters)
        text::append_code_point(fingerprint::kArabicAlphabet[static_cast<std::size_t>(letter - 'A')], out);
    return out;
}

std::string text_of(const Model& model) {
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t g = 0; g < model.graphones.size(); ++g) {
        const Graphones::Groups& groups = model.graphones.groups(g);
        order.emplace_back(groups.latin + '|' + groups.arabic, g);
    }
    std::ranges::sort(order);
    std::string out =
        line("constexpr float kNameBias = %.3fF;\nconstexpr float kSameKey = %.3fF;\n", model.bias, model.same_key);
    out += "constexpr Graphone kGraphones[] = {\n";
    for (const auto& [name, g] : order) {
        const double* const weights = &model.weights[g * kPlaceCount];
        out += line("{\"%s\", \"%s\", %.2fF, %.2fF, %.2fF},\n", model.graphones.groups(g).latin.c_str(),
                    in_arabic(model.graphones.groups(g).arabic).c_str(), weights[0], weights[1], weights[2]);
    }
    return out + "};\n";
}

std::string figures_line(const char* name, const Figures& figures) {
    return line(
        "//   %-12s %6.0f names (sum of all probabilities %.0f), recall %.4f; %6.0f wrong pairs of one block, taken "
        "for right %.4f; log loss %.4f\n",
        name, figures.right, figures.expected, figures.found / figures.right, figures.wrong,
        figures.confused / figures.wrong, figures.loss);
}

}  // namespace

std::string train_names(const NameFiles& files) {
    const KeptApart kept_apart(files.kept_apart);
    std::vector<NamePair> held = take_held_apart(files, kept_apart);
    const std::vector<NamePair> news = learnt_names(files.news_names, kept_apart);
    std::vector<NamePair> names = learnt_names(files.more_names, kept_apart);
    for (int i = 0; i < kNewsWeight; ++i) names.insert(names.end(), news.begin(), news.end());
    NameChannel channel = learn_channel(std::move(names));
    held = channel.spelt_alike(std::move(held));
    std::fprintf(stderr, "%zu pairs learnt from, %zu held apart, %zu graphones\n", channel.spelt.size(), held.size(),
                 channel.graphones.size());
    const std::vector<NameExample> examples =
        examples_of(channel.spelt, read_common_words(files.words), channel.graphones);
    const std::vector<NameExample> held_examples = examples_of(held, {}, channel.graphones);
    Model model{std::move(channel.graphones), std::move(channel.weights)};
    Descent descent(model);
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
        descent.epoch(examples);
        std::fprintf(stderr, "%d %s", epoch, figures_line("held apart", measure(model, held_examples)).c_str());
    }
    return line("// Written by scripts/train-names; do not edit. At probability .5:\n") +
           figures_line("learnt", measure(model, examples)) +
           figures_line("held apart", measure(model, held_examples)) + text_of(model);
}

}  // namespace dragoman::train
