// Days of the calendar and the few date forms that metadata may carry.
#include "dragoman/core/date.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace {

using dragoman::CivilDate;

/// Length of a month by the rule of thumb that everybody learns.
int days_in(int year, int month) {
    if (month == 2) return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string read(std::string_view text) {
    const auto date = dragoman::parse_iso_date(text);
    return date ? date->iso() : "-";
}

struct Case {
    const char* text;
    const char* iso;  // "-": not a date
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << '"' << c.text << '"'; }

const Case kDates[] = {
    {"2025-11-19", "2025-11-19"},
    {"2025-11-19T08:30:00Z", "2025-11-19"},
    {"2025-11-19T23:30:00+07:00", "2025-11-19"},
    {"2025-11-19 08:30", "2025-11-19"},
    {"  \t2025-11-19", "2025-11-19"},
    {"20251119", "2025-11-19"},
    {"20251119T083000Z", "2025-11-19"},
    {"19/11/2025", "2025-11-19"},
    {"03/04/2025", "2025-04-03"},
    {"29/02/2024", "2024-02-29"},
    {"2000-02-29", "2000-02-29"},
    {"1900-02-29", "-"},
    {"2023-02-29", "-"},
    {"2025-13-01", "-"},
    {"2025-00-10", "-"},
    {"2025-04-31", "-"},
    {"2025-01-00", "-"},
    {"", "-"},
    {"None", "-"},
    {"2025", "-"},
    {"2025-11", "-"},
    {"2025-1-9", "-"},
    {"19-11-2025", "-"},
    {"11/19/2025", "-"},
    {"2025/11/19", "-"},
    {"-025-11-19", "-"},
    {"-000-01-01", "-"},
    {"+025-11-19", "-"},
    {"2025-11--1", "-"},
    {"1711111111", "-"},     // seconds since 1970
    {"1711111111000", "-"},  // milliseconds
    {"2025-11-190", "-"},
    {"19/11/20255", "-"},
    {"٢٠٢٥-١١-١٩", "-"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_date_in_metadata_is_read_or_refused_but_never_guessed, kDates, c) {
    BOOST_TEST(read(c.text) == c.iso);
}

BOOST_AUTO_TEST_CASE(days_since_epoch_count_every_day_of_800_years) {
    std::int32_t expected = CivilDate{1600, 1, 1}.days_since_epoch();
    for (int year = 1600; year < 2400; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in(year, month); ++day, ++expected) {
                const CivilDate date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
                if (date.days_since_epoch() != expected || !dragoman::is_valid_date(year, month, day)) {
                    BOOST_FAIL(date.iso());
                }
            }
            BOOST_REQUIRE(!dragoman::is_valid_date(year, month, days_in(year, month) + 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_epoch_is_day_zero_and_known_days_have_their_number) {
    BOOST_TEST((CivilDate{1970, 1, 1}.days_since_epoch()) == 0);
    BOOST_TEST((CivilDate{1969, 12, 31}.days_since_epoch()) == -1);
    BOOST_TEST((CivilDate{2000, 3, 1}.days_since_epoch()) == 11017);
    BOOST_TEST((CivilDate{1, 1, 1}.days_since_epoch()) == -719162);
}

BOOST_AUTO_TEST_CASE(dates_order_as_their_days_do) {
    BOOST_TEST((CivilDate{2024, 12, 31} < CivilDate{2025, 1, 1}));
    BOOST_TEST((CivilDate{2025, 1, 31} < CivilDate{2025, 2, 1}));
    BOOST_TEST((CivilDate{2025, 2, 1} == CivilDate{2025, 2, 1}));
}

BOOST_AUTO_TEST_CASE(iso_form_is_padded_and_reads_back) {
    const CivilDate early{33, 4, 3};
    BOOST_TEST(early.iso() == "0033-04-03");
    BOOST_TEST((dragoman::parse_iso_date(early.iso()) == early));
}
