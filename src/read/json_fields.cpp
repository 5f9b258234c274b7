#include "read/json_fields.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace dragoman::read {

namespace {

using Json = nlohmann::json;

/// What a value was in the JSON text.
enum class Kept : std::uint8_t { nothing, string, number, array };

bool suits(Role role, Kept kept) {
    switch (kept) {
        case Kept::nothing: return false;
        case Kept::string: return true;
        case Kept::number: return role == Role::id || role == Role::date || role == Role::title;
        case Kept::array: return role == Role::text;
    }
    return false;
}

/// `… column 8: syntax error while parsing value - invalid literal; last read: '"a": nx'` → the part between, without
/// the input, which may be long and cut within a character.
std::string reason_of(std::string_view message) {
    const std::size_t column = message.find("column ");
    if (column == std::string_view::npos) {
        message.remove_prefix(std::min(message.size(), message.find("] ") + 2));
        return std::string(message.substr(0, message.find(" '")));
    }
    message.remove_prefix(message.find(": ", column) + 2);
    return std::string(message.substr(0, message.find("; last read")));
}

/// The events of nlohmann's parser. Keeps the path to the value that comes next, as deep as any field path goes, and
/// every value that a field path leads to.
class FieldCollector {
  public:
    explicit FieldCollector(const FieldPaths& paths) : paths_(paths), steps_(paths.max_steps) {
        for (const FieldPath& path : paths.paths) slot_of_path_.push_back(slot_with(path.steps));
    }

    bool null() { return keep({}, Kept::nothing, true); }
    bool boolean(bool) { return keep({}, Kept::nothing); }
    bool number_integer(Json::number_integer_t number) { return keep(std::to_string(number), Kept::number); }
    bool number_unsigned(Json::number_unsigned_t number) { return keep(std::to_string(number), Kept::number); }
    bool number_float(Json::number_float_t, const Json::string_t& written) { return keep(written, Kept::number); }
    bool binary(Json::binary_t&) { return keep({}, Kept::nothing); }

    bool string(Json::string_t& value) {
        if (!is_in_joined()) return keep(std::move(value), Kept::string);
        if (!std::exchange(joined_is_first_, false)) joined_->value += '\n';
        joined_->value += value;
        return next_value();
    }

    bool key(Json::string_t& name) {
        if (depth_ <= steps_.size()) steps_[depth_ - 1].name = name;
        return true;
    }

    bool start_object(std::size_t) {
        begin_container();
        return open(false);
    }
    bool end_object() { return close(); }

    bool start_array(std::size_t) {
        if (depth_ == 0) return next_value();
        Slot* const slot = begin_container();
        if (slot != nullptr && joined_ == nullptr) {
            slot->kept = Kept::array;
            joined_ = slot;
            joined_depth_ = depth_ + 1;
            joined_is_first_ = true;
        }
        return open(true);
    }
    bool end_array() {
        if (is_in_joined()) joined_ = nullptr;
        return close();
    }

    bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
        problem_ = {"is broken JSON: " + reason_of(error.what()), position == 0 ? 0 : position - 1};
        return false;
    }

    /// Texts are moved, so they come last: a slot may serve several roles.
    JsonFields take() {
        JsonFields fields;
        fields.problem = std::move(problem_);
        for (const bool texts : {false, true}) {
            for (std::size_t i = 0; i < slot_of_path_.size(); ++i) {
                const FieldPath& path = paths_.paths[i];
                if ((path.role == Role::text) == texts) take(path, slots_[slot_of_path_[i]], fields[path.role]);
            }
        }
        return fields;
    }

  private:
    struct Step {
        std::string name;       ///< the key, within an object
        std::size_t index = 0;  ///< 0-based, within an array
        bool in_array = false;

        [[nodiscard]] bool is(const std::string& wanted) const {
            return in_array ? std::to_string(index) == wanted : name == wanted;
        }
    };

    /// The value at one place.
    struct Slot {
        const std::vector<std::string>* steps = nullptr;
        std::string value;
        Kept kept = Kept::nothing;
    };

    std::size_t slot_with(const std::vector<std::string>& steps) {
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (*slots_[i].steps == steps) return i;
        slots_.push_back({&steps, {}, Kept::nothing});
        return slots_.size() - 1;
    }

    static void take(const FieldPath& path, Slot& slot, FieldValue& field) {
        if (field.path != nullptr || !suits(path.role, slot.kept) || slot.value.empty() || slot.value == "None") return;
        field.path = &path;
        field.value = path.role == Role::text ? std::move(slot.value) : slot.value;
    }

    bool open(bool array) {
        if (depth_ < steps_.size()) steps_[depth_] = {{}, 0, array};
        ++depth_;
        return true;
    }

    bool close() {
        --depth_;
        return depth_ == 0 || next_value();
    }

    /// Called behind each value: a record is an object and nothing else.
    bool next_value() {
        if (depth_ == 0) {
            problem_ = {"is not a JSON object", std::nullopt};
            return false;
        }
        if (depth_ <= steps_.size()) ++steps_[depth_ - 1].index;
        return true;
    }

    /// A value that has no parts; a repeated key's last value counts.
    bool keep(std::string value, Kept kept, bool may_be_joined = false) {
        if (is_in_joined() && !may_be_joined) joined_->kept = Kept::nothing;
        if (Slot* const slot = next_slot()) {
            slot->value = std::move(value);
            slot->kept = kept;
        }
        return next_value();
    }

    Slot* begin_container() {
        if (is_in_joined()) joined_->kept = Kept::nothing;
        Slot* const slot = next_slot();
        if (slot != nullptr) *slot = {slot->steps, {}, Kept::nothing};
        return slot;
    }

    [[nodiscard]] bool is_in_joined() const { return joined_ != nullptr && depth_ == joined_depth_; }

    /// Where the value that comes next belongs; nothing: nowhere.
    Slot* next_slot() {
        if (depth_ == 0 || depth_ > steps_.size()) return nullptr;
        for (Slot& slot : slots_)
            if (is_at(*slot.steps)) return &slot;
        return nullptr;
    }

    [[nodiscard]] bool is_at(const std::vector<std::string>& steps) const {
        if (steps.size() != depth_) return false;
        for (std::size_t i = depth_; i-- > 0;)
            if (!steps_[i].is(steps[i])) return false;
        return true;
    }

    const FieldPaths& paths_;
    std::vector<Slot> slots_;
    std::vector<std::size_t> slot_of_path_;
    std::vector<Step> steps_;  ///< by depth; deeper ones than any path goes are not kept
    std::size_t depth_ = 0;    ///< open objects and arrays
    Slot* joined_ = nullptr;   ///< whose parts are the elements of an open array
    std::size_t joined_depth_ = 0;
    bool joined_is_first_ = true;
    std::optional<JsonProblem> problem_;
};

}  // namespace

JsonFields read_json_fields(std::string_view json, const FieldPaths& paths) {
    FieldCollector collector(paths);
    Json::sax_parse(json.begin(), json.end(), &collector);
    return collector.take();
}

}  // namespace dragoman::read
