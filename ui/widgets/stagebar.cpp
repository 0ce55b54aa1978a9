#include "widgets/stagebar.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace remit::ui {

StageBar::StageBar(const Theme &theme, const QString &name, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void StageBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    std::erase_if(m_parts, [](const Part &part) { return part.count == 0; });
    m_current = std::clamp(m_current, 0, std::max(0, int(m_parts.size()) - 1));
    describe();
    update();
}

void StageBar::describe()
{
    QStringList words;
    for (const Part &part : m_parts) words << u"%1 %2"_qs.arg(part.label).arg(part.count);
    if (m_current < words.size()) words.prepend(words.takeAt(m_current));
    setAccessibleDescription(words.join(u", "_qs));
}

QFont StageBar::smallFont() const
{
    QFont font = this->font();
    font.setPixelSize(12);
    return font;
}

std::vector<QRectF> StageBar::places() const
{
    const QFontMetricsF metrics(smallFont());
    std::vector<QRectF> found;
    double x = 0, y = 24;
    for (const Part &part : m_parts) {
        const double needed = 14 + metrics.horizontalAdvance(u"%1 %2"_qs.arg(part.label).arg(part.count)) + 6;
        if (x > 0 && x + needed > width()) {
            x = 0;
            y += 22;
        }
        found.emplace_back(x, y, needed, 20);
        x += needed + 12;
    }
    return found;
}

int StageBar::partAt(const QPointF &point) const
{
    const std::vector<QRectF> words = places();
    for (size_t i = 0; i < words.size(); ++i)
        if (words[i].contains(point)) return int(i);
    int all = 0;
    for (const Part &part : m_parts) all += part.count;
    double x = 0;
    for (size_t i = 0; point.y() < 20 && i < m_parts.size(); ++i)
        if ((x += double(width()) * m_parts[i].count / all) > point.x()) return int(i);
    return -1;
}

QPoint StageBar::middleOf(int part) const { return places().at(size_t(part)).center().toPoint(); }

QColor StageBar::colourOf(size_t part) const
{
    const QColor from = m_theme.colour(u"chart3"_qs), to = m_theme.colour(u"chart1"_qs);
    const double share = m_parts.size() < 2 ? 1 : double(part) / double(m_parts.size() - 1);
    return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * share),
                            float(from.greenF() + (to.greenF() - from.greenF()) * share),
                            float(from.blueF() + (to.blueF() - from.blueF()) * share));
}

void StageBar::paintEvent(QPaintEvent *)
{
    int all = 0;
    for (const Part &part : m_parts) all += part.count;
    if (all == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    QPainterPath frame;
    frame.addRoundedRect(QRectF(0, 4, width(), 12), 3, 3);
    const std::vector<QRectF> words = places();
    double x = 0;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QColor colour = colourOf(i);
        const double length = double(width()) * m_parts[i].count / all;
        painter.setClipPath(frame);
        painter.fillRect(QRectF(x, 4, length, 12), colour);
        painter.setClipping(false);
        x += length;
        painter.fillRect(QRectF(words[i].left() + 2, words[i].top() + 6, 9, 9), colour);
        painter.setPen(m_theme.colour(u"secondary"_qs));
        painter.drawText(words[i].adjusted(16, 0, 6, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         u"%1 %2"_qs.arg(m_parts[i].label).arg(m_parts[i].count));
        if (!hasFocus() || int(i) != m_current) continue;
        painter.setPen(QPen(m_theme.colour(u"focus"_qs), 2));
        painter.drawRoundedRect(words[i].adjusted(1, 1, -1, -1), 3, 3);
    }
}

void StageBar::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_parts.size()) - 1;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (last < 0 || !(back || on || opens)) return QWidget::keyPressEvent(event);
    if (opens) Q_EMIT opened(m_current);
    if (opens) return;
    m_current = std::clamp(m_current + (on ? 1 : -1), 0, last);
    describe();
    update();
}

void StageBar::mousePressEvent(QMouseEvent *event)
{
    const int part = partAt(event->position());
    if (event->button() != Qt::LeftButton || part < 0) return;
    m_current = part;
    Q_EMIT opened(part);
}

void StageBar::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(partAt(event->position()) < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void StageBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

}  // namespace remit::ui
