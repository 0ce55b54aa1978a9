#pragma once
#include "labour/sheetpresenter.h"

class QVBoxLayout;

namespace remit::ui {

class Card;

/** How one inmate's day came to its points: time due, quota, pieces, fulfilment, credit, correction, confirmation. */
class DayPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DayPanel(const PageContext &context, QWidget *parent = nullptr);

    void show(const SheetView &view, std::size_t worker);
    void clear();
    using QWidget::show;

private:
    void add(const QString &title, const QStringList &lines);
    void addOperations(const SheetView &view, const LabourSheet::Worker &worker, const SheetLine *line);
    void addCredit(const SheetView &view, const LabourSheet::Worker &worker, const SheetLine *line);

    PageContext m_context;
    Card *m_card;
    QVBoxLayout *m_column;
};

}  // namespace remit::ui
