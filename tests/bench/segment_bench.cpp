// How fast text is cut: paragraphs, sentences, tokens.
#include <benchmark/benchmark.h>

#include "articles.hpp"
#include "dragoman/segment/segment.hpp"

namespace dragoman {
namespace {

void count_bytes(benchmark::State& state, const Document& document) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(document.text.size()));
}

void paragraphs(benchmark::State& state, Language language) {
    const Document document = bench::all_articles(language);
    for (auto _ : state) {
        benchmark::DoNotOptimize(segment::paragraphs(document.text, segment::ParagraphMode::line));
    }
    count_bytes(state, document);
}

void sentences(benchmark::State& state, Language language) {
    const Document document = bench::all_articles(language);
    for (auto _ : state) {
        for (const ByteSpan paragraph : document.paragraphs) {
            benchmark::DoNotOptimize(segment::sentences(document.text, paragraph, language));
        }
    }
    count_bytes(state, document);
}

void tokens(benchmark::State& state, Language language) {
    const Document document = bench::all_articles(language);
    for (auto _ : state) {
        for (const ByteSpan paragraph : document.paragraphs) {
            benchmark::DoNotOptimize(segment::tokens(document.text, paragraph));
        }
    }
    count_bytes(state, document);
}

BENCHMARK_CAPTURE(paragraphs, arabic, Language::arabic);
BENCHMARK_CAPTURE(paragraphs, french, Language::french);
BENCHMARK_CAPTURE(sentences, arabic, Language::arabic);
BENCHMARK_CAPTURE(sentences, french, Language::french);
BENCHMARK_CAPTURE(tokens, arabic, Language::arabic);
BENCHMARK_CAPTURE(tokens, french, Language::french);

}  // namespace
}  // namespace dragoman
