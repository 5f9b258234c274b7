// The one place where threads start. Work is handed out by index, so results do not depend on who does it.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dragoman {

/// Calls `make_worker()` once on each of `workers` threads (the caller's among them) and the worker it returns for
/// every index below `count`, each exactly once, in no fixed order. The first exception ends the rest and is thrown
/// again here.
template <typename MakeWorker>
void for_each_index(std::size_t count, int workers, const MakeWorker& make_worker) {
    std::atomic<std::size_t> next{0};
    std::mutex guard;
    std::exception_ptr failure;
    const auto loop = [&] {
        try {
            auto work = make_worker();
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            const std::scoped_lock lock(guard);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> threads;
        const auto useful = static_cast<int>(std::min(count, static_cast<std::size_t>(std::max(1, workers))));
        for (int worker = 1; worker < useful; ++worker) threads.emplace_back(loop);
        loop();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace dragoman
