// How often the two sides of a translated line say the same quantities: the yardstick of the grammar of numbers.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dragoman::evaluate {

/// A pair of lines with a quantity in figures that the other side does not say.
struct QuantityDifference {
    std::size_t line = 0;  ///< 1-based
    std::vector<std::string> only_ar;
    std::vector<std::string> only_fr;
    /// `LINE TAB only in Arabic TAB only in French`, quantities separated by `; `.
    [[nodiscard]] std::string text() const;
};

struct QuantityAgreement {
    std::size_t pairs = 0;  ///< with a digit on one side at least
    std::vector<QuantityDifference> differences;
    [[nodiscard]] double share() const;  ///< of pairs without difference, [0, 1]
    /// `quantities pairs N compatible N share S`.
    [[nodiscard]] std::string text() const;
};

/// A pair is compatible if every quantity that was written with digits finds a compatible one on the other side, in
/// digits or words. Line n belongs to line n; both lists must be equally long.
QuantityAgreement quantities(std::span<const std::string> ar, std::span<const std::string> fr);

/// The same for the lines of two files. IoError, FormatError.
QuantityAgreement quantities_of_files(const std::string& ar_path, const std::string& fr_path);

}  // namespace dragoman::evaluate
