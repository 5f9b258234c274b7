#include "dragoman/evaluate/retrieval.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "dragoman/vectorize/similarity.hpp"
#include "evaluate/text_file.hpp"

namespace dragoman::evaluate {

namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::vector<vectorize::Passage> passages_of(std::span<const std::string> lines, Language language,
                                            const std::vector<lexicon::Lexicon>& lexicons, vectorize::Methods methods,
                                            vectorize::Vocabulary& vocabulary) {
    vectorize::TermReader reader(lexicons, methods);
    std::vector<vectorize::Passage> out;
    for (const std::string& line : lines) {
        const ByteSpan whole{0, static_cast<std::uint32_t>(line.size())};
        vectorize::DocumentTerms terms = reader.read(line, std::span(&whole, 1), language);
        vocabulary.add(terms, [](std::size_t) { return true; });
        out.push_back(std::move(terms.passages.front()));
    }
    return out;
}

/// Mean of the highest kRetrievalNeighbours values of each row.
Eigen::VectorXf neighbourhood(const Matrix& similarities) {
    Eigen::VectorXf out(similarities.rows());
    std::vector<float> row;
    for (Eigen::Index i = 0; i < similarities.rows(); ++i) {
        row.assign(similarities.row(i).data(), similarities.row(i).data() + similarities.cols());
        const auto count = std::min<std::ptrdiff_t>(kRetrievalNeighbours, static_cast<std::ptrdiff_t>(row.size()));
        std::ranges::partial_sort(row, row.begin() + count, std::greater<>{});
        float sum = 0.0F;
        for (std::ptrdiff_t k = 0; k < count; ++k) sum += row[static_cast<std::size_t>(k)];
        out[i] = sum / static_cast<float>(count);
    }
    return out;
}

/// Share of rows whose largest column belongs to a line that differs from line i.
double error_rate(const Matrix& margins, std::span<const std::string> other_lines) {
    std::size_t wrong = 0;
    for (Eigen::Index i = 0; i < margins.rows(); ++i) {
        Eigen::Index best = 0;
        const float highest = margins.row(i).maxCoeff(&best);
        // Nothing in common with any line is an error, not a lucky first column.
        const bool right =
            highest > 0.0F && other_lines[static_cast<std::size_t>(best)] == other_lines[static_cast<std::size_t>(i)];
        wrong += right ? 0 : 1;
    }
    return static_cast<double>(wrong) / static_cast<double>(margins.rows());
}

}  // namespace

std::string RetrievalErrors::text() const {
    std::array<char, 160> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "retrieval lines %zu ar_fr %.4f fr_ar %.4f mean %.4f", lines, ar_fr,
                      fr_ar, mean());
    return {buffer.data(), static_cast<std::size_t>(length)};
}

RetrievalErrors retrieval(std::span<const std::string> ar, std::span<const std::string> fr,
                          std::vector<lexicon::Lexicon> lexicons, int workers, vectorize::Methods methods) {
    vectorize::Vocabulary vocabulary;
    const std::vector<vectorize::Passage> sources = passages_of(ar, Language::arabic, lexicons, methods, vocabulary);
    const std::vector<vectorize::Passage> targets = passages_of(fr, Language::french, lexicons, methods, vocabulary);
    const vectorize::SimilarityModel model = vectorize::build_similarity_model(vocabulary, lexicons, methods);
    Matrix margins = vectorize::all_similarities(sources, targets, model, workers);
    Matrix turned = margins.transpose();
    const Eigen::VectorXf source_means = neighbourhood(margins);
    const Eigen::VectorXf target_means = neighbourhood(turned);
    for (Eigen::Index i = 0; i < margins.rows(); ++i) {
        for (Eigen::Index j = 0; j < margins.cols(); ++j) {
            const float mean = 0.5F * (source_means[i] + target_means[j]);
            margins(i, j) = mean > 0.0F ? margins(i, j) / mean : 0.0F;
        }
    }
    turned = margins.transpose();
    return {ar.size(), error_rate(margins, fr), error_rate(turned, ar)};
}

RetrievalErrors retrieval_of_files(const std::string& ar_path, const std::string& fr_path,
                                   std::vector<lexicon::Lexicon> lexicons, int workers, vectorize::Methods methods) {
    const LinePairs pairs = read_line_pairs(ar_path, fr_path);
    return retrieval(pairs.ar, pairs.fr, std::move(lexicons), workers, methods);
}

}  // namespace dragoman::evaluate
