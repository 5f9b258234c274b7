// The three descriptors that every process is meant to have.
#pragma once

namespace dragoman::cli {

/// Where stdin, stdout or stderr is closed, the first file that is opened would take its place and get what was meant
/// for the stream. Each gets a stand-in that fails as a closed one does; on stderr messages go nowhere.
void keep_standard_streams_open();

}  // namespace dragoman::cli
