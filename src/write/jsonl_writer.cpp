#include <charconv>

#include "dragoman/write/atomic_file.hpp"
#include "write/json_text.hpp"
#include "write/pair_writers.hpp"

namespace dragoman::write {

namespace {

/// A paragraph's index is a number; a sentence's `P.S` stays a string, for 3.1 is not 3.10.
Json index_value(const std::string& index) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(index.data(), index.data() + index.size(), number);
    return error == std::errc{} && end == index.data() + index.size() ? Json(number) : Json(index);
}

Json index_array(const std::vector<std::string>& indices) {
    Json array = Json::array();
    for (const std::string& index : indices) array.push_back(index_value(index));
    return array;
}

Json as_json(const TextPair& pair) {
    return {{"ar_id", pair.ar_id},
            {"fr_id", pair.fr_id},
            {"ar_url", pair.ar_url},
            {"fr_url", pair.fr_url},
            {"ar_text", pair.ar_text},
            {"fr_text", pair.fr_text},
            {"ar_indices", index_array(pair.ar_indices)},
            {"fr_indices", index_array(pair.fr_indices)},
            {"probability", rounded(pair.probability)},
            {"label", pair.label}};
}

class JsonlWriter final : public PairWriter {
  public:
    explicit JsonlWriter(const std::string& folder) : file_(path_in(folder, "pairs.jsonl")) {}
    void add(const TextPair& pair) override { file_.write(json_line(as_json(pair))); }
    void finish() override { file_.commit(); }

  private:
    AtomicFile file_;
};

}  // namespace

std::unique_ptr<PairWriter> make_jsonl_writer(const std::string& folder) {
    return std::make_unique<JsonlWriter>(folder);
}

}  // namespace dragoman::write
