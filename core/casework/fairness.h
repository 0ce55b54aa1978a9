#pragma once
#include "casework/desk.h"

namespace remit {

/** One case of a batch beside those that are like it. */
struct FairnessRow {
    QString caseNumber;
    QString inmate;
    QString name;
    /** The whole term as judged; absent for life and reprieve. */
    std::optional<Term> term;
    /** The score over the time of assessment, in hundredths, and the praises in it. */
    qint64 points = 0;
    int praises = 0;
    /** "减去有期徒刑八个月". */
    QString proposal;
    /** What is proposed, in months: of the reduction, or less for a longer term that a life sentence becomes. */
    int months = 0;
    /** The law's maximum for the case, in months; 0 where it has none of this kind. */
    int maximum = 0;
    /** Somebody in the group with no more points is proposed more. */
    bool behind = false;

    bool operator==(const FairnessRow &) const = default;
};

/** Cases of one kind, crime, sentence and band of terms (同类案件), by points from high to low. */
struct FairnessGroup {
    CaseKind kind = CaseKind::Commutation;
    /** The first crime of the judgment. */
    QString crime;
    Sentence sentence = Sentence::FixedTerm;
    /** The term in years from the first up to below the second; 0 without an end. The bands are those by which
     * 法释〔2016〕23号第六条 sets intervals: five and ten years. */
    int fromYears = 0;
    int belowYears = 0;
    std::vector<FairnessRow> rows;

    bool operator==(const FairnessGroup &) const = default;
};

/**
 * What a batch proposes for cases that are alike (幅度均衡), the larger groups first. Changes nothing. Errors:
 * casework.batch.unknown, casework.inmate.unknown, storage.*, points.history.*.
 */
Result<std::vector<FairnessGroup>> fairnessOf(const Desk &desk, const QString &batch);

/** The same for any cases. */
Result<std::vector<FairnessGroup>> fairnessAmong(const Desk &desk, const QStringList &cases);

/** [{"kind","crime","sentence","from_years","below_years","rows":[{"case",…}]}]. */
Json fairnessToJson(const std::vector<FairnessGroup> &groups);

}  // namespace remit
