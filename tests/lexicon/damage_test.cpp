// A damaged, cut or foreign lexicon is refused with a message, never read.
#include <boost/test/unit_test.hpp>
#include <cstring>

#include "dragoman/core/error.hpp"
#include "dragoman/lexicon/lexicon.hpp"
#include "lexicon/format.hpp"
#include "support/random_text.hpp"
#include "support/small_lexicon.hpp"
#include "support/temp_folder.hpp"

namespace {

using dragoman::FormatError;
using dragoman::Language;
using dragoman::lexicon::Lexicon;
namespace format = dragoman::lexicon::format;
using Bytes = std::vector<std::byte>;

bool is_refused(const Bytes& bytes) {
    try {
        Lexicon::view(bytes, "damaged.lexicon");
        return false;
    } catch (const FormatError& error) {
        return std::string_view(error.what()).starts_with("damaged.lexicon: ");
    }
}

std::string message_for(const Bytes& bytes) {
    try {
        Lexicon::view(bytes, "x");
        return "";
    } catch (const FormatError& error) {
        return error.what();
    }
}

/// With a checksum that fits, so that only the offsets can tell.
Bytes resealed(Bytes bytes) {
    const std::uint64_t checksum = format::checksum_of(bytes);
    std::memcpy(bytes.data() + offsetof(format::Header, checksum), &checksum, sizeof checksum);
    return bytes;
}

/// Reads every key and row of both sides; sanitizers see what goes astray.
std::size_t walk(const Lexicon& lexicon) {
    std::size_t sum = 0;
    for (const Language side : {Language::arabic, Language::french}) {
        const Language other = side == Language::arabic ? Language::french : Language::arabic;
        for (std::uint32_t i = 0; i < lexicon.key_count(side); ++i) {
            sum += lexicon.key(side, i).size() + lexicon.frequency(side, i);
            for (const auto& translation : lexicon.translations(side, i)) {
                sum += lexicon.key(other, translation.other).size();
            }
        }
    }
    return sum;
}

std::string_view chars(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

}  // namespace

BOOST_AUTO_TEST_CASE(a_change_of_any_bit_of_the_header_is_noticed) {
    const Bytes& good = dragoman::test::small_lexicon();
    for (std::size_t at = 0; at < sizeof(format::Header); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            Bytes bytes = good;
            bytes[at] ^= static_cast<std::byte>(1U << bit);
            BOOST_TEST(is_refused(bytes), "byte " << at << " bit " << bit);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_change_of_any_byte_of_the_body_is_noticed) {
    const Bytes& good = dragoman::test::small_lexicon();
    dragoman::test::RandomText random(101);
    for (std::size_t at = sizeof(format::Header); at < good.size(); ++at) {
        Bytes bytes = good;
        bytes[at] ^= static_cast<std::byte>(1 + random.below(255));
        BOOST_REQUIRE(is_refused(bytes));
    }
}

BOOST_AUTO_TEST_CASE(a_lexicon_cut_anywhere_or_grown_is_refused) {
    const Bytes& good = dragoman::test::small_lexicon();
    for (std::size_t size = 0; size < good.size(); ++size) {
        BOOST_REQUIRE(is_refused(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size))));
    }
    Bytes grown = good;
    grown.push_back(std::byte{0});
    BOOST_TEST(is_refused(grown));
}

BOOST_AUTO_TEST_CASE(offsets_that_contradict_each_other_are_refused_or_harmless_even_under_a_right_checksum) {
    const Bytes& good = dragoman::test::small_lexicon();
    dragoman::test::RandomText random(102);
    for (int i = 0; i < 20000; ++i) {
        Bytes bytes = good;
        for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
            const std::size_t at = format::kChecksummedFrom + random.below(bytes.size() - format::kChecksummedFrom);
            bytes[at] = static_cast<std::byte>(random.one_in(2) ? random.below(256) : random.below(4));
        }
        bytes = resealed(std::move(bytes));
        if (!is_refused(bytes)) BOOST_REQUIRE(walk(Lexicon::view(bytes, "changed")) > 0U);
    }
}

BOOST_AUTO_TEST_CASE(counts_that_reach_far_behind_the_file_are_refused) {
    for (const std::size_t field :
         {offsetof(format::Header, translations), offsetof(format::Header, keys), offsetof(format::Header, keys) + 4,
          offsetof(format::Header, key_bytes), offsetof(format::Header, key_bytes) + 4}) {
        for (const std::uint32_t value : {0xFFFFFFFFU, 0x7FFFFFFFU, 0x10000U, 0U}) {
            Bytes bytes = dragoman::test::small_lexicon();
            std::memcpy(bytes.data() + field, &value, sizeof value);
            BOOST_TEST(is_refused(resealed(std::move(bytes))), "field at " << field << " = " << value);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_message_says_what_is_wrong) {
    const Bytes& good = dragoman::test::small_lexicon();
    const auto changed = [&](std::size_t at, std::byte value) {
        Bytes bytes = good;
        bytes[at] = value;
        return message_for(bytes);
    };
    const auto says = [](const std::string& message, const char* part) {
        BOOST_TEST(message.find(part) != std::string::npos, message << " lacks " << part);
    };
    says(message_for({}), "too short");
    says(changed(0, std::byte{'X'}), "not a Dragoman lexicon");
    says(changed(8, std::byte{9}), "format version 9");
    says(changed(12, std::byte{1}), "byte order");
    says(changed(good.size() - 1, std::byte{0xEE}), "checksum");
    says(message_for(Bytes(good.begin(), good.end() - 8)), "bytes instead of");
}

BOOST_AUTO_TEST_CASE(a_lexicon_opens_from_a_file_and_names_it) {
    const dragoman::test::TempFolder folder;
    const std::string path = folder.write("a.lexicon", chars(dragoman::test::small_lexicon()));
    const Lexicon lexicon = Lexicon::open(path);
    BOOST_TEST(lexicon.name() == path);
    BOOST_TEST(walk(lexicon) == walk(Lexicon::view(dragoman::test::small_lexicon(), "small")));
}

BOOST_AUTO_TEST_CASE(a_mapped_lexicon_lives_as_long_as_its_last_copy_and_its_file_may_go) {
    std::optional<Lexicon> copy;
    {
        const dragoman::test::TempFolder folder;
        const Lexicon lexicon = Lexicon::open(folder.write("a.lexicon", chars(dragoman::test::small_lexicon())));
        copy = lexicon;
    }
    BOOST_TEST(walk(*copy) == walk(Lexicon::view(dragoman::test::small_lexicon(), "small")));
}

BOOST_AUTO_TEST_CASE(foreign_missing_and_empty_files_are_errors_that_name_the_file) {
    const dragoman::test::TempFolder folder;
    const std::string text = folder.write("words.tsv", std::string(500, 'x'));
    const std::string empty = folder.write("empty.lexicon", "");
    const std::string missing = folder.file("missing.lexicon");
    const auto names = [](const std::string& path) {
        return [path](const dragoman::Error& error) { return std::string(error.what()).starts_with(path); };
    };
    BOOST_CHECK_EXCEPTION(Lexicon::open(text), FormatError, names(text));
    BOOST_CHECK_EXCEPTION(Lexicon::open(empty), FormatError, names(empty));
    BOOST_CHECK_EXCEPTION(Lexicon::open(missing), dragoman::IoError, names(missing));
    BOOST_CHECK_EXCEPTION(Lexicon::open(folder.path().string()), dragoman::IoError, names(folder.path().string()));
}
