// Beads of two texts that correspond line by line.
#pragma once

#include <vector>

#include "dragoman/core/bead.hpp"
#include "dragoman/core/document.hpp"

namespace dragoman::pipeline {

/// The paragraphs on line n of both as one bead; null beads where only one has text there.
std::vector<Bead> line_beads(const Document& source, const Document& target);

}  // namespace dragoman::pipeline
