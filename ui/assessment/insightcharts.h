#pragma once
#include "assessment/insightpresenter.h"
#include "widgets/chart.h"

#include <QCoreApplication>

namespace remit::ui {

/**
 * The drawings of the insight, the same on the screen and on paper: in the colours of a theme, within the room given,
 * in the painter's font. Colour is never the only sign: what stands out carries a mark or a word as well.
 */
class InsightCharts : private ChartDrawing
{
    Q_DECLARE_TR_FUNCTIONS(remit::ui::InsightCharts)

public:
    InsightCharts(const Theme &theme, const InsightPresenter &presenter) : ChartDrawing(theme), m_presenter(presenter)
    {
    }

    /** How many stand where on the way to the end of the cycle; those near to it stand out. */
    void balances(QPainter &painter, const QRectF &room, const AreaInsight &area) const;
    /** The last months with the base due in each; a month below its base is marked, so is the end of a cycle. */
    void months(QPainter &painter, const QRectF &room, const InmateInsight &inmate) const;
    /** Each operation's fulfilment in the earlier and the later half of the days, against the quota. */
    void operations(QPainter &painter, const QRectF &room, const InmateInsight &inmate) const;
    static int heightOfOperations(qsizetype count);

private:
    void month(QPainter &painter, const Scale &scale, const QRectF &column, const MonthResult &month) const;
    void operation(QPainter &painter, const QRectF &row, const OperationInsight &operation) const;

    const InsightPresenter &m_presenter;
};

}  // namespace remit::ui
