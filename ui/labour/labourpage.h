#pragma once
#include "labour/sheetmodel.h"
#include "shell/page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace remit::ui {

class Chip;
class DateField;
class DayPanel;
class EmptyState;
class Notice;
class PlanDialog;
class SheetGrid;

/** The place "劳动日记载": the teams of a day, one team's sheet as a grid, and how each inmate's day came to its
 * points. */
class LabourPage : public Page
{
    Q_OBJECT

public:
    explicit LabourPage(const PageContext &context, QWidget *parent = nullptr);

    /** "2026-12-01" or "2026-12-01/TEAM". */
    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QStringList unsubmitted() const override;
    void settle(bool keep) override;
    QWidget *firstFocus() override;

private:
    QWidget *buildTeams();
    QWidget *buildSheet();
    QWidget *buildTools();
    QWidget *buildActions();
    void listen();
    void showTeams();
    void showSheet();
    void showState();
    void showFigures();
    void showLots();
    void showInmate();
    void plan(const SheetDraft &draft);
    void planAnew();
    void confirm();
    void refuse();
    void refuseLines(const QStringList &numbers, const QString &note);
    void correctCredit();
    void changePost();
    void correctSheet();
    void showBoard();
    void addLot();
    void rejectLots();
    void tellRejected(const QString &lot, const LotOutcome &outcome);
    QStringList chosen() const;
    QString nameOf(const QStringList &numbers) const;

    SheetPresenter m_presenter;
    SheetModel m_model;
    Notice *m_notice = nullptr;
    DateField *m_day = nullptr;
    QListWidget *m_teams = nullptr;
    QStackedWidget *m_whole = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    QComboBox *m_lots = nullptr;
    SheetGrid *m_grid = nullptr;
    QLabel *m_wrong = nullptr;
    QLabel *m_sums = nullptr;
    DayPanel *m_panel = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_correctSheet = nullptr;
    QList<QPushButton *> m_edits;
    QPointer<PlanDialog> m_dialog;
    QString m_wanted;
};

}  // namespace remit::ui
