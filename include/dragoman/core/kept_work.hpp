// Work in parallel whose results are kept, run by run.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "dragoman/core/checkpoint.hpp"
#include "dragoman/core/packing.hpp"
#include "dragoman/core/parallel.hpp"

namespace dragoman {

/// The indices of one run. Few, so that long work is shared well and little of it is lost.
inline constexpr std::size_t kIndicesKept = 8;

/// for_each_index() for work whose result on index i `pack(i, Packer&)` writes and `unpack(i, Unpacker&)` takes back
/// instead of the work. `checkpoint` may be null. The results must depend on nothing but the stage and the index.
template <typename MakeWorker, typename Pack, typename Unpack>
void for_each_kept(std::size_t count, int workers, Checkpoint* checkpoint, std::string_view stage,
                   const MakeWorker& make_worker, const Pack& pack, const Unpack& unpack) {
    if (checkpoint == nullptr) return for_each_index(count, workers, make_worker);
    for_each_index((count + kIndicesKept - 1) / kIndicesKept, workers, [&] {
        return [&, work = make_worker()](std::size_t run) mutable {
            const std::size_t begin = run * kIndicesKept;
            const std::size_t end = std::min(count, begin + kIndicesKept);
            if (const auto kept = checkpoint->finished(stage, run)) {
                Unpacker in(*kept);
                for (std::size_t i = begin; i < end; ++i) unpack(i, in);
                return;
            }
            for (std::size_t i = begin; i < end; ++i) work(i);
            Packer out;
            for (std::size_t i = begin; i < end; ++i) pack(i, out);
            checkpoint->keep(stage, run, out.take());
        };
    });
}

}  // namespace dragoman
