#include "quantity/meaning.hpp"

namespace dragoman::quantity {

namespace {

constexpr WordRow kFrench[] = {
    {"lundi", {Role::weekday, 1, {}}},
    {"mardi", {Role::weekday, 2, {}}},
    {"mercredi", {Role::weekday, 3, {}}},
    {"jeudi", {Role::weekday, 4, {}}},
    {"vendredi", {Role::weekday, 5, {}}},
    {"samedi", {Role::weekday, 6, {}}},
    {"dimanche", {Role::weekday, 7, {}}},
    {"hier", {Role::day, -1, {}}},
    {"demain", {Role::day, 1, {}}},
    {"aujourd", {Role::day, 0, {}}},
    {"an|annee|ans", {Role::period, 0, "year"}},
    {"mois", {Role::period, 0, "month"}},
    {"semaine", {Role::period, 0, "week"}},
    {"dernier|derniere|passe|passee|precedent|precedente|ecoulee|ecoule", {Role::direction, -1, {}}},
    {"prochain|prochaine", {Role::direction, 1, {}}},
    {"cette|ce", {Role::direction, 0, {}}},
    {"siecle|siecles", {Role::century, 0, {}}},
    {"midi|minuit", {Role::clock_word, 0, {}}},
    {"matin", {Role::day_part, 0, {}}},
    {"soir", {Role::day_part, 12, {}}},
    {"annees", {Role::particle, static_cast<std::int16_t>(Particle::years), {}}},
};

constexpr WordRow kArabic[] = {
    {"فاتح", {Role::first_day, 1, {}}},
    {"اثنين", {Role::weekday, 1, {}}},
    {"ثلاثاء", {Role::weekday, 2, {}}},
    {"اربعاء", {Role::weekday, 3, {}}},
    {"خميس", {Role::weekday, 4, {}}},
    {"جمعه", {Role::weekday, 5, {}}},
    {"سبت", {Role::weekday, 6, {}}},
    {"احد", {Role::weekday, 7, {}}},
    {"امس|بارحه", {Role::day, -1, {}}},
    {"غدا|غد", {Role::day, 1, {}}},
    {"عام|سنه", {Role::period, 0, "year"}},
    {"شهر", {Role::period, 0, "month"}},
    {"اسبوع", {Role::period, 0, "week"}},
    {"يوم", {Role::period, 0, "day"}},
    {"ماضي|ماضيه|منصرم|منصرمه|فاءت|فائت|سابق", {Role::direction, -1, {}}},
    {"مقبل|مقبله|قادم|قادمه|تالي", {Role::direction, 1, {}}},
    {"حالي|حاليه|جاري|جاريه", {Role::direction, 0, {}}},
    {"هذا|هذه", {Role::direction, 0, {}}},
    {"عشرينيات|عشرينات", {Role::decade, 20, {}}},
    {"ثلاثينيات|ثلاثينات", {Role::decade, 30, {}}},
    {"اربعينيات|اربعينات", {Role::decade, 40, {}}},
    {"خمسينيات|خمسينات", {Role::decade, 50, {}}},
    {"ستينيات|ستينات", {Role::decade, 60, {}}},
    {"سبعينيات|سبعينات", {Role::decade, 70, {}}},
    {"ثمانينيات|ثمانينات", {Role::decade, 80, {}}},
    {"تسعينيات|تسعينات", {Role::decade, 90, {}}},
    {"قرن", {Role::century, 0, {}}},
    {"منتصف", {Role::clock_word, 0, {}}},
    {"صباحا|فجرا|صباح|فجر", {Role::day_part, 0, {}}},
    {"مساء|عصرا|ليلا|ظهرا|ظهر", {Role::day_part, 12, {}}},
};

}  // namespace

std::span<const WordRow> french_calendar_words() { return kFrench; }
std::span<const WordRow> arabic_calendar_words() { return kArabic; }

}  // namespace dragoman::quantity
