// Signals that a user or a system sends.
#pragma once

namespace dragoman::cli {

/// SIGINT and SIGTERM ask the work to stop at the next document and end waiting for stdin; a second one ends the
/// program at once. SIGXFSZ and SIGPIPE are ignored: the failing write is reported instead.
void install_signal_handlers();

bool was_interrupted();

}  // namespace dragoman::cli
