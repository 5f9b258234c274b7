#include "read/ids.hpp"

#include "dragoman/core/hash.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::read {

namespace {

bool breaks_a_line(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

}  // namespace

std::string one_line_id(std::string_view id) {
    std::string out;
    out.reserve(id.size());
    for (std::size_t at = 0; at < id.size();) {
        const char32_t c = text::next_code_point(id, at);
        text::append_code_point(breaks_a_line(c) ? U' ' : c, out);
    }
    return out;
}

void SharedIds::note(std::string_view id, std::size_t folder) {
    const auto [known, is_new] = folders_.emplace(hash64(id), folder);
    if (!is_new && known->second != folder) known->second = kShared;
}

bool SharedIds::is_shared(std::string_view id) const {
    if (folders_.empty()) return false;
    const auto known = folders_.find(hash64(id));
    return known != folders_.end() && known->second == kShared;
}

}  // namespace dragoman::read
