#include "widgets/barchart.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace remit::ui {

BarChartView::BarChartView(const Theme &theme, const QString &name, QWidget *parent)
    : ChartView(name, parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void BarChartView::setChart(BarChart chart)
{
    m_chart = std::move(chart);
    m_current = m_chart.groups.empty() ? std::nullopt : std::optional(BarPlace{});
    const int height = int(BarDrawing::height(m_chart));
    setMinimumHeight(height);
    // Columns take the room there is; beyond twice their height they would only be longer.
    setMaximumHeight(m_chart.columns ? 2 * height : height);
    show([this](QPainter &painter, const QRectF &room) { BarDrawing(m_theme).draw(painter, room, m_chart); },
         m_chart.inWords());
    setToolTip({});
}

QString BarChartView::words(const BarPlace &bar) const
{
    const BarChart::Group &group = m_chart.groups[std::size_t(bar.group)];
    return u"%1　%2 %3"_qs.arg(group.name, m_chart.series[bar.series]).arg(group.values[std::size_t(bar.series)]);
}

QPoint BarChartView::middleOf(const BarPlace &bar) const
{
    const QRectF place = BarDrawing::place(QRectF(rect()), m_chart, bar);
    return m_chart.columns ? QPointF(place.center().x(), place.bottom() - 2).toPoint()
                           : QPointF(place.left() + 2, place.center().y()).toPoint();
}

std::optional<BarPlace> BarChartView::at(const QPointF &point) const
{
    for (int group = 0; group < int(m_chart.groups.size()); ++group)
        for (int series = 0; series < int(m_chart.series.size()); ++series)
            if (BarDrawing::place(QRectF(rect()), m_chart, {group, series}).contains(point))
                return BarPlace{group, series};
    return std::nullopt;
}

void BarChartView::moveTo(const BarPlace &bar)
{
    m_current = bar;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QRect place = BarDrawing::place(QRectF(rect()), m_chart, bar).toRect();
            area->ensureVisible(place.left(), place.center().y(), 0, place.height());
        }
    // Said anew with the bar first, as a reader of the screen says what has changed.
    setAccessibleDescription(words(bar) + u'\n' + m_chart.inWords());
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void BarChartView::keyPressEvent(QKeyEvent *event)
{
    const int bars = int(m_chart.series.size());
    const int last = int(m_chart.groups.size()) * bars - 1;
    if (!m_current || last < 0) return ChartView::keyPressEvent(event);
    int place = m_current->group * bars + m_current->series;
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            --place;
            break;
        case Qt::Key_Right:
        case Qt::Key_Down:
            ++place;
            break;
        case Qt::Key_Home:
            place = 0;
            break;
        case Qt::Key_End:
            place = last;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            Q_EMIT opened(*m_current);
            return;
        default:
            return ChartView::keyPressEvent(event);
    }
    place = std::clamp(place, 0, last);
    moveTo({place / bars, place % bars});
}

void BarChartView::mousePressEvent(QMouseEvent *event)
{
    const auto hit = at(event->position());
    if (event->button() != Qt::LeftButton || !hit) return;
    moveTo(*hit);
    Q_EMIT opened(*hit);
}

void BarChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto hit = at(event->position());
    setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(hit ? words(*hit) : QString());
}

void BarChartView::focusInEvent(QFocusEvent *event)
{
    ChartView::focusInEvent(event);
    if (m_current) moveTo(*m_current);
}

void BarChartView::paintEvent(QPaintEvent *event)
{
    ChartView::paintEvent(event);
    if (!hasFocus() || !m_current) return;
    QPainter painter(this);
    painter.setPen(QPen(m_theme.colour(u"focus"_qs), 2));
    painter.drawRect(BarDrawing::place(QRectF(rect()), m_chart, *m_current)
                         .adjusted(-1, -1, 1, 1)
                         .intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

}  // namespace remit::ui
