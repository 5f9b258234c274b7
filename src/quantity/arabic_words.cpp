#include "dragoman/quantity/quantity.hpp"
#include "quantity/meaning.hpp"

namespace dragoman::quantity {

namespace {

constexpr std::int16_t particle(Particle particle) { return static_cast<std::int16_t>(particle); }
constexpr std::int16_t bound(Bound bound) { return static_cast<std::int16_t>(bound); }

constexpr WordRow kWords[] = {
    {"صفر|صفرا", {Role::cardinal, 0, {}}},
    {"واحد|واحده|واحدا", {Role::cardinal, 1, {}}},
    {"اثنان|اثنين|اثنتان|اثنتين", {Role::cardinal, 2, {}}},
    {"ثلاث|ثلاثه|ثلاثا", {Role::cardinal, 3, {}}},
    {"اربع|اربعه|اربعا", {Role::cardinal, 4, {}}},
    {"خمس|خمسه|خمسا", {Role::cardinal, 5, {}}},
    {"ست|سته|ستا", {Role::cardinal, 6, {}}},
    {"سبع|سبعه|سبعا", {Role::cardinal, 7, {}}},
    {"ثمان|ثماني|ثمانيه", {Role::cardinal, 8, {}}},
    {"تسع|تسعه|تسعا", {Role::cardinal, 9, {}}},
    {"عشر|عشره|عشرا", {Role::cardinal, 10, {}}},
    {"عشرون|عشرين", {Role::cardinal, 20, {}}},
    {"ثلاثون|ثلاثين", {Role::cardinal, 30, {}}},
    {"اربعون|اربعين", {Role::cardinal, 40, {}}},
    {"خمسون|خمسين", {Role::cardinal, 50, {}}},
    {"ستون|ستين", {Role::cardinal, 60, {}}},
    {"سبعون|سبعين", {Role::cardinal, 70, {}}},
    {"ثمانون|ثمانين", {Role::cardinal, 80, {}}},
    {"تسعون|تسعين", {Role::cardinal, 90, {}}},
    {"احد|احدي", {Role::teen_unit, 1, {}}},
    {"اثنا|اثني|اثنتا|اثنتي", {Role::teen_unit, 2, {}}},
    {"مئه|مائه|ميه", {Role::cardinal, 100, {}}},
    {"مئتان|مئتين|مائتان|مائتين|مئتي|مائتي|مئتا|مائتا|ميتين", {Role::cardinal, 200, {}}},
    {"ثلاثمئه|ثلاثمائه", {Role::cardinal, 300, {}}},
    {"اربعمئه|اربعمائه", {Role::cardinal, 400, {}}},
    {"خمسمئه|خمسمائه", {Role::cardinal, 500, {}}},
    {"ستمئه|ستمائه", {Role::cardinal, 600, {}}},
    {"سبعمئه|سبعمائه", {Role::cardinal, 700, {}}},
    {"ثمانمئه|ثمانمائه|ثمانيمئه|ثمانيمائه", {Role::cardinal, 800, {}}},
    {"تسعمئه|تسعمائه", {Role::cardinal, 900, {}}},

    {"الف|الفا", {Role::scale, 3, {}}},
    {"الاف", {Role::scale_plural, 3, {}}},
    {"الفان|الفين|الفي", {Role::scale_dual, 3, {}}},
    {"مليون|مليونا", {Role::scale, 6, {}}},
    {"ملايين", {Role::scale_plural, 6, {}}},
    {"مليونان|مليونين|مليوني", {Role::scale_dual, 6, {}}},
    {"مليار|مليارا|بليون|بليونا", {Role::scale, 9, {}}},
    {"مليارات|بلايين", {Role::scale_plural, 9, {}}},
    {"ملياران|مليارين|ملياري|بليونين", {Role::scale_dual, 9, {}}},
    {"تريليون|تريليونا|ترليون", {Role::scale, 12, {}}},
    {"تريليونات|ترليونات", {Role::scale_plural, 12, {}}},
    {"تريليونان|تريليونين|تريليوني", {Role::scale_dual, 12, {}}},

    {"عشرات", {Role::crowd, 1, {}}},
    {"مئات|مءات|مائات", {Role::crowd, 2, {}}},
    {"الاف", {Role::crowd, 3, {}}},
    {"ملايين", {Role::crowd, 6, {}}},
    {"مليارات|بلايين", {Role::crowd, 9, {}}},
    {"تريليونات|ترليونات", {Role::crowd, 12, {}}},

    {"اول|اولي", {Role::ordinal, 1, {}}},
    {"حادي|حاديه", {Role::ordinal, 1, {}}},
    {"ثاني|ثانيه|ثان", {Role::ordinal, 2, {}}},
    {"ثالث|ثالثه|ثالثا", {Role::ordinal, 3, {}}},
    {"رابع|رابعه|رابعا", {Role::ordinal, 4, {}}},
    {"خامس|خامسه", {Role::ordinal, 5, {}}},
    {"سادس|سادسه", {Role::ordinal, 6, {}}},
    {"سابع|سابعه", {Role::ordinal, 7, {}}},
    {"ثامن|ثامنه", {Role::ordinal, 8, {}}},
    {"تاسع|تاسعه", {Role::ordinal, 9, {}}},
    {"عاشر|عاشره", {Role::ordinal, 10, {}}},

    {"نصف|نصفه|نصفها|نصفهم", {Role::fraction, 2, {}}},
    {"ثلث|ثلثه|ثلثها|ثلثهم", {Role::fraction, 3, {}}},
    {"ربع|ربعه|ربعها|ربعهم", {Role::fraction, 4, {}}},
    {"سدس", {Role::fraction, 6, {}}},
    {"ثلثا|ثلثي|ثلثان|ثلثين|ثلثيهم|ثلثيها|ثلثاهم|ثلثاها", {Role::fraction_dual, 3, {}}},
    {"ارباع", {Role::fraction_plural, 4, {}}},
    {"اخماس", {Role::fraction_plural, 5, {}}},
    {"اسداس", {Role::fraction_plural, 6, {}}},
    {"اعشار", {Role::fraction_plural, 10, {}}},
    {"نصف|نصفا", {Role::half, 2, {}}},
    {"ربع|ربعا", {Role::half, 4, {}}},
    {"ثلث|ثلثا", {Role::half, 3, {}}},
    {"بضع|بضعه", {Role::some, 0, {}}},

    {"شخصان|شخصين|قتيلان|قتيلين|جريحان|جريحين|جنديان|جنديين|مرتان|مرتين|طفلان|طفلين|رجلان|رجلين|امراتان|امراتين|"
     "شابان|شابين|مدنيان|شرطيان|صحفيان|صحافيان|ضحيتان|ضحيتين|هدفان|هدفين|نقطتان|"
     "نقطتين|طائرتان|طائرتين|سفينتان|سفينتين|سيارتان|سيارتين|صاروخان|صاروخين|عقدان|عقدين|مباراتان|مباراتين|"
     "ميداليتان|ميداليتين|حافلتان|حافلتين|شاحنتان|شاحنتين|شركتان|شركتين|مدينتان|مدينتين|طفلتان|طفلتين|فتاتان|فتاتين|"
     "لاعبان|عاملان|مواطنان|مروحيتان|مروحيتين|قنبلتان|قنبلتين|غارتان|غارتين|جثتان|جثتين|"
     "شقيقان|شقيقين|فريقان|فريقين|مصابان|قريتان|قريتين|قرنان|قرنين|دولتان|دولتين|مدرستان|مدرستين",
     {Role::dual, 2, {}}},

    {"ذكري|دوره|قمه|نسخه|طبعه|مرتبه|مركز|جوله|دقيقه|ماده|جلسه|اجتماع|موتمر|مؤتمر|عيد|مره|رءيس|رئيس|جائزه|هدف|لقب|ميلاد|"
     "يوم|ليله|فيلق|فوج|لواء|كتيبه|اسطول",
     {Role::occasion, 0, {}}},

    {"ذكراه|ذكراها|دورته|دورتها|نسخته|نسختها|طبعته|طبعتها|جولته|جولتها|عدده|عددها|عيده|عيدها|ميلاده|ميلادها|"
     "جلسته|جلستها|مؤتمره|مؤتمرها|لقبه|لقبها|هدفه",
     {Role::occasion, 1, {}}},

    {"الي|حتي", {Role::particle, particle(Particle::to), {}}},
    {"من", {Role::particle, particle(Particle::from), {}}},
    {"بين", {Role::particle, particle(Particle::between), {}}},
    {"في", {Role::particle, particle(Particle::in), {}}},
    {"ساعه", {Role::particle, particle(Particle::clock), {}}},
    {"الا", {Role::particle, particle(Particle::minus), {}}},
    {"فاصل|فاصله", {Role::particle, particle(Particle::point), {}}},
    {"شهر", {Role::particle, particle(Particle::month_word), {}}},
    {"عام|سنه|منذ|مطلع|نهايه|بدايه|موسم|عامي|خريف|صيف|شتاء|ربيع|بحلول|اواخر|اوائل|منتصف", {Role::year_before, 0, {}}},
    {"مربع|مربعا|مربعه", {Role::particle, particle(Particle::exponent), "2"}},
    {"مكعب|مكعبا|مكعبه", {Role::particle, particle(Particle::exponent), "3"}},

    {"نحو|زهاء|حوالي|قرابه|تقريبا|يناهز|يقارب|زها|بنحو", {Role::bound, bound(Bound::approx), {}}},
    {"يقرب", {Role::bound, bound(Bound::approx), "من"}},
    {"اكثر|ازيد", {Role::bound, bound(Bound::more), "من"}},
    {"يزيد|تزيد", {Role::bound, bound(Bound::more), "عن"}},
    {"يزيد|تزيد", {Role::bound, bound(Bound::more), "علي"}},
    {"فوق|يفوق|تفوق|تجاوز|تجاوزت|يتجاوز|تتجاوز", {Role::bound, bound(Bound::more), {}}},
    {"اقل", {Role::bound, bound(Bound::less), "من"}},
    {"يقل|تقل", {Role::bound, bound(Bound::less), "عن"}},
    {"دون", {Role::bound, bound(Bound::less), {}}},

    {"ارتفع|ارتفعت|ارتفاع|انخفض|انخفضت|انخفاض|تراجع|تراجعت|زاد|زادت|قفز|قفزت|هبط|هبطت|رفع|رفعت|خفض|خفضت|تقلص|"
     "تقلصت|صعد|انتقل|انتقلت|ليرتفع|لينخفض|زياده|خفضه|رفعه",
     {Role::change, 0, {}}},
};

}  // namespace

std::span<const WordRow> arabic_words() { return kWords; }

}  // namespace dragoman::quantity
