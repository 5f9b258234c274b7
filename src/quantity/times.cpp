#include "quantity/times.hpp"

#include <algorithm>

#include "quantity/context.hpp"
#include "quantity/numeral.hpp"
#include "quantity/spoken.hpp"

namespace dragoman::quantity {

namespace {

constexpr int kMinutesPerHour = 60;
constexpr int kHalfDay = 12 * kMinutesPerHour;

/// A time while it is read; `open`: the half of the day is not known yet.
struct Clock {
    int minutes = 0;
    std::size_t end = 0;
    bool open = false;
};

std::optional<int> short_run(const Passage& passage, std::size_t at, int most) {
    if (passage[at].kind != LexemeKind::digits) return std::nullopt;
    const auto run = digit_run_at(passage.text(), passage[at].begin);
    if (!run || run->count > 2 || static_cast<int>(run->value) > most) return std::nullopt;
    return static_cast<int>(run->value);
}

std::optional<int> minutes_run(const Passage& passage, std::size_t at) {
    const auto minutes = short_run(passage, at, 59);
    return minutes && digit_run_at(passage.text(), passage[at].begin)->count == 2 ? minutes : std::nullopt;
}

bool is_hour_letter(const Passage& passage, std::size_t at) { return passage.raw(at) == "h" || passage.raw(at) == "H"; }

/// `14:30`, `14:30:05`, `14h30`, `14 h 30`, `14h`.
std::optional<Clock> figures(const Passage& passage, std::size_t at) {
    const auto hour = short_run(passage, at, 24);
    if (!hour) return std::nullopt;
    if (passage.is_sign(at + 1, U':') && !passage[at + 1].blank_before && !passage[at + 2].blank_before) {
        const auto minutes = minutes_run(passage, at + 2);
        if (!minutes || passage.is_sign(at - 1, U':')) return std::nullopt;
        const bool seconds = passage.is_sign(at + 3, U':') && minutes_run(passage, at + 4);
        return Clock{*hour * kMinutesPerHour + *minutes, at + (seconds ? 5 : 3), false};
    }
    if (!is_hour_letter(passage, at + 1)) return std::nullopt;
    const auto minutes = minutes_run(passage, at + 2);
    if (*hour == 24 && !minutes) return std::nullopt;  // a duration
    return Clock{*hour * kMinutesPerHour + minutes.value_or(0), at + (minutes ? 3 : 2), false};
}

bool is_duration_word(const Passage& passage, std::size_t at) {
    return passage.says(at, "pendant") || passage.says(at, "durant") || passage.says(at, "en") ||
           passage.says(at, "toutes");
}

/// Behind `du matin`, `de l'après-midi`, `du soir`; whether it is the second half of the day.
struct DayPart {
    bool afternoon = false;
    std::size_t end = 0;
};

std::optional<DayPart> french_day_part(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Particle::from)) return std::nullopt;
    if (passage.is_apostrophe(at + 2) && passage.says(at + 3, "apres") && passage.says(at + 5, "midi"))
        return DayPart{true, at + 6};
    const Meaning* const part = passage.meaning(at + 1, Role::day_part);
    return part ? std::optional(DayPart{part->value != 0, at + 2}) : std::nullopt;
}

std::optional<DayPart> arabic_day_part(const Passage& passage, std::size_t at) {
    if (passage.is(at, Particle::in) || passage.is(at, Particle::from)) ++at;
    if (passage.says(at, "بعد") && (passage.says(at + 1, "الظهر") || passage.says(at + 1, "ظهر")))
        return DayPart{true, at + 2};
    const Meaning* const part = passage.is_arabic(at) ? passage.meaning(at, Role::day_part) : nullptr;
    return part ? std::optional(DayPart{part->value != 0, at + 1}) : std::nullopt;
}

void apply(Clock& clock, const DayPart& part) {
    if (part.afternoon && clock.minutes < kHalfDay) clock.minutes += kHalfDay;
    if (!part.afternoon && clock.minutes >= kHalfDay && clock.minutes < kHalfDay + kMinutesPerHour)
        clock.minutes -= kHalfDay;
    clock.end = part.end;
    clock.open = false;
}

bool is_time_preposition(const Passage& passage, std::size_t at) {
    return passage.is(at, Particle::to) || passage.says(at, "vers") || passage.says(at, "des") ||
           passage.says(at, "avant") || passage.says(at, "apres") || passage.says(at, "depuis");
}

/// Adds `et demie`, `et quart`, `moins le quart` behind an hour.
void add_part_of_hour(const Passage& passage, Clock& clock) {
    if (passage.is(clock.end, Particle::conjunction)) {
        const Meaning* part = passage.meaning(clock.end + 1, Role::half);
        if (part == nullptr) part = passage.meaning(clock.end + 1, Role::fraction);
        if (part == nullptr) return;
        clock.minutes += kMinutesPerHour / part->value;
        clock.end += 2;
    } else if (passage.says(clock.end, "moins") && passage.says(clock.end + 1, "le") &&
               passage.is(clock.end + 2, Role::fraction)) {
        clock.minutes -= kMinutesPerHour / passage.meaning(clock.end + 2, Role::fraction)->value;
        clock.end += 3;
    }
}

/// Adds the minutes behind hours: figures always, words only if it is surely a time. Whether figures were there.
bool add_french_minutes(const Passage& passage, Clock& clock, bool timed) {
    if (const auto minutes = minutes_run(passage, clock.end)) {
        clock.minutes += *minutes;
        ++clock.end;
        return true;
    }
    if (!timed) return false;
    const auto spoken =
        passage[clock.end].kind == LexemeKind::word ? french_number_at(passage, clock.end) : std::nullopt;
    if (spoken && !spoken->ordinal && spoken->value >= 5 && spoken->value < 60) {
        clock.minutes += static_cast<int>(spoken->value);
        clock.end = spoken->end;
    } else {
        add_part_of_hour(passage, clock);
    }
    return false;
}

/// `à vingt heures trente`, `trois heures du matin`: hours that are not a duration.
std::optional<Clock> french_hours(const Passage& passage, std::size_t at) {
    std::optional<int> hour = short_run(passage, at, 24);
    std::size_t next = at + 1;
    if (!hour && passage[at].kind == LexemeKind::word && !passage.is_arabic(at)) {
        const auto spoken = french_number_at(passage, at);
        if (!spoken || spoken->ordinal || spoken->value > 24) return std::nullopt;
        hour = static_cast<int>(spoken->value);
        next = spoken->end;
    }
    if (!hour || !(passage.says(next, "heures") || passage.says(next, "heure"))) return std::nullopt;
    if (*hour == 24) return std::nullopt;
    Clock clock{*hour * kMinutesPerHour, next + 1, false};
    const bool timed = is_time_preposition(passage, at - 1);
    const bool minutes = add_french_minutes(passage, clock, timed);
    const auto part = french_day_part(passage, clock.end);
    if (part) apply(clock, *part);
    const bool distance = !minutes && !part && passage.is(clock.end, Particle::from);
    return minutes || part || (timed && !distance) ? std::optional(clock) : std::nullopt;
}

/// Adds `والنصف`, `والربع`, `إلا ربعا`, `و20 دقيقة`, `وعشر دقائق`.
void add_arabic_minutes(const Passage& passage, Clock& clock) {
    const std::size_t at = clock.end;
    const Meaning* const part = passage.meaning(at, Role::half);
    if (part != nullptr && passage.has_clitic(at, kAnd)) {
        clock.minutes += kMinutesPerHour / part->value;
        clock.end = at + 1;
        return;
    }
    const Meaning* const missing = passage.meaning(at + 1, Role::half);
    if (passage.is(at, Particle::minus) && missing != nullptr) {
        clock.minutes -= kMinutesPerHour / missing->value;
        clock.end = at + 2;
        return;
    }
    const bool figures_follow = passage.raw(at) == "و";
    const auto minutes = figures_follow ? short_run(passage, at + 1, 59) : std::nullopt;
    const Meaning* const unit = passage.meaning(at + 2, Role::unit);
    if (minutes && unit != nullptr && unit->text == "minute") {
        clock.minutes += *minutes;
        clock.end = at + 3;
        return;
    }
    const auto spoken = passage.has_clitic(at, kAnd) ? arabic_cardinal_at(passage, at) : std::nullopt;
    const Meaning* const spoken_unit = spoken ? passage.meaning(spoken->end, Role::unit) : nullptr;
    if (spoken_unit != nullptr && spoken_unit->text == "minute" && spoken->value < 60) {
        clock.minutes += static_cast<int>(spoken->value);
        clock.end = spoken->end + 1;
    }
}

/// The hour as an ordinal: الثانية عشرة; `الواحدة` is a cardinal.
std::optional<Clock> arabic_hour(const Passage& passage, std::size_t at) {
    if (!passage.is_arabic(at) || !passage.has_clitic(at, kArticle)) return std::nullopt;
    if (passage.says(at, "الواحده")) return Clock{kMinutesPerHour, at + 1, true};
    const auto hour = arabic_number_at(passage, at);
    if (!hour || !hour->ordinal || hour->value > 12) return std::nullopt;
    return Clock{static_cast<int>(hour->value) * kMinutesPerHour, hour->end, true};
}

/// Behind الساعة, where the half of the day may stay open; else a part of the day must follow.
std::optional<Clock> arabic_clock(const Passage& passage, std::size_t at) {
    const bool named = passage.is(at, Particle::clock) && passage.has_clitic(at, kArticle);
    const std::size_t begin = named ? at + 1 : at;
    std::optional<Clock> clock = figures(passage, begin);
    if (!clock && named)
        if (const auto hour = short_run(passage, begin, 24)) clock = Clock{*hour * kMinutesPerHour, begin + 1, false};
    if (clock) clock->open = named && clock->minutes < kHalfDay + kMinutesPerHour;
    if (!clock) clock = arabic_hour(passage, begin);
    if (!clock) {
        const auto hour = short_run(passage, begin, 12);
        if (!hour || *hour == 0) return std::nullopt;
        clock = Clock{*hour * kMinutesPerHour, begin + 1, false};
        const auto part = arabic_day_part(passage, begin + 1);
        if (!part) return std::nullopt;
    }
    add_arabic_minutes(passage, *clock);
    const auto part = arabic_day_part(passage, clock->end);
    if (part) apply(*clock, *part);
    return named || part || passage.is_sign(begin + 1, U':') || is_hour_letter(passage, begin + 1) ? clock
                                                                                                   : std::nullopt;
}

/// midi, minuit, منتصف الليل.
std::optional<Clock> worded(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Role::clock_word)) return std::nullopt;
    const bool lone = !passage.is_hyphen(at - 1) && !passage.is_hyphen(at + 1);
    const bool midday = passage.raw(at) == "midi" && !passage.says(at - 1, "le");
    if (lone && (midday || passage.raw(at) == "minuit")) {
        Clock clock{midday ? kHalfDay : 0, at + 1, false};
        add_part_of_hour(passage, clock);
        return clock;
    }
    if (passage.says(at, "منتصف") && passage.says(at + 1, "الليل")) return Clock{0, at + 2, false};
    if (passage.says(at, "منتصف") && passage.says(at + 1, "النهار")) return Clock{kHalfDay, at + 2, false};
    return std::nullopt;
}

}  // namespace

std::optional<Draft> time_at(const Passage& passage, std::size_t at) {
    std::optional<Clock> clock = worded(passage, at);
    if (!clock) clock = french_hours(passage, at);
    if (!clock) clock = arabic_clock(passage, at);
    if (!clock) return std::nullopt;
    const bool letter = is_hour_letter(passage, at + 1);
    if (letter && is_duration_word(passage, at - 1)) return std::nullopt;
    if (letter)
        if (const auto part = french_day_part(passage, clock->end)) apply(*clock, *part);
    Draft draft = make_draft(passage, Kind::time, at, clock->end);
    const int other = clock->minutes >= kHalfDay ? clock->minutes - kHalfDay : clock->minutes + kHalfDay;
    draft.quantity.values = {static_cast<double>(clock->minutes)};
    if (clock->open) draft.quantity.values.push_back(other);
    std::sort(draft.quantity.values.begin(), draft.quantity.values.end());
    draft.quantity.bound = passage.says(at - 1, "vers") ? Bound::approx : bound_around(passage, at, clock->end);
    draft.quantity.in_words = true;
    for (std::size_t i = at; i < clock->end; ++i)
        if (passage[i].kind == LexemeKind::digits) draft.quantity.in_words = false;
    return draft;
}

}  // namespace dragoman::quantity
