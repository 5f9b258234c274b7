#include "dragoman/core/error.hpp"
#include "read/pair_readers.hpp"
#include "read/text_lines.hpp"

namespace dragoman::read {

namespace {

std::size_t count_to_the_end(TextLines& lines, std::size_t count) {
    std::string_view line;
    while (lines.next(line)) ++count;
    return count;
}

}  // namespace

void read_moses_pairs(const std::string& ar_path, const std::string& fr_path, PairOutlet& outlet) {
    TextLines ar(ar_path);
    TextLines fr(fr_path);
    std::string_view ar_line;
    std::string_view fr_line;
    for (std::size_t count = 0;; ++count) {
        const bool has_ar = ar.next(ar_line);
        const bool has_fr = fr.next(fr_line);
        if (has_ar && has_fr) {
            outlet.take({std::string(ar_line), std::string(fr_line), {}, {}, {}});
            continue;
        }
        if (!has_ar && !has_fr) return;
        const std::size_t ar_count = has_ar ? count_to_the_end(ar, count + 1) : count;
        const std::size_t fr_count = has_fr ? count_to_the_end(fr, count + 1) : count;
        throw FormatError::at(ar_path, 0,
                              "has " + std::to_string(ar_count) + " lines, but " + fr_path + " has " +
                                  std::to_string(fr_count) + "; line n of one must belong to line n of the other");
    }
}

}  // namespace dragoman::read
