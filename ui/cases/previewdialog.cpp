#include "cases/previewdialog.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace remit::ui {

PreviewDialog::PreviewDialog(const QString &title, const QList<QImage> &pages, QWidget *parent)
    : Dialog(tr("%1　共 %2 页").arg(title).arg(pages.size()), parent, 880)
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setSpacing(12);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        auto *picture = new QLabel;
        QPixmap pixmap =
            QPixmap::fromImage(pages[page].scaledToWidth(int(800 * devicePixelRatioF()), Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        picture->setPixmap(pixmap);
        picture->setFrameShape(QFrame::Box);
        picture->setAccessibleName(tr("第 %1 页").arg(page + 1));
        column->addWidget(picture, 0, Qt::AlignHCenter);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setMinimumHeight(600);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(title);
    body()->addWidget(scroll, 1);
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace remit::ui
