#pragma once
#include "cases/casepresenter.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace remit::ui {

class DateField;
class FieldHistory;
class MeetingFields;

/** The form in which a stage is decided: day, opinion, and the meeting where the stage demands one. */
class DecisionForm : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionForm(const PageContext &context, QWidget *parent = nullptr);

    /** Agrees to another's review (复核同意), wherever it is offered. */
    static QKeySequence checkKeys();

    /** Fits the form to the case's stage. What was typed for the same case and stage stays. */
    void show(const CaseView &view, const QStringList &missingForms);
    /** The action that the fields describe. */
    CaseAction action(CaseEvent::Kind kind) const;
    void clear();
    /** What the draft of this case and stage is kept under; empty while nothing can be typed. */
    QString subject() const { return m_shown.isEmpty() ? QString() : u"case:"_qs + m_shown; }
    /** What was typed, for a draft; empty where nothing was. */
    QString draft() const;
    /** Puts a draft back; says since when it was kept. */
    void restore(const QString &draft, Instant savedAt);
    void takeFocus();
    /** The second check (复核) stands beside the decision, for a page that has no place of its own for it. */
    void offerCheck() { m_offersCheck = true; }
    /** Agree and disagree: the page keeps them in sight below what it scrolls. Shown only while there is a choice. */
    QWidget *decideBar() const { return m_decideBar; }
    using QWidget::show;

Q_SIGNALS:
    /** Agree or Disagree, wanted by button or Ctrl+Enter. */
    void decided(remit::CaseEvent::Kind kind);
    /** The officer checked another's review (复核), and agrees or not. */
    void checked(bool agreed);
    /** Something was typed. */
    void edited();
    void returnWanted();
    void lockWanted();
    void unlockWanted();
    void withdrawWanted();
    void resubmitWanted();

private:
    QWidget *buildActions();
    void buildDecideBar();
    void showMeeting(const CaseView &view);
    /** What is missing from the dossier, by name. */
    QString tellLacking(const CaseView &view) const;
    void showActions(const CaseView &view, const QStringList &missingForms);
    /** Whether the officer may check here now. */
    bool offersCheck(const CaseView &view) const;
    QStringList hints(const CaseView &view, const QStringList &forms, bool decidable) const;

    PageContext m_context;
    QString m_shown;
    QLabel *m_hint;
    QLabel *m_restored;
    DateField *m_on;
    /** The day that stands there before the officer chooses another. */
    std::optional<Date> m_usualDay;
    QPlainTextEdit *m_opinion;
    QPushButton *m_standard;
    QString m_standardOpinion;
    QWidget *m_opinionField;
    MeetingFields *m_meeting;
    QWidget *m_fields;
    FieldHistory *m_history = nullptr;
    bool m_offersCheck = false;
    QPushButton *m_agreeCheck = nullptr;
    QPushButton *m_refuseCheck = nullptr;
    QFrame *m_decideBar = nullptr;
    QPushButton *m_agree = nullptr;
    QPushButton *m_disagree = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_lock = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_resubmit = nullptr;
};

}  // namespace remit::ui
