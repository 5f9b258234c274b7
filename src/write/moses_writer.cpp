#include <cstdio>

#include "dragoman/core/error.hpp"
#include "dragoman/text/utf8.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "write/pair_writers.hpp"

namespace dragoman::write {

namespace {

/// Whatever one reader or another takes for the end of a line.
bool ends_a_line(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        line.append(ends_a_line(c) ? std::string_view{" "} : text.substr(begin, at - begin));
    }
    return line += '\n';
}

class MosesWriter final : public PairWriter {
  public:
    explicit MosesWriter(const std::string& folder)
        : ar_(path_in(folder, "pairs.ar")), fr_(path_in(folder, "pairs.fr")) {}

    void add(const TextPair& pair) override {
        ar_.write(one_line(pair.ar_text));
        fr_.write(one_line(pair.fr_text));
    }

    void finish() override {
        ar_.close();
        fr_.close();
        ar_.commit();
        try {
            fr_.commit();
        } catch (const IoError&) {
            std::remove(ar_.path().c_str());
            throw;
        }
    }

  private:
    AtomicFile ar_;
    AtomicFile fr_;
};

}  // namespace

std::unique_ptr<PairWriter> make_moses_writer(const std::string& folder) {
    return std::make_unique<MosesWriter>(folder);
}

}  // namespace dragoman::write
