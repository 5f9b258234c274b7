#include "read/byte_stream.hpp"

#include <algorithm>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/read.hpp>
#include <type_traits>
#include <utility>

#include "read/zstd_frames.hpp"

namespace dragoman::read {

namespace {

constexpr std::streamsize kCompressedBlockBytes = std::streamsize{64} << 10;
/// A decompressor that meets wrong data loses what it has made in that call: small calls lose little.
constexpr std::size_t kDecompressedBlockBytes = std::size_t{4} << 10;
constexpr std::size_t kFirstBlockBytes = std::size_t{16} << 10;

/// The file as a Boost.Iostreams source. Before it reports the end it says once "nothing just now" (0): the filters
/// then hand over what they hold, where at the end of a truncated stream they would throw it away with the exception.
struct FileSource {
    using char_type = char;
    using category = boost::iostreams::source_tag;

    std::streamsize read(char* out, std::streamsize count) {
        const std::size_t got = file.read(out, static_cast<std::size_t>(count));
        if (got == 0) return std::exchange(end_announced, true) ? -1 : 0;
        if (watch_frames) frames.feed({out, got});
        return static_cast<std::streamsize>(got);
    }

    FileBytes& file;
    bool watch_frames;
    ZstdFrames frames{};
    bool end_announced = false;
};

}  // namespace

class ByteStream::Decompressor {
  public:
    Decompressor() = default;
    virtual ~Decompressor() = default;
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;

    /// Bytes made; 0: none yet; -1: the end. Throws std::ios_base::failure on wrong data.
    virtual std::streamsize read(char* out, std::streamsize count) = 0;
    [[nodiscard]] virtual bool ends_whole() const = 0;
};

template <typename Filter>
class ByteStream::FilterDecompressor : public Decompressor {
  public:
    template <typename... Arguments>
    explicit FilterDecompressor(FileBytes& file, Arguments... arguments)
        : filter_(arguments...), source_{file, std::is_same_v<Filter, boost::iostreams::zstd_decompressor>} {}

    std::streamsize read(char* out, std::streamsize count) override {
        return boost::iostreams::read(filter_, source_, out, count);
    }
    [[nodiscard]] bool ends_whole() const override { return !source_.watch_frames || source_.frames.is_complete(); }

  private:
    Filter filter_;
    FileSource source_;
};

ByteStream::ByteStream(FileBytes& file, Compression compression) : file_(file) {
    namespace io = boost::iostreams;
    if (compression == Compression::gzip)
        decompressor_ = std::make_unique<FilterDecompressor<io::gzip_decompressor>>(file, io::gzip::default_window_bits,
                                                                                    kCompressedBlockBytes);
    if (compression == Compression::zstd)
        decompressor_ = std::make_unique<FilterDecompressor<io::zstd_decompressor>>(file, kCompressedBlockBytes);
}

ByteStream::~ByteStream() = default;

std::size_t ByteStream::read(char* out, std::size_t count) {
    if (!decompressor_) return file_.read(out, count);
    if (damaged_) return 0;
    try {
        std::streamsize got = 0;
        while (got == 0)
            got = decompressor_->read(out, static_cast<std::streamsize>(std::min(count, kDecompressedBlockBytes)));
        if (got > 0) return static_cast<std::size_t>(got);
        damaged_ = !decompressor_->ends_whole();
    } catch (const std::ios_base::failure&) {
        damaged_ = true;
    }
    return 0;
}

std::string ByteStream::read_up_to(std::uint64_t count) {
    std::string out;
    std::size_t size = 0;
    const bool size_is_known = !decompressor_ && file_.size_on_disk() > 0;
    std::uint64_t block = size_is_known ? file_.size_on_disk() + 1 : kFirstBlockBytes;
    for (std::size_t got = 1; got > 0 && size < count; size += got) {
        if (size == out.size())
            out.resize(static_cast<std::size_t>(std::min(count, size + std::exchange(block, block * 2))));
        got = read(out.data() + size, out.size() - size);
    }
    out.resize(size);
    out.shrink_to_fit();
    return out;
}

}  // namespace dragoman::read
