#include "dragoman/core/diagnostics.hpp"

#include <utility>

namespace dragoman {

std::string_view to_string(RefusalReason reason) {
    switch (reason) {
        case RefusalReason::not_utf8: return "not_utf8";
        case RefusalReason::binary: return "binary";
        case RefusalReason::empty: return "empty";
        case RefusalReason::too_large: return "too_large";
        case RefusalReason::wrong_language: return "wrong_language";
        case RefusalReason::unreadable: return "unreadable";
        case RefusalReason::broken_record: return "broken_record";
        case RefusalReason::truncated: return "truncated";
        case RefusalReason::pair_too_long: return "pair_too_long";
    }
    return "";
}

void Diagnostics::refuse(Origin origin, RefusalReason reason, std::string message) {
    refusals_.push_back({std::move(origin), reason, std::move(message)});
}

}  // namespace dragoman
