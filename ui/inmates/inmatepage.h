#pragma once
#include "inmates/inmatepresenter.h"
#include "widgets/rowsmodel.h"

#include <QSet>

class QLabel;
class QStackedWidget;
class QTabBar;
class QTimer;
class QGridLayout;

namespace remit::ui {

class Card;
class DutiesView;
class Chip;
class EmptyState;
class MonthChart;
class Notice;
class Table;
class VerdictPanel;

/** One inmate on one calm page: who, the sentence in time, the points, the verdict, the trail. */
class InmatePage : public QWidget
{
    Q_OBJECT

public:
    explicit InmatePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &number);
    void refresh();
    QStringList crumbs() const;
    QWidget *firstFocus() const;
    /** Makes the next view behind a tab; whether more are left. */
    bool prepare();
    InmatePresenter &presenter() { return m_presenter; }

Q_SIGNALS:
    void left();
    void caseWanted(const QString &number);
    void crumbsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildTabs();
    QWidget *buildOverview();
    QWidget *buildSentence();
    QWidget *buildPoints();
    QWidget *buildDuties();
    QWidget *buildTraces();
    QWidget *build(int tab);
    /** The view behind a tab, made when it is first needed. */
    void ensureView(int tab);
    void show();
    void sayReading();
    /** Shows the inmate that was read, or that none was. */
    void settle();
    void showHead(const InmateView &view);
    /** Gives the head the height that its words need at its width. */
    void fitHead();
    void showSentence(const InmateView &view);
    void showPoints(const InmateView &view);
    using QWidget::show;

    PageContext m_context;
    InmatePresenter m_presenter;
    Notice *m_notice = nullptr;
    /** What is shown while another inmate's record is read, if that takes longer than a blink. */
    QStackedWidget *m_states = nullptr;
    EmptyState *m_reading = nullptr;
    QTimer *m_slow = nullptr;
    QLabel *m_name = nullptr;
    Chip *m_area = nullptr;
    Chip *m_case = nullptr;
    QLabel *m_identity = nullptr;
    QGridLayout *m_facts = nullptr;
    Card *m_head = nullptr;
    /** A page that was shut while it was read gets the keyboard back, unless it went elsewhere meanwhile. */
    bool m_takesFocus = false;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_views = nullptr;
    QSet<int> m_made;
    Timeline *m_timeline = nullptr;
    MonthChart *m_chart = nullptr;
    QLabel *m_chartTitle = nullptr;
    QGridLayout *m_judgment = nullptr;
    RowsModel<CrimeFacts> m_crimes;
    RowsModel<SentenceChange> m_changes;
    RowsModel<RecordedMonth> m_months;
    RowsModel<Trace> m_traces;
    Table *m_crimeTable = nullptr;
    Table *m_changeTable = nullptr;
    Table *m_monthTable = nullptr;
    Table *m_traceTable = nullptr;
    DutiesView *m_duties = nullptr;
    VerdictPanel *m_verdict = nullptr;
};

}  // namespace remit::ui
