#include <algorithm>
#include <filesystem>
#include <utility>

#include "dragoman/core/error.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "dragoman/write/report.hpp"
#include "write/html.hpp"
#include "write/pair_writers.hpp"
#include "write/report_list.hpp"
#include "write/report_names.hpp"
#include "write/report_page.hpp"

namespace dragoman::write {

namespace fs = std::filesystem;

namespace {

/// Markup of a bead and of a finding beside their texts, about; measured on our own articles.
constexpr std::size_t kMarkupBytes = 400;

std::size_t size_bytes(const ReportPair& pair) {
    std::size_t out = pair.source.document.text.size() + pair.target.document.text.size();
    for (const check::Finding& finding : pair.findings) out += finding.message.size() + finding.values.size();
    return out + kMarkupBytes * (pair.beads.size() + 2 * pair.findings.size());
}

bool counts_sentences(const ReportSide& side) {
    return !std::ranges::equal(side.units, side.document.paragraphs, {}, &check::Unit::span);
}

std::string range_of(const std::vector<ListedPair>& pairs) {
    return "Pairs " + grouped(pairs.front().number) + " to " + grouped(pairs.back().number);
}

}  // namespace

/// First every pair waits in `waiting_`, for the report may become a single page. Once it is too large for that, those
/// that wait and all others become pages of their own, and `list_` holds the rows of the list that grows.
class ReportWriter::Pages {
  public:
    Pages(std::string folder, const ReportOptions& options) : folder_(std::move(folder)), options_(options) {}

    void add(ReportPair pair) {
        totals_.add(pair);
        PairView view = view_of(std::move(pair));
        if (has_pages_) return write_pair(view);
        waiting_bytes_ += size_bytes(view.pair);
        waiting_.push_back(std::move(view));
        if (waiting_bytes_ > options_.single_page_bytes || waiting_.size() > options_.list_pairs ||
            totals_.all_findings() > options_.list_findings)
            begin_pages();
    }

    void finish() {
        if (!has_pages_) return write_file(std::string{kReportFile}, single_page());
        if (list_number_ > 1) close_list("");
        write_file(std::string{kReportFile}, first_page());
    }

  private:
    PairView view_of(ReportPair pair) {
        PairView view;
        view.number = totals_.pairs;
        view.key = keys_.pair_key(pair.source.document.id, pair.target.document.id);
        view.finding_keys = keys_.finding_keys(view.key, pair.findings);
        for (ReportSide* side : {&pair.source, &pair.target})
            if (side->units.empty()) side->units = check::paragraph_units(side->document);
        view.has_sentences = counts_sentences(pair.source) || counts_sentences(pair.target);
        view.pair = std::move(pair);
        return view;
    }

    void begin_pages() {
        has_pages_ = true;
        const fs::path pages = fs::path{folder_} / kPagesFolder;
        std::error_code error;
        fs::create_directory(pages, error);
        if (error) throw IoError::cannot_write(pages.string(), error.message());
        for (const PairView& view : waiting_) write_pair(view);
        waiting_ = {};
    }

    void write_pair(const PairView& view) {
        const std::size_t findings = view.pair.findings.size();
        if (!list_.empty() &&
            (list_.size() >= options_.list_pairs || listed_findings_ + findings > options_.list_findings))
            close_list(list_name(list_number_ + 1));
        const std::string page = page_name(view.pair.source.document.id, view.key);
        const std::string list = list_number_ == 1 ? "../" + std::string{kReportFile} : list_name(list_number_);
        const PageFrame frame{std::string{shown_title(view.pair.target.document)},
                              {{"../" + std::string{kReportFile}, "Overview"}, {list + "#pairs", "List of pairs"}},
                              options_.tool_version};
        write_page(page, whole_page(frame, page_section(view, list)));
        list_.push_back(listed(view, page));
        listed_findings_ += findings;
    }

    /// The first list waits for the totals; the others are written at once.
    void close_list(const std::string& next) {
        lists_.emplace_back(list_number_ == 1 ? "#pairs" : std::string{kPagesFolder} + "/" + list_name(list_number_),
                            range_of(list_));
        if (list_number_ == 1)
            first_list_ = std::move(list_);
        else
            write_page(list_name(list_number_), further_list(next));
        ++list_number_;
        list_.clear();
        listed_findings_ = 0;
    }

    [[nodiscard]] std::string further_list(const std::string& next) const {
        const std::string previous =
            list_number_ == 2 ? "../" + std::string{kReportFile} + "#pairs" : list_name(list_number_ - 1);
        PageFrame frame{"Dragoman report: " + range_of(list_),
                        {{"../" + std::string{kReportFile}, "Overview"}, {previous, "Pairs before these"}},
                        options_.tool_version};
        if (!next.empty()) frame.links.emplace_back(next, "Pairs after these");
        return whole_page(
            frame, "<h1>" + range_of(list_) + "</h1>\n" + findings_section(list_, "") + pairs_section(list_, ""));
    }

    [[nodiscard]] PageFrame overview_frame() const {
        return {
            "Dragoman report: " + counted(totals_.pairs, "pair") + ", " + counted(totals_.all_findings(), "finding"),
            {{"#overview", "Overview"}, {"#findings", "Findings"}, {"#pairs", "Pairs"}},
            options_.tool_version};
    }

    [[nodiscard]] std::string single_page() const {
        std::vector<ListedPair> rows;
        rows.reserve(waiting_.size());
        for (const PairView& view : waiting_) rows.push_back(listed(view, ""));
        std::string body = totals_section(totals_) + findings_section(rows, "") + pairs_section(rows, "");
        for (const PairView& view : waiting_) body += folding_section(view);
        return whole_page(overview_frame(), body);
    }

    [[nodiscard]] std::string first_page() const {
        const std::string folder = std::string{kPagesFolder} + "/";
        const std::vector<ListedPair>& rows = lists_.empty() ? list_ : first_list_;
        std::string body = totals_section(totals_);
        if (!lists_.empty()) {
            body +=
                "<nav aria-label=\"Lists\">\n<p>Findings and pairs of the first list stand on this page; each list "
                "has its own:</p>\n<ul>\n";
            for (const auto& [address, words] : lists_)
                body.append("<li><a href=\"").append(address).append("\">").append(words).append("</a></li>\n");
            body += "</ul>\n</nav>\n";
        }
        return whole_page(overview_frame(), body + findings_section(rows, folder) + pairs_section(rows, folder));
    }

    void write_page(const std::string& name, std::string_view page) const {
        write_file((fs::path{kPagesFolder} / name).string(), page);
    }

    void write_file(const std::string& name, std::string_view page) const {
        AtomicFile file{path_in(folder_, name)};
        file.write(page);
        file.commit();
    }

    std::string folder_;
    ReportOptions options_;
    ReportKeys keys_;
    ReportTotals totals_;
    std::vector<PairView> waiting_;
    std::size_t waiting_bytes_ = 0;
    bool has_pages_ = false;
    std::vector<ListedPair> first_list_;  ///< once there is a second one
    std::vector<ListedPair> list_;        ///< that grows
    std::size_t list_number_ = 1;
    std::size_t listed_findings_ = 0;
    std::vector<std::pair<std::string, std::string>> lists_;  ///< address and words of those that are closed
};

ReportWriter::ReportWriter(const std::string& folder, const ReportOptions& options)
    : pages_(std::make_unique<Pages>(folder, options)) {}
ReportWriter::~ReportWriter() = default;
ReportWriter::ReportWriter(ReportWriter&&) noexcept = default;

void ReportWriter::add(ReportPair pair) { pages_->add(std::move(pair)); }
void ReportWriter::finish() { pages_->finish(); }

void remove_report(const std::string& folder) {
    const fs::path pages = fs::path{folder} / kPagesFolder;
    std::vector<fs::path> own{fs::path{folder} / kReportFile};
    std::error_code error;
    for (fs::directory_iterator entry(pages, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (is_page_of_report(entry->path().filename().string())) own.push_back(entry->path());
    for (const fs::path& path : own) {
        fs::remove(path, error);
        if (error) throw IoError::cannot_write(path.string(), error.message());
    }
    fs::remove(pages, error);  // stays if it holds anything else
}

}  // namespace dragoman::write
