#pragma once
#include "cases/casepresenter.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace remit::ui {

class DateField;

/** The form in which a stage is decided: day, opinion, and the meeting where the stage demands one. */
class DecisionForm : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionForm(const PageContext &context, QWidget *parent = nullptr);

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
    using QWidget::show;

Q_SIGNALS:
    /** Agree or Disagree, wanted by button or Ctrl+Enter. */
    void decided(remit::CaseEvent::Kind kind);
    /** Something was typed. */
    void edited();
    void returnWanted();
    void lockWanted();
    void unlockWanted();
    void withdrawWanted();
    void resubmitWanted();

private:
    QWidget *buildMeeting();
    QWidget *buildActions();
    void showMeeting(const CaseView &view);
    /** Nothing of a meeting was filled in. */
    bool tellsNoMeeting() const;
    void showActions(const CaseView &view, const QStringList &missingForms);

    PageContext m_context;
    QString m_shown;
    /** The person behind each name that the form offers. */
    QHash<QString, QString> m_people;
    QString personOf(const QString &name) const { return m_people.value(name.trimmed(), name.trimmed()); }
    QLabel *m_hint;
    QLabel *m_restored;
    DateField *m_on;
    QPlainTextEdit *m_opinion;
    QWidget *m_opinionField;
    QWidget *m_meeting;
    bool m_meetingRequired = false;
    QComboBox *m_chair = nullptr;
    QComboBox *m_recorder = nullptr;
    QLineEdit *m_present = nullptr;
    QSpinBox *m_for = nullptr;
    QSpinBox *m_against = nullptr;
    QLineEdit *m_dissent = nullptr;
    QLineEdit *m_place = nullptr;
    QWidget *m_fields;
    QPushButton *m_agree = nullptr;
    QPushButton *m_disagree = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_lock = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_resubmit = nullptr;
};

}  // namespace remit::ui
