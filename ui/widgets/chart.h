#pragma once
#include "widgets/theme.h"

#include <QRectF>
#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QPainter;

namespace remit::ui {

/** What every drawing of figures shares: words, legend and scale in the colours of a theme. */
class ChartDrawing
{
protected:
    /** Heights in the painter's units, which are pixels on the screen. */
    static constexpr double line = 16, legendHeight = 22;

    /** From a figure to a place in a chart of columns. */
    struct Scale {
        double bottom, height;
        qint64 most;

        double y(qint64 figure) const;
    };

    explicit ChartDrawing(const Theme &theme) : m_theme(theme) {}

    void text(QPainter &painter, const QRectF &place, Qt::Alignment where, const QString &words,
              const char16_t *token) const;
    /** Colour (a token) and word of each series, from left to right. */
    void legend(QPainter &painter, const QRectF &room, const std::vector<std::pair<QString, QString>> &entries) const;

    const Theme &m_theme;
};

/** Shows one drawing; what it says is also there for a reader of the screen. */
class ChartView : public QWidget
{
    Q_OBJECT

public:
    using Drawing = std::function<void(QPainter &, const QRectF &)>;

    explicit ChartView(const QString &name, QWidget *parent = nullptr);

    void show(Drawing drawing, const QString &description);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;
    /** The widget's font at the size in which charts are written. */
    QFont chartFont() const;

private:
    Drawing m_drawing;
};

}  // namespace remit::ui
