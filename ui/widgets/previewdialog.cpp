#include "widgets/previewdialog.h"

#include "widgets/paperview.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace remit::ui {

namespace {
constexpr int sheetWidth = 760;
}

PreviewDialog::PreviewDialog(const QString &title, const QList<QImage> &pages, QWidget *parent)
    : Dialog(tr("%1　共 %2 页").arg(title).arg(pages.size()), parent, 880)
{
    auto *view = new PaperView(title, sheetWidth);
    view->show(pages);
    // As much of a page at once as the screen has room for.
    view->setMinimumHeight(std::clamp(screen()->availableGeometry().height() - 260, 420, 1000));
    body()->addWidget(view, 1);
    m_print = button(tr("打印…"), QKeySequence::Print, "", this);
    m_print->hide();
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    auto *actions = new QHBoxLayout;
    actions->addStretch();
    actions->addWidget(m_print);
    actions->addWidget(close);
    body()->addLayout(actions);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::printWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    view->setFocus();
}

void PreviewDialog::offerPrinting() { m_print->show(); }

}  // namespace remit::ui
