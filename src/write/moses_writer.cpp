#include <cstdio>

#include "dragoman/core/error.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "write/cells.hpp"
#include "write/pair_writers.hpp"

namespace dragoman::write {

namespace {

class MosesWriter final : public PairWriter {
  public:
    explicit MosesWriter(const std::string& folder)
        : ar_(path_in(folder, "pairs.ar")), fr_(path_in(folder, "pairs.fr")) {}

    void add(const TextPair& pair) override {
        ar_.write(one_line(pair.ar_text) + "\n");
        fr_.write(one_line(pair.fr_text) + "\n");
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
