#pragma once
#include "statistics/statisticspresenter.h"
#include "widgets/dialog.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

class Table;

/** What a bar counts (计入的案件、周期), as many lines as the bar says; sorts, exports and opens one of them. */
class MembersDialog : public Dialog
{
    Q_OBJECT

public:
    MembersDialog(const PageContext &context, const StatisticsPresenter &presenter, const BarPlace &bar,
                  QWidget *parent);

Q_SIGNALS:
    void wanted(const remit::ui::Route &route);

private:
    void build(const QString &name);

    PageContext m_context;
    RowsModel<MemberLine> m_lines;
    Table *m_table;
};

}  // namespace remit::ui
