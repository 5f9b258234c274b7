#include "quantity/meaning.hpp"

namespace dragoman::quantity {

namespace {

constexpr Meaning money(const char* code) { return {Role::currency, 0, code}; }
constexpr Meaning two(const char* code) { return {Role::currency_dual, 2, code}; }
constexpr Meaning of(const char* code) { return {Role::country, 0, code}; }

/// Words in capitals (DINAR) are completed by a country; see currencies.cpp.
constexpr WordRow kWords[] = {
    {"dollar|dollars|دولار|دولارا|دولارات", money("DOLLAR")},
    {"usd", money("USD")},
    {"euro|euros|eur|يورو", money("EUR")},
    {"livre|livres|جنيه|جنيها|جنيهات|ليره|ليرات", money("POUND")},
    {"dinar|dinars|دينار|دينارا|دنانير", money("DINAR")},
    {"riyal|riyals|rial|rials|ريال|ريالا|ريالات", money("RIYAL")},
    {"dirham|dirhams|درهم|درهما|دراهم", money("DIRHAM")},
    {"franc|francs|فرنك|فرنكا|فرنكات", money("FRANC")},
    {"fcfa", money("XOF")},
    {"yen|yens|ين|ينا", money("JPY")},
    {"yuan|yuans|يوان|يوانا", money("CNY")},
    {"rouble|roubles|روبل|روبلا", money("RUB")},
    {"roupie|roupies|روبيه", money("RUPEE")},
    {"peso|pesos|بيزو", money("PESO")},
    {"couronne|couronnes|كرونه|كرون", money("KRONE")},
    {"won|wons|وون", money("KRW")},
    {"dong|dongs|دونغ", money("VND")},
    {"shekel|shekels|شيكل|شيقل", money("ILS")},
    {"rand|rands|راند", money("ZAR")},
    {"naira|nairas|نايرا", money("NGN")},
    {"ouguiya|ouguiyas|اوقيه", money("MRU")},
    {"dzd|da", money("DZD")},
    {"tnd|dt", money("TND")},
    {"mad|dh", money("MAD")},
    {"gbp", money("GBP")},
    {"chf", money("CHF")},
    {"دولاران|دولارين", two("DOLLAR")},
    {"ديناران|دينارين", two("DINAR")},
    {"جنيهان|جنيهين|ليرتان|ليرتين", two("POUND")},
    {"ريالان|ريالين", two("RIYAL")},
    {"درهمان|درهمين", two("DIRHAM")},

    {"americain|americains|امريكي|امريكيا|اميركي|اميركيا|امريكيه", of("US")},
    {"canadien|canadiens|كندي|كنديا|canada|كندا", of("CA")},
    {"australien|australiens|استرالي|australie|استراليا", of("AU")},
    {"sterling|britannique|britanniques|استرليني|استرلينيا|استرلينيه|بريطاني|بريطانيا", of("GB")},
    {"algerien|algeriens|algerienne|algeriennes|algerie|جزائري|جزائريا|جزائريه|جزائر|جزائرين", of("DZ")},
    {"tunisien|tunisiens|tunisienne|tunisie|تونسي|تونسيا|تونسيه|تونس", of("TN")},
    {"libyen|libyens|libyenne|libye|ليبي|ليبيا|ليبيه", of("LY")},
    {"koweitien|koweitiens|koweitienne|koweit|كويتي|كويتيا|كويتيه|كويت", of("KW")},
    {"irakien|irakiens|irakienne|irak|عراقي|عراقيا|عراقيه|عراق", of("IQ")},
    {"jordanien|jordaniens|jordanienne|jordanie|اردني|اردنيا|اردنيه|اردن", of("JO")},
    {"bahreini|bahreinis|bahrein|بحريني|بحرينيا|بحرين", of("BH")},
    {"serbe|serbes|serbie|صربي", of("RS")},
    {"egyptien|egyptiens|egyptienne|egyptiennes|egypte|مصري|مصريا|مصريه|مصر", of("EG")},
    {"libanais|libanaise|libanaises|liban|لبناني|لبنانيا|لبنانيه|لبنان", of("LB")},
    {"syrien|syriens|syrienne|syriennes|syrie|سوري|سوريا|سوريه", of("SY")},
    {"soudanais|soudanaise|soudanaises|soudan|سوداني|سودانيا|سودانيه|سودان", of("SD")},
    {"turc|turcs|turque|turques|turquie|تركي|تركيا|تركيه", of("TR")},
    {"saoudien|saoudiens|saoudienne|saoudite|سعودي|سعوديا|سعوديه", of("SA")},
    {"qatari|qataris|qatarien|qatariens|qatar|قطري|قطريا|قطريه|قطر", of("QA")},
    {"iranien|iraniens|iranienne|iran|ايراني|ايرانيا|ايرانيه|ايران", of("IR")},
    {"yemenite|yemenites|yemen|يمني|يمنيا|يمنيه|يمن", of("YE")},
    {"omanais|omanaise|oman|عماني|عمانيا|عمانيه", of("OM")},
    {"marocain|marocains|marocaine|marocaines|maroc|مغربي|مغربيا|مغربيه|مغرب", of("MA")},
    {"emirati|emiratis|emirien|emiriens|emirats|اماراتي|اماراتيا|اماراتيه|امارات", of("AE")},
    {"suisse|suisses|سويسري|سويسريا|سويسرا", of("CH")},
    {"cfa|افريقي", of("XO")},
    {"indien|indiens|indienne|indiennes|inde|هندي|هنديه|هند", of("IN")},
    {"pakistanais|pakistanaise|pakistanaises|pakistan|باكستاني|باكستانيه|باكستان", of("PK")},
    {"mexicain|mexicains|mexique|مكسيكي|مكسيك", of("MX")},
    {"argentin|argentins|argentine|ارجنتيني|ارجنتين", of("AR")},
    {"suedois|suedoise|suedoises|suede|سويدي|سويديه|سويد", of("SE")},
    {"norvegien|norvegienne|norvegiennes|norvege|نرويجي|نرويجيه|نرويج", of("NO")},
    {"danois|danoise|danoises|danemark|دنماركي|دنماركيه|دنمارك", of("DK")},
};

}  // namespace

std::span<const WordRow> currency_words() { return kWords; }

}  // namespace dragoman::quantity
