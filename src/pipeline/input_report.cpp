#include "pipeline/input_report.hpp"

#include "dragoman/core/hash.hpp"

namespace dragoman::pipeline {

write::RunReport input_report(const std::optional<PairList>& list, const Collection& collection) {
    write::RunReport out;
    const auto add = [&](const read::InputFile& file) {
        out.inputs.push_back({file.path, file.bytes, hex64(file.hash)});
    };
    if (list) add(list->file);
    for (const read::InputFile& file : collection.read_report.files) add(file);
    for (const lexicon::Lexicon& layer : collection.lexicons)
        out.lexicons.push_back({layer.name(), layer.size_bytes(), hex64(layer.checksum())});
    return out;
}

}  // namespace dragoman::pipeline
