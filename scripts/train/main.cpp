// dragoman_train align|match CASE…   prints the text of a weights.inc; a case that ends in `:dated` is read with
// publication dates.
#include <cstdio>
#include <exception>
#include <string>
#include <thread>

#include "align_training.hpp"
#include "match_training.hpp"

int main(int argc, char** argv) {
    const std::string mode = argc > 2 ? argv[1] : "";
    if (mode != "align" && mode != "match") {
        std::fprintf(stderr, "usage: dragoman_train align|match CASE[:dated]…\n");
        return 2;
    }
    const int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    try {
        std::vector<dragoman::train::Case> cases;
        for (int i = 2; i < argc; ++i) {
            std::string folder = argv[i];
            const bool dated = folder.ends_with(":dated");
            if (dated) folder.resize(folder.size() - 6);
            cases.push_back(dragoman::train::read_case(folder, dated, jobs));
        }
        const std::string text =
            mode == "align" ? dragoman::train::train_align(cases, jobs) : dragoman::train::train_match(cases, jobs);
        std::fputs(text.c_str(), stdout);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dragoman_train: %s\n", error.what());
        return 1;
    }
    return 0;
}
