#include "support/small_world.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "dragoman/core/hash.hpp"

namespace dragoman::test {

using vectorize::Passage;

namespace {

Eigen::VectorXf idf_of(RandomText& random, std::size_t terms, bool noise) {
    Eigen::VectorXf out(static_cast<Eigen::Index>(terms));
    for (float& value : out) value = noise ? 0.5F + static_cast<float>(random.below(640)) / 100.0F : 5.0F;
    return out;
}

}  // namespace

SmallWorld make_world(RandomText& random, std::size_t terms, bool noise) {
    std::vector<Eigen::Triplet<float>> cells;
    for (std::size_t s = 0; s < terms; ++s) {
        for (std::size_t t = 0; t < terms; ++t) {
            const float degree = static_cast<float>(1 + random.below(60)) / 100.0F;
            if (s == t) {
                cells.emplace_back(static_cast<int>(s), static_cast<int>(t), 0.9F);
            } else if (noise && random.one_in(12)) {
                cells.emplace_back(static_cast<int>(s), static_cast<int>(t), degree);
            }
        }
    }
    SmallWorld out;
    out.terms = terms;
    out.model.translation.resize(static_cast<Eigen::Index>(terms), static_cast<Eigen::Index>(terms));
    out.model.translation.setFromTriplets(cells.begin(), cells.end());
    out.model.transposed = out.model.translation.transpose();
    out.model.source_idf = idf_of(random, terms, noise);
    out.model.target_idf = idf_of(random, terms, noise);
    out.model.source_reach = out.model.target_reach = Eigen::VectorXf::Constant(static_cast<Eigen::Index>(terms), 0.9F);
    return out;
}

vectorize::SimilarityModel swapped(const vectorize::SimilarityModel& model) {
    return {model.transposed, model.translation,  model.target_idf,
            model.source_idf, model.target_reach, model.source_reach};
}

Passage passage_of(const std::vector<std::uint32_t>& terms) {
    std::map<std::uint32_t, std::vector<std::size_t>> places;
    for (std::size_t place = 0; place < terms.size(); ++place) places[terms[place]].push_back(place);
    Passage out;
    for (const auto& [term, at] : places) {
        const auto count = static_cast<float>(at.size());
        const auto sum = static_cast<float>(std::accumulate(at.begin(), at.end(), std::size_t{0}));
        out.terms.push_back({{term, count}, sum / count / static_cast<float>(terms.size())});
    }
    out.token_count = static_cast<float>(terms.size());
    out.length_code_points = 6.0F * out.token_count;
    return out;
}

Passage random_passage(RandomText& random, const SmallWorld& world, std::size_t tokens) {
    std::vector<std::uint32_t> terms;
    for (std::size_t i = 0; i < tokens; ++i) terms.push_back(static_cast<std::uint32_t>(random.below(world.terms)));
    Passage out = passage_of(terms);
    out.length_code_points += static_cast<float>(random.below(7));
    return out;
}

std::vector<Passage> random_passages(RandomText& random, const SmallWorld& world, std::size_t count) {
    std::vector<Passage> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(random_passage(random, world, 1 + random.below(20)));
    return out;
}

std::vector<Passage> rearranged(const std::vector<Passage>& passages,
                                const std::vector<std::vector<std::size_t>>& plan) {
    std::vector<Passage> out;
    for (const std::vector<std::size_t>& parts : plan) {
        std::vector<Passage> joined;
        for (const std::size_t part : parts) joined.push_back(passages[part]);
        out.push_back(vectorize::merged(joined));
    }
    return out;
}

retrieve::Article article_of(std::vector<Passage> passages, Language language, const std::string& id) {
    retrieve::Article out;
    out.document.id = id;
    out.document.language = language;
    out.passages = std::move(passages);
    out.furniture.assign(out.passages.size(), 0);
    out.body = vectorize::merged(out.passages);
    for (const Passage& passage : out.passages) {
        const auto begin = static_cast<std::uint32_t>(out.document.text.size());
        const auto length = static_cast<std::size_t>(std::max(1.0F, passage.length_code_points));
        out.document.text += std::string(length, 'x') + "\n";
        out.document.paragraphs.push_back({begin, begin + static_cast<std::uint32_t>(length)});
    }
    return out;
}

retrieve::Article random_article(RandomText& random, const SmallWorld& world, std::size_t passages, Language language,
                                 const std::string& id) {
    std::vector<Passage> out;
    for (std::size_t i = 0; i < passages; ++i) out.push_back(random_passage(random, world, 15 + random.below(20)));
    return article_of(std::move(out), language, id);
}

fingerprint::Fingerprint print_of(fingerprint::Kind kind, const std::string& value) {
    return {kind, mix64(hash64(value), static_cast<std::uint64_t>(kind)), 0, value};
}

void set_prints(retrieve::Article& article, std::vector<fingerprint::Fingerprint> prints) {
    std::ranges::sort(prints,
                      [](const auto& a, const auto& b) { return std::pair(a.kind, a.key) < std::pair(b.kind, b.key); });
    article.fingerprints = std::move(prints);
}

}  // namespace dragoman::test
