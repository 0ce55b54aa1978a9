#include "cases/previewdialog.h"

#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace remit::ui {

namespace {
constexpr int sheetWidth = 760;
}

PreviewDialog::PreviewDialog(const QString &title, const QList<QImage> &pages, QWidget *parent)
    : Dialog(tr("%1　共 %2 页").arg(title).arg(pages.size()), parent, 880)
{
    auto *desk = new QWidget;
    desk->setProperty("surface", u"paperdesk"_qs);
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(6);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        auto *picture = new QLabel;
        QPixmap pixmap = QPixmap::fromImage(
            pages[page].scaledToWidth(int(sheetWidth * devicePixelRatioF()), Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        picture->setPixmap(pixmap);
        picture->setProperty("surface", u"paper"_qs);
        picture->setAccessibleName(tr("第 %1 页").arg(page + 1));
        column->addWidget(picture, 0, Qt::AlignHCenter);
        auto *number = label(tr("%1 / %2").arg(page + 1).arg(pages.size()), "small");
        column->addWidget(number, 0, Qt::AlignHCenter);
        column->addSpacing(10);
    }
    auto *scroll = new QScrollArea;
    scroll->setProperty("surface", u"paperdesk"_qs);
    scroll->setWidget(desk);
    scroll->setWidgetResizable(true);
    // As much of a page at once as the screen has room for.
    scroll->setMinimumHeight(std::clamp(screen()->availableGeometry().height() - 260, 420, 1000));
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(title);
    body()->addWidget(scroll, 1);
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    scroll->setFocus();
}

}  // namespace remit::ui
