#pragma once
#include "cases/casepresenter.h"
#include "cases/review/reviewpresenter.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace remit::ui {

class Card;
class ChangesCard;
class Chip;
class DecisionForm;
class Drafts;

/** The report at the right of the review (审查报告): what is proposed, flaws, discussion, passages, check, decision. */
class ReportPane : public QWidget
{
    Q_OBJECT

public:
    ReportPane(const PageContext &context, ReviewPresenter &review, CasePresenter &cases, Drafts &drafts,
               QWidget *parent = nullptr);

    void showReview();
    void showCase();
    /** What was typed as opinion and not submitted, in words; empty: none. */
    QString unsubmitted() const;
    void settle(bool keep);
    void takeFocus();

Q_SIGNALS:
    /** The officer wants to see the page that a remark is about. */
    void placeWanted(const remit::PagePlace &place);
    void inmateWanted(const QString &number);

private:
    void connectForm();
    void restoreDraft();
    QWidget *buildSummary();
    QWidget *buildCheck();
    void showSummary();
    void showCheck();
    void fill(Card *card, const QList<RemarkKind> &kinds, const QString &none);
    void addRemark(QVBoxLayout *column, const ReviewRemark &remark);
    void addSteps(QVBoxLayout *column, const ReviewRemark &remark);
    void addSaid(QVBoxLayout *column, const QString &text, const QString &person, Instant at, qint64 act);
    void askReturn();
    void askReason(CaseEvent::Kind kind, const QString &title, const QString &yes);

    PageContext m_context;
    ReviewPresenter &m_review;
    CasePresenter &m_cases;
    Drafts &m_drafts;
    /** The draft that goes when the step that was asked for is recorded. */
    QString m_submitted;
    QLabel *m_proposal = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_articles = nullptr;
    Card *m_flaws = nullptr;
    Card *m_points = nullptr;
    Card *m_passages = nullptr;
    Chip *m_checkState = nullptr;
    QLabel *m_checkText = nullptr;
    QPushButton *m_agreeCheck = nullptr;
    QPushButton *m_refuseCheck = nullptr;
    ChangesCard *m_changes = nullptr;
    Card *m_decisionCard = nullptr;
    DecisionForm *m_decision = nullptr;
};

}  // namespace remit::ui
