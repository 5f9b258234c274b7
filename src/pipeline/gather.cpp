// Records are cut into blocks, whatever the number of jobs; several blocks, a wave, are analysed side by side and then
// join the collection in their order. On the way of a run that is resumed, a block that the journal has is compared
// with what was read and unpacked instead.
#include "pipeline/gather.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "dragoman/core/error.hpp"
#include "dragoman/core/packing.hpp"
#include "dragoman/core/parallel.hpp"
#include "pipeline/block.hpp"
#include "pipeline/equal_ids.hpp"

namespace dragoman::pipeline {

namespace {

constexpr std::string_view kStage = "block";
constexpr std::size_t kBlockRecords = 256;
constexpr std::size_t kBlockBytes = std::size_t{4} << 20;  // a block ends behind the record that goes beyond
constexpr std::size_t kWaveBlocks = 16;
constexpr std::size_t kWaveBytes = std::size_t{32} << 20;

class JournalTexts : public StoredTexts {
  public:
    explicit JournalTexts(std::shared_ptr<const Journal> journal) : journal_(std::move(journal)) {}
    void add(Language language, TextPlace place) { places_[side(language)].push_back(place); }
    [[nodiscard]] std::string text(Language language, std::uint32_t index) const override {
        const TextPlace& place = places_[side(language)].at(index);
        return journal_->read(place.begin, place.size);
    }

  private:
    static std::size_t side(Language language) { return language == Language::arabic ? 0 : 1; }
    std::shared_ptr<const Journal> journal_;
    std::array<std::vector<TextPlace>, 2> places_;
};

[[noreturn]] void refuse_change(const std::string& path, std::string_view change) {
    throw ConfigError::option(
        "--resume", path + " " + std::string(change) + " since the earlier run; use --overwrite to start again");
}

/// Names the file of the first record that is not what it was.
void require_same_records(const Block& before, const std::vector<read::Record>& now) {
    for (std::size_t i = 0; i < std::max(before.hashes.size(), now.size()); ++i) {
        if (i == now.size()) refuse_change(before.paths[i], "has changed, or is gone,");
        const std::string& path = now[i].origin.path;
        if (i == before.hashes.size()) refuse_change(path, "is new, or has changed,");
        if (before.hashes[i] == hash_of(now[i])) continue;
        if (before.paths[i] == path) refuse_change(path, "has changed");
        if (std::error_code none; !std::filesystem::exists(before.paths[i], none))
            refuse_change(before.paths[i], "is gone");
        refuse_change(path, "is new");
    }
}

void require_same_lexicons(const std::vector<lexicon::Lexicon>& layers, Journal& journal) {
    Packer now;
    for (const lexicon::Lexicon& layer : layers) {
        now.add(layer.checksum());
        now.add_text(layer.name());
    }
    const std::string packed = now.take();
    const auto kept = journal.finished("lexicons", 0);
    if (!kept) return journal.keep("lexicons", 0, packed);
    Unpacker before(*kept);
    for (const lexicon::Lexicon& layer : layers) {
        if (before.at_end() || before.get<std::uint64_t>() != layer.checksum())
            refuse_change(layer.name(), "has changed");
        static_cast<void>(before.text());
    }
    if (!before.at_end()) refuse_change("the list of lexicons", "has changed");
}

/// Before anything is read, so that a change anywhere is found, whatever part of the input is finished.
void require_same_inputs(const std::vector<read::Input>& inputs, const read::ReadOptions& options, Journal& journal) {
    const std::vector<read::InputFile> now = read::hash_inputs(inputs, options);
    const auto kept = journal.finished("inputs", 0);
    if (!kept) {
        Packer packer;
        for (const read::InputFile& file : now) {
            packer.add_text(file.path);
            packer.add(file.hash);
        }
        return journal.keep("inputs", 0, packer.take());
    }
    std::map<std::string, std::uint64_t> before;
    for (Unpacker unpacker(*kept); !unpacker.at_end();) {
        const std::string path(unpacker.text());
        before[path] = unpacker.get<std::uint64_t>();
    }
    for (const read::InputFile& file : now) {
        const auto found = before.find(file.path);
        if (found == before.end()) refuse_change(file.path, "is new");
        if (found->second != file.hash) refuse_change(file.path, "has changed");
        before.erase(found);
    }
    if (!before.empty()) refuse_change(before.begin()->first, "is gone");
}

class Gathering {
  public:
    Gathering(const CollectionOptions& options, const Observer& observer, std::shared_ptr<Journal> journal)
        : options_(options), observer_(observer), journal_(std::move(journal)) {
        out_.collection.lexicons = load_lexicons(options.lexicon_paths, options.shipped_lexicon);
        if (!journal_) return;
        texts_ = std::make_shared<JournalTexts>(journal_);
        require_same_lexicons(out_.collection.lexicons, *journal_);
    }

    Gathered run(const std::vector<read::Input>& inputs) {
        observer_.stage("read");
        if (journal_ && journal_->has_file()) require_same_inputs(inputs, options_.read, *journal_);
        out_.collection.read_report = read::read_inputs(
            inputs, options_.read, [&](read::Record&& record) { take(std::move(record)); }, refused_);
        if (!records_.empty()) end_block();
        end_wave();
        require_nothing_beyond();
        add_refusals_before(read_ + 1);
        observer_.check();
        refuse_equal_ids(out_.collection.sources);
        refuse_equal_ids(out_.collection.targets);
        out_.collection.stored_texts = texts_;
        return std::move(out_);
    }

  private:
    void take(read::Record&& record) {
        observer_.progress(++read_, 0);
        refusals_before_.push_back(refused_.refusals().size());
        record_bytes_ += record.text.size();
        records_.push_back(std::move(record));
        if (records_.size() < kBlockRecords && record_bytes_ < kBlockBytes) return;
        end_block();
        if (wave_.size() >= kWaveBlocks || wave_bytes_ >= kWaveBytes) end_wave();
    }

    void end_block() {
        wave_bytes_ += std::exchange(record_bytes_, 0);
        wave_.push_back(std::exchange(records_, {}));
    }

    void end_wave() {
        std::vector<Block> blocks(wave_.size());
        for_each_index(wave_.size(), options_.jobs, [&] {
            return [&, reader = vectorize::TermReader(out_.collection.lexicons)](std::size_t i) mutable {
                blocks[i] = work_on(blocks_done_ + i, std::move(wave_[i]), reader);
            };
        });
        for (Block& block : blocks) add(std::move(block), blocks_done_++);
        wave_.clear();
        wave_bytes_ = 0;
    }

    Block work_on(std::uint64_t number, std::vector<read::Record>&& records, vectorize::TermReader& reader) {
        if (!journal_) return analyse_block(std::move(records), options_, reader, observer_);
        if (const auto kept = journal_->finished(kStage, number)) {
            Block out = unpack_block(*kept);
            require_same_records(out, records);
            return out;
        }
        Block out = analyse_block(std::move(records), options_, reader, observer_);
        journal_->keep(kStage, number, pack(out));
        return out;
    }

    void add(Block&& block, std::uint64_t number) {
        const std::uint64_t begin = journal_ ? journal_->place_of(kStage, number) : 0;
        const std::size_t first_record = records_done_;
        std::array<std::size_t, 2> unit{};
        for (vectorize::DocumentTerms& terms : block.terms) out_.unfinished.vocabulary.renumber(terms);
        auto refused = block.refused.begin();
        for (std::uint32_t record = 0; record < block.hashes.size(); ++record) {
            add_refusals_before(first_record + record + 1);
            for (; refused != block.refused.end() && refused->record == record; ++refused) add(std::move(*refused));
        }
        for (Block::Item& item : block.items) {
            const std::size_t side = item.article.document.language == Language::arabic ? 0 : 1;
            add(std::move(item), block.terms[side].passages, unit[side], begin);
        }
        records_done_ += block.hashes.size();
    }

    void add(Block::RefusedRecord&& refused) {
        Refusal& refusal = refused.refusal;
        out_.collection.diagnostics.refuse(std::move(refusal.origin), refusal.reason, std::move(refusal.message));
    }

    void add(Block::Item&& item, std::vector<vectorize::Passage>& passages, std::size_t& unit, std::uint64_t begin) {
        const Language language = item.article.document.language;
        auto& side = language == Language::arabic ? out_.collection.sources : out_.collection.targets;
        retrieve::Article& article = side.emplace_back(std::move(item.article));
        article.document.text = std::string();
        const auto first = passages.begin() + static_cast<std::ptrdiff_t>(unit);
        unit += item.unit_count;
        const auto last = passages.begin() + static_cast<std::ptrdiff_t>(unit);
        add_analysed(article, {std::move_iterator(first), std::move_iterator(last)}, std::move(item.lines),
                     out_.unfinished);
        if (texts_) texts_->add(language, {begin + item.text.begin, item.text.size});
    }

    /// Refusals of the reader stand where they would stand if records were extracted one by one.
    void add_refusals_before(std::size_t record) {
        const auto& all = refused_.refusals();
        const std::size_t end = record > refusals_before_.size() ? all.size() : refusals_before_[record - 1];
        for (; refusals_added_ < end; ++refusals_added_) {
            const Refusal& refusal = all[refusals_added_];
            out_.collection.diagnostics.refuse(refusal.origin, refusal.reason, refusal.message);
        }
    }

    /// An input that became shorter, just between two blocks.
    void require_nothing_beyond() {
        if (!journal_) return;
        if (const auto kept = journal_->finished(kStage, blocks_done_)) require_same_records(unpack_block(*kept), {});
    }

    const CollectionOptions& options_;
    const Observer& observer_;
    std::shared_ptr<Journal> journal_;
    std::shared_ptr<JournalTexts> texts_;
    Gathered out_;

    std::size_t read_ = 0;                      // records
    Diagnostics refused_;                       // by the reader
    std::vector<std::size_t> refusals_before_;  // a record: how many
    std::size_t refusals_added_ = 0;
    std::vector<read::Record> records_;  // of the block that is being filled
    std::size_t record_bytes_ = 0;
    std::vector<std::vector<read::Record>> wave_;
    std::size_t wave_bytes_ = 0;
    std::size_t blocks_done_ = 0;
    std::size_t records_done_ = 0;
};

}  // namespace

Gathered gather(const std::vector<read::Input>& inputs, const CollectionOptions& options, const Observer& observer,
                const std::shared_ptr<Journal>& journal) {
    return Gathering(options, observer, journal).run(inputs);
}

}  // namespace dragoman::pipeline
