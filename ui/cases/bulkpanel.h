#pragma once
#include "cases/casespresenter.h"
#include "widgets/rowsmodel.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace remit::ui {

class DateField;
class FieldHistory;
class JobBar;
class MeetingFields;
class Notice;
class Table;

/** The same decision on many cases at one stage, with the result of each. */
class BulkPanel : public QWidget
{
    Q_OBJECT

public:
    BulkPanel(const PageContext &context, CasesPresenter &presenter, QWidget *parent = nullptr);

    void show(const std::vector<CaseRow> &cases);
    /** The opinion and the meeting that were typed and not submitted; empty: none. */
    QString draft() const;
    void restore(const QString &draft);
    using QWidget::show;

Q_SIGNALS:
    /** Something was typed. */
    void edited();

private:
    QWidget *buildFields();
    void act(CaseEvent::Kind kind);
    /** Whether each case gets its standard words instead of one opinion for all. */
    void useStandardWords(bool use);
    void findWords();
    void sendBack();
    void showResults(const std::vector<ItemResult> &results);
    QStringList numbers() const;

    PageContext m_context;
    CasesPresenter &m_presenter;
    std::vector<CaseRow> m_cases;
    /** The stage of all of them; empty where they differ. */
    QString m_stage;
    RowsModel<ItemResult> m_results;
    QLabel *m_title;
    QLabel *m_hint;
    DateField *m_on;
    MeetingFields *m_meeting;
    QPlainTextEdit *m_opinion;
    QPushButton *m_standard;
    QLabel *m_words;
    QPushButton *m_return;
    QPushButton *m_agree;
    JobBar *m_job;
    Notice *m_notice;
    QPushButton *m_failures;
    Table *m_table;
    FieldHistory *m_history = nullptr;
};

}  // namespace remit::ui
