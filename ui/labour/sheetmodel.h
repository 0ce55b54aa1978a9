#pragma once
#include "labour/sheetpresenter.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** Whether a cell of the sheet can be typed into now. */
constexpr int TypedRole = Qt::UserRole + 20;

/**
 * A team's day as a grid: a row for each inmate and operation, in the order of the sheet. What is typed goes to the
 * presenter, which computes; the cells beside show what came of it.
 */
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Name,
        Operation,
        Quota,
        Accepted,
        Rejected,
        Absence,
        Fulfilment,
        Computed,
        Credit,
        Confirmation,
        ColumnCount
    };

    SheetModel(SheetPresenter &presenter, const Words &words, QObject *parent = nullptr);

    /** Whose output by lot is shown and typed; empty: of all lots together. */
    void setLot(const QString &lot);
    const QString &lot() const { return m_lot; }
    /** Takes the sheet anew: other rows. */
    void reset();
    /** The same rows, other figures. */
    void update();

    /** The place of the row's worker in the sheet. */
    std::size_t workerAt(int row) const { return m_rows[std::size_t(row)].worker; }
    /** The numbers of the workers of these rows, each once. */
    QStringList numbersAt(const QList<int> &rows) const;
    /** The first row of a worker, or -1. */
    int rowOf(const QString &number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /** What was typed cannot be taken. */
    void refused(const QString &why);

private:
    struct Row {
        std::size_t worker = 0;
        /** The place in the worker's assignments; -1 for a post without quota or without work. */
        int assignment = -1;
        bool first = true;
    };
    const SheetView &view() const { return *m_presenter.view(); }
    const LabourSheet::Worker &worker(const Row &row) const { return view().draft.workers[row.worker]; }
    const SheetLine *line(const Row &row) const;
    QString operation(const Row &row) const;
    QString text(const Row &row, int column) const;
    QString dayText(const Row &row, int column) const;
    std::optional<Tone> tone(const Row &row, int column) const;
    bool typed(const Row &row, int column) const;
    QString output(const Row &row, int column) const;
    bool setOutput(const Row &row, int column, const QString &text);
    bool setAbsence(const Row &row, const QString &text);
    bool setGrade(const Row &row, const QString &text);

    SheetPresenter &m_presenter;
    const Words &m_words;
    QString m_lot;
    std::vector<Row> m_rows;
};

/** The lots of a sheet, in the order received. */
QStringList lotsOf(const SheetDraft &draft);

}  // namespace remit::ui
