#include "read/content.hpp"
#include "read/file_reading.hpp"
#include "read/json_limits.hpp"
#include "read/line_reader.hpp"
#include "read/readers.hpp"

namespace dragoman::read {

namespace {

std::string column_of(std::size_t byte) { return "column " + std::to_string(byte + 1); }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// False: the whole file is of another kind, not just this line.
bool take_line(FileReading& file, std::string_view line, std::size_t number) {
    if (const auto problem = problem_with(line)) {
        const bool whole_file = number == 1 && (problem->concerns_encoding || problem->reason == RefusalReason::binary);
        file.refuse(whole_file ? 0 : number, problem->reason, problem->what);
        return !whole_file;
    }
    file.take_json(line, number, column_of);
    return true;
}

}  // namespace

void read_json_lines(FileReading& file) {
    LineReader lines(file.bytes(), longest_json_bytes(file.max_bytes()));
    std::string_view line;
    bool is_empty = true;
    while (true) {
        const LineReader::Status status = lines.next(line);
        if (status == LineReader::Status::end) break;
        if (lines.line_number() == 1) line = without_byte_order_mark(line);
        if (status == LineReader::Status::line && is_blank(line)) continue;
        is_empty = false;
        if (status == LineReader::Status::too_long)
            file.refuse_too_large(lines.line_number());
        else if (!take_line(file, line, lines.line_number()))
            return;
    }
    if (file.bytes().is_damaged()) return file.refuse_damaged(lines.line_number());
    if (is_empty) file.refuse(0, RefusalReason::empty, "holds no article; remove it");
}

}  // namespace dragoman::read
