// How fast passages become terms, and how fast passages are compared.
#include <benchmark/benchmark.h>

#include "pair_of_texts.hpp"

namespace dragoman {
namespace {

void open_shipped_lexicon(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(lexicon::Lexicon::shipped());
}

void read_terms(benchmark::State& state, Language language) {
    const Document document = bench::all_articles(language);
    const std::vector<lexicon::Lexicon> lexicons{lexicon::Lexicon::shipped()};
    for (auto _ : state) {
        vectorize::TermReader reader(lexicons);
        benchmark::DoNotOptimize(reader.read(document.text, document.paragraphs, language));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(document.text.size()));
}

void similarity(benchmark::State& state) {
    const auto pair =
        bench::pair_of_texts(bench::all_articles(Language::arabic), bench::all_articles(Language::french));
    std::size_t i = 0;
    for (auto _ : state) {
        const auto& source = pair.source.passages[i % pair.source.passages.size()];
        const auto& target = pair.target.passages[i * 7 % pair.target.passages.size()];
        benchmark::DoNotOptimize(vectorize::similarity(source, target, pair.model));
        ++i;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

// The argument is the number of passages a side; items are pairs of passages.
void all_similarities(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto pair = bench::pair_of_texts(bench::random_document(Language::arabic, count, 1),
                                           bench::random_document(Language::french, count, 2));
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            vectorize::all_similarities(pair.source.passages, pair.target.passages, pair.model, 1));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0) * state.range(0));
}

BENCHMARK(open_shipped_lexicon);
BENCHMARK_CAPTURE(read_terms, arabic, Language::arabic);
BENCHMARK_CAPTURE(read_terms, french, Language::french);
BENCHMARK(similarity);
BENCHMARK(all_similarities)->Arg(100)->Arg(1000);

}  // namespace
}  // namespace dragoman
