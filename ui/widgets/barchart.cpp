#include "widgets/barchart.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace remit::ui {

namespace {

constexpr double rowBar = 18, rowGap = 10, namesShare = 0.26, mostNames = 240, figureRoom = 56;
constexpr double columnsHeight = 280, headRoom = 22;
constexpr std::array colours{u"chart1", u"chart2", u"chart3"};

qint64 mostOf(const BarChart &chart)
{
    qint64 most = 1;
    for (const BarChart::Group &group : chart.groups)
        for (const qint64 value : group.values) most = std::max(most, value);
    return most;
}

double namesWidth(const QRectF &room) { return std::min(mostNames, room.width() * namesShare); }

/** Where a column stands, from the top of the scale to its foot. */
QRectF columnPlace(const QRectF &room, const BarChart &chart, const BarPlace &bar, double foot)
{
    const double step = room.width() / double(std::max<std::size_t>(chart.groups.size(), 6));
    const double wide = std::min(step * 0.8 / double(chart.series.size()), 34.0);
    const double left = room.left() + step * bar.group + (step - wide * double(chart.series.size())) / 2;
    const double top = room.top() + headRoom;
    return {left + wide * bar.series, top, wide, foot - top};
}

QRectF rowPlace(const QRectF &room, const BarChart &chart, const BarPlace &bar, double head)
{
    const double tall = rowBar * double(chart.series.size()) + rowGap;
    const double names = namesWidth(room);
    return {room.left() + names, room.top() + head + tall * bar.group + rowBar * bar.series + rowGap / 2,
            room.width() - names, rowBar};
}

}  // namespace

QString BarChart::inWords() const
{
    QStringList lines;
    for (const Group &group : groups) {
        QStringList figures;
        for (qsizetype i = 0; i < series.size(); ++i)
            figures << series[i] + u' ' + QString::number(group.values[std::size_t(i)]);
        lines << group.name + u'　' + figures.join(u"　"_qs);
    }
    return lines.join(u'\n');
}

double BarDrawing::height(const BarChart &chart)
{
    if (chart.columns) return columnsHeight;
    return legendHeight + 8 + double(chart.groups.size()) * (rowBar * double(chart.series.size()) + rowGap);
}

QRectF BarDrawing::place(const QRectF &room, const BarChart &chart, const BarPlace &bar)
{
    return chart.columns ? columnPlace(room, chart, bar, room.bottom() - legendHeight - line - 4)
                         : rowPlace(room, chart, bar, legendHeight + 8);
}

void BarDrawing::fill(QPainter &painter, const QRectF &bar, int series) const
{
    const auto token = QString::fromUtf16(colours[std::size_t(series) % colours.size()]);
    painter.fillRect(bar, m_theme.colour(token));
    // The palest one would be lost on a pale ground.
    if (series == 0) return;
    painter.setPen(QPen(m_theme.colour(u"chart1"_qs), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

void BarDrawing::drawColumns(QPainter &painter, const QRectF &room, const BarChart &chart) const
{
    const Scale scale{room.bottom() - legendHeight - line - 4,
                      room.height() - legendHeight - line - 4 - headRoom - line, mostOf(chart)};
    const double step = room.width() / double(std::max<std::size_t>(chart.groups.size(), 6));
    for (std::size_t i = 0; i < chart.groups.size(); ++i) {
        const BarChart::Group &group = chart.groups[i];
        for (int series = 0; series < int(group.values.size()); ++series) {
            const qint64 value = group.values[std::size_t(series)];
            if (value == 0) continue;
            const QRectF column = place(room, chart, {int(i), series});
            const double top = scale.y(value);
            fill(painter, {column.left() + 1, top, column.width() - 2, scale.bottom - top}, series);
            text(painter, {column.center().x() - 30, top - line, 60, line}, Qt::AlignHCenter, QString::number(value),
                 u"ink");
        }
        const double wide = painter.fontMetrics().horizontalAdvance(group.name);
        // Where the names do not fit beside each other, every second or third is written.
        const auto every = std::size_t(std::max(1.0, std::ceil((wide + 8) / step)));
        if (i % every == 0)
            text(painter, {room.left() + step * double(i) + step / 2 - wide, scale.bottom + 3, 2 * wide, line},
                 Qt::AlignHCenter, group.name, u"secondary");
    }
    painter.setPen(m_theme.colour(u"border"_qs));
    painter.drawLine(QPointF(room.left(), scale.bottom), QPointF(room.right(), scale.bottom));
}

void BarDrawing::drawRows(QPainter &painter, const QRectF &room, const BarChart &chart) const
{
    const qint64 most = mostOf(chart);
    const double names = namesWidth(room);
    for (std::size_t i = 0; i < chart.groups.size(); ++i) {
        const BarChart::Group &group = chart.groups[i];
        const QRectF first = place(room, chart, {int(i), 0});
        const QString name = painter.fontMetrics().elidedText(group.name, Qt::ElideRight, int(names) - 12);
        text(painter, {room.left(), first.top(), names - 12, rowBar * double(chart.series.size())}, Qt::AlignRight,
             name, u"ink");
        for (int series = 0; series < int(group.values.size()); ++series) {
            const qint64 value = group.values[std::size_t(series)];
            const QRectF row = place(room, chart, {int(i), series});
            const double wide = (row.width() - figureRoom) * double(value) / double(most);
            if (value > 0) fill(painter, {row.left(), row.top() + 1, std::max(wide, 2.0), row.height() - 2}, series);
            text(painter, {row.left() + wide + 6, row.top(), figureRoom, row.height()}, Qt::AlignLeft,
                 QString::number(value), value > 0 ? u"ink" : u"tertiary");
        }
    }
    painter.setPen(m_theme.colour(u"border"_qs));
    const double x = room.left() + names;
    painter.drawLine(QPointF(x, room.top() + legendHeight), QPointF(x, room.top() + height(chart)));
}

void BarDrawing::draw(QPainter &painter, const QRectF &room, const BarChart &chart) const
{
    if (chart.groups.empty()) return;
    std::vector<std::pair<QString, QString>> entries;
    for (qsizetype i = 0; i < chart.series.size(); ++i)
        entries.emplace_back(QString::fromUtf16(colours[std::size_t(i) % colours.size()]), chart.series[i]);
    if (chart.columns) {
        drawColumns(painter, room, chart);
        legend(painter, {room.left(), room.bottom() - legendHeight, room.width(), legendHeight}, entries);
        return;
    }
    drawRows(painter, room, chart);
    legend(painter, {room.left() + namesWidth(room), room.top(), room.width(), legendHeight}, entries);
}

}  // namespace remit::ui
