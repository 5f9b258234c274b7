// Stored outputs in tests/golden/<room>. DRAGOMAN_BLESS=1 stores them anew; see scripts/bless.
#pragma once

#include <string>

namespace dragoman::test {

/// Checks that the text is the stored one.
void check_golden(const std::string& room, const std::string& name, const std::string& written);

}  // namespace dragoman::test
