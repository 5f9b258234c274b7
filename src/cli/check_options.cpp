#include "cli/check_options.hpp"

#include "cli/options.hpp"
#include "cli/words.hpp"

namespace dragoman::cli {

std::set<std::string> GateOptions::known() const {
    return baseline.empty() ? std::set<std::string>{} : pipeline::read_baseline(baseline);
}

bool GateOptions::passes(const pipeline::FindingCounts& findings, Console& console) const {
    const auto least = check::severity_named(fail_on);
    if (!least || pipeline::count_from(findings, *least) == 0) return true;
    console.error("gate failed: " + counted_findings(findings) + ", --fail-on " + fail_on);
    return false;
}

void add_gate_options(CLI::App& command, GateOptions& options) {
    add_option(command, "--baseline", options.baseline, "A findings.tsv: the findings in it are left out")
        ->type_name("FILE");
    add_option(command, "--fail-on", options.fail_on, "Exit with 1 if a finding is at least so severe")
        ->check(CLI::IsMember({"info", "warning", "error"}));
}

std::string counted_findings(const pipeline::FindingCounts& findings) {
    return counted(findings[2], "error", "errors") + ", " + counted(findings[1], "warning", "warnings") + " and " +
           counted(findings[0], "hint", "hints");
}

}  // namespace dragoman::cli
