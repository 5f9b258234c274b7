// How fast two documents are aligned: unrelated ones, where nothing can be cut short.
#include <benchmark/benchmark.h>

#include "dragoman/align/align.hpp"
#include "pair_of_texts.hpp"

namespace dragoman {
namespace {

// The argument is the number of paragraphs a side, 12 being that of a usual article; items are document pairs.
void align_passages(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto pair = bench::pair_of_texts(bench::random_document(Language::arabic, count, 1),
                                           bench::random_document(Language::french, count, 2));
    const align::Side source{pair.source.passages, {}};
    const align::Side target{pair.target.passages, {}};
    for (auto _ : state) benchmark::DoNotOptimize(align::align_passages(source, target, pair.model));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

BENCHMARK(align_passages)->Arg(10)->Arg(12)->Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dragoman
