#include "check/finding_id.hpp"

#include "dragoman/core/hash.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::check {

namespace {

constexpr char kSeparator = '\x1f';

void append(std::string_view part, std::string& key) { key.append(part).push_back(kSeparator); }

}  // namespace

FindingIds::FindingIds(std::string_view source_id, std::string_view target_id) {
    append(source_id, pair_);
    append(target_id, pair_);
}

std::string FindingIds::next(const Finding& finding, std::string_view source_said, std::string_view target_said) {
    std::string key = pair_;
    append(to_string(finding.subject), key);
    append(to_string(finding.kind), key);
    append(source_said, key);
    append(target_said, key);
    return hex64(mix64(hash64(key), seen_[key]++));
}

std::string said_by(std::string_view text) {
    std::string out;
    const std::string plain = text::lower_plain(text::composed(text));
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(plain, at);
        if (text::is_ignorable(c)) continue;
        if (!text::is_space(c))
            out.append(plain, begin, at - begin);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    return out;
}

}  // namespace dragoman::check
