#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "dragoman/write/explanation.hpp"
#include "write/cells.hpp"

namespace dragoman::write {

namespace {

using fingerprint::Kind;

constexpr std::size_t kMostOfKind = 8;
constexpr double kSureName = 0.5;  // less: the consonants agree, the other letters do not
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostLoneValues = 12;
constexpr std::size_t kMostLoneWords = 8;
constexpr std::size_t kMostLacking = 6;
constexpr std::size_t kMostIndices = 20;
constexpr std::string_view kDash = " – ";

std::string with_sign(double value) {
    const std::string digits = fixed(value, 2);
    if (digits == "-0.00") return "0.00";
    return value > 0.0 && digits != "0.00" ? "+" + digits : digits;
}

std::string padded_left(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string padded_right(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width - std::min(width, text.size()), ' ');
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// Whether a character would act on the terminal or on the order of what follows.
bool acts_on_line(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x2028 || c == 0x2029;
}

class TextPage {
  public:
    TextPage(const PairAccount& account, const TextStyle& style)
        : account_(account), explanation_(account.explanation), style_(style) {}

    std::string text() {
        add_decision();
        add_evidence();
        add_prints();
        add_words();
        add_lone("Only in the Arabic text", account_.ties.source, "(in no lexicon, perhaps a name)  ");
        add_lone("Only in the French text", account_.ties.target, "(in no lexicon)  ");
        add_alignment();
        add_runners_up("Other French documents, their values against this pair's, for " + shown(account_.ar.id),
                       explanation_.targets, account_.fr.document_count);
        add_runners_up("Other Arabic documents, their values against this pair's, for " + shown(account_.fr.id),
                       explanation_.sources, account_.ar.document_count);
        return std::move(out_);
    }

  private:
    void line(const std::string& text) { out_ += text + "\n"; }
    void heading(const std::string& text) { out_ += "\n" + text + "\n"; }

    /// Text of a document on one line, harmless to the terminal, its letters in their own order.
    [[nodiscard]] std::string shown(std::string_view text) const {
        std::string out;
        bool is_arabic = false;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = text::next_code_point(text, at);
            is_arabic = is_arabic || text::is_arabic_letter(c);
            text::append_code_point(acts_on_line(c) ? U' ' : c, out);
        }
        return is_arabic && style_.isolates ? "\u2068" + out + "\u2069" : out;
    }

    /// The French form, and the Arabic one behind it where it is another.
    [[nodiscard]] std::string both_forms(const std::string& source, const std::string& target) const {
        return source == target ? shown(target) : shown(target) + std::string(kDash) + shown(source);
    }

    void add_decision() {
        add_document("AR", account_.ar);
        add_document("FR", account_.fr);
        line("");
        line(decision());
        line(collection());
        if (!account_.is_alone()) return;
        line("Measured against an imagined stranger, for there are no others; every value counts as rare.");
        line("Name a folder as INPUT to weigh the two among its documents.");
    }

    void add_document(const std::string& side, const AccountedDocument& document) {
        line(side + "  " + shown(document.id));
        if (!document.published.empty()) line("    published " + document.published);
        if (!document.url.empty()) line("    page " + shown(document.url));
        if (!document.title.empty()) line("    title " + shown(document.title));
    }

    [[nodiscard]] std::string decision() const {
        const std::string probability =
            "probability " + fixed4(explanation_.pair.probability) + ", threshold " + fixed4(account_.threshold);
        const std::string verdict(match::to_string(explanation_.pair.verdict));
        if (explanation_.is_accepted()) return "accepted: " + verdict + ", " + probability;
        return "not accepted: " + refusal() + "; verdict " + verdict + ", " + probability;
    }

    [[nodiscard]] std::string refusal() const {
        switch (explanation_.standing) {
            case match::Standing::weighed: break;
            case match::Standing::not_among_best:
                return "not-among-best (a candidate that a run would not weigh: both documents have better ones)";
            case match::Standing::no_candidate:
                return "no-candidate (a run would not look at it: the two have too little in common)";
        }
        return std::string(match::to_string(explanation_.pair.reason)) + reason_in_words();
    }

    [[nodiscard]] std::string reason_in_words() const {
        switch (explanation_.pair.reason) {
            case match::Reason::none: return "";
            case match::Reason::low_probability: return " (below the threshold)";
            case match::Reason::better_match: return " (" + matches_instead() + ")";
            case match::Reason::same_event: return " (one subject, told independently)";
            case match::Reason::rewrite: return " (they share a minor part only)";
        }
        return "";
    }

    [[nodiscard]] std::string matches_instead() const {
        std::string out;
        if (!explanation_.match_of_source.empty())
            out = "the Arabic one belongs to " + shown(explanation_.match_of_source);
        if (!explanation_.match_of_target.empty())
            out += (out.empty() ? "" : ", ") + ("the French one belongs to " + shown(explanation_.match_of_target));
        return out;
    }

    [[nodiscard]] std::string collection() const {
        if (account_.is_alone()) return "weighed alone: there are no other documents";
        return "weighed among " + counted(account_.ar.document_count, "Arabic document") + " and " +
               counted(account_.fr.document_count, "French document");
    }

    void add_evidence() {
        heading("Evidence: what each piece adds to the log odds");
        line("  log odds    value");
        const auto row = [&](const std::string& log_odds, const std::string& value, const std::string& what) {
            line(padded_left(log_odds, 10) + padded_left(value, 9) + "  " + what);
        };
        row(with_sign(explanation_.start_log_odds), "",
            "start: a pair with nothing in common, no better than its rivals");
        for (const match::Contribution& piece : explanation_.contributions)
            row(with_sign(piece.log_odds), fixed(static_cast<double>(piece.value), 2), std::string(piece.title));
        row(with_sign(explanation_.log_odds), "", "sum: probability " + fixed4(explanation_.pair.probability));
    }

    void add_prints() {
        heading("Shared values, by kind the rarest first (rarity, kind, French and Arabic form)");
        if (account_.ties.prints.empty()) line("  none");
        std::set<std::string> told;
        std::map<std::string_view, std::size_t> told_of_kind;
        std::size_t more = 0;
        for (const match::SharedPrint& print : account_.ties.prints) {
            const std::string forms = both_forms(print.source, print.target);
            const std::string_view kind = kind_name(print.kind);
            if (!told.insert(forms).second) continue;
            if (++told_of_kind[kind] > kMostOfKind) {
                ++more;
                continue;
            }
            const bool is_sure = print.name_probability >= kSureName;
            line("  " + fixed(static_cast<double>(print.rarity), 2) + "  " +
                 padded_right(std::string(kind) + (is_sure ? "" : "?"), 9) + forms);
        }
        if (more > 0) line("  and " + std::to_string(more) + " more");
    }

    static std::string_view kind_name(Kind kind) {
        switch (kind) {
            case Kind::cited_url: return "address";
            case Kind::own_url: return "own page";
            case Kind::image: return "image";
            case Kind::date: return "date";
            case Kind::number: return "number";
            case Kind::name: return "name";
            case Kind::code: return "code";
        }
        return "";
    }

    void add_words() {
        const std::vector<match::WordTie>& words = account_.ties.words;
        heading("Words that tie them, of a similarity of " +
                fixed(static_cast<double>(explanation_.pair.evidence.similarity), 4) +
                " (share of it, strength, kind, French and Arabic word)");
        if (words.empty()) line("  none");
        const std::size_t told = std::min(words.size(), kMostWords);
        for (const match::WordTie& tie : std::span(words).first(told)) {
            line("  " + fixed(static_cast<double>(tie.similarity), 4) + "  " +
                 fixed(static_cast<double>(tie.strength), 2) + "  " + padded_right(match::to_string(tie.kind), 13) +
                 both_forms(tie.source, tie.target));
        }
        float rest = 0.0F;
        for (const match::WordTie& tie : std::span(words).subspan(told)) rest += tie.similarity;
        if (told < words.size())
            line("  " + fixed(static_cast<double>(rest), 4) + "  by " + std::to_string(words.size() - told) + " more");
    }

    void add_lone(const std::string& title, const match::LoneParts& parts, const std::string& unknown) {
        heading(title);
        if (parts.values.empty() && parts.words.empty()) line("  nothing");
        for (const match::LoneValue& value :
             std::span(parts.values).first(std::min(parts.values.size(), kMostLoneValues))) {
            const bool is_plain = value.meaning.empty() || value.meaning == value.text;
            line("  " + padded_right(kind_name(value.kind), 9) + "paragraph " +
                 padded_left(std::to_string(value.paragraph), 3) + "  " + (is_plain ? "" : value.meaning + "  ") +
                 shown(value.text));
        }
        add_more(parts.values.size(), kMostLoneValues, "value");
        for (const match::LoneWord& word : std::span(parts.words).first(std::min(parts.words.size(), kMostLoneWords))) {
            line("  " + padded_right("word", 9) + fixed(static_cast<double>(word.similarity), 4) + "  " +
                 (word.in_lexicon ? "" : unknown) + shown(word.text));
        }
        add_more(parts.words.size(), kMostLoneWords, "word");
    }

    void add_more(std::size_t all, std::size_t told, const std::string& what) {
        if (all > told) line("  and " + counted(all - told, "more " + what));
    }

    void add_alignment() {
        heading("Paragraphs");
        add_coverage("AR", account_.ar);
        add_coverage("FR", account_.fr);
        std::map<std::string, std::size_t> counts;
        for (const Bead& bead : explanation_.pair.beads)
            ++counts[std::string(to_string(bead.label)) + " " + bead.shape()];
        std::string list;
        for (const auto& [kind, count] : counts)
            list += (list.empty() ? "" : ", ") + std::to_string(count) + " " + kind;
        line("  beads: " + (list.empty() ? "none" : list));
    }

    void add_coverage(const std::string& side, const AccountedDocument& document) {
        const check::Coverage& coverage = document.coverage;
        const double share = coverage.characters == 0 ? 0.0
                                                      : 100.0 * static_cast<double>(coverage.covered_characters) /
                                                            static_cast<double>(coverage.characters);
        std::string out = "  " + side + "  " + std::to_string(coverage.covered_paragraphs) + " of " +
                          counted(coverage.paragraphs, "paragraph") + " covered, " + fixed(share, 0) +
                          " % of the characters";
        if (document.furniture_count > 0)
            out += "; " + std::to_string(document.furniture_count) + " more are furniture";
        if (!coverage.uncovered_indices.empty()) out += "; not covered: " + indices(coverage.uncovered_indices);
        line(out);
    }

    static std::string indices(const std::vector<std::uint32_t>& all) {
        std::string out;
        for (const std::uint32_t index : std::span(all).first(std::min(all.size(), kMostIndices)))
            out += (out.empty() ? "" : ", ") + std::to_string(index);
        return all.size() > kMostIndices ? out + " …" : out;
    }

    void add_runners_up(const std::string& title, const std::vector<match::RunnerUp>& runners_up,
                        std::size_t documents) {
        heading(title);
        if (documents < 2) return line("  there is no other");
        if (runners_up.empty()) line("  none came near");
        for (const match::RunnerUp& runner_up : runners_up) add_runner_up(runner_up);
    }

    void add_runner_up(const match::RunnerUp& runner_up) {
        const std::string standing =
            runner_up.reason == match::Reason::none ? "the match" : std::string(match::to_string(runner_up.reason));
        line("  probability " + fixed4(runner_up.probability) + "  similarity " +
             fixed(static_cast<double>(runner_up.similarity), 4) + "  " + standing + "  " + shown(runner_up.id));
        std::string words;
        for (const match::Difference& difference : runner_up.differences)
            words += (words.empty() ? "" : "; ") + in_words(difference);
        if (!words.empty()) line("    " + words);
        if (runner_up.lacks.empty()) return;
        std::string lacks;
        for (const std::string& value :
             std::span(runner_up.lacks).first(std::min(runner_up.lacks.size(), kMostLacking)))
            lacks += (lacks.empty() ? "" : "; ") + shown(value);
        if (runner_up.lacks.size() > kMostLacking)
            lacks += "; and " + std::to_string(runner_up.lacks.size() - kMostLacking) + " more";
        line("    lacks " + lacks);
    }

    static std::string in_words(const match::Difference& difference) {
        if (!difference.absent.empty() && difference.other_value == 0.0F) return std::string(difference.absent);
        return std::string(difference.title) + " " + fixed(static_cast<double>(difference.other_value), 2) +
               " against " + fixed(static_cast<double>(difference.value), 2);
    }

    const PairAccount& account_;
    const match::Explanation& explanation_;
    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::string explanation_text(const PairAccount& account, const TextStyle& style) {
    return TextPage(account, style).text();
}

}  // namespace dragoman::write
