#include "support/terms_of.hpp"

#include "support/small_lexicon.hpp"

namespace dragoman::test {

vectorize::DocumentTerms terms_of(vectorize::TermReader& reader, const std::vector<std::string>& texts,
                                  Language language) {
    std::string joined;
    std::vector<ByteSpan> units;
    for (const std::string& text : texts) {
        const auto begin = static_cast<std::uint32_t>(joined.size());
        joined += text;
        units.push_back({begin, static_cast<std::uint32_t>(joined.size())});
        joined += '\n';
    }
    return reader.read(joined, units, language);
}

vectorize::DocumentTerms terms_of(const std::vector<std::string>& texts, Language language) {
    vectorize::TermReader reader({lexicon::Lexicon::view(small_lexicon(), "small")});
    return terms_of(reader, texts, language);
}

std::map<std::string, float> keys_of(const vectorize::DocumentTerms& document, std::size_t passage) {
    std::map<std::string, float> out;
    for (const vectorize::TermCount& term : document.passages[passage].terms) {
        out[document.terms[term.term].key] += term.count;
    }
    return out;
}

std::string shown_terms(const vectorize::DocumentTerms& document, std::size_t passage) {
    std::string out;
    for (const auto& [key, count] : keys_of(document, passage)) {
        if (!out.empty()) out += ' ';
        out += key;
        if (count != 1.0F) out += "*" + std::to_string(static_cast<int>(count));
    }
    return out;
}

}  // namespace dragoman::test
