#include "quantity/meaning.hpp"

namespace dragoman::quantity {

namespace {

constexpr Meaning unit(const char* name) { return {Role::unit, 0, name}; }
constexpr Meaning two(const char* name) { return {Role::unit_dual, 2, name}; }

constexpr WordRow kWords[] = {
    {"m|metre|metres", unit("m")},
    {"km|kilometre|kilometres", unit("km")},
    {"cm|centimetre|centimetres", unit("cm")},
    {"mm|millimetre|millimetres", unit("mm")},
    {"ha|hectare|hectares", unit("ha")},
    {"kg|kilo|kilos|kilogramme|kilogrammes", unit("kg")},
    {"g|gramme|grammes", unit("g")},
    {"t|tonne|tonnes", unit("t")},
    {"l|litre|litres", unit("l")},
    {"kw|kilowatt|kilowatts", unit("kW")},
    {"mw|megawatt|megawatts", unit("MW")},
    {"gw|gigawatt|gigawatts", unit("GW")},
    {"kwh|kilowattheure|kilowattheures", unit("kWh")},
    {"mwh|megawattheure|megawattheures", unit("MWh")},
    {"baril|barils", unit("barrel")},
    {"h|heure|heures", unit("hour")},
    {"mn|min|minute|minutes", unit("minute")},
    {"s|sec|seconde|secondes", unit("second")},
    {"jour|jours|journee|journees", unit("day")},
    {"semaine|semaines", unit("week")},
    {"mois", unit("month")},
    {"an|ans|annee|annees", unit("year")},
    {"pied|pieds", unit("ft")},
    {"pouce|pouces", unit("in")},
    {"mile|miles", unit("mile")},
    {"mph", unit("mph")},
    {"octet|octets", unit("B")},
    {"ko|kb|kilooctets", unit("kB")},
    {"mo|mb|megaoctet|megaoctets", unit("MB")},
    {"go|gb|gigaoctet|gigaoctets", unit("GB")},
    {"to|tb|teraoctet|teraoctets", unit("TB")},
    {"degre|degres", unit("°C")},

    {"متر|مترا|امتار|مترات", unit("m")},
    {"كيلومتر|كيلومترا|كيلومترات|كلم|كم", unit("km")},
    {"سنتيمتر|سنتيمترا|سنتيمترات|سنتمتر|سنتمترا|سم", unit("cm")},
    {"مليمتر|مليمترا|مليمترات|ميليمتر|ميليمترا|ملم|مم", unit("mm")},
    {"هكتار|هكتارا|هكتارات", unit("ha")},
    {"كيلوغرام|كيلوغراما|كيلوغرامات|كيلوجرام|كيلوجراما|كيلوجرامات|كلغ|كغ|كجم|كيلو", unit("kg")},
    {"غرام|غراما|غرامات|جرام|جراما|جرامات|غ", unit("g")},
    {"طن|طنا|اطنان", unit("t")},
    {"لتر|لترا|لترات|ليتر|ليترا|ليترات", unit("l")},
    {"كيلوواط|كيلووات|كيلواط", unit("kW")},
    {"ميغاواط|ميغاوات|ميجاواط|ميجاوات", unit("MW")},
    {"غيغاواط|غيغاوات|جيجاواط|جيجاوات", unit("GW")},
    {"برميل|برميلا|براميل", unit("barrel")},
    {"ساعه|ساعات", unit("hour")},
    {"دقيقه|دقائق|دقاءق", unit("minute")},
    {"ثانيه|ثوان|ثواني", unit("second")},
    {"يوم|يوما|ايام", unit("day")},
    {"اسبوع|اسبوعا|اسابيع", unit("week")},
    {"شهر|شهرا|اشهر|شهور", unit("month")},
    {"سنه|سنوات|سنين|عام|عاما|اعوام", unit("year")},
    {"قدم|قدما|اقدام", unit("ft")},
    {"بوصه|بوصات", unit("in")},
    {"ميل|ميلا|اميال", unit("mile")},
    {"بايت", unit("B")},
    {"كيلوبايت", unit("kB")},
    {"ميغابايت|ميجابايت", unit("MB")},
    {"غيغابايت|جيجابايت", unit("GB")},
    {"تيرابايت", unit("TB")},
    {"درجه|درجات|مئويه", unit("°C")},

    {"متران|مترين", two("m")},
    {"كيلومتران|كيلومترين|كيلومتري", two("km")},
    {"هكتاران|هكتارين", two("ha")},
    {"كيلوغرامان|كيلوغرامين|كيلوجرامين", two("kg")},
    {"طنان|طنين", two("t")},
    {"لتران|لترين", two("l")},
    {"ساعتان|ساعتين|ساعتي", two("hour")},
    {"دقيقتان|دقيقتين", two("minute")},
    {"ثانيتان|ثانيتين", two("second")},
    {"يومان|يومين", two("day")},
    {"اسبوعان|اسبوعين", two("week")},
    {"شهران|شهرين", two("month")},
    {"سنتان|سنتين|عامان|عامين", two("year")},
    {"برميلان|برميلين", two("barrel")},
    {"ميلان|ميلين", two("mile")},
    {"درجتان|درجتين", two("°C")},
};

}  // namespace

std::span<const WordRow> unit_words() { return kWords; }

}  // namespace dragoman::quantity
