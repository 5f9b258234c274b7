#include "check/pair_model.hpp"

#include <utility>

#include "check/facts.hpp"
#include "dragoman/segment/segment.hpp"

namespace dragoman::check {

namespace {

template <typename SpansOf>
Passages spans_of_units(const CheckedText& text, const SpansOf& spans_of) {
    Passages out;
    for (const Unit& unit : text.units) {
        out.first_of_unit.push_back(static_cast<std::uint32_t>(out.spans.size()));
        for (const ByteSpan span : spans_of(unit.span)) out.spans.push_back(span);
    }
    out.first_of_unit.push_back(static_cast<std::uint32_t>(out.spans.size()));
    return out;
}

Passages sentences_of(const CheckedText& text, Language language) {
    return spans_of_units(text, [&](ByteSpan unit) { return segment::sentences(text.text, unit, language); });
}

/// Reads two lists of spans at once, the second of which count towards no frequency.
class PassageReader {
  public:
    PassageReader(vectorize::TermReader& reader, vectorize::Vocabulary& vocabulary)
        : reader_(reader), vocabulary_(vocabulary) {}

    void read(const CheckedText& text, Language language, Passages& counted, Passages& others) {
        std::vector<ByteSpan> spans = counted.spans;
        spans.insert(spans.end(), others.spans.begin(), others.spans.end());
        vectorize::DocumentTerms terms = reader_.read(text.text, spans, language);
        vocabulary_.add(terms, [&](std::size_t i) { return i < counted.spans.size(); });
        const auto middle = terms.passages.begin() + static_cast<std::ptrdiff_t>(counted.spans.size());
        counted.passages.assign(std::make_move_iterator(terms.passages.begin()), std::make_move_iterator(middle));
        others.passages.assign(std::make_move_iterator(middle), std::make_move_iterator(terms.passages.end()));
    }

  private:
    vectorize::TermReader& reader_;
    vectorize::Vocabulary& vocabulary_;
};

}  // namespace

PairModel model_pair(const CheckedText& source, const CheckedText& target, vectorize::TermReader& reader,
                     std::span<const lexicon::Lexicon> lexicons) {
    PairModel out;
    out.source_sentences = sentences_of(source, Language::arabic);
    out.target_sentences = sentences_of(target, Language::french);
    out.target_names = spans_of_units(target, [&](ByteSpan unit) { return french_names_in(target.text, unit); });
    vectorize::Vocabulary vocabulary;
    Passages none;
    PassageReader passages(reader, vocabulary);
    passages.read(source, Language::arabic, out.source_sentences, none);
    passages.read(target, Language::french, out.target_sentences, out.target_names);
    out.similarity = vectorize::build_similarity_model(vocabulary, lexicons);
    return out;
}

}  // namespace dragoman::check
