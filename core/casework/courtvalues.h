#pragma once
#include "records/facts.h"
#include "sync/protocol.h"

namespace remit {

/** An event of the court (法院办理动态) as the ledger holds it. */
struct RecordedEvent {
    CourtEvent event;
    /** The act that recorded it. */
    qint64 act = 0;
};

/** What the court decided (裁定结果): as proposed, otherwise than proposed, not at all, or withdrawal allowed. */
enum class RulingOutcome { Granted, Adjusted, Refused, Withdrawn };
/** "granted", "adjusted", "refused", "withdrawn". */
QString rulingOutcomeCode(RulingOutcome outcome);
std::optional<RulingOutcome> rulingOutcomeFromCode(const QString &code);

/** A ruling (刑事裁定) on a case. */
struct CourtRuling {
    RulingOutcome outcome = RulingOutcome::Granted;
    /** （2026）青01刑更12号 */
    QString number;
    /** Days of ruling and service always; what it made of the sentence where it is granted or adjusted. */
    HistoryEvent event;
    /** The last day served as the ruling states it, where it does. */
    std::optional<Date> endsOn;

    bool changesSentence() const { return outcome == RulingOutcome::Granted || outcome == RulingOutcome::Adjusted; }
    bool operator==(const CourtRuling &) const = default;
};

Json rulingToJson(const CourtRuling &ruling);
/** Errors: casework.ruling.unread with `path`. */
Result<CourtRuling> rulingFromJson(const Json &json);

}  // namespace remit
