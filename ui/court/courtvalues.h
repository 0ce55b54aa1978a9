#pragma once
#include "casework/courtcorrection.h"
#include "casework/courtsupplement.h"
#include "widgets/words.h"

namespace remit::ui {

/** What is at hand for one thing that the court asks for. */
struct SupplementItem {
    /** As the court's list calls it; empty for what answers no single one of its items. */
    QString wanted;
    std::vector<Supplement::Piece> pieces;
};

/** The pieces beside the items of the court's list, by title; what fits none comes last, under an empty item. */
std::vector<SupplementItem> itemsOf(const Supplement &supplement);

/** What the next piece for that item is called: the item, then the item with （2） and so on. */
QString nextTitle(const SupplementItem &item);

/** How the answer to a request stands: nothing at hand, some, everything that is listed, or as its batch does. */
QString answerState(const Words &words, const Supplement &supplement, const std::optional<Batch> &batch);
Tone answerTone(const Supplement &supplement, const std::optional<Batch> &batch, Date today);

/** "还有 3 天", "今天到期", "已过期 2 天"; with the answer gone out, when it was due. */
QString clockText(const Supplement &supplement, const std::optional<Batch> &batch, Date today);
Tone clockTone(const Supplement &supplement, const std::optional<Batch> &batch, Date today);

/** Whether the batch has left this prison, so that the court's clock no longer runs against it. */
bool hasLeft(const std::optional<Batch> &batch);

/** A case in the list of the court's page. */
struct CourtRow {
    CaseRow row;
    std::optional<Supplement> supplement;
    std::optional<Batch> answer;
    /** The ruling as it is recorded; nothing before that. */
    std::optional<RecordedRuling> recorded;
    /** The court revoked the ruling, and the record does not say so yet. */
    bool revocationWaits = false;
};

/** What somebody has to do about the case. */
enum class CourtTask { None, Supplement, Record, Revoke };
CourtTask taskOf(const CourtRow &row);

/** The sentence in a few values, to be held before and after a change. */
struct SentenceOutlook {
    std::optional<Date> endsOn;
    std::optional<Term> politicalRights;
    /** The service of the last commutation that stands: the next interval runs from it. */
    std::optional<Date> intervalFrom;
    int commutations = 0;

    bool operator==(const SentenceOutlook &) const = default;
};

/** `changes` in order of ruling. */
SentenceOutlook outlookOf(const JudgmentFacts &judgment, const std::vector<SentenceChange> &changes);

/** One case as the court's page shows it. */
struct CourtView {
    CourtRow row;
    CaseFile file;
    std::vector<RecordedEvent> events;
    /** What the court's events say now; nothing before a ruling. */
    std::optional<RulingReading> reading;
    std::optional<RevokeRuling> revocation;
    SentenceOutlook now;
    /** The sentence as it would be had the case never been ruled on. */
    SentenceOutlook without;
    Officer officer;
    Date today;

    /** An officer of the department, who answers the court. */
    bool mayAct() const;
};

}  // namespace remit::ui
