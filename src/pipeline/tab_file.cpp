#include "pipeline/tab_file.hpp"

#include <fstream>
#include <stdexcept>

#include "dragoman/core/error.hpp"

namespace dragoman::pipeline {

namespace {

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> out;
    std::size_t begin = 0;
    for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', begin)) {
        out.push_back(line.substr(begin, tab - begin));
        begin = tab + 1;
    }
    out.push_back(line.substr(begin));
    return out;
}

}  // namespace

void read_table(const std::string& path, std::string_view header,
                const std::function<void(const std::vector<std::string>& cells)>& take) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw IoError::cannot_read(path, "no such file, or no permission");
    const std::string columns(header.substr(0, header.size() - 1));
    std::string line;
    if (!std::getline(file, line) || line != columns)
        throw FormatError::at(path, 1, "is not the header row `" + columns + "`; name a file that this program wrote");
    const std::size_t count = split(columns).size();
    for (std::size_t number = 2; std::getline(file, line); ++number) {
        const std::vector<std::string> cells = split(line);
        if (cells.size() != count)
            throw FormatError::at(path, number,
                                  "has " + std::to_string(cells.size()) + " cells, the header has " +
                                      std::to_string(count) + "; make the file again");
        try {
            take(cells);
        } catch (const std::invalid_argument& error) {
            throw FormatError::at(path, number, error.what());
        }
    }
    if (file.bad()) throw IoError::cannot_read(path, "read error");
}

}  // namespace dragoman::pipeline
