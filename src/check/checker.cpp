// One pair is checked in four passes: facts are read and compared bead by bead; what is left open is looked for in the
// other beads; what still is open becomes findings; sentences, whole units and names are weighed by the pair's own
// similarity model, which does not depend on what else is in the collection.
#include "dragoman/check/checker.hpp"

#include <algorithm>
#include <tuple>

#include "check/pair_check.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::check {

class Checker::Impl {
  public:
    explicit Impl(std::vector<lexicon::Lexicon> lexicons) : lexicons_(std::move(lexicons)), reader_(lexicons_) {}

    std::vector<Finding> check(const CheckedText& source, const CheckedText& target, std::span<const Bead> beads) {
        const PairModel model = model_pair(source, target, reader_, lexicons_);
        return PairCheck(source, target, beads, model).run();
    }

  private:
    std::vector<lexicon::Lexicon> lexicons_;
    vectorize::TermReader reader_;
};

Checker::Checker(std::vector<lexicon::Lexicon> lexicons) : impl_(std::make_unique<Impl>(std::move(lexicons))) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;

std::vector<Finding> Checker::check(const CheckedText& source, const CheckedText& target, std::span<const Bead> beads) {
    return impl_->check(source, target, beads);
}

}  // namespace dragoman::check
