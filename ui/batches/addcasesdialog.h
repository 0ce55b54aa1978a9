#pragma once
#include "batches/batchespresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

class Table;

/** Choosing cases for a batch from those that stand ready for the court. */
class AddCasesDialog : public Dialog
{
    Q_OBJECT

public:
    AddCasesDialog(const PageContext &context, const std::vector<CaseRow> &ready, QWidget *parent);

    QStringList chosen() const;

private:
    RowsModel<CaseRow> m_model;
    Table *m_table;
};

}  // namespace remit::ui
