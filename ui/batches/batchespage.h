#pragma once
#include "batches/batchespresenter.h"
#include "batches/courtvisit.h"

class QPushButton;
class QStackedWidget;

namespace remit::ui {

class BatchPanel;
class EmptyState;
class Table;

/** The place "批次": the list of batches and the one that is chosen. */
class BatchesPage : public Page
{
    Q_OBJECT

public:
    explicit BatchesPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QWidget *firstFocus() override;

private:
    QWidget *buildList();
    void showRows();
    void create();
    /** Cases into the draft there is, or into a new batch. */
    void beginAdding();

    /** What a visit to the court brought, at the head of the batch. */
    void connectVisit(QPushButton *receive);

    BatchesPresenter m_presenter;
    CourtVisit m_visit;
    Table *m_table = nullptr;
    QStackedWidget *m_whole = nullptr;
    BatchPanel *m_panel = nullptr;
    EmptyState *m_empty = nullptr;
    bool m_adding = false;
    /** The batch about to be made is to be filled at once. */
    bool m_filling = false;
};

}  // namespace remit::ui
