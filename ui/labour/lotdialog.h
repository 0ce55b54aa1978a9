#pragma once
#include "casework/labourwork.h"
#include "shell/page.h"
#include "widgets/dialog.h"

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace remit::ui {

class DateField;

/** What was received of a lot, from whom, on the sheets that stand. */
struct LotView {
    QString lot;
    std::vector<LabourReceiptRow> receipts;
    QHash<QString, QString> names;
};
/** Errors: storage.*. */
Result<LotView> readLot(Workplace &place, const QString &lot);

/**
 * A lot rejected after its sheets were signed (批次退货): which, on what day, why, and how many pieces of whom. It says
 * what follows: corrected sheets that two officers sign anew; a summed month stays until the working group corrects it.
 */
class LotDialog : public Dialog
{
    Q_OBJECT

public:
    LotDialog(const PageContext &context, const QString &lot, QWidget *parent);

    LotRejection rejection() const;

private:
    struct Share {
        QString inmate;
        QSpinBox *pieces;
    };
    void find();
    void show(const LotView &view);
    void check();
    using Dialog::show;

    PageContext m_context;
    QLineEdit *m_lot;
    DateField *m_on;
    QPlainTextEdit *m_reason;
    QLabel *m_found;
    QVBoxLayout *m_people;
    /** Of the lot last read. */
    QString m_read;
    std::vector<Share> m_shares;
};

}  // namespace remit::ui
