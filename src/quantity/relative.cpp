#include "quantity/relative.hpp"

#include <chrono>

#include "quantity/dates.hpp"

namespace dragoman::quantity {

namespace {

constexpr int kDaysPerWeek = 7;
constexpr int kMonthsPerYear = 12;

PartialDate day_of(std::int32_t days_since_epoch) {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days_since_epoch}}};
    return {static_cast<int>(day.year()), static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

Draft made(const Passage& passage, std::size_t begin, std::size_t end, std::string_view unit, double value) {
    Draft draft = make_draft(passage, Kind::relative, begin, end);
    draft.quantity.unit = unit;
    draft.quantity.values = {value};
    draft.quantity.in_words = true;
    return draft;
}

/// اليوم, not `اليوم الأول` nor `اليوم العالمي`.
bool is_today(const Passage& passage, std::size_t at) {
    const Meaning* const period = passage.meaning(at, Role::period);
    return period != nullptr && period->text == "day" && passage.has_clitic(at, kArticle) &&
           !passage.is(at + 1, Role::ordinal) && !passage.is(at + 1, Role::weekday) &&
           !passage.raw(at + 1).starts_with("ال");
}

/// `hier`, `avant-hier`, `aujourd'hui`, `أول أمس`, `بعد غد`.
std::optional<Draft> day(const Passage& passage, std::size_t at, const CivilDate& published) {
    std::size_t begin = at;
    std::size_t end = at + 1;
    int offset = 0;
    if (const Meaning* const meaning = passage.meaning(at, Role::day)) {
        offset = meaning->value;
        if (offset == 0 && !passage.is_apostrophe(at + 1)) return std::nullopt;
        if (offset == 0) end = at + 3;
    } else if (!is_today(passage, at)) {
        return std::nullopt;
    }
    const bool farther = passage.is_hyphen(at - 1)
                             ? passage.says(at - 2, "avant") || passage.says(at - 2, "apres")
                             : passage.says(at - 1, "اول") || passage.raw(at - 1).ends_with("بعد");
    if (offset == -1 && passage.says(at + 1, "الاول") && !farther) {
        offset = -2;
        ++end;
    }
    if (farther && offset != 0) {
        offset *= 2;
        begin = passage.is_hyphen(at - 1) ? at - 2 : at - 1;
    }
    Draft draft = made(passage, begin, end, "day", offset);
    draft.quantity.dates = {day_of(published.days_since_epoch() + offset)};
    return draft;
}

/// Arabic names of days need their article: أحد is someone.
std::optional<Draft> weekday(const Passage& passage, std::size_t at, const CivilDate& published) {
    const Meaning* const name = passage.meaning(at, Role::weekday);
    if (name == nullptr || (passage.is_arabic(at) && !passage.has_clitic(at, kArticle))) return std::nullopt;
    Draft draft = made(passage, at, at + 1, "weekday", name->value);
    const std::size_t next = at + (passage.is_sign(at + 1, U'،') || passage.is_sign(at + 1, U',') ? 2U : 1U);
    auto date = worded_date_at(passage, next);
    if (!date) date = numeric_date_at(passage, next);
    if (date) {
        draft.quantity.dates = date->quantity.dates;
        return draft;
    }
    const std::int32_t today = published.days_since_epoch();
    const int weekday_today = static_cast<int>(((today % kDaysPerWeek) + kDaysPerWeek + 3) % kDaysPerWeek) + 1;
    const int back = (weekday_today - name->value + kDaysPerWeek) % kDaysPerWeek;
    const Meaning* const direction = passage.meaning(at + 1, Role::direction);
    if (back == 0 && direction == nullptr) {
        draft.quantity.dates = {day_of(today)};
        return draft;
    }
    const int last = back == 0 ? kDaysPerWeek : back;
    const int next_days = kDaysPerWeek - (back == 0 ? 0 : back);
    if (direction == nullptr || direction->value <= 0) draft.quantity.dates.push_back(day_of(today - last));
    if (direction == nullptr || direction->value > 0) draft.quantity.dates.push_back(day_of(today + next_days));
    return draft;
}

/// The month or year that a period falls into; weeks have none.
std::vector<PartialDate> period_dates(std::string_view period, int offset, const CivilDate& published) {
    if (period == "year") return {{published.year + offset, 0, 0}};
    if (period != "month") return {};
    const int months = published.year * kMonthsPerYear + published.month - 1 + offset;
    return {{months / kMonthsPerYear, static_cast<std::uint8_t>(months % kMonthsPerYear + 1), 0}};
}

/// `l'an prochain`, `le mois dernier`, `العام الماضي`, `cette année`, `هذا العام`.
std::optional<Draft> period(const Passage& passage, std::size_t at, const CivilDate& published) {
    const Meaning* const name = passage.meaning(at, Role::period);
    const bool definite = !passage.is_arabic(at) || passage.has_clitic(at, kArticle);
    if (name == nullptr || !definite || name->text == "day") return std::nullopt;
    const Meaning* direction = passage.meaning(at + 1, Role::direction);
    const bool behind = direction != nullptr && !(direction->value == 0 && !passage.has_clitic(at + 1, kArticle));
    if (!behind) direction = passage.meaning(at - 1, Role::direction);
    if (direction == nullptr || (!behind && direction->value != 0)) return std::nullopt;
    Draft draft = made(passage, at, behind ? at + 2 : at + 1, name->text, direction->value);
    draft.quantity.dates = period_dates(name->text, direction->value, published);
    return draft;
}

}  // namespace

std::optional<Draft> relative_at(const Passage& passage, std::size_t at, const CivilDate& published) {
    if (passage[at].kind != LexemeKind::word) return std::nullopt;
    if (auto named = weekday(passage, at, published)) return named;
    if (auto found = period(passage, at, published)) return found;
    return day(passage, at, published);
}

}  // namespace dragoman::quantity
