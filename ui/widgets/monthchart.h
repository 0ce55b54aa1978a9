#pragma once
#include "records/inmate.h"
#include "widgets/theme.h"

#include <QWidget>

namespace remit::ui {

/** Monthly points as bars (月考核分), stacked by part where the parts are recorded. */
class MonthChart : public QWidget
{
    Q_OBJECT

public:
    explicit MonthChart(const Theme &theme, QWidget *parent = nullptr);

    /** The last `limit` months are drawn. */
    void setMonths(const std::vector<RecordedMonth> &months, int limit = 24);
    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {280, 150}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Area;
    Area area() const;
    void paintBar(QPainter &painter, const QRectF &bar, const RecordedMonth &month) const;
    void paintLegend(QPainter &painter) const;

    const Theme &m_theme;
    std::vector<RecordedMonth> m_months;
    int m_most = 1;
};

}  // namespace remit::ui
