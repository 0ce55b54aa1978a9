#include "assessment/insightpaper.h"

#include "base/hundredths.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace remit::ui {

namespace {

/** Drawn as on a screen of 96 dots an inch. */
constexpr double unitsAnInch = 96;
constexpr double line = 20, chart = 190;

}  // namespace

bool InsightPaper::print(QPagedPaintDevice &paper) const
{
    QPainter painter;
    if (!painter.begin(&paper)) return false;
    const double scale = paper.logicalDpiX() / unitsAnInch;
    painter.scale(scale, scale);
    // Text taken from such a page reads as it was written, which is not so with the screen's font.
    QFont font(QStringList{u"AR PL UMing CN"_qs, u"Noto Serif"_qs});
    font.setPixelSize(13);
    painter.setFont(font);
    const QRectF room(0, 0, paper.width() / scale, paper.height() / scale);
    const Theme light(Theme::Mode::Light);
    const InsightCharts charts(light, m_presenter);
    area(painter, room, charts);
    if (m_presenter.chosen()) {
        paper.newPage();
        inmate(painter, room, charts);
    }
    return painter.end();
}

double InsightPaper::title(QPainter &painter, double wide, const QString &words) const
{
    const QFont plain = painter.font();
    QFont large = plain;
    large.setPixelSize(20);
    painter.setFont(large);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, 0, wide, 30), Qt::AlignLeft | Qt::AlignVCenter, words);
    painter.setFont(plain);
    painter.drawText(QRectF(0, 0, wide, 30), Qt::AlignRight | Qt::AlignVCenter,
                     m_context.words.date(m_context.today()));
    return 44;
}

double InsightPaper::lines(QPainter &painter, const QRectF &room, double y, const QStringList &words) const
{
    painter.setPen(Qt::black);
    for (const QString &one : words) {
        const QRectF place = painter.boundingRect(QRectF(0, y, room.width(), line), Qt::TextWordWrap, one);
        // What does not fit is in the table's export; a page says so rather than end in silence.
        if (place.bottom() + line > room.bottom() && &one != &words.back()) {
            painter.drawText(QPointF(0, y + 14), tr("……以下从略，全部名单可从列表导出"));
            return room.bottom();
        }
        painter.drawText(place, Qt::TextWordWrap, one);
        y += std::max(line, place.height() + 4);
    }
    return y + line / 2;
}

QStringList InsightPaper::standings(InsightPresenter::Only only) const
{
    QStringList words;
    const bool near = only == InsightPresenter::Only::Near;
    for (const AreaStanding &one : m_presenter.view()->standings) {
        if (near ? !one.insight.nearCycle : !one.insight.belowBase) continue;
        words << (near ? tr("%1　%2　还差 %3 分").arg(one.inmate, one.name, briefHundredths(one.insight.missing))
                       : tr("%1　%2　上月 %3 分，基础分 %4 分")
                             .arg(one.inmate, one.name, briefHundredths(one.total), briefHundredths(one.base)));
    }
    if (words.isEmpty()) words << tr("没有。");
    return words;
}

void InsightPaper::area(QPainter &painter, const QRectF &room, const InsightCharts &charts) const
{
    const AreaInsight &area = *m_presenter.view();
    QString place = area.area.isEmpty() ? tr("全监") : area.area;
    if (!area.team.isEmpty()) place = area.team;
    double y = title(painter, room.width(), tr("%1　积分分析").arg(place));
    charts.balances(painter, {0, y, room.width(), chart}, area);
    y += chart + line;
    y = lines(painter, room, y, QStringList{tr("一个月内可满周期：")} + standings(InsightPresenter::Only::Near));
    lines(painter, room, y, QStringList{tr("上月低于基础分：")} + standings(InsightPresenter::Only::Below));
}

void InsightPaper::inmate(QPainter &painter, const QRectF &room, const InsightCharts &charts) const
{
    const InmateInsight &inmate = *m_presenter.chosen();
    double y = title(painter, room.width(), tr("%1　%2").arg(inmate.name, inmate.inmate));
    charts.months(painter, {0, y, room.width(), chart}, inmate);
    y += chart + line;
    if (inmate.operations.empty()) {
        lines(painter, room, y, {tr("近九十天没有计件的劳动记载。")});
        return;
    }
    const int high = InsightCharts::heightOfOperations(qsizetype(inmate.operations.size()));
    charts.operations(painter, {0, y, room.width(), double(high)}, inmate);
    QStringList advice{tr("建议：")};
    for (const OperationInsight &operation : inmate.operations)
        if (const QString said = m_presenter.sayAdvice(operation); !said.isEmpty()) advice << said;
    if (advice.size() == 1) advice << tr("没有要调整的工序。");
    lines(painter, room, y + high + line, advice);
}

}  // namespace remit::ui
