// Beads as bytes and back.
#pragma once

#include <vector>

#include "dragoman/core/bead.hpp"
#include "dragoman/core/packing.hpp"

namespace dragoman {

void pack(const std::vector<Bead>& beads, Packer& out);
std::vector<Bead> unpack_beads(Unpacker& in);

}  // namespace dragoman
