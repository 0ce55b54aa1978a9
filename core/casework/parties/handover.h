#pragma once
#include "batch/container.h"
#include "casework/courtvalues.h"
#include "casework/parties/answer.h"

namespace remit {

class Renderer;

/** How far the hand-over of a parolee is (移交社区矫正). */
enum class HandoverState {
    Unserved,    // 裁定尚未送达
    Due,         // 待移交
    Overdue,     // 已逾期
    Given,       // 已移交，未收到回执
    Incomplete,  // 回执称缺件
    Received,    // 已接收
};
/** "unserved", "due", "overdue", "given", "incomplete", "received". */
QString handoverStateCode(HandoverState state);

/** The hand-over of one parolee as it stands. */
struct Handover {
    QString caseNumber;
    QString inmate;
    QString name;
    CourtRuling ruling;
    /** The day on which the ruling takes effect: that of its service; nothing while nobody knows of one. */
    std::optional<Date> servedOn;
    /** The last days for telling the agency, for giving it the papers, and for the person's report there; see
     * resources/workflows/handover.json. Nothing before the ruling is served. */
    std::optional<Date> notifyBy;
    std::optional<Date> documentsBy;
    std::optional<Date> reportBy;
    HandoverState state = HandoverState::Unserved;
    ParcelTraffic traffic;
};

/** Nothing where the case has no granted parole on record. Errors: casework.case.unknown, storage.*. */
Result<std::optional<Handover>> handoverOf(const Desk &desk, const QString &caseNumber);

/** Of every case with a granted parole, those that wait first, by their last day. Errors: storage.*. */
Result<std::vector<Handover>> handovers(const Desk &desk);

/** What is handed over. */
struct HandoverRequest {
    QString caseNumber;
    /** The community correction agency (社区矫正机构) of the place of execution (执行地). */
    QString to;
    QString place;
    /** The file to make. */
    QString path;
    /** The day of service of a ruling that came on paper; where the court told of it, that day counts. */
    std::optional<Date> servedOn = {};
    /** The ruling where it came on paper (PDF, PNG or JPEG), and the photograph (PNG or JPEG) where there is one. */
    QByteArray ruling = {};
    QByteArray photo = {};
};

/** What was handed over. */
struct GivenHandover {
    SealedContainer file;
    qint64 act = 0;
    /** Papers that belong into it and are not in the record, by their kinds. */
    QStringList lacking;
    /** The answer that the agency completes and sends back: everything but the day and what is missing. */
    ParcelAnswer blank;
};

/**
 * Gives a parolee over to community correction: person, sentence, duties, probation and place of execution, the ruling,
 * judgment, execution notice and assessment, and a notice of hand-over (移交通知书) with its receipt to be signed. The
 * court serves the ruling on the agency itself (法释〔2014〕5号第十八条); this brings it what the prison holds. One act
 * (handover.give). Roles: officers of the department. Errors: casework.handover.none, .unserved, .served with `on`,
 * .ruling, .file with `named`, .done, each with `case`; casework.parcel.missing; those of sealParcel; documents.*.
 */
Result<GivenHandover> giveHandover(const Desk &desk, const HandoverRequest &request, Renderer &renderer,
                                   Signer &signer);

}  // namespace remit
