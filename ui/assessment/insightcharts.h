#pragma once
#include "assessment/insightpresenter.h"

#include <QCoreApplication>
#include <QWidget>

class QPainter;

namespace remit::ui {

/**
 * The drawings of the insight, the same on the screen and on paper: in the colours of a theme, within the room given,
 * in the painter's font. Colour is never the only sign: what stands out carries a mark or a word as well.
 */
class InsightCharts
{
    Q_DECLARE_TR_FUNCTIONS(remit::ui::InsightCharts)

public:
    InsightCharts(const Theme &theme, const InsightPresenter &presenter) : m_theme(theme), m_presenter(presenter) {}

    /** How many stand where on the way to the end of the cycle; those near to it stand out. */
    void balances(QPainter &painter, const QRectF &room, const AreaInsight &area) const;
    /** The last months with the base due in each; a month below its base is marked, so is the end of a cycle. */
    void months(QPainter &painter, const QRectF &room, const InmateInsight &inmate) const;
    /** Each operation's fulfilment in the earlier and the later half of the days, against the quota. */
    void operations(QPainter &painter, const QRectF &room, const InmateInsight &inmate) const;
    static int heightOfOperations(qsizetype count);

private:
    struct Scale;
    void text(QPainter &painter, const QRectF &place, Qt::Alignment where, const QString &words,
              const char16_t *token) const;
    void month(QPainter &painter, const Scale &scale, const QRectF &column, const MonthResult &month) const;
    void operation(QPainter &painter, const QRectF &row, const OperationInsight &operation) const;
    void legend(QPainter &painter, const QRectF &room, const std::vector<std::pair<QString, QString>> &entries) const;

    const Theme &m_theme;
    const InsightPresenter &m_presenter;
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

private:
    Drawing m_drawing;
};

}  // namespace remit::ui
