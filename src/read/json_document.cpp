#include <algorithm>

#include "read/content.hpp"
#include "read/element_reader.hpp"
#include "read/file_reading.hpp"
#include "read/json_limits.hpp"
#include "read/readers.hpp"

namespace dragoman::read {

namespace {

/// One pass over a JSON file. `element` is 1-based within the array; 0: the file is one object.
class DocumentReader {
  public:
    explicit DocumentReader(FileReading& file)
        : file_(file), elements_(file.bytes(), longest_json_bytes(file.max_bytes())) {}

    void run() {
        if (const auto problem = problem_with(elements_.head());
            problem && problem->reason != RefusalReason::empty && (problem->concerns_encoding || is_binary(*problem)))
            return file_.refuse(0, problem->reason, problem->what);
        const std::optional<char> first = elements_.peek();
        if (!first) return file_.bytes().is_damaged() ? file_.refuse_damaged(0) : refuse_empty();
        if (*first == '{') return read_single();
        if (*first == '[') return read_array();
        refuse_here(0, "is not JSON: it begins neither with an object nor with an array");
    }

  private:
    static bool is_binary(const ContentProblem& problem) { return problem.reason == RefusalReason::binary; }

    void read_single() {
        note_start();
        if (!elements_.take_object()) return refuse_cut(0);
        if (elements_.peek())
            return refuse_here(0, "goes on after its object; if it holds one object a line, name it .jsonl");
        if (file_.bytes().is_damaged()) return file_.refuse_damaged(0);
        take_object(0);
    }

    void read_array() {
        elements_.skip();
        std::optional<char> next = elements_.peek();
        if (next == ']') return finish_array(0);
        for (std::size_t element = 1;; ++element) {
            if (!next) return refuse_cut(element);
            if (*next != '{') return refuse_here(element, "is not a JSON object, nor is what follows read");
            note_start();
            if (!elements_.take_object()) return refuse_cut(element);
            take_object(element);
            next = elements_.peek();
            if (next == ']') return finish_array(element);
            if (next && *next != ',') return refuse_here(element, "is followed by neither a comma nor a ]");
            if (next) elements_.skip();
            next = elements_.peek();
        }
    }

    void finish_array(std::size_t elements) {
        elements_.skip();
        if (elements_.peek()) return refuse_here(0, "goes on after its array");
        if (file_.bytes().is_damaged()) return file_.refuse_damaged(0);
        if (elements == 0) refuse_empty();
    }

    void take_object(std::size_t element) {
        if (elements_.was_too_large()) return file_.refuse_too_large(element);
        const std::string_view json = elements_.object();
        if (const auto problem = problem_with(json))
            return file_.refuse(element, problem->reason, problem->what + " (counted from " + place(0) + ")");
        file_.take_json(json, element, [this](std::size_t byte) { return place(byte); });
    }

    void note_start() {
        start_line_ = elements_.line();
        start_column_ = elements_.column();
    }

    /// Where byte `byte` (0-based) of the object taken last stands in the file.
    [[nodiscard]] std::string place(std::size_t byte) const {
        const std::string_view before = elements_.object().substr(0, byte);
        const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t column = lines == 0 ? start_column_ + byte : byte - before.rfind('\n') - 1;
        return "line " + std::to_string(start_line_ + lines) + ", column " + std::to_string(column + 1);
    }

    void refuse_here(std::size_t element, const std::string& what) {
        file_.refuse(element, RefusalReason::broken_record,
                     what + " at line " + std::to_string(elements_.line()) + ", column " +
                         std::to_string(elements_.column() + 1));
    }

    void refuse_cut(std::size_t element) {
        if (file_.bytes().is_damaged()) return file_.refuse_damaged(element);
        file_.refuse(element, RefusalReason::broken_record,
                     "is broken JSON: the file ends before this object or its array does");
    }

    void refuse_empty() { file_.refuse(0, RefusalReason::empty, "holds no article; remove it"); }

    FileReading& file_;
    ElementReader elements_;
    std::size_t start_line_ = 1;
    std::size_t start_column_ = 0;
};

}  // namespace

void read_json_document(FileReading& file) { DocumentReader(file).run(); }

}  // namespace dragoman::read
