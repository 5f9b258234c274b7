#include "read/walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "dragoman/core/error.hpp"
#include "dragoman/read/file_identity.hpp"
#include "read/ids.hpp"
#include "read/readers.hpp"

namespace dragoman::read {

namespace fs = std::filesystem;

namespace {

constexpr FileKind kStdinKind{"-", read_plain_text, false};

/// One folder with all that lies below it. Folders that are reached by links come after all others, and each folder is
/// entered once, whichever ways lead to it: a circle of links ends, and what lies in the folder itself keeps its path.
class FolderWalk {
  public:
    FolderWalk(const Input& input, std::size_t folder, Walk& walk) : input_(input), folder_(folder), walk_(walk) {}

    /// Leaves a folder out as if it had been walked already; one that does not exist is nowhere to be met.
    void exclude(const std::string& path) {
        struct stat facts {};
        if (path.empty() || ::stat(path.c_str(), &facts) != 0) return;
        struct stat own {};
        const bool is_input =
            ::stat(input_.path.c_str(), &own) == 0 && own.st_dev == facts.st_dev && own.st_ino == facts.st_ino;
        if (!is_input) visited_.emplace(facts.st_dev, facts.st_ino);
    }

    void run() {
        const std::size_t first = walk_.files.size();
        enter({});
        list_waiting();
        while (!linked_.empty()) {
            const std::string link = *linked_.begin();
            linked_.erase(linked_.begin());
            enter(link);
            list_waiting();
        }
        std::sort(walk_.files.begin() + static_cast<std::ptrdiff_t>(first), walk_.files.end(),
                  [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
    }

  private:
    [[nodiscard]] std::string full_path(const std::string& relative) const {
        if (relative.empty()) return input_.path;
        return input_.path.ends_with('/') ? input_.path + relative : input_.path + '/' + relative;
    }

    void enter(const std::string& relative) {
        struct stat facts {};
        if (::stat(full_path(relative).c_str(), &facts) != 0) return fail(relative, errno);
        if (visited_.emplace(facts.st_dev, facts.st_ino).second) waiting_.push_back(relative);
    }

    void list_waiting() {
        while (!waiting_.empty()) {
            const std::string relative = std::move(waiting_.back());
            waiting_.pop_back();
            list(relative);
        }
    }

    void list(const std::string& relative) {
        std::error_code error;
        fs::directory_iterator entry(full_path(relative), error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            sort_in(*entry, name, relative.empty() ? name : relative + '/' + name);
        }
        if (error) fail(relative, error.value());
    }

    void sort_in(const fs::directory_entry& entry, const std::string& name, const std::string& relative) {
        if (name.starts_with('.')) return skip("hidden");
        std::error_code error;
        const bool is_link = entry.is_symlink(error);
        if (entry.is_directory(error)) {
            if (is_link)
                linked_.insert(relative);
            else
                enter(relative);
        } else if (entry.is_regular_file(error) || error || is_link) {
            add_file(relative, entry, is_link);
        } else {
            skip("special");
        }
    }

    void add_file(const std::string& relative, const fs::directory_entry& entry, bool is_link) {
        const FileName name = split_file_name(relative);
        const FileKind* const kind = find_kind(name.extension);
        if (kind == nullptr) return skip(name.suffixes);
        std::error_code error;
        const fs::file_status target = entry.status(error);
        if (is_link && target.type() == fs::file_type::not_found) return fail(relative, "is a dangling link");
        if (error) return fail(relative, error.value());
        if (target.type() != fs::file_type::regular) return skip("special");
        walk_.files.push_back(
            {full_path(relative), one_line_id(name.stem), kind, name.compression, folder_, input_.side, {}});
    }

    void skip(const std::string& what) { ++walk_.skipped[what]; }

    void fail(const std::string& relative, int error) {
        fail(relative, "cannot be read: " + std::generic_category().message(error));
    }

    void fail(const std::string& relative, std::string problem) {
        walk_.files.push_back(
            {full_path(relative), {}, nullptr, Compression::none, folder_, input_.side, std::move(problem)});
    }

    const Input& input_;
    std::size_t folder_;
    Walk& walk_;
    std::vector<std::string> waiting_;  ///< folders still to be listed
    std::set<std::string> linked_;      ///< links to folders, in byte order
    std::set<std::pair<dev_t, ino_t>> visited_;
};

std::string folder_name(const std::string& path) {
    std::error_code error;
    fs::path full = fs::absolute(path, error).lexically_normal();
    if (!full.has_filename()) full = full.parent_path();
    return full.filename().string();
}

FoundFile named_file(const Input& input) {
    const FileName name = split_file_name(input.path);
    const FileKind* const kind = find_kind(name.extension);
    if (kind == nullptr)
        throw ConfigError::input(input.path +
                                 ": is of an unknown kind; files of these kinds are read: " + known_kinds());
    const std::size_t slash = name.stem.rfind('/');
    const std::string_view id = slash == std::string_view::npos ? name.stem : name.stem.substr(slash + 1);
    return {input.path, one_line_id(id), kind, name.compression, std::nullopt, input.side, {}};
}

FoundFile standard_input(const Input& input, const Walk& walk) {
    const bool twice =
        std::any_of(walk.files.begin(), walk.files.end(), [](const FoundFile& file) { return file.path == "-"; });
    if (twice) throw ConfigError::input("-: is named twice, but stdin can be read only once");
    return {"-", "stdin", &kStdinKind, Compression::none, std::nullopt, input.side, {}};
}

void walk_input(const Input& input, const std::string& excluded, Walk& walk) {
    if (input.path == "-") {
        walk.files.push_back(standard_input(input, walk));
        return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(input.path, error);
    if (status.type() == fs::file_type::not_found) throw ConfigError::input(input.path + ": does not exist");
    if (status.type() == fs::file_type::none)
        throw ConfigError::input(input.path + ": cannot be reached: " + error.message());
    if (status.type() != fs::file_type::directory) {
        walk.files.push_back(named_file(input));
        return;
    }
    walk.folder_names.push_back(one_line_id(folder_name(input.path)));
    FolderWalk folder(input, walk.folder_names.size() - 1, walk);
    folder.exclude(excluded);
    folder.run();
}

/// Keeps of all ways to one file the first that names its side, else the first of all.
void keep_one_way_to_each(std::vector<FoundFile>& files) {
    std::map<FileIdentity, std::size_t> way_to;
    std::vector<bool> kept(files.size(), true);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto identity = files[i].path == "-" ? std::nullopt : identity_of(files[i].path);
        if (files[i].kind == nullptr || !identity) continue;
        const auto [known, is_new] = way_to.emplace(*identity, i);
        if (is_new) continue;
        const FoundFile& other = files[known->second];
        if (files[i].side && other.side && files[i].side != other.side)
            throw ConfigError::input(files[i].path + ": is named both as Arabic and as French");
        const std::size_t loser = files[i].side && !other.side ? std::exchange(known->second, i) : i;
        kept[loser] = false;
    }
    std::size_t at = 0;
    std::erase_if(files, [&](const FoundFile&) { return !kept[at++]; });
}

}  // namespace

Walk walk_inputs(const std::vector<Input>& inputs, const std::string& excluded) {
    Walk walk;
    for (const Input& input : inputs) walk_input(input, excluded, walk);
    keep_one_way_to_each(walk.files);
    return walk;
}

}  // namespace dragoman::read
