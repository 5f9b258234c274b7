// How fast numbers and dates are found.
#include <benchmark/benchmark.h>

#include "articles.hpp"
#include "dragoman/quantity/quantity.hpp"

namespace dragoman {
namespace {

void find_quantities(benchmark::State& state, Language language) {
    const Document document = bench::all_articles(language);
    for (auto _ : state) {
        for (const ByteSpan paragraph : document.paragraphs) {
            benchmark::DoNotOptimize(quantity::find_quantities(document.text, paragraph, language));
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(document.text.size()));
}

BENCHMARK_CAPTURE(find_quantities, arabic, Language::arabic);
BENCHMARK_CAPTURE(find_quantities, french, Language::french);

}  // namespace
}  // namespace dragoman
