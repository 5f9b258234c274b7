#include "read/file_reading.hpp"

#include <utility>

#include "dragoman/text/character.hpp"
#include "read/content.hpp"
#include "read/ids.hpp"

namespace dragoman::read {

Record FileReading::new_record(std::size_t line) const {
    Record record;
    record.origin = {file_.path, line};
    record.id = line == 0 ? file_.id : file_.id + ":" + std::to_string(line);
    record.side = file_.side;
    return record;
}

void FileReading::take(Record&& record) {
    if (!is_acceptable(record)) return;
    if (const auto text = without_byte_order_mark(record.text); text.size() < record.text.size())
        record.text.erase(0, record.text.size() - text.size());
    ++outlet_.report.records;
    outlet_.sink(std::move(record));
}

bool FileReading::is_acceptable(const Record& record) {
    const std::size_t line = record.origin.line;
    if (record.text.size() > max_bytes()) {
        refuse_too_large(line);
        return false;
    }
    if (const auto problem = problem_with(record.text)) {
        refuse(line, problem->reason, problem->what);
        return false;
    }
    return true;
}

void FileReading::take_json(std::string_view json, std::size_t line,
                            const std::function<std::string(std::size_t)>& position) {
    JsonFields fields = read_json_fields(json, outlet_.fields);
    if (fields.problem) {
        const auto& byte = fields.problem->byte;
        return refuse(line, RefusalReason::broken_record,
                      fields.problem->what + (byte ? " at " + position(*byte) : std::string()));
    }
    if (fields[Role::text].path == nullptr)
        return refuse(line, RefusalReason::broken_record,
                      "has no text; name the field that holds it with --field text=/path");
    Record record = new_record(line);
    fill(record, fields);
    take(std::move(record));
}

void FileReading::fill(Record& record, JsonFields& fields) {
    for (const FieldValue& field : fields.by_role)
        if (field.path != nullptr) note_alias(*field.path);
    for (const Role role : {Role::url, Role::id}) {
        const std::string id = one_line_id(fields[role].value);
        if (!text::trimmed(id).empty()) record.id = id;
    }
    record.text = std::move(fields[Role::text].value);
    record.text.shrink_to_fit();
    record.title = std::move(fields[Role::title].value);
    record.url = std::move(fields[Role::url].value);
    record.date = std::move(fields[Role::date].value);
    record.language = std::move(fields[Role::language].value);
}

void FileReading::note_alias(const FieldPath& path) {
    std::vector<std::string>& names = outlet_.report.aliases[std::string(to_string(path.role))];
    if (std::ranges::find(names, path.name) == names.end()) names.push_back(path.name);
}

void FileReading::refuse(std::size_t line, RefusalReason reason, const std::string& what) {
    Origin origin{file_.path, line};
    std::string message = to_string(origin) + ": " + what;
    outlet_.diagnostics.refuse(std::move(origin), reason, std::move(message));
}

void FileReading::refuse_too_large(std::size_t line) {
    refuse(line, RefusalReason::too_large,
           "is larger than " + std::to_string(max_bytes()) + " bytes; split it, or raise --max-bytes");
}

void FileReading::refuse_damaged(std::size_t line) {
    refuse(
        line, RefusalReason::truncated,
        "the compressed data end too early or are damaged here; what was complete before was read; get the file anew");
}

}  // namespace dragoman::read
