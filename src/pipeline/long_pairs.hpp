// Documents that can be read, but not aligned with each other.
#pragma once

#include <cstdint>

#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

/// Notes that the two articles are too long to be aligned with each other.
void refuse_pair(std::uint32_t source, std::uint32_t target, Collection& collection);

}  // namespace dragoman::pipeline
