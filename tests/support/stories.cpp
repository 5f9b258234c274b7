#include "support/stories.hpp"

#include <nlohmann/json.hpp>

namespace dragoman::test {

std::string story(const std::string& name, const std::string& language) {
    return read_bytes(kArticles + "/" + name + "." + language + ".txt");
}

std::string write_story(const TempFolder& folder, const std::string& name) {
    for (const std::string language : {"ar", "fr"}) {
        static_cast<void>(folder.write("in/" + name + "." + language + ".txt", story(name, language)));
    }
    return folder.file("in");
}

std::string json_line(const std::vector<std::pair<std::string, std::string>>& fields) {
    nlohmann::ordered_json object;
    for (const auto& [key, value] : fields) object[key] = value;
    return object.dump() + "\n";
}

}  // namespace dragoman::test
