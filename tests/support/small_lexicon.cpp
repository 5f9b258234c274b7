#include "support/small_lexicon.hpp"

namespace dragoman::test {

const std::vector<lexicon::TextPair>& small_pairs() {
    static const std::vector<lexicon::TextPair> kPairs = {
        {"كتاب", "livre", 1.0},         {"كتب", "livres", 1.0},
        {"مدرسة", "école", 1.0},        {"مدارس", "écoles", 1.0},
        {"رئيس", "président", 2.0},     {"رئيس", "chef", 1.0},
        {"حكومة", "gouvernement", 1.0}, {"رئيس الحكومة", "chef du gouvernement", 1.0},
        {"وزير", "ministre", 1.0},      {"مصر", "Égypte", 1.0},
        {"في مصر", "en Égypte", 1.0},
    };
    return kPairs;
}

const lexicon::Background& small_background() {
    static const lexicon::Background kBackground = {
        {"قال رئيس الحكومة", "كتاب في مدرسة", "الكتاب والكتاب", "12"},
        {"Le chef du gouvernement a dit", "Le livre de l'école", "Un livre, des livres"}};
    return kBackground;
}

const std::vector<std::byte>& small_lexicon() {
    static const std::vector<std::byte> kBytes = lexicon::build_lexicon(small_pairs(), small_background(), {});
    return kBytes;
}

}  // namespace dragoman::test
