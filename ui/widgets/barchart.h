#pragma once
#include "widgets/chart.h"

#include <optional>

namespace remit::ui {

/** Figures as bars: groups of bars beside each other, one a series. */
struct BarChart {
    struct Group {
        QString name;
        std::vector<qint64> values;
    };
    /** Columns where the groups follow one another in time, else rows with room for longer names. */
    bool columns = false;
    QStringList series;
    std::vector<Group> groups;

    /** The groups with their figures, one a line, for who does not see the bars. */
    QString inWords() const;
};

/** Which bar: its group and its series. */
struct BarPlace {
    int group = 0;
    int series = 0;

    bool operator==(const BarPlace &) const = default;
};

/** Draws bars, on the screen and on paper alike; every bar carries its figure, so colour is never the only sign. */
class BarDrawing : private ChartDrawing
{
public:
    explicit BarDrawing(const Theme &theme) : ChartDrawing(theme) {}

    void draw(QPainter &painter, const QRectF &room, const BarChart &chart) const;
    /** The bar with its figure, as large as it is hit by the mouse. */
    static QRectF place(const QRectF &room, const BarChart &chart, const BarPlace &bar);
    /** What the chart needs at least, in the painter's units. */
    static double height(const BarChart &chart);

private:
    void drawColumns(QPainter &painter, const QRectF &room, const BarChart &chart) const;
    void drawRows(QPainter &painter, const QRectF &room, const BarChart &chart) const;
    void fill(QPainter &painter, const QRectF &bar, int series) const;
};

/** Shows bars; each is reached by the arrow keys and opened by Enter or a click. */
class BarChartView : public ChartView
{
    Q_OBJECT

public:
    BarChartView(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setChart(BarChart chart);
    const BarChart &chart() const { return m_chart; }
    /** The bar that the keyboard stands at. Nothing without bars. */
    std::optional<BarPlace> current() const { return m_current; }
    /** The middle of a bar, where a click opens it. */
    QPoint middleOf(const BarPlace &bar) const;

Q_SIGNALS:
    void opened(const remit::ui::BarPlace &bar);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString words(const BarPlace &bar) const;
    std::optional<BarPlace> at(const QPointF &point) const;
    void moveTo(const BarPlace &bar);

    const Theme &m_theme;
    BarChart m_chart;
    std::optional<BarPlace> m_current;
};

}  // namespace remit::ui
