#pragma once
#include "cases/casespresenter.h"
#include "shell/drafts.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace remit::ui {

class BulkPanel;
class CasePanel;
class EmptyState;
class Notice;
class Table;

/** The place "办案": stages with counts, the list, and the case or the many that are chosen. */
class CasesPage : public Page
{
    Q_OBJECT

public:
    explicit CasesPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QWidget *firstFocus() override;
    QStringList unsubmitted() const override;
    void settle(bool keep) override;

private:
    QWidget *buildStages();
    QWidget *buildList();
    QWidget *buildSide();
    void showRows();
    void showStages();
    void showChosen();
    void chooseWanted();
    void offerNext(const QString &what, const QString &stage);

    CasesPresenter m_presenter;
    Drafts m_drafts;
    Notice *m_notice = nullptr;
    QListWidget *m_stages = nullptr;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_closed = nullptr;
    Table *m_table = nullptr;
    QStackedWidget *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_side = nullptr;
    CasePanel *m_panel = nullptr;
    BulkPanel *m_bulk = nullptr;
    QString m_wanted;
    /** The stage that the list is to show. */
    std::optional<QString> m_wantedStage;
    QString m_current;
};

}  // namespace remit::ui
