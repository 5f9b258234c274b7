#include "read/file_reading.hpp"
#include "read/readers.hpp"

namespace dragoman::read {

void read_plain_text(FileReading& file) {
    Record record = file.new_record(0);
    // One byte more than is allowed tells a text that is too long from one that just fits.
    record.text = file.bytes().read_up_to(file.max_bytes() + 1);
    if (file.bytes().is_damaged()) return file.refuse_damaged(0);
    file.take(std::move(record));
}

}  // namespace dragoman::read
