#include "check/messages.hpp"

namespace dragoman::check {

namespace {

std::string_view noun_of(Subject subject) {
    switch (subject) {
        case Subject::paragraph: return "paragraph";
        case Subject::sentence: return "sentence";
        case Subject::quantity: return "number or date";
        case Subject::link: return "link";
        case Subject::email: return "e-mail address";
        case Subject::code: return "code";
        case Subject::name: return "name in Latin letters";
        default: return "name";
    }
}

std::string_view language_with(FindingKind kind) { return kind == FindingKind::missing_ar ? "French" : "Arabic"; }
std::string_view language_without(FindingKind kind) { return kind == FindingKind::missing_ar ? "Arabic" : "French"; }

}  // namespace

std::string message_of_missing(Subject subject, FindingKind kind) {
    std::string out = "This ";
    out.append(noun_of(subject)).append(" stands in the ").append(language_with(kind)).append(" text; ");
    if (subject == Subject::transliterated_name)
        return out.append("no word of the ")
            .append(language_without(kind))
            .append(" paragraph is likely its spelling.");
    return out.append("the ").append(language_without(kind)).append(" text does not have it.");
}

std::string message_of(const Difference& difference) {
    if (difference.is_moved) return "Both texts have it, but not in paragraphs that correspond.";
    if (difference.source == nullptr) return message_of_missing(difference.target->subject, FindingKind::missing_ar);
    if (difference.target == nullptr) return message_of_missing(difference.source->subject, FindingKind::missing_fr);
    if (difference.source->is_quantity() && (difference.source->is_figure() != difference.target->is_figure()))
        return "The texts differ, in words on one side and in figures on the other.";
    return "The Arabic and the French text do not say the same.";
}

std::string values_of(const Difference& difference) {
    if (difference.source == nullptr) return difference.target->canonical;
    if (difference.target == nullptr) return difference.source->canonical;
    return difference.source->canonical + (difference.is_moved ? " = " : " != ") + difference.target->canonical;
}

}  // namespace dragoman::check
