// How far probabilities can be believed.
#pragma once

#include <string>
#include <vector>

namespace dragoman::evaluate {

struct Judged {
    double probability = 0.0;
    bool right = false;
    friend auto operator<=>(const Judged&, const Judged&) = default;
};

/// ` brier B base_brier B ece E`, empty if nothing was judged. base_brier is what the best constant would get; ece is
/// the expected calibration error over 10 bins of equal size.
std::string calibration(const std::vector<Judged>& judged);

}  // namespace dragoman::evaluate
