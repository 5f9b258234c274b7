// Text as HTML: nothing that stands in an article can end an element, an attribute or a line of its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::write {

/// For an element or an attribute between double quotes. Line ends become LF. What HTML forbids is shown: control
/// characters as their pictures (U+0001 as ␁), others by number (⟨U+0085⟩).
std::string html_text(std::string_view text);

/// The same on one line for titles, ids and values, which stand among other text: embeddings, overrides and isolates of
/// direction are shown by number too, since one that is left open would turn what follows.
std::string html_name(std::string_view text);

/// A name that keeps its direction to itself.
std::string bdi(std::string_view name);

/// An absolute http or https address; no other may become a link.
bool is_web_address(std::string_view url);

/// A link, or plain text if the address is none of the web.
std::string web_link(std::string_view url);

/// 12,500
std::string grouped(std::size_t number);
/// `1 pair`, `2 pairs`.
std::string counted(std::size_t number, std::string_view noun);

}  // namespace dragoman::write
