// The consonant classes behind consonant_key (name.cpp), before equal neighbours become one.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::fingerprint {

/// One character a consonant; only what French doubles or spells with several letters counts once.
///   Sissi, سيسي → "ss"; consonant_key → "s"
std::string consonant_classes(std::string_view word);

}  // namespace dragoman::fingerprint
