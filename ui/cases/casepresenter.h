#pragma once
#include "casework/cases.h"
#include "casework/dossier.h"
#include "casework/forms.h"
#include "casework/noticeobjections.h"
#include "casework/papers.h"
#include "casework/parties/handover.h"
#include "casework/parties/prosecutioncopy.h"
#include "casework/passages.h"
#include "casework/rulings.h"
#include "casework/whatchanged.h"
#include "shell/page.h"
#include "widgets/stagetrack.h"

#include <QImage>

namespace remit::ui {

/** One case as its panel shows it. */
struct CaseView {
    CaseFile file;
    CaseRow row;
    Workflow workflow;
    std::vector<Officer> officers;
    Officer officer;
    Date today;
    /** The day until which the stage must wait (公示期), where it does. */
    std::optional<Date> waitsUntil;
    /** The stage's standard words of agreement; empty: none. */
    QString standardOpinion;
    /** Whether the officer at the desk may record the second check (复核) now: none stands, and it is another's review.
     */
    bool mayCheck = false;
    /** What must be in the dossier by now and is not: nobody agrees before it is there or waived. */
    std::vector<DossierNeed> lacking;
    /** The papers that this case can have, those of each award among them. */
    std::vector<Paper> papers;
    /** The papers on file that tell of something older than the record. */
    QStringList outdated;
    /** What the court has done with it, oldest first, and the ruling where it can be read. */
    std::vector<RecordedEvent> court;
    std::optional<RulingReading> ruling;
    /** The hand-over of a parolee, and the procuratorate's copy, where there is any. */
    std::optional<Handover> handover;
    std::optional<ProsecutionCopy> copy;

    const Stage *stage() const { return workflow.stage(file.state.stage); }
    /** Whether the officer at the desk holds a role of the stage. */
    bool mayDecide() const;
    /** Whether that officer is of the sentence-execution department (刑罚执行科). */
    bool ofDepartment() const;
    /** Whether the case is at that stage or past it. */
    bool hasReached(const QString &code) const;
    /** The name of the officer who is that person; the person where it is nobody with a login. */
    QString nameOf(const QString &person) const;
    /** Why the second check does not let this officer agree yet; nothing where it does, or none is demanded. */
    std::optional<Error> unchecked() const;
    /** Stages that the case has passed, for a return. */
    QStringList earlierStages() const;
};

/** One case: its state, its forms, and what the officer does with it. */
class CasePresenter : public QObject
{
    Q_OBJECT

public:
    explicit CasePresenter(const PageContext &context, QObject *parent = nullptr);

    void load(const QString &number);
    void reload();
    void clear();
    void act(const CaseAction &action);
    /** Records the officer's second check (复核) of the stage. */
    void check(bool agreed, const QString &text);
    /** Records the court's ruling as the officer confirms it. */
    void confirmRuling(const ConfirmRuling &request);
    /** Takes in a different opinion during the notice. */
    void recordObjection(const ReceivedObjection &received);
    /** Answers the objection that this act recorded. */
    void answerObjection(qint64 objection, Date on, const QString &text);
    void replyToProsecution(const ProsecutionReply &reply);
    void produce(const QString &form);
    /** Whether the officer may write passages of the papers now. */
    bool mayWrite() const;
    /** Reads the passages that may be written. */
    void findPassages(std::function<void(const std::vector<Passage> &)> found);
    /** Reads what changed since that level signed; empty: since the last one. */
    void findChanges(const QString &stage, std::function<void(const WhatChanged &)> found);
    /** Keeps what was written, an act a passage; the first that is refused ends it. Calls `kept` once all are on
     * record.
     */
    void writePassages(const std::vector<std::pair<QString, QString>> &written, std::function<void()> kept);
    /** Produces every paper that can be made now and is not on file, or is outdated there. */
    void produceAll();
    /** The papers that produceAll() would make; none for who may not make any. */
    QStringList producible() const;
    /** The papers that keep the proposal from being issued or sealed: not made yet, or outdated. */
    QStringList missingForms() const;
    /** Whether the paper tells of something older than the record, or bears another day than that of issue. */
    bool isOutdated(const QString &form) const;
    /** Reads a produced form, or draws what would be produced, and shows its pages. */
    void preview(const QString &form);

    const QString &number() const { return m_number; }
    const std::optional<CaseView> &view() const { return m_view; }
    std::vector<StageTrack::Step> track() const;
    /** The form as it lies in the case, or null. */
    const CaseDocument *document(const QString &form) const;

Q_SIGNALS:
    void loaded();
    /** A step was taken; the words say which. */
    void acted(const QString &what, const QString &stage);
    void rulingRecorded();
    void rulingRefused(const remit::Error &error);
    /** An objection, an answer or a reply stands in the record. */
    void noted();
    void noteRefused(const remit::Error &error);
    void produced(const QString &what);
    void previewed(const QString &title, const QList<QImage> &pages);
    void failed(const remit::Error &error);

private:
    void made(const Result<CaseDocument> &document);
    void settleNote(const std::optional<Error> &refused, const QString &what);

    PageContext m_context;
    QString m_number;
    std::optional<CaseView> m_view;
};

}  // namespace remit::ui
