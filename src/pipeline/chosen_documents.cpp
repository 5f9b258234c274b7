#include "pipeline/chosen_documents.hpp"

#include <filesystem>
#include <system_error>

#include "dragoman/core/error.hpp"
#include "dragoman/read/file_identity.hpp"
#include "pipeline/near_ids.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;

bool is_file(const std::string& name) {
    std::error_code ignored;
    return name == "-" || (std::filesystem::exists(name, ignored) && !std::filesystem::is_directory(name, ignored));
}

const char* name_of(Language language) { return language == Language::arabic ? "Arabic" : "French"; }
const char* argument_of(Language language) { return language == Language::arabic ? "AR" : "FR"; }

/// One of the two names, and what it leads to.
class Choice {
  public:
    Choice(const Collection& collection, const std::string& name, Language language)
        : collection_(collection),
          name_(name),
          language_(language),
          is_file_(is_file(name)),
          identity_(read::identity_of(name)) {}

    [[nodiscard]] std::uint32_t place() const {
        const std::vector<std::uint32_t> found = places(language_);
        if (found.size() == 1) return found.front();
        if (found.size() > 1)
            fail("holds " + std::to_string(found.size()) + " " + name_of(language_) +
                 " articles; name one by its id, and the file as INPUT");
        if (!places(other_language(language_)).empty())
            fail(std::string("is ") + name_of(other_language(language_)) +
                 "; name the Arabic document first, then the French one");
        for (const Refusal& refusal : collection_.diagnostics.refusals()) {
            if (is_file_ && is_at(refusal.origin.path))
                throw ConfigError::option(argument_of(language_), refusal.message);
        }
        fail(is_file_ ? "holds no article" : "is no file and no id among INPUT; " + near());
    }

  private:
    [[nodiscard]] const std::vector<Article>& side(Language language) const {
        return language == Language::arabic ? collection_.sources : collection_.targets;
    }

    [[nodiscard]] std::vector<std::uint32_t> places(Language language) const {
        const std::vector<Article>& articles = side(language);
        std::vector<std::uint32_t> out;
        for (std::uint32_t i = 0; i < articles.size(); ++i) {
            const Document& document = articles[i].document;
            if (is_file_ ? is_at(document.origin.path) : document.id == name_) out.push_back(i);
        }
        return out;
    }

    [[nodiscard]] bool is_at(const std::string& path) const {
        return path == name_ || (identity_ && read::identity_of(path) == identity_);
    }

    [[nodiscard]] std::string near() const {
        std::vector<std::string> ids;
        for (const Article& article : side(language_)) ids.push_back(article.document.id);
        if (ids.empty()) return std::string("there is no ") + name_of(language_) + " document in it";
        std::string list;
        for (const std::string& id : near_ids(name_, ids)) list += (list.empty() ? "`" : ", `") + id + "`";
        return list.empty() ? "ids are those of documents.tsv and candidates.tsv, such as `" + ids.front() + "`"
                            : "near ones are " + list;
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw ConfigError::option(argument_of(language_), "`" + name_ + "` " + what);
    }

    const Collection& collection_;
    const std::string& name_;
    Language language_;
    bool is_file_;
    std::optional<read::FileIdentity> identity_;
};

}  // namespace

std::vector<read::Input> inputs_with_chosen(std::vector<read::Input> inputs, const std::string& ar,
                                            const std::string& fr) {
    const bool alone = inputs.empty();
    const auto add = [&](const std::string& name, Language language) {
        if (is_file(name)) {
            inputs.push_back({name, std::nullopt});
        } else if (alone) {
            throw ConfigError::option(argument_of(language),
                                      "`" + name + "` is no file; an id takes the folder of its document as INPUT");
        }
    };
    add(ar, Language::arabic);
    add(fr, Language::french);
    return inputs;
}

match::PairPlace chosen_pair(const Collection& collection, const std::string& ar, const std::string& fr) {
    return {Choice(collection, ar, Language::arabic).place(), Choice(collection, fr, Language::french).place()};
}

}  // namespace dragoman::pipeline
