#include "widgets/stagebar.h"

#include <QPainter>
#include <QPainterPath>

namespace remit::ui {

StageBar::StageBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    std::erase_if(m_parts, [](const Part &part) { return part.count == 0; });
    QStringList words;
    for (const Part &part : m_parts) words << u"%1 %2"_qs.arg(part.label).arg(part.count);
    setAccessibleName(words.join(u", "_qs));
    update();
}

void StageBar::paintEvent(QPaintEvent *)
{
    int all = 0;
    for (const Part &part : m_parts) all += part.count;
    if (all == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setPixelSize(12);
    painter.setFont(font);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(0, 4, width(), 12), 3, 3);
    const QColor from = m_theme.colour(u"chart3"_qs), to = m_theme.colour(u"chart1"_qs);
    double x = 0, textX = 0, textY = 26;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const double share = m_parts.size() < 2 ? 1 : double(i) / double(m_parts.size() - 1);
        const QColor colour = QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * share),
                                               float(from.greenF() + (to.greenF() - from.greenF()) * share),
                                               float(from.blueF() + (to.blueF() - from.blueF()) * share));
        const double length = double(width()) * m_parts[i].count / all;
        painter.setClipPath(frame);
        painter.fillRect(QRectF(x, 4, length, 12), colour);
        painter.setClipping(false);
        x += length;
        const QString text = u"%1 %2"_qs.arg(m_parts[i].label).arg(m_parts[i].count);
        const double needed = 14 + painter.fontMetrics().horizontalAdvance(text) + 18;
        if (textX > 0 && textX + needed > width()) {
            textX = 0;
            textY += 22;
        }
        painter.fillRect(QRectF(textX, textY + 5, 9, 9), colour);
        painter.setPen(m_theme.colour(u"secondary"_qs));
        painter.drawText(QPointF(textX + 14, textY + 14), text);
        textX += needed;
    }
}

}  // namespace remit::ui
