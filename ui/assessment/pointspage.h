#pragma once
#include "assessment/pointspresenter.h"
#include "assessment/tracemodel.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTreeView;

namespace remit::ui {

class AreaPanel;
class CycleView;
class EmptyState;
class InsightView;
class JobBar;
class Notice;
class ProfileView;
class RecordView;
class Table;

/** The place "计分考核": the prison's month with its steps, and every total opened to what it rests on. */
class PointsPage : public Page
{
    Q_OBJECT

public:
    explicit PointsPage(const PageContext &context, QWidget *parent = nullptr);

    /** "2026-10", "2026-10/AREA", "record/2026-10", "cycles/2026-10", "trace/NUMBER", "insight", "insight/NUMBER" or
     * "rules". */
    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    bool prepare() override;
    QWidget *firstFocus() override;

private:
    QWidget *buildBar();
    QWidget *buildAreas();
    QWidget *buildRows();
    QWidget *buildTrace();
    /** Makes the next part of what every view needs, the month and the trace; whether one was left to make. */
    bool buildNext();
    /** Puts the view of a tab in the place kept for it. */
    void put(int tab, QWidget *made);
    /** Makes the view of a tab that was not made yet. */
    void ensure(int tab);
    void listen();
    void go(int months);
    /** Has the view behind the tab, where it reads for itself, show the month. */
    void openView();
    void showMonth();
    void showAreas();
    void showRows();
    void sum();
    void takeStep(const QString &step);
    void reviewWeek(Date monday);
    void raiseObjection();
    void answerObjection(const PointsObjection &objection, const QString &step);
    void answerInMeeting(const PointsObjection &objection, const ObjectionStep &step, const QString &title);
    void correctChosen();
    void openTrace(const QString &number);
    void showTrace(const Json &trace);
    void openAct(const QModelIndex &index);
    QString chosenInmate() const;

    enum Tab { MonthTab, RecordTab, CycleTab, TraceTab, InsightTab, ProfileTab };

    PointsPresenter m_presenter;
    TraceModel m_trace;
    Notice *m_notice = nullptr;
    JobBar *m_job = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_views = nullptr;
    QSplitter *m_split = nullptr;
    QLabel *m_month = nullptr;
    QListWidget *m_areas = nullptr;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_different = nullptr;
    QPushButton *m_correct = nullptr;
    Table *m_table = nullptr;
    QStackedWidget *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    AreaPanel *m_panel = nullptr;
    RecordView *m_record = nullptr;
    CycleView *m_cycles = nullptr;
    InsightView *m_insight = nullptr;
    ProfileView *m_profiles = nullptr;
    QLineEdit *m_number = nullptr;
    QLabel *m_whose = nullptr;
    QTreeView *m_tree = nullptr;
    QStackedWidget *m_traceViews = nullptr;
    EmptyState *m_traceEmpty = nullptr;
    QString m_inmate;
};

}  // namespace remit::ui
