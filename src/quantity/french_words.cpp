#include "dragoman/quantity/quantity.hpp"
#include "quantity/meaning.hpp"

namespace dragoman::quantity {

namespace {

constexpr std::int16_t particle(Particle particle) { return static_cast<std::int16_t>(particle); }
constexpr std::int16_t bound(Bound bound) { return static_cast<std::int16_t>(bound); }

constexpr WordRow kWords[] = {
    {"zero", {Role::cardinal, 0, {}}},
    {"un|une", {Role::one, 1, {}}},
    {"deux", {Role::cardinal, 2, {}}},
    {"trois", {Role::cardinal, 3, {}}},
    {"quatre", {Role::cardinal, 4, {}}},
    {"cinq", {Role::cardinal, 5, {}}},
    {"six", {Role::cardinal, 6, {}}},
    {"sept", {Role::cardinal, 7, {}}},
    {"huit", {Role::cardinal, 8, {}}},
    {"neuf", {Role::cardinal, 9, {}}},
    {"dix", {Role::cardinal, 10, {}}},
    {"onze", {Role::cardinal, 11, {}}},
    {"douze", {Role::cardinal, 12, {}}},
    {"treize", {Role::cardinal, 13, {}}},
    {"quatorze", {Role::cardinal, 14, {}}},
    {"quinze", {Role::cardinal, 15, {}}},
    {"seize", {Role::cardinal, 16, {}}},
    {"vingt|vingts", {Role::cardinal, 20, {}}},
    {"trente", {Role::cardinal, 30, {}}},
    {"quarante", {Role::cardinal, 40, {}}},
    {"cinquante", {Role::cardinal, 50, {}}},
    {"soixante", {Role::cardinal, 60, {}}},
    {"septante", {Role::cardinal, 70, {}}},
    {"huitante|octante", {Role::cardinal, 80, {}}},
    {"nonante", {Role::cardinal, 90, {}}},
    {"cent", {Role::cardinal, 100, {}}},
    {"cents", {Role::plural_hundred, 100, {}}},

    {"premier|premiere|premiers|premieres", {Role::ordinal, 1, {}}},
    {"second|seconde|seconds|secondes", {Role::ordinal, 2, {}}},
    {"unieme", {Role::ordinal, 1, {}}},
    {"deuxieme|deuxiemes", {Role::ordinal, 2, {}}},
    {"troisieme|troisiemes", {Role::ordinal, 3, {}}},
    {"quatrieme|quatriemes", {Role::ordinal, 4, {}}},
    {"cinquieme|cinquiemes", {Role::ordinal, 5, {}}},
    {"sixieme|sixiemes", {Role::ordinal, 6, {}}},
    {"septieme|septiemes", {Role::ordinal, 7, {}}},
    {"huitieme|huitiemes", {Role::ordinal, 8, {}}},
    {"neuvieme|neuviemes", {Role::ordinal, 9, {}}},
    {"dixieme|dixiemes", {Role::ordinal, 10, {}}},
    {"onzieme|onziemes", {Role::ordinal, 11, {}}},
    {"douzieme|douziemes", {Role::ordinal, 12, {}}},
    {"treizieme|treiziemes", {Role::ordinal, 13, {}}},
    {"quatorzieme|quatorziemes", {Role::ordinal, 14, {}}},
    {"quinzieme|quinziemes", {Role::ordinal, 15, {}}},
    {"seizieme|seiziemes", {Role::ordinal, 16, {}}},
    {"vingtieme|vingtiemes", {Role::ordinal, 20, {}}},
    {"trentieme|trentiemes", {Role::ordinal, 30, {}}},
    {"quarantieme|quarantiemes", {Role::ordinal, 40, {}}},
    {"cinquantieme|cinquantiemes", {Role::ordinal, 50, {}}},
    {"soixantieme|soixantiemes", {Role::ordinal, 60, {}}},
    {"septantieme", {Role::ordinal, 70, {}}},
    {"nonantieme", {Role::ordinal, 90, {}}},
    {"centieme|centiemes", {Role::ordinal, 100, {}}},
    {"millieme|milliemes", {Role::ordinal, 1000, {}}},

    {"mille", {Role::scale, 3, {}}},
    {"million|millions", {Role::scale_plural, 6, {}}},
    {"milliard|milliards|md|mds|mrd|mrds", {Role::scale_plural, 9, {}}},
    {"billion|billions", {Role::scale_plural, 12, {}}},
    {"millier|milliers", {Role::collective, 1000, {}}},
    {"dizaine|dizaines", {Role::collective, 10, {}}},
    {"douzaine|douzaines", {Role::collective, 12, {}}},
    {"quinzaine", {Role::collective, 15, {}}},
    {"vingtaine", {Role::collective, 20, {}}},
    {"trentaine", {Role::collective, 30, {}}},
    {"quarantaine", {Role::collective, 40, {}}},
    {"cinquantaine", {Role::collective, 50, {}}},
    {"soixantaine", {Role::collective, 60, {}}},
    {"centaine|centaines", {Role::collective, 100, {}}},

    {"dizaines", {Role::crowd, 1, {}}},
    {"centaines", {Role::crowd, 2, {}}},
    {"milliers", {Role::crowd, 3, {}}},
    {"millions", {Role::crowd, 6, {}}},
    {"milliards", {Role::crowd, 9, {}}},

    {"moitie", {Role::fraction, 2, {}}},
    {"tiers", {Role::fraction, 3, {}}},
    {"quart|quarts", {Role::fraction, 4, {}}},
    {"demi|demie|demis|demies", {Role::half, 2, {}}},

    {"et", {Role::particle, particle(Particle::conjunction), {}}},
    {"a|au|aux", {Role::particle, particle(Particle::to), {}}},
    {"de|du|d", {Role::particle, particle(Particle::from), {}}},
    {"entre", {Role::particle, particle(Particle::between), {}}},
    {"par", {Role::particle, particle(Particle::per), {}}},
    {"moins", {Role::particle, particle(Particle::minus), {}}},
    {"virgule", {Role::particle, particle(Particle::point), {}}},
    {"les|des|ces|ses|leurs|aux|quelque|quelques", {Role::particle, particle(Particle::before_noun), {}}},
    {"en|vers|depuis|des|fin|debut|mi|avant|apres|pour|an|annee|annees|ete|automne|hiver|printemps|jusqu|ici|saison",
     {Role::year_before, 0, {}}},
    {"carre|carres|carree|carrees", {Role::particle, particle(Particle::exponent), "2"}},
    {"cube|cubes", {Role::particle, particle(Particle::exponent), "3"}},

    {"environ|quelque|presque|approximativement|autour|avoisinant|avoisine", {Role::bound, bound(Bound::approx), {}}},
    {"pres", {Role::bound, bound(Bound::approx), "de"}},
    {"peu", {Role::bound, bound(Bound::approx), "pres"}},
    {"ordre", {Role::bound, bound(Bound::approx), "de"}},
    {"alentours", {Role::bound, bound(Bound::approx), "de"}},
    {"plus|dela|davantage", {Role::bound, bound(Bound::more), "de"}},
    {"superieur|superieure|superieurs", {Role::bound, bound(Bound::more), "a"}},
    {"depasse|depassant|depasser|minimum", {Role::bound, bound(Bound::more), {}}},
    {"moins", {Role::bound, bound(Bound::less), "de"}},
    {"peine|maximum", {Role::bound, bound(Bound::less), {}}},
    {"inferieur|inferieure|inferieurs", {Role::bound, bound(Bound::less), "a"}},

    {"passe|passee|passees|passes|passer|passant|passait|passent|passera|passerait|passeront|passage|porte|portee|"
     "porter|"
     "portera|ramene|ramenee|ramener|ramenera|tombe|tombee|tombent|tomber|remonte|remonter|releve|relevee|relever|"
     "relevera|revenu|revenue|revient",
     {Role::change, 0, {}}},
    {"augmente|augmentee|augmentent|augmenter|augmentera|grimpe|grimper|progresse|progresser|progressera|bondi|bondit|"
     "monte|monter",
     {Role::change, 1, {}}},
    {"recule|reculer|reculera|chute|chuter|baisse|baissee|baissent|baisser|baissera|diminue|diminuee|diminuent|"
     "diminuer|"
     "diminuera|reduit|reduite|reduire|reduira",
     {Role::change, -1, {}}},

    {"match|matchs|score|victoire|defaite|nul|revers|battu|battue|battus|bat|battre|battent|battant|incline|inclinent|"
     "inclines|inclinee|impose|imposent|imposes|imposee|domine|dominent|but|buts|mene|menait|egalise|egalisation|set|"
     "sets|tie|gagne|gagnent|gagner|perd|perdu|perdent|remporte|remportent|finale|finales|championnat|ligue|football|"
     "tennis",
     {Role::match, 0, {}}},
};

}  // namespace

std::span<const WordRow> french_words() { return kWords; }

}  // namespace dragoman::quantity
