#pragma once
#include "base/date.h"
#include "widgets/theme.h"

#include <QWidget>

#include <vector>

namespace remit::ui {

/** A sentence as a line in time (刑期与变更): custody, delivery, each reduction, today, the end. */
class Timeline : public QWidget
{
    Q_OBJECT

public:
    struct Point {
        Date on;
        QString label;
        /** Today's mark is drawn filled; what lies after it is still to be served. */
        bool today = false;
    };

    explicit Timeline(const Theme &theme, QWidget *parent = nullptr);

    /** Points in order of their days. */
    void setPoints(std::vector<Point> points);
    QSize sizeHint() const override { return {480, 84}; }
    QSize minimumSizeHint() const override { return {280, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    double place(Date day) const;

    const Theme &m_theme;
    std::vector<Point> m_points;
};

}  // namespace remit::ui
