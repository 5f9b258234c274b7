#include "read/byte_stream.hpp"

#include <algorithm>
#include <boost/iostreams/filter/zlib.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/read.hpp>
#include <optional>
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
        if (!put_back.empty()) return read_put_back(out, count);
        const std::size_t got = file->read(out, static_cast<std::size_t>(count));
        if (got == 0) return std::exchange(end_announced, true) ? -1 : 0;
        if (frames) frames->feed({out, got});
        return static_cast<std::streamsize>(got);
    }

    std::streamsize read_put_back(char* out, std::streamsize count) {
        const std::size_t size = std::min(put_back.size(), static_cast<std::size_t>(count));
        std::copy_n(put_back.begin(), size, out);
        put_back.erase(0, size);
        return static_cast<std::streamsize>(size);
    }

    /// Whether nothing follows; looks one byte ahead.
    bool is_at_end() {
        char next = 0;
        if (put_back.empty() && file->read(&next, 1) == 1) put_back = next;
        return put_back.empty();
    }

    FileBytes* file;
    std::string put_back{};
    std::optional<ZstdFrames> frames{};  ///< for zstd
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
    /// Once the end is reached: whether the data were meant to end there.
    [[nodiscard]] virtual bool ends_whole() const = 0;
};

/// zlib reads the header and checks the footer itself; Boost's own gzip filter loses data where a file is cut off.
class ByteStream::Gunzip : public Decompressor {
  public:
    explicit Gunzip(FileBytes& file) : source_{&file} {}

    std::streamsize read(char* out, std::streamsize count) override {
        const std::streamsize got = boost::iostreams::read(*member_, source_, out, count);
        if (got != -1) return got;
        source_.put_back.insert(0, member_->unconsumed_input());
        if (source_.is_at_end()) return -1;
        member_.emplace(gzip_format(), kCompressedBlockBytes);
        return 0;
    }
    [[nodiscard]] bool ends_whole() const override { return true; }

  private:
    static boost::iostreams::zlib_params gzip_format() {
        constexpr int kGzip = 16;  // zlib.h, inflateInit2: added to the window bits for the gzip format
        boost::iostreams::zlib_params params;
        params.window_bits = boost::iostreams::zlib::default_window_bits + kGzip;
        return params;
    }

    FileSource source_;
    std::optional<boost::iostreams::zlib_decompressor> member_{std::in_place, gzip_format(), kCompressedBlockBytes};
};

class ByteStream::Unzstd : public Decompressor {
  public:
    explicit Unzstd(FileBytes& file) : source_{&file, {}, ZstdFrames{}} {}

    std::streamsize read(char* out, std::streamsize count) override {
        return boost::iostreams::read(filter_, source_, out, count);
    }
    [[nodiscard]] bool ends_whole() const override { return source_.frames->is_complete(); }

  private:
    FileSource source_;
    boost::iostreams::zstd_decompressor filter_{kCompressedBlockBytes};
};

ByteStream::ByteStream(FileBytes& file, Compression compression) : file_(file) {
    if (compression == Compression::gzip) decompressor_ = std::make_unique<Gunzip>(file);
    if (compression == Compression::zstd) decompressor_ = std::make_unique<Unzstd>(file);
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
