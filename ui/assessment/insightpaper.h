#pragma once
#include "assessment/insightcharts.h"

class QPagedPaintDevice;

namespace remit::ui {

/**
 * The insight on paper: a page of the area with its distribution and whoever is near the end of a cycle or fell below
 * the base, then a page of the chosen inmate. Always in the light theme's colours.
 */
class InsightPaper
{
    Q_DECLARE_TR_FUNCTIONS(remit::ui::InsightPaper)

public:
    InsightPaper(const InsightPresenter &presenter, const PageContext &context)
        : m_presenter(presenter), m_context(context)
    {
    }

    /** False where the device cannot be drawn on. */
    bool print(QPagedPaintDevice &paper) const;

private:
    /** Below `y`; returns where the next thing goes. */
    double title(QPainter &painter, double wide, const QString &words) const;
    double lines(QPainter &painter, const QRectF &room, double y, const QStringList &words) const;
    void area(QPainter &painter, const QRectF &room, const InsightCharts &charts) const;
    void inmate(QPainter &painter, const QRectF &room, const InsightCharts &charts) const;
    QStringList standings(InsightPresenter::Only only) const;

    const InsightPresenter &m_presenter;
    const PageContext &m_context;
};

}  // namespace remit::ui
