#include "widgets/monthchart.h"

#include "widgets/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace remit::ui {

struct MonthChart::Area {
    double top, bottom, left, step, gap;

    QRectF column(size_t index) const { return {left + step * double(index), top, step - gap, bottom - top}; }
};

MonthChart::MonthChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MonthChart::setMonths(const std::vector<RecordedMonth> &months, int limit)
{
    const auto count = std::min(months.size(), static_cast<size_t>(limit));
    m_months.assign(months.end() - static_cast<std::ptrdiff_t>(count), months.end());
    m_most = 1;
    for (const RecordedMonth &month : m_months) m_most = std::max(m_most, month.total);
    setAccessibleName(tr("近 %1 个月考核分").arg(count));
    update();
}

MonthChart::Area MonthChart::area() const
{
    const double step = double(width()) / double(std::max<size_t>(m_months.size(), 12));
    return {22, height() - 46.0, 0, step, std::min(8.0, step * 0.24)};
}

void MonthChart::paintEvent(QPaintEvent *)
{
    if (m_months.empty()) return;
    QPainter painter(this);
    QFont font = this->font();
    font.setPixelSize(12);
    painter.setFont(font);
    const Area area = this->area();
    painter.setPen(m_theme.colour(u"line"_qs));
    painter.drawLine(QPointF(0, area.bottom), QPointF(width(), area.bottom));
    const size_t every = std::max<size_t>(1, m_months.size() / 6);
    for (size_t i = 0; i < m_months.size(); ++i) {
        const QRectF column = area.column(i);
        const double height = column.height() * std::max(0, m_months[i].total) / m_most;
        paintBar(painter, {column.x(), area.bottom - height, column.width(), height}, m_months[i]);
        painter.setPen(m_theme.colour(u"tertiary"_qs));
        if ((m_months.size() - 1 - i) % every == 0 && column.center().x() > 20)
            painter.drawText(QRectF(column.center().x() - 40, area.bottom + 4, 80, 16)
                                 .intersected(QRectF(0, 0, width(), this->height())),
                             Qt::AlignCenter, isoMonth(m_months[i].month));
        if (m_months.size() <= 14)
            painter.drawText(QRectF(column.x() - 12, area.bottom - height - 18, column.width() + 24, 16),
                             Qt::AlignCenter, Words::points(m_months[i].total));
    }
    paintLegend(painter);
}

void MonthChart::paintBar(QPainter &painter, const QRectF &bar, const RecordedMonth &month) const
{
    if (!month.parts || month.total <= 0) {
        painter.fillRect(bar, m_theme.colour(u"chart4"_qs));
        return;
    }
    const std::pair<int, QString> parts[] = {{month.parts->custody, u"chart3"_qs},
                                             {month.parts->education, u"chart2"_qs},
                                             {month.parts->labour, u"chart1"_qs}};
    double bottom = bar.bottom();
    for (const auto &[points, token] : parts) {
        const double height = bar.height() * std::max(0, points) / month.total;
        painter.fillRect(QRectF(bar.x(), bottom - height, bar.width(), height), m_theme.colour(token));
        bottom -= height;
    }
}

void MonthChart::paintLegend(QPainter &painter) const
{
    std::vector<std::pair<QString, QString>> entries{{u"chart4"_qs, tr("月考核分（仅有合计）")}};
    if (std::any_of(m_months.begin(), m_months.end(), [](const RecordedMonth &m) { return m.parts.has_value(); }))
        entries = {{u"chart1"_qs, tr("劳动")}, {u"chart2"_qs, tr("教育和文化")}, {u"chart3"_qs, tr("监管")}};
    double x = 0;
    const double y = height() - 18;
    for (const auto &[token, word] : entries) {
        painter.fillRect(QRectF(x, y + 3, 10, 10), m_theme.colour(token));
        painter.setPen(m_theme.colour(u"secondary"_qs));
        painter.drawText(QPointF(x + 16, y + 12), word);
        x += 16 + painter.fontMetrics().horizontalAdvance(word) + 20;
    }
}

bool MonthChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Area area = this->area();
        for (size_t i = 0; i < m_months.size(); ++i)
            if (area.column(i).contains(help->pos())) {
                QToolTip::showText(help->globalPos(),
                                   isoMonth(m_months[i].month) + u"　"_qs + Words::points(m_months[i].total), this);
                return true;
            }
    }
    return QWidget::event(event);
}

}  // namespace remit::ui
