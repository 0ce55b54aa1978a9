#include "widgets/timeline.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace remit::ui {

namespace {
constexpr int margin = 30;
constexpr int lineY = 42;

QString shortDay(Date day) { return isoDate(day).left(7); }
}  // namespace

Timeline::Timeline(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Timeline::setPoints(std::vector<Point> points)
{
    m_points = std::move(points);
    QStringList words;
    for (const Point &point : m_points) words << isoDate(point.on) + u' ' + point.label;
    setAccessibleName(words.join(u"; "_qs));
    update();
}

double Timeline::place(Date day) const
{
    const double whole = std::max(1.0, double((m_points.back().on - m_points.front().on).count()));
    return margin + (width() - 2 * margin) * double((day - m_points.front().on).count()) / whole;
}

void Timeline::paintEvent(QPaintEvent *)
{
    if (m_points.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double served = place(m_points.back().on);
    for (const Point &point : m_points)
        if (point.today) served = place(point.on);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(u"line"_qs));
    painter.drawRoundedRect(QRectF(margin, lineY - 3, width() - 2 * margin, 6), 3, 3);
    painter.setBrush(m_theme.colour(u"chart4"_qs));
    painter.drawRoundedRect(QRectF(margin, lineY - 3, served - margin, 6), 3, 3);

    QFont font = this->font();
    font.setPixelSize(12);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    // The ends and today are always named; a point between is named where its words have room.
    std::vector<size_t> order{0, m_points.size() - 1};
    for (size_t i = 0; i < m_points.size(); ++i) {
        if (m_points[i].today)
            order.insert(order.begin() + 2, i);
        else if (i > 0 && i + 1 < m_points.size())
            order.push_back(i);
    }
    std::vector<QRectF> taken;
    for (const size_t i : order) {
        const Point &point = m_points[i];
        const double x = place(point.on);
        painter.setPen(QPen(m_theme.colour(u"accent"_qs), 2.4));
        painter.setBrush(point.today ? m_theme.colour(u"accent"_qs) : m_theme.colour(u"panel"_qs));
        painter.drawEllipse(QPointF(x, lineY), 4.6, 4.6);
        const double half =
            std::max(metrics.horizontalAdvance(shortDay(point.on)), metrics.horizontalAdvance(point.label)) / 2.0 + 4;
        const QRectF room(std::clamp(x - half, 0.0, std::max(0.0, width() - 2 * half)), 0, 2 * half, height());
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(room); }))
            continue;
        taken.push_back(room);
        painter.setPen(m_theme.colour(u"ink"_qs));
        painter.drawText(QRectF(room.x(), 10, room.width(), 18), Qt::AlignCenter, shortDay(point.on));
        painter.setPen(m_theme.colour(u"secondary"_qs));
        painter.drawText(QRectF(room.x(), 54, room.width(), 18), Qt::AlignCenter, point.label);
    }
}

bool Timeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_points.empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Point &point : m_points)
            if (std::abs(place(point.on) - help->pos().x()) < 8) {
                QToolTip::showText(help->globalPos(), isoDate(point.on) + u'\n' + point.label, this);
                return true;
            }
    }
    return QWidget::event(event);
}

}  // namespace remit::ui
