// Documents are cut into paragraphs of one to three lines. In half of those of two or three, one line is dropped on one
// side: what is left of it on the other has no counterpart. A fifth of those of one line stand beside their neighbour's
// translation instead of their own: neither side has a counterpart. The other documents are kept to measure on.
#include "leftover_training.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <stdexcept>

#include "align/leftover_evidence.hpp"
#include "align/weights.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/vectorize/similarity.hpp"
#include "logistic.hpp"

namespace dragoman::train {

namespace {

using Texts = std::array<std::string, 2>;  // Arabic, French

constexpr std::array kLanguages{Language::arabic, Language::french};
constexpr std::uint32_t kSeeds = 2;
constexpr std::size_t kMostLines = 3;
constexpr std::uint32_t kStrangersOneIn = 5;

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);) out.push_back(line);
    return out;
}

/// The lines of every other document of a corpus.
std::vector<std::vector<Texts>> documents_of(const std::string& prefix) {
    const auto ar = lines_of(prefix + ".ar");
    const auto fr = lines_of(prefix + ".fr");
    const auto ids = lines_of(prefix + ".docids");
    std::map<std::string, std::size_t> number_of;
    std::vector<std::vector<Texts>> all;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto [found, is_new] = number_of.emplace(ids[i], all.size());
        if (is_new) all.emplace_back();
        all[found->second].push_back({ar.at(i), fr.at(i)});
    }
    std::vector<std::vector<Texts>> out;
    for (std::size_t i = 0; i < all.size(); i += 2) out.push_back(std::move(all[i]));
    return out;
}

/// One side of a document of cut-down paragraphs.
struct Side {
    std::string text;
    std::vector<ByteSpan> sentences;
    std::vector<std::uint8_t> is_left_over;  ///< one a sentence
    std::vector<std::size_t> first;          ///< sentence of each paragraph, and one more
    std::vector<vectorize::Passage> passages;

    /// Appends a paragraph; `left_over[i]` tells whether line i has no counterpart.
    void add(const std::vector<std::string>& lines, const std::vector<bool>& left_over, Language language) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        std::vector<std::size_t> ends;
        for (const std::string& line : lines) {
            text += line + " ";
            ends.push_back(text.size());
        }
        first.push_back(sentences.size());
        for (const ByteSpan span :
             segment::sentences(text, {begin, static_cast<std::uint32_t>(text.size())}, language)) {
            std::size_t line = 0;
            while (ends[line] <= (span.begin + span.end) / 2) ++line;
            sentences.push_back(span);
            is_left_over.push_back(left_over[line] ? 1 : 0);
        }
        text += '\n';
    }

    [[nodiscard]] std::span<const vectorize::Passage> paragraph(std::size_t p) const {
        const std::size_t end = p + 1 < first.size() ? first[p + 1] : sentences.size();
        return std::span(passages).subspan(first[p], end - first[p]);
    }
};

/// Lines [begin, end) of a document as one paragraph a side.
void add_paragraph(const std::vector<Texts>& document, std::size_t begin, std::size_t end, std::size_t wanted,
                   std::mt19937& random, std::array<Side, 2>& sides) {
    const std::size_t count = end - begin;
    const bool strangers = wanted == 1 && document.size() > 1 && random() % kStrangersOneIn == 0;
    const bool drops = wanted > 1 && count == wanted && random() % 2 == 0;
    const std::size_t dropped_side = random() % 2;
    const std::size_t dropped_line = random() % count;
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<std::string> lines;
        std::vector<bool> left_over;
        for (std::size_t i = 0; i < count; ++i) {
            if (drops && side == dropped_side && i == dropped_line) continue;
            const std::size_t shift = strangers && side == 1 ? 1 : 0;
            lines.push_back(document[(begin + i + shift) % document.size()][side]);
            left_over.push_back(strangers || (drops && i == dropped_line));
        }
        sides[side].add(lines, left_over, kLanguages[side]);
    }
}

/// Examples of sentences with siblings, and of those alone on their side.
struct Examples {
    std::vector<Example> with_siblings;
    std::vector<Example> alone;

    void add(const align::LeftoverEvidence& evidence, bool is_left_over) {
        const auto features = evidence.features();
        (evidence.has_siblings ? with_siblings : alone)
            .push_back({{features.begin() + 1, features.end()}, is_left_over});
    }
};

void add_document(std::array<Side, 2>& sides, vectorize::TermReader& reader, std::span<const lexicon::Lexicon> lexicons,
                  Examples& examples) {
    vectorize::Vocabulary vocabulary;
    for (std::size_t side = 0; side < 2; ++side) {
        auto terms = reader.read(sides[side].text, sides[side].sentences, kLanguages[side]);
        vocabulary.add(terms, [](std::size_t) { return true; });
        sides[side].passages = std::move(terms.passages);
    }
    const auto model = vectorize::build_similarity_model(vocabulary, lexicons);
    for (std::size_t p = 0; p < sides[0].first.size(); ++p) {
        const align::BeadSide source{sides[0].paragraph(p), model.source_idf, model.translation, 0.0F};
        const align::BeadSide target{sides[1].paragraph(p), model.target_idf, model.transposed,
                                     align::kWeights.log_length_ratio};
        std::size_t at = sides[0].first[p];
        for (const auto& evidence : align::weigh_sentences(source, target))
            examples.add(evidence, sides[0].is_left_over[at++] != 0);
        at = sides[1].first[p];
        for (const auto& evidence : align::weigh_sentences(target, source))
            examples.add(evidence, sides[1].is_left_over[at++] != 0);
    }
}

std::string row(const std::string& name, const std::vector<Example>& examples) {
    const std::size_t count = examples.front().features.size();
    const auto weights = fit_logistic(examples, 1.0, std::vector<bool>(count, true));
    std::fprintf(stderr, "%s: %zu sentences, log loss %.4f\n", name.c_str(), examples.size(),
                 log_loss(examples, weights));
    std::string out = "constexpr std::array<float, " + std::to_string(count + 1) + "> " + name + "{";
    std::array<char, 32> number{};
    const auto append = [&](double weight, const char* end) {
        std::snprintf(number.data(), number.size(), "%.3fF%s", weight, end);
        out += number.data();
    };
    append(weights.back(), ", ");
    for (std::size_t i = 0; i < count; ++i) append(weights[i], i + 1 < count ? ", " : "};\n");
    return out;
}

}  // namespace

std::string train_leftover(const std::vector<std::string>& prefixes) {
    const std::vector<lexicon::Lexicon> lexicons{lexicon::Lexicon::shipped()};
    vectorize::TermReader reader(lexicons);
    Examples examples;
    for (const std::string& prefix : prefixes) {
        const auto documents = documents_of(prefix);
        for (std::size_t lines = 1; lines <= kMostLines; ++lines) {
            for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
                std::mt19937 random(seed);
                for (const std::vector<Texts>& document : documents) {
                    std::array<Side, 2> sides;
                    for (std::size_t at = 0; at < document.size(); at += lines)
                        add_paragraph(document, at, std::min(document.size(), at + lines), lines, random, sides);
                    add_document(sides, reader, lexicons, examples);
                }
            }
        }
    }
    return "// Written by scripts/train-weights leftover; do not edit. In the order of "
           "LeftoverEvidence::features().\n" +
           row("kWithSiblings", examples.with_siblings) + row("kAlone", examples.alone);
}

}  // namespace dragoman::train
