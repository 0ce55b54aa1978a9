#pragma once
#include "widgets/dialog.h"

#include <QImage>

namespace remit::ui {

/** The pages of a paper as they will be printed, one below the other. */
class PreviewDialog : public Dialog
{
    Q_OBJECT

public:
    PreviewDialog(const QString &title, const QList<QImage> &pages, QWidget *parent);

    /** Shows a button that prints the pages. */
    void offerPrinting();

Q_SIGNALS:
    void printWanted();

private:
    QPushButton *m_print;
};

}  // namespace remit::ui
