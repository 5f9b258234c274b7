// The exit codes of the contract; the first that applies wins.
#pragma once

namespace dragoman::cli {

enum ExitCode : int {
    kDone = 0,           ///< also when nothing matched
    kGateFailed = 1,     ///< done, but --min-matches or --fail-on says no
    kNothingDone = 2,    ///< wrong usage, no input, one language only, OUT in the way
    kWritingFailed = 3,  ///< what was finished stays
    kDoneInPart = 4,     ///< some documents were refused
    kInterrupted = 130,
};

}  // namespace dragoman::cli
