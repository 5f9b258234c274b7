// What the reader of one file is given, and where its records and troubles go.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

#include "dragoman/read/inputs.hpp"
#include "read/byte_stream.hpp"
#include "read/json_fields.hpp"
#include "read/walk.hpp"

namespace dragoman::read {

/// The same for all files of one call of read_inputs.
struct Outlet {
    const ReadOptions& options;
    const FieldPaths& fields;
    const RecordSink& sink;
    Diagnostics& diagnostics;
    ReadReport& report;
};

class FileReading {
  public:
    FileReading(const FoundFile& file, ByteStream& bytes, Outlet& outlet)
        : file_(file), bytes_(bytes), outlet_(outlet) {}

    [[nodiscard]] ByteStream& bytes() { return bytes_; }
    /// At most what a ByteSpan can address.
    [[nodiscard]] std::uint64_t max_bytes() const {
        return std::min<std::uint64_t>(outlet_.options.max_bytes, std::numeric_limits<std::uint32_t>::max());
    }

    /// A record of this file's, named after it; `line` as in Origin.
    [[nodiscard]] Record new_record(std::size_t line) const;
    /// Hands a record on, unless its text is none.
    void take(Record&& record);
    /// Makes a record of one JSON object and hands it on or refuses it; `line` as in Origin. `position` says in words
    /// where byte n (0-based) of `json` stands.
    void take_json(std::string_view json, std::size_t line, const std::function<std::string(std::size_t)>& position);

    /// `what` follows `FILE:LINE: ` in the message.
    void refuse(std::size_t line, RefusalReason reason, const std::string& what);
    void refuse_too_large(std::size_t line);
    /// The compressed data end too early or are wrong; what was complete before has been handed on.
    void refuse_damaged(std::size_t line);

  private:
    [[nodiscard]] bool is_acceptable(const Record& record);
    void fill(Record& record, JsonFields& fields);
    void note_alias(const FieldPath& path);

    const FoundFile& file_;
    ByteStream& bytes_;
    Outlet& outlet_;
};

}  // namespace dragoman::read
