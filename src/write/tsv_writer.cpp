#include "dragoman/write/atomic_file.hpp"
#include "write/cells.hpp"
#include "write/pair_writers.hpp"

namespace dragoman::write {

namespace {

/// bitextor's column names, so that its tools read the file.
constexpr std::string_view kHeader =
    "src_url\ttrg_url\tsrc_text\ttrg_text\taligner_score\tsrc_paragraph_id\ttrg_paragraph_id\tsrc_id\ttrg_id\n";

class TsvWriter final : public PairWriter {
  public:
    explicit TsvWriter(const std::string& folder) : file_(path_in(folder, "pairs.tsv")) { file_.write(kHeader); }

    void add(const TextPair& pair) override {
        file_.write(tabbed(cell(pair.ar_url), cell(pair.fr_url), cell(pair.ar_text), cell(pair.fr_text),
                           fixed4(pair.probability), joined(pair.ar_indices, ','), joined(pair.fr_indices, ','),
                           cell(pair.ar_id), cell(pair.fr_id)) +
                    "\n");
    }

    void finish() override { file_.commit(); }

  private:
    AtomicFile file_;
};

}  // namespace

std::unique_ptr<PairWriter> make_tsv_writer(const std::string& folder) { return std::make_unique<TsvWriter>(folder); }

}  // namespace dragoman::write
