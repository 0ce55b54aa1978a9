#include "cases/previewdialog.h"

#include "widgets/paperview.h"

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
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    view->setFocus();
}

}  // namespace remit::ui
