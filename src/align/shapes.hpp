// The shapes that a bead can have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "align/weights.hpp"

namespace dragoman::align {

struct Shape {
    std::uint32_t n = 0;              ///< source passages
    std::uint32_t m = 0;              ///< target passages
    float Weights::*prior = nullptr;  ///< none: 1-1

    [[nodiscard]] constexpr bool is_null() const { return n == 0 || m == 0; }
};

inline constexpr std::array<Shape, 12> kShapes = {{{1, 1, nullptr},
                                                   {1, 0, &Weights::prior_null},
                                                   {0, 1, &Weights::prior_null},
                                                   {1, 2, &Weights::prior_2_1},
                                                   {2, 1, &Weights::prior_2_1},
                                                   {2, 2, &Weights::prior_2_2},
                                                   {1, 3, &Weights::prior_3_1},
                                                   {3, 1, &Weights::prior_3_1},
                                                   {1, 4, &Weights::prior_4_1},
                                                   {4, 1, &Weights::prior_4_1},
                                                   {2, 3, &Weights::prior_3_2},
                                                   {3, 2, &Weights::prior_3_2}}};

/// A bead: source passages [source, source + n), target passages [target, target + m), with n-m = kShapes[shape].
struct Block {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::size_t shape = 0;

    [[nodiscard]] std::uint32_t n() const { return kShapes[shape].n; }
    [[nodiscard]] std::uint32_t m() const { return kShapes[shape].m; }
};

}  // namespace dragoman::align
