#pragma once
#include "casework/dossier.h"
#include "casework/review.h"
#include "shell/page.h"

namespace remit::ui {

/** One case as it is reviewed. */
struct ReviewView {
    CaseFile file;
    std::vector<DossierPiece> pieces;
    std::vector<Officer> officers;
    QString person;
    bool mayNote = false;
    bool mayAnswer = false;
    bool mayMend = false;
    /** Why the officer may not check this review; nothing where it may be checked. */
    std::optional<Error> noCheck;

    QString nameOf(const QString &person) const;
};

/** The cases that wait to be reviewed, and the review of one of them (审查). */
class ReviewPresenter : public QObject
{
    Q_OBJECT

public:
    explicit ReviewPresenter(const PageContext &context, QObject *parent = nullptr);

    /** Reads which cases wait for the officer at the desk. */
    void loadQueue();
    void load(const QString &number);
    const QString &number() const { return m_number; }
    const std::optional<ReviewView> &view() const { return m_view; }
    const std::vector<CaseRow> &queue() const { return m_queue; }
    /** The case's place in the queue, from 0; -1: it is not there. */
    int placeOf(const QString &number) const;
    /** The case so many places on, around the end; empty where none waits. */
    QString neighbour(const QString &number, int by) const;

    void note(const NewRemark &remark);
    void answer(qint64 remark, const QString &text);
    void end(qint64 remark, RemarkEnding ending, const QString &text);
    void check(bool agreed, const QString &text);

Q_SIGNALS:
    void queued();
    void loaded();
    /** Something stands in the record; the words say what. */
    void recorded(const QString &what);
    void failed(const remit::Error &error);

private:
    template <class Work>
    void record(Work work, const QString &what);

    PageContext m_context;
    QString m_number;
    std::optional<ReviewView> m_view;
    std::vector<CaseRow> m_queue;
};

}  // namespace remit::ui
