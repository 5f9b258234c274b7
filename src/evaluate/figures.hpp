// The figures that the scorers print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::evaluate {

/// part / whole, `empty` if the whole is nothing.
double ratio(double part, double whole, double empty = 0.0);
double f1(double precision, double recall);

/// ` NAME 0.1234`.
std::string figure(std::string_view name, double value);
/// ` NAME 12`.
std::string figure(std::string_view name, std::size_t count);

}  // namespace dragoman::evaluate
