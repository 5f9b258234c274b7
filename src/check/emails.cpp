#include "check/emails.hpp"

#include <cctype>

namespace dragoman::check {

namespace {

bool is_alphanumeric(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

bool is_local(char c) { return is_alphanumeric(c) || std::string_view("._%+-").find(c) != std::string_view::npos; }

bool is_domain(char c) { return is_alphanumeric(c) || c == '.' || c == '-'; }

/// From the sign on, without punctuation at its end; the sign alone if there is no domain with a dot.
std::uint32_t domain_end(std::string_view text, std::uint32_t sign, std::uint32_t end) {
    std::uint32_t at = sign + 1;
    while (at < end && is_domain(text[at])) ++at;
    while (at > sign + 1 && !is_alphanumeric(text[at - 1])) --at;
    const std::string_view domain = text.substr(sign + 1, at - sign - 1);
    const std::size_t dot = domain.find('.');
    return dot == std::string_view::npos || dot == 0 ? sign : at;
}

}  // namespace

std::vector<ByteSpan> find_emails(std::string_view text, ByteSpan span) {
    std::vector<ByteSpan> out;
    for (std::uint32_t sign = span.begin; sign < span.end; ++sign) {
        if (text[sign] != '@') continue;
        const std::uint32_t floor = out.empty() ? span.begin : out.back().end;
        std::uint32_t begin = sign;
        while (begin > floor && is_local(text[begin - 1])) --begin;
        while (begin < sign && !is_alphanumeric(text[begin])) ++begin;
        const std::uint32_t end = domain_end(text, sign, span.end);
        if (begin < sign && end > sign) out.push_back({begin, end});
    }
    return out;
}

}  // namespace dragoman::check
