// Writes reports for the browser to open:  sample_reports FOLDER  makes FOLDER/{stories,nasty,pages,large,long}/.
#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/report_pairs.hpp"

using namespace dragoman;

namespace {

std::string made(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    return folder.string();
}

void write_all(const std::string& folder, std::vector<write::ReportPair> pairs, const write::ReportOptions& options) {
    write::ReportWriter report(folder, options);
    for (write::ReportPair& pair : pairs) report.add(std::move(pair));
    report.finish();
}

void write_numbered(const std::string& folder, std::size_t pairs, std::size_t findings) {
    write::ReportWriter report(folder, {});
    for (std::size_t i = 0; i < pairs; ++i) report.add(test::numbered_pair(i, findings));
    report.finish();
}

std::vector<write::ReportPair> stories() {
    std::vector<write::ReportPair> out{test::cup_with_findings(), test::drought_with_findings()};
    for (const std::string name : {"006-vaccine-campaign", "004-power-grid", "010-trial-verdict"})
        out.push_back(test::story_pair(name));
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return EXIT_FAILURE;
    const std::filesystem::path root = argv[1];
    write::ReportOptions pages;
    pages.tool_version = "0.1.0";
    write_all(made(root / "stories"), stories(), pages);
    write_all(made(root / "nasty"), {test::nasty_pair()}, pages);
    pages.single_page_bytes = 0;
    pages.list_pairs = 2;
    write_all(made(root / "pages"), stories(), pages);
    write_numbered(made(root / "large"), 1000, 2);  // one list as long as lists get
    write_numbered(made(root / "long"), 85, 3);     // a single page as long as they get
    return EXIT_SUCCESS;
}
