#include "widgets/paperview.h"

#include "widgets/card.h"

#include <QVBoxLayout>

namespace remit::ui {

PaperView::PaperView(const QString &name, int sheetWidth, QWidget *parent)
    : QScrollArea(parent), m_sheetWidth(sheetWidth)
{
    auto *desk = new QWidget;
    desk->setProperty("surface", u"paperdesk"_qs);
    m_column = new QVBoxLayout(desk);
    m_column->setContentsMargins(20, 20, 20, 20);
    m_column->setSpacing(6);
    setProperty("surface", u"paperdesk"_qs);
    setWidget(desk);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
}

void PaperView::show(const QList<QImage> &pages)
{
    emptyLayout(m_column);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        auto *picture = new QLabel;
        QPixmap pixmap = QPixmap::fromImage(
            pages[page].scaledToWidth(int(m_sheetWidth * devicePixelRatioF()), Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        picture->setPixmap(pixmap);
        picture->setProperty("surface", u"paper"_qs);
        picture->setAccessibleName(tr("第 %1 页").arg(page + 1));
        m_column->addWidget(picture, 0, Qt::AlignHCenter);
        m_column->addWidget(label(tr("%1 / %2").arg(page + 1).arg(pages.size()), "small"), 0, Qt::AlignHCenter);
        m_column->addSpacing(10);
    }
}

void PaperView::say(const QString &text)
{
    emptyLayout(m_column);
    auto *words = wrapped(text, "secondary");
    words->setAlignment(Qt::AlignCenter);
    m_column->addStretch();
    m_column->addWidget(words);
    m_column->addStretch();
}

}  // namespace remit::ui
