// Cuts a TMX file into its units, one at a time, so that a file of any size is read in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/text_lines.hpp"

namespace dragoman::read {

/// Knows as much of XML as is needed to find where a unit ends: comments, CDATA, instructions, a document type with its
/// own declarations, and quotes within tags.
class TmxUnits {
  public:
    explicit TmxUnits(std::string path);

    /// Takes the next `<tu>…</tu>` as it is written. False at the end of the file. IoError; FormatError if the file is
    /// no TMX, ends too early or is no text.
    bool next();
    [[nodiscard]] const std::string& unit() const { return unit_; }
    /// 1-based line where the unit begins.
    [[nodiscard]] std::size_t line() const { return unit_line_; }

  private:
    enum class Place : std::uint8_t { before_root, in_root, in_unit, behind_root };

    bool fill();
    bool get(char& c);
    bool go_to_markup();
    void take_markup();
    void take_tag();
    void take_until(std::string_view end);
    void take_document_type();
    void keep(char c);
    [[nodiscard]] bool enter(std::string_view tag);
    void require_end() const;
    [[nodiscard]] char must_get();

    std::string path_;
    std::unique_ptr<FileBytes> file_;
    ByteStream bytes_;
    std::string buffer_;  ///< [begin_, end_) comes next
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t line_ = 1;
    Place place_ = Place::before_root;
    std::string markup_;  ///< the tag, comment … at hand
    std::size_t markup_line_ = 0;
    std::string unit_;
    std::size_t unit_line_ = 0;
};

}  // namespace dragoman::read
