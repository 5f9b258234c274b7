// Where finished work is kept, so that a run that was ended goes on where it stood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

/// Units of work are told by the name of their stage and a number. All of it may be called from any thread.
class Checkpoint {
  public:
    virtual ~Checkpoint() = default;
    /// What keep() was given for the unit, in this run or in the one that it finishes; nothing if it is still to be
    /// done.
    virtual std::optional<std::string> finished(std::string_view stage, std::uint64_t unit) = 0;
    virtual void keep(std::string_view stage, std::uint64_t unit, std::string_view result) = 0;
};

}  // namespace dragoman
