#pragma once
#include "casework/fairness.h"
#include "shell/page.h"
#include "widgets/dialog.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

class Table;

/** A case beside those that are like it, with the words of its group. */
struct FairnessLine {
    QString group;
    /** Groups in the order in which they are shown. */
    int place = 0;
    FairnessRow row;
};

/** What a batch proposes for cases that are alike (幅度均衡), as one table that sorts, exports and opens a case. */
class FairnessDialog : public Dialog
{
    Q_OBJECT

public:
    FairnessDialog(const PageContext &context, const QString &batch, const std::vector<FairnessGroup> &groups,
                   QWidget *parent);

Q_SIGNALS:
    void caseWanted(const QString &number);

private:
    QString nameOf(const FairnessGroup &group) const;
    void build(const QString &batch);
    void showBehind(bool only);

    PageContext m_context;
    RowsModel<FairnessLine> m_lines;
    Table *m_table;
};

}  // namespace remit::ui
