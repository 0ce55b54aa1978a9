#pragma once
#include "batches/courier.h"
#include "casework/batches.h"
#include "casework/cases.h"
#include "casework/fairness.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** Batches (批次): gathering cases, sealing with the officer's signature, sending, the court's receipt. */
class BatchesPresenter : public QObject
{
    Q_OBJECT

public:
    explicit BatchesPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    /** Shows that batch; its cases are fetched. */
    void choose(const QString &id);
    void create(const QString &id, const QString &title);
    /** Cases at the court stage that are in no batch. */
    void findReady();
    void add(const QStringList &cases);
    void remove(const QStringList &cases);
    /** What the chosen batch proposes for cases that are alike. */
    void compare();
    void seal(KeyUnlock key);
    void stopSealing() { m_job.stop(); }
    void send() { m_courier.send(m_chosen); }

    Courier &courier() { return m_courier; }
    RowsModel<Batch> &batches() { return m_batches; }
    RowsModel<CaseRow> &cases() { return m_cases; }
    bool isLoaded() const { return m_loaded; }
    const QString &chosen() const { return m_chosen; }
    /** The chosen batch, or null. */
    const Batch *batch() const;
    int placeOf(const QString &id) const;
    /** "2026-12": a proposal for the next batch's number. */
    QString nextId() const;

Q_SIGNALS:
    void loaded();
    void casesLoaded();
    void readyFound(const std::vector<remit::CaseRow> &rows);
    void itemsDone(const std::vector<remit::ItemResult> &results);
    void compared(const QString &batch, const std::vector<remit::FairnessGroup> &groups);
    void sealing();
    void progress(int done, int total);
    void sealed(const QString &id);
    void failed(const remit::Error &error);

private:
    void loadCases();
    void items(std::function<std::vector<ItemResult>(const Desk &)> work);
    void settle(const Result<Batch> &result, std::function<void(const Batch &)> done);

    PageContext m_context;
    Courier m_courier;
    RowsModel<Batch> m_batches;
    RowsModel<CaseRow> m_cases;
    QString m_chosen;
    bool m_loaded = false;
    Job m_job;
};

std::vector<Column<CaseRow>> batchCaseColumns(const Words &words);

}  // namespace remit::ui
