#pragma once
#include "statistics/statisticspresenter.h"

#include <QCoreApplication>
#include <QImage>

class QPagedPaintDevice;

namespace remit::ui {

/** An indicator on paper: title, period, what is counted, bars, figures. Always in the light theme's colours. */
class StatisticsPaper
{
    Q_DECLARE_TR_FUNCTIONS(remit::ui::StatisticsPaper)

public:
    StatisticsPaper(const StatisticsPresenter &presenter, const PageContext &context)
        : m_presenter(presenter), m_context(context)
    {
    }

    /** False where the device cannot be drawn on. */
    bool print(QPagedPaintDevice &paper) const;
    /** The pages as they would be printed on A4. */
    QList<QImage> preview() const;
    /** Title and bars as one picture, twice as fine as the screen. */
    QImage picture() const;

private:
    /** One page, its figures from the line `from` on; the first line of the next page, or nothing after the last. */
    std::optional<int> page(QPainter &painter, const QRectF &room, int from) const;
    double head(QPainter &painter, const QRectF &room) const;
    std::optional<int> figures(QPainter &painter, const QRectF &room, double y, int from) const;

    const StatisticsPresenter &m_presenter;
    const PageContext &m_context;
};

}  // namespace remit::ui
