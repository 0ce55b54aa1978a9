#pragma once
#include "casework/pointscheck.h"
#include "shell/page.h"
#include "widgets/dialog.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

class Table;

/** What a court would ask about the points (法发〔2021〕31号第五条), each in a sentence; Enter opens the trace. */
class FindingsDialog : public Dialog
{
    Q_OBJECT

public:
    FindingsDialog(const PageContext &context, std::vector<PointsFinding> findings, QWidget *parent);

Q_SIGNALS:
    void inmateWanted(const QString &number);

private:
    void follow(int row);

    RowsModel<PointsFinding> m_model;
    Table *m_table;
};

}  // namespace remit::ui
