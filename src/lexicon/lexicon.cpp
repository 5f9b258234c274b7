#include "dragoman/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <boost/iostreams/device/mapped_file.hpp>
#include <cstring>
#include <filesystem>

#include "dragoman/core/error.hpp"
#include "lexicon/format.hpp"

extern "C" {
extern const std::byte dragoman_shipped_lexicon_begin;
extern const std::byte dragoman_shipped_lexicon_end;
}

namespace dragoman::lexicon {

namespace {

struct Side {
    std::span<const std::uint32_t> key_end;
    std::span<const std::uint32_t> frequency;
    std::span<const std::uint32_t> row_end;
    std::span<const Translation> translations;
    std::string_view key_bytes;
    std::span<const FamilyMember> members;

    [[nodiscard]] std::string_view key(std::uint32_t number) const {
        const std::uint32_t begin = number == 0 ? 0 : key_end[number - 1];
        return key_bytes.substr(begin, key_end[number] - begin);
    }
};

/// Hands out the sections one after the other.
class Sections {
  public:
    Sections(std::span<const std::byte> bytes, const std::string& name) : bytes_(bytes), name_(name) {}

    template <typename T>
    std::span<const T> next(std::size_t count) {
        const std::size_t length = count * sizeof(T);
        if (length > bytes_.size() - at_)
            throw FormatError::at(name_, 0, "is a damaged lexicon: a section ends behind the file; build it again");
        const auto* const data = reinterpret_cast<const T*>(bytes_.data() + at_);
        at_ = std::min(bytes_.size(), at_ + format::padded(length));
        return {data, count};
    }

  private:
    std::span<const std::byte> bytes_;
    const std::string& name_;
    std::size_t at_ = sizeof(format::Header);
};

bool rises_to(std::span<const std::uint32_t> ends, std::size_t last) {
    return std::ranges::is_sorted(ends) && (ends.empty() ? last == 0 : ends.back() == last);
}

void validate(const Side& side, std::size_t other_keys, const std::string& name) {
    const bool others_exist =
        std::ranges::all_of(side.translations, [&](const Translation& t) { return t.other < other_keys; });
    const bool members_exist =
        std::ranges::is_sorted(side.members) &&
        std::ranges::all_of(side.members, [&](const FamilyMember& m) { return m.key < side.key_end.size(); });
    if (!rises_to(side.key_end, side.key_bytes.size()) || !rises_to(side.row_end, side.translations.size()) ||
        !others_exist || !members_exist) {
        throw FormatError::at(name, 0, "is a damaged lexicon: its offsets contradict each other; build it again");
    }
}

format::Header read_header(std::span<const std::byte> bytes, const std::string& name) {
    format::Header header;
    if (bytes.size() < sizeof header) throw FormatError::at(name, 0, "is not a Dragoman lexicon: too short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != format::kMagic)
        throw FormatError::at(name, 0, "is not a Dragoman lexicon; make one with `dragoman lexicon build`");
    if (header.endian_mark != format::kEndianMark)
        throw FormatError::at(name, 0, "is a lexicon of a machine with another byte order; build it again here");
    if (header.version != format::kVersion) {
        throw FormatError::at(name, 0,
                              "is a lexicon of format version " + std::to_string(header.version) +
                                  ", this program reads version " + std::to_string(format::kVersion) +
                                  "; build it again");
    }
    if (header.size_bytes != bytes.size()) {
        throw FormatError::at(name, 0,
                              "is a damaged lexicon: " + std::to_string(bytes.size()) + " bytes instead of " +
                                  std::to_string(header.size_bytes) + "; copy or build it again");
    }
    return header;
}

}  // namespace

struct Lexicon::Content {
    boost::iostreams::mapped_file_source mapping;  // empty for a view
    std::string name;
    format::Header header;
    std::array<Side, 2> sides;

    [[nodiscard]] const Side& side(Language language) const { return sides[language == Language::arabic ? 0 : 1]; }

    void read(std::span<const std::byte> bytes, bool verify) {
        header = read_header(bytes, name);
        if (verify && format::checksum_of(bytes) != header.checksum) {
            throw FormatError::at(name, 0, "is a damaged lexicon: the checksum is wrong; copy or build it again");
        }
        Sections sections(bytes, name);
        for (std::size_t i = 0; i < 2; ++i) {
            Side& side = sides[i];
            side.key_end = sections.next<std::uint32_t>(header.keys[i]);
            side.frequency = sections.next<std::uint32_t>(header.keys[i]);
            side.row_end = sections.next<std::uint32_t>(header.keys[i]);
            side.translations = sections.next<Translation>(header.translations);
            const std::span<const char> keys = sections.next<char>(header.key_bytes[i]);
            side.key_bytes = {keys.data(), keys.size()};
            side.members = sections.next<FamilyMember>(header.family_members[i]);
            if (verify) validate(side, header.keys[1 - i], name);
        }
    }
};

Lexicon::Lexicon(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

Lexicon Lexicon::view(std::span<const std::byte> bytes, const std::string& name) {
    auto content = std::make_shared<Content>();
    content->name = name;
    content->read(bytes, true);
    return Lexicon(std::move(content));
}

Lexicon Lexicon::shipped() {
    auto content = std::make_shared<Content>();
    content->name = "the shipped lexicon";
    // Part of the program: verified by a test, not at every start.
    content->read({&dragoman_shipped_lexicon_begin,
                   static_cast<std::size_t>(&dragoman_shipped_lexicon_end - &dragoman_shipped_lexicon_begin)},
                  false);
    return Lexicon(std::move(content));
}

Lexicon Lexicon::open(const std::string& path) {
    auto content = std::make_shared<Content>();
    content->name = path;
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) throw IoError::cannot_read(path, error.message());
    if (size < sizeof(format::Header)) throw FormatError::at(path, 0, "is not a Dragoman lexicon: too short");
    try {
        content->mapping.open(path);
    } catch (const std::exception& failure) {
        throw IoError::cannot_read(path, failure.what());
    }
    content->read({reinterpret_cast<const std::byte*>(content->mapping.data()), content->mapping.size()}, true);
    return Lexicon(std::move(content));
}

std::size_t Lexicon::key_count(Language side) const { return content_->side(side).key_end.size(); }

std::string_view Lexicon::key(Language side, std::uint32_t number) const { return content_->side(side).key(number); }

std::optional<std::uint32_t> Lexicon::find(Language side, std::string_view key) const {
    const Side& keys = content_->side(side);
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(keys.key_end.size());
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (keys.key(middle) < key) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == keys.key_end.size() || keys.key(low) != key) return std::nullopt;
    return low;
}

std::uint32_t Lexicon::frequency(Language side, std::uint32_t number) const {
    return std::max(1U, content_->side(side).frequency[number]);
}

std::span<const Translation> Lexicon::translations(Language side, std::uint32_t number) const {
    const Side& keys = content_->side(side);
    const std::uint32_t begin = number == 0 ? 0 : keys.row_end[number - 1];
    return keys.translations.subspan(begin, keys.row_end[number] - begin);
}

std::span<const FamilyMember> Lexicon::members(Language side, std::string_view family) const {
    if (family.empty()) return {};
    const auto found = std::ranges::equal_range(content_->side(side).members, format::family_number(family), {},
                                                &FamilyMember::family);
    return {found.begin(), found.end()};
}

std::uint32_t Lexicon::background_passages() const { return content_->header.background_passages; }
std::size_t Lexicon::size_bytes() const { return content_->header.size_bytes; }
std::uint64_t Lexicon::checksum() const { return content_->header.checksum; }
const std::string& Lexicon::name() const { return content_->name; }

}  // namespace dragoman::lexicon
