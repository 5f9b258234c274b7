// The shapes that a bead can have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "align/weights.hpp"

namespace dragoman::align {

struct Shape {
    std::uint32_t n = 0;              ///< source passages
    std::uint32_t m = 0;              ///< target passages
    float Weights::*prior = nullptr;  ///< none: a passage alone

    [[nodiscard]] constexpr bool is_null() const { return n == 0 || m == 0; }
};

inline constexpr std::array<Shape, 12> kShapes = {{{1, 1, &Weights::shape_1_1},
                                                   {1, 0, nullptr},
                                                   {0, 1, nullptr},
                                                   {1, 2, &Weights::shape_2_1},
                                                   {2, 1, &Weights::shape_2_1},
                                                   {2, 2, &Weights::shape_2_2},
                                                   {1, 3, &Weights::shape_3_1},
                                                   {3, 1, &Weights::shape_3_1},
                                                   {1, 4, &Weights::shape_4_1},
                                                   {4, 1, &Weights::shape_4_1},
                                                   {2, 3, &Weights::shape_3_2},
                                                   {3, 2, &Weights::shape_3_2}}};

/// Place of n-m in kShapes; nothing if no bead has that shape.
constexpr std::optional<std::size_t> find_shape(std::uint32_t n, std::uint32_t m) {
    for (std::size_t s = 0; s < kShapes.size(); ++s) {
        if (kShapes[s].n == n && kShapes[s].m == m) return s;
    }
    return std::nullopt;
}

/// The same; it must be there.
constexpr std::size_t shape_of(std::uint32_t n, std::uint32_t m) {
    std::size_t s = 0;
    while (kShapes[s].n != n || kShapes[s].m != m) ++s;
    return s;
}

/// A bead: source passages [source, source + n), target passages [target, target + m), with n-m = kShapes[shape].
struct Block {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::size_t shape = 0;

    [[nodiscard]] std::uint32_t n() const { return kShapes[shape].n; }
    [[nodiscard]] std::uint32_t m() const { return kShapes[shape].m; }
};

}  // namespace dragoman::align
