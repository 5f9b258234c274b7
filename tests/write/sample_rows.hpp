// Rows with everything in them that readers elsewhere stumble over; the goldens are made from them.
#pragma once

#include <vector>

#include "dragoman/write/rows.hpp"

namespace dragoman::test {

inline std::vector<write::TextPair> sample_pairs() {
    return {
        {"story-a.ar",
         "story-a.fr",
         "https://wakala.example/ar/1?a=1&b=2",
         "https://agence.example/fr/1",
         "قال المتحدث: «وصلت الشاحنات ‏(12)‏ أمس».",
         "Selon le porte-parole, « les camions (12) sont arrivés hier ».",
         {"0"},
         {"0"},
         0.98765,
         "translated"},
        {"story-a.ar",
         "story-a.fr",
         "",
         "",
         "فقرة أولى\tثم\r\nثانية",
         "Un & deux < trois > \"quatre\"\u2028fin ½…",
         {"1", "2"},
         {"1"},
         1.0,
         "translated"},
        {"story-b.ar",
         "story-b.fr",
         "",
         "https://agence.example/fr/2",
         "می\u200cشود \x01\x02😀 \u2067ab\u2069",
         "]]> l’année 12\u202F500",
         {"7"},
         {"4", "5", "6"},
         0.5,
         "moved"},
    };
}

inline std::vector<write::DocumentRow> sample_documents() {
    return {
        {"story-a.ar",
         "story-a.fr",
         0.99996,
         "translation",
         1,
         {"https://source.example/x;y"},
         {"2025-03-01", "2025-03-02"},
         {"1", "2", "3", "4", "5", "6", "7", "8", "9"},
         {"Reuters", "UN\tOCHA"},
         -1,
         ""},
        {"story-b.ar", "story-b.fr", 0.25, "partial", 12, {}, {}, {}, {}, std::nullopt, "same-event"},
    };
}

inline std::vector<write::BeadRow> sample_beads() {
    return {
        {"story-a.ar", "story-a.fr", {"0"}, {"0"}, 0.98765, "1-1", "translated"},
        {"story-a.ar", "story-a.fr", {"1", "2"}, {"1"}, 1.0, "2-1", "moved"},
        {"story-a.ar", "story-a.fr", {}, {"2"}, 0.0, "0-1", "omitted"},
        {"story-a.ar", "story-a.fr", {"3.0", "3.1"}, {}, 0.12344, "2-0", "furniture"},
    };
}

inline std::vector<write::CoverageRow> sample_coverage() {
    return {
        {"story-a.ar", "story-a.fr", "ar", 12, 10, 3400, 3100, {"4", "11"}},
        {"story-a.ar", "story-a.fr", "fr", 9, 9, 2800, 2800, {}},
    };
}

}  // namespace dragoman::test
