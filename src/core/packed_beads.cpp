#include "dragoman/core/packed_beads.hpp"

namespace dragoman {

void pack(const std::vector<Bead>& beads, Packer& out) {
    out.add_size(beads.size());
    for (const Bead& bead : beads) {
        out.add_all(bead.source);
        out.add_all(bead.target);
        out.add(bead.probability);
        out.add(bead.label);
    }
}

std::vector<Bead> unpack_beads(Unpacker& in) {
    std::vector<Bead> out(in.size());
    for (Bead& bead : out) {
        bead.source = in.all<std::uint32_t>();
        bead.target = in.all<std::uint32_t>();
        bead.probability = in.get<double>();
        bead.label = in.get<BeadLabel>();
    }
    return out;
}

}  // namespace dragoman
