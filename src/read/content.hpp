// Whether bytes are text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dragoman/core/diagnostics.hpp"

namespace dragoman::read {

struct ContentProblem {
    RefusalReason reason = RefusalReason::binary;
    std::string what;
    bool concerns_encoding = false;  ///< UTF-16: the whole file is wrong, not this place in it
};

/// Binary, not UTF-8 or nothing but white space, in this order.
std::optional<ContentProblem> problem_with(std::string_view bytes);

/// Without a leading U+FEFF.
std::string_view without_byte_order_mark(std::string_view bytes);

}  // namespace dragoman::read
