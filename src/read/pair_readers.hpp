// The readers behind read_pairs(), one a format.
#pragma once

#include <string>
#include <utility>

#include "dragoman/read/pairs.hpp"

namespace dragoman::read {

/// Hands pairs on and counts them; those with a blank side are only counted.
class PairOutlet {
  public:
    explicit PairOutlet(const PairSink& sink) : sink_(sink) {}

    void take(AlignedTexts&& pair);
    void leave_out() { ++report_.half_empty; }
    [[nodiscard]] const PairReport& report() const { return report_; }

  private:
    const PairSink& sink_;
    PairReport report_;
};

void read_pair_table(const std::string& path, PairOutlet& outlet);
void read_moses_pairs(const std::string& ar_path, const std::string& fr_path, PairOutlet& outlet);
void read_tmx_pairs(const std::string& path, PairOutlet& outlet);

}  // namespace dragoman::read
