#include "assessment/insightcharts.h"

#include "base/hundredths.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace remit::ui {

namespace {

/** Of an operation, in the painter's units. */
constexpr double rowHeight = 46;
/** A fulfilment of 125 % fills an operation's row. */
constexpr double widestFulfilment = 12500;
constexpr int bins = 12;

}  // namespace

void InsightCharts::balances(QPainter &painter, const QRectF &room, const AreaInsight &area) const
{
    struct Bin {
        int all = 0, near = 0;
    };
    std::array<Bin, bins> counts{};
    for (const AreaStanding &standing : area.standings) {
        const qint64 place = std::max<qint64>(standing.balance, 0) * bins / std::max(area.cycle, 1);
        Bin &bin = counts[std::size_t(std::clamp<qint64>(place, 0, bins - 1))];
        ++bin.all;
        bin.near += standing.insight.nearCycle;
    }
    int most = 1;
    for (const Bin &bin : counts) most = std::max(most, bin.all);
    const Scale scale{room.bottom() - legendHeight - line - 4, room.height() - legendHeight - 2 * line - 8, most};
    const double step = room.width() / bins;
    for (int i = 0; i < bins; ++i) {
        const Bin &bin = counts[std::size_t(i)];
        const QRectF column(room.left() + i * step, 0, step * 0.78, 0);
        const double top = scale.y(bin.all), nearTop = scale.y(bin.near);
        painter.fillRect(QRectF(column.x(), top, column.width(), scale.bottom - top), m_theme.colour(u"chart3"_qs));
        painter.fillRect(QRectF(column.x(), nearTop, column.width(), scale.bottom - nearTop),
                         m_theme.colour(u"chart1"_qs));
        if (bin.all > 0)
            text(painter, {column.x() - 10, top - line, column.width() + 20, line}, Qt::AlignHCenter,
                 QString::number(bin.all), u"secondary");
        text(painter, {column.x(), scale.bottom + 2, step, line}, Qt::AlignLeft,
             briefHundredths(qint64(area.cycle) * i / bins), u"tertiary");
    }
    painter.setPen(m_theme.colour(u"line"_qs));
    painter.drawLine(QPointF(room.left(), scale.bottom), QPointF(room.right(), scale.bottom));
    legend(painter, {room.left(), room.bottom() - legendHeight, room.width(), legendHeight},
           {{u"chart1"_qs, tr("一个月内可满周期")}, {u"chart3"_qs, tr("其他，按现有积分分段计人数")}});
}

void InsightCharts::month(QPainter &painter, const Scale &scale, const QRectF &column, const MonthResult &month) const
{
    const int base = month.base.sum() + month.granted.sum();
    const bool below = !month.recorded && month.total < base;
    const double top = scale.y(month.total);
    painter.fillRect(QRectF(column.x(), top, column.width(), scale.bottom - top),
                     below ? m_theme.ink(Tone::Warn) : m_theme.colour(u"chart4"_qs));
    if (!month.recorded) {
        painter.setPen(QPen(m_theme.colour(u"ink"_qs), 2));
        painter.drawLine(QPointF(column.left() - 3, scale.y(base)), QPointF(column.right() + 3, scale.y(base)));
    }
    const double above = std::min(top, month.recorded ? top : scale.y(base)) - line - 2;
    text(painter, {column.center().x() - 40, above, 80, line}, Qt::AlignHCenter,
         (below ? u"▽ "_qs : QString()) + briefHundredths(month.total), below ? u"warn" : u"secondary");
}

void InsightCharts::months(QPainter &painter, const QRectF &room, const InmateInsight &inmate) const
{
    if (inmate.months.empty()) return;
    qint64 most = 1;
    for (const MonthResult &one : inmate.months)
        most = std::max({most, qint64(one.total), qint64(one.base.sum() + one.granted.sum())});
    const Scale scale{room.bottom() - legendHeight - line - 4, room.height() - legendHeight - 2 * line - 10, most};
    const double step = room.width() / double(std::max<std::size_t>(inmate.months.size(), 6));
    for (std::size_t i = 0; i < inmate.months.size(); ++i) {
        const MonthResult &one = inmate.months[i];
        const QRectF column(room.left() + double(i) * step + step * 0.2, 0, step * 0.6, 0);
        month(painter, scale, column, one);
        text(painter, {column.center().x() - step, scale.bottom + 2, 2 * step, line}, Qt::AlignHCenter,
             step < 56 ? isoMonth(one.month).mid(2) : isoMonth(one.month), u"tertiary");
        const bool closed = std::any_of(inmate.cycles.begin(), inmate.cycles.end(),
                                        [&](const Cycle &cycle) { return cycle.to == one.month; });
        if (!closed) continue;
        painter.setPen(QPen(m_theme.colour(u"accent"_qs), 1, Qt::DashLine));
        const double x = room.left() + double(i + 1) * step;
        painter.drawLine(QPointF(x, room.top()), QPointF(x, scale.bottom));
    }
    painter.setPen(m_theme.colour(u"line"_qs));
    painter.drawLine(QPointF(room.left(), scale.bottom), QPointF(room.right(), scale.bottom));
    text(painter, {room.left(), room.bottom() - legendHeight, room.width(), legendHeight}, Qt::AlignLeft,
         tr("横线：当月基础分　▽ 低于基础分　虚线：满一个周期"), u"secondary");
}

int InsightCharts::heightOfOperations(qsizetype count)
{
    return int(legendHeight + rowHeight * double(std::max<qsizetype>(count, 1)));
}

void InsightCharts::operation(QPainter &painter, const QRectF &row, const OperationInsight &operation) const
{
    const QRectF bars(row.left(), row.top() + line + 4, row.width() * 0.82, row.height() - line - 12);
    const std::pair<std::optional<int>, QString> halves[] = {{operation.earlier, u"chart3"_qs},
                                                             {operation.later, u"chart1"_qs}};
    text(painter, {row.left(), row.top(), row.width(), line}, Qt::AlignLeft, m_presenter.sayTrend(operation),
         operation.struggles ? u"warn" : u"ink");
    double y = bars.top();
    for (const auto &[share, token] : halves) {
        const double wide = bars.width() * std::min(double(share.value_or(0)), widestFulfilment) / widestFulfilment;
        painter.fillRect(QRectF(bars.left(), y, wide, bars.height() / 2 - 1), m_theme.colour(token));
        y += bars.height() / 2;
    }
    if (operation.earlier && operation.later)
        text(painter, {bars.right(), bars.top() - 4, row.right() - bars.right(), bars.height() + 8}, Qt::AlignRight,
             u"%1 → %2 %"_qs.arg(*operation.earlier / 100).arg(*operation.later / 100), u"secondary");
    const double quota = bars.left() + bars.width() * 10000 / widestFulfilment;
    painter.setPen(QPen(m_theme.colour(u"ink"_qs), 1, Qt::DashLine));
    painter.drawLine(QPointF(quota, bars.top() - 2), QPointF(quota, bars.bottom() + 2));
}

void InsightCharts::operations(QPainter &painter, const QRectF &room, const InmateInsight &inmate) const
{
    double y = room.top();
    for (const OperationInsight &one : inmate.operations) {
        operation(painter, {room.left(), y, room.width(), rowHeight}, one);
        y += rowHeight;
    }
    legend(painter, {room.left(), y, room.width(), legendHeight},
           {{u"chart3"_qs, tr("前一半的天数")}, {u"chart1"_qs, tr("后一半的天数；虚线为定额")}});
}

}  // namespace remit::ui
