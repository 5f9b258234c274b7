// The readers of the table in kind.cpp.
#pragma once

namespace dragoman::read {

class FileReading;

/// The whole file is one article.
void read_plain_text(FileReading& file);
/// One object, or an array of objects, of any size: one element at a time is held.
void read_json_document(FileReading& file);
/// One object a line; blank lines are skipped.
void read_json_lines(FileReading& file);

}  // namespace dragoman::read
