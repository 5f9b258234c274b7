#include "dragoman/read/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "read/fields.hpp"
#include "read/file_bytes.hpp"
#include "read/file_reading.hpp"
#include "read/ids.hpp"
#include "read/walk.hpp"

namespace dragoman::read {

namespace {

void refuse_unreadable(const FoundFile& file, const std::string& problem, Diagnostics& diagnostics) {
    diagnostics.refuse({file.path, 0}, RefusalReason::unreadable, file.path + ": " + problem);
}

void read_opened(const FoundFile& found, FileBytes& bytes, Outlet& outlet) {
    ByteStream stream(bytes, found.compression);
    FileReading file(found, stream, outlet);
    if (bytes.is_empty()) return file.refuse(0, RefusalReason::empty, "is empty; remove it");
    found.kind->read(file);
    bytes.drain();
}

void read_file(const FoundFile& found, Outlet& outlet) {
    if (found.kind == nullptr) return refuse_unreadable(found, found.problem, outlet.diagnostics);
    InputFile facts{found.path, 0, 0};
    try {
        FileBytes bytes(found.path);
        try {
            read_opened(found, bytes, outlet);
        } catch (const ReadFailure& failure) {
            refuse_unreadable(found, std::string("cannot be read: ") + failure.what(), outlet.diagnostics);
        }
        facts.bytes = bytes.bytes_read();
        facts.hash = bytes.hash();
    } catch (const ReadFailure& failure) {
        refuse_unreadable(found, std::string("cannot be opened: ") + failure.what(), outlet.diagnostics);
    }
    outlet.report.files.push_back(std::move(facts));
}

/// Ids that records bring along are known only when they are read, so with several folders such files are read twice:
/// once for the ids alone. That costs time where it is needed and no memory.
SharedIds find_shared_ids(const Walk& walk, const ReadOptions& options, const FieldPaths& fields) {
    SharedIds shared;
    if (walk.folder_names.size() < 2) return shared;
    for (const FoundFile& file : walk.files) {
        if (!file.folder || file.kind == nullptr) continue;
        if (!file.kind->names_records) {
            shared.note(file.id, *file.folder);
            continue;
        }
        Diagnostics unheard;
        ReadReport unread;
        const RecordSink note = [&](Record&& record) { shared.note(record.id, *file.folder); };
        Outlet outlet{options, fields, note, unheard, unread};
        read_file(file, outlet);
    }
    return shared;
}

}  // namespace

std::vector<InputFile> hash_inputs(const std::vector<Input>& inputs, const ReadOptions& options) {
    std::vector<InputFile> out;
    for (const FoundFile& file : walk_inputs(inputs, options.excluded_folder).files) {
        std::error_code none;
        if (file.path == "-" || !std::filesystem::is_regular_file(file.path, none)) continue;
        InputFile& facts = out.emplace_back(InputFile{file.path, 0, 0});
        try {
            FileBytes bytes(file.path);
            bytes.drain();
            facts.bytes = bytes.bytes_read();
            facts.hash = bytes.hash();
        } catch (const ReadFailure&) {  // read_inputs() refuses it
        }
    }
    return out;
}

ReadReport read_inputs(const std::vector<Input>& inputs, const ReadOptions& options, const RecordSink& sink,
                       Diagnostics& diagnostics) {
    const FieldPaths fields = FieldPaths::with(options.fields);
    Walk walk = walk_inputs(inputs, options.excluded_folder);
    const SharedIds shared = find_shared_ids(walk, options, fields);
    ReadReport report;
    report.skipped = std::move(walk.skipped);
    for (const FoundFile& file : walk.files) {
        const RecordSink rename_and_hand_on = [&](Record&& record) {
            if (file.folder && shared.is_shared(record.id)) record.id.insert(0, walk.folder_names[*file.folder] + "/");
            sink(std::move(record));
        };
        Outlet outlet{options, fields, rename_and_hand_on, diagnostics, report};
        read_file(file, outlet);
    }
    return report;
}

}  // namespace dragoman::read
