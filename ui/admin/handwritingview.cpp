#include "admin/handwritingview.h"

#include <QPainter>

namespace remit::ui {

namespace {

/** Of the place on paper, 38 × 13 mm, so many dots a millimetre. */
constexpr int scale = 8, wide = 38 * scale, high = 13 * scale;

}  // namespace

HandwritingView::HandwritingView(QWidget *parent) : QWidget(parent)
{
    setFixedSize(wide, high);
    setAccessibleName(tr("签名处的样子"));
}

void HandwritingView::show(const QString &name, const QImage &picture)
{
    m_name = name;
    m_picture = picture;
    setAccessibleDescription(picture.isNull() ? QString()
                                              : tr("%1 × %2 点").arg(picture.width()).arg(picture.height()));
    update();
}

void HandwritingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Paper is white in a dark window too.
    painter.fillRect(rect(), Qt::white);
    painter.setPen(QColor(0xC5, 0xCA, 0xD2));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    QFont font(QStringList{u"AR PL UKai CN"_qs, u"LXGW WenKai"_qs});
    font.setPixelSize(int(5.4 * scale));
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(rect().adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_name);
    if (m_picture.isNull()) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = m_picture.size().scaled(wide * 11 / 20, high, Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint(wide - size.width(), (high - size.height()) / 2), size), m_picture);
}

}  // namespace remit::ui
