// dragoman_train align|match CASE…   prints the text of a weights.inc; a case that ends in `:dated` is read with
// publication dates.
// dragoman_train leftover PREFIX…   prints the text of leftover_weights.inc; a corpus is PREFIX.ar, .fr and .docids
// dragoman_train names NAMES… --more NAMES… --words TABLE… --kept-apart TABLE…   prints the text of name_weights.inc
#include <cstdio>
#include <exception>
#include <string>
#include <thread>

#include "align_training.hpp"
#include "leftover_training.hpp"
#include "match_training.hpp"
#include "name_training.hpp"

namespace {

using dragoman::train::Case;
using dragoman::train::NameFiles;

std::string train_on_cases(const std::string& mode, const std::vector<std::string>& folders) {
    const int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<Case> cases;
    for (std::string folder : folders) {
        const bool dated = folder.ends_with(":dated");
        if (dated) folder.resize(folder.size() - 6);
        cases.push_back(dragoman::train::read_case(folder, dated, jobs));
    }
    return mode == "align" ? dragoman::train::train_align(cases, jobs) : dragoman::train::train_match(cases, jobs);
}

std::string train_on_names(const std::vector<std::string>& arguments) {
    NameFiles files;
    std::vector<std::string>* list = &files.news_names;
    for (const std::string& argument : arguments) {
        if (argument == "--more") {
            list = &files.more_names;
        } else if (argument == "--words") {
            list = &files.words;
        } else if (argument == "--kept-apart") {
            list = &files.kept_apart;
        } else {
            list->push_back(argument);
        }
    }
    return dragoman::train::train_names(files);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string mode = argc > 2 ? argv[1] : "";
    if (mode != "align" && mode != "match" && mode != "leftover" && mode != "names") {
        std::fprintf(stderr,
                     "usage: dragoman_train align|match CASE[:dated]…\n"
                     "       dragoman_train leftover PREFIX…\n"
                     "       dragoman_train names NAMES… --more NAMES… --words TABLE… --kept-apart TABLE…\n");
        return 2;
    }
    try {
        const std::vector<std::string> arguments(argv + 2, argv + argc);
        const std::string text = mode == "names"      ? train_on_names(arguments)
                                 : mode == "leftover" ? dragoman::train::train_leftover(arguments)
                                                      : train_on_cases(mode, arguments);
        std::fputs(text.c_str(), stdout);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dragoman_train: %s\n", error.what());
        return 1;
    }
    return 0;
}
