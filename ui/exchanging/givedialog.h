#pragma once
#include "exchanging/exchangepresenter.h"
#include "widgets/dialog.h"

class QComboBox;

namespace remit::ui {

class Table;

/** Which cases go to which other store (移交案件). */
class GiveDialog : public Dialog
{
    Q_OBJECT

public:
    GiveDialog(const PageContext &context, ExchangePresenter &presenter, QWidget *parent);

    QString peer() const;
    QStringList cases() const;

private:
    RowsModel<CaseRow> m_model;
    QComboBox *m_peer;
    Table *m_table;
};

}  // namespace remit::ui
