#pragma once
#include "cases/casepresenter.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace remit::ui {

class Card;
class ChangesCard;
class Chip;
class CourtCard;
class DossierCard;
class DecisionForm;
class Drafts;
class Notice;
class NoticeCard;
class PartiesCard;

/** One case at the side of the list: what it asks for, where it stands, its forms, the decision, its history. */
class CasePanel : public QWidget
{
    Q_OBJECT

public:
    CasePanel(const PageContext &context, Drafts &drafts, QWidget *parent = nullptr);

    void open(const QString &number);
    /** Takes the keyboard to where the stage is decided. */
    void focusDecision();
    void refresh() { m_presenter.reload(); }
    /** The opinion that was typed and not submitted, in words; empty: none. */
    QString unsubmitted() const;
    /** Keeps it as a draft or throws it away. */
    void settle(bool keep);
    CasePresenter &presenter() { return m_presenter; }

Q_SIGNALS:
    void inmateWanted(const QString &number);
    /** Something was done to the case; `what` says it. The case stands at `stage` now. */
    void acted(const QString &what, const QString &stage);

private:
    QWidget *buildHead();
    QWidget *buildForms();
    QWidget *buildHistory();
    void connectForm();
    void show();
    void restoreDraft();
    void showForms();
    void editPassages();
    void addPaper(const QString &name, int row);
    void showHistory();
    void askReason(CaseEvent::Kind kind, const QString &title, const QString &yes);
    using QWidget::show;

    PageContext m_context;
    CasePresenter m_presenter;
    Drafts &m_drafts;
    /** The draft that goes when the step that was asked for is recorded. */
    QString m_submitted;
    Notice *m_notice;
    QWidget *m_whole = nullptr;
    QLabel *m_name = nullptr;
    Chip *m_status = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_proposal = nullptr;
    StageTrack *m_track = nullptr;
    QGridLayout *m_forms = nullptr;
    QPushButton *m_passages = nullptr;
    QPushButton *m_produceAll = nullptr;
    DecisionForm *m_decision = nullptr;
    Card *m_decisionCard = nullptr;
    ChangesCard *m_changes = nullptr;
    NoticeCard *m_said = nullptr;
    CourtCard *m_court = nullptr;
    PartiesCard *m_parties = nullptr;
    DossierCard *m_dossier = nullptr;
    QVBoxLayout *m_history = nullptr;
};

}  // namespace remit::ui
