#pragma once
#include "assessment/recordpresenter.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace remit::ui {

class EmptyState;
class Notice;
class Table;

/** The month's conduct entries (加扣分记载): what was recorded, what waits for whom, and the meeting that decides it.
 */
class RecordView : public QWidget
{
    Q_OBJECT

public:
    RecordView(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    void open(Month month);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void actWanted(const remit::LedgerPlace &place);

private:
    QWidget *buildTools();
    void listen();
    void showRows();
    void record();
    void recordFact();
    void correct();
    /** The meeting that agrees to the correction. */
    void meetAbout(const MatterCorrection &correction, const QString &group);
    QString chosenInmate() const;
    Date lastDay() const;
    void decide(bool agreed);
    std::vector<MatterRow> chosen() const;

    PageContext m_context;
    RecordPresenter m_presenter;
    Notice *m_notice;
    Month m_month;
    QCheckBox *m_waiting = nullptr;
    Table *m_table = nullptr;
    QStackedWidget *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_record = nullptr;
    QPushButton *m_fact = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_agree = nullptr;
    QPushButton *m_refuse = nullptr;
};

}  // namespace remit::ui
