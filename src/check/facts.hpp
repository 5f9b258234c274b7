// What a text says that its counterpart must say too: quantities, links, e-mail addresses, codes, Latin names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/check/checker.hpp"
#include "dragoman/check/finding.hpp"
#include "dragoman/core/document.hpp"
#include "dragoman/quantity/quantity.hpp"

namespace dragoman::check {

///   "COVID-19"                code      canonical `covid19`   is_latin   quantity: code {19}
///   "كوفيد-19"                code      canonical `كوفيد19`
///   "Reporters sans frontières" in an Arabic text   name   canonical `reporters sans frontieres`
struct Fact {
    Subject subject = Subject::quantity;
    ByteSpan span;
    std::uint32_t unit = 0;
    std::string canonical;        ///< facts with equal ones are surely the same; of quantities meaning_text()
    quantity::Quantity quantity;  ///< of quantities and codes
    bool is_latin = false;        ///< a code with Latin letters

    [[nodiscard]] bool is_quantity() const { return subject == Subject::quantity; }
    [[nodiscard]] bool is_figure() const { return is_quantity() && quantity::is_figure(quantity); }
};

/// All facts of one unit, by kind of fact and place.
std::vector<Fact> facts_in(const CheckedText& text, std::uint32_t unit, Language language);

/// The spans of names in a French unit: runs of capitalised words inside a sentence, and words in capitals.
std::vector<ByteSpan> french_names_in(std::string_view text, ByteSpan span);

/// The Latin words of a text, in lower case without accents.
std::vector<std::string> latin_words_in(std::string_view text, ByteSpan span);

}  // namespace dragoman::check
