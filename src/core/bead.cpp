#include "dragoman/core/bead.hpp"

namespace dragoman {

std::string_view to_string(BeadLabel label) {
    switch (label) {
        case BeadLabel::translated: return "translated";
        case BeadLabel::moved: return "moved";
        case BeadLabel::omitted: return "omitted";
        case BeadLabel::furniture: return "furniture";
    }
    return "";
}

std::string Bead::shape() const { return std::to_string(source.size()) + "-" + std::to_string(target.size()); }

}  // namespace dragoman
