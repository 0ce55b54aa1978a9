#pragma once
#include "widgets/theme.h"

#include <QWidget>

#include <vector>

namespace remit::ui {

/** How many cases stand at each stage, as one bar with its numbers below; each is reached by the arrow keys and opened
 * by Enter or a click. */
class StageBar : public QWidget
{
    Q_OBJECT

public:
    struct Part {
        QString label;
        int count = 0;
    };

    /** `name` is its accessible name. */
    StageBar(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setParts(std::vector<Part> parts);
    /** Those that are not empty. */
    const std::vector<Part> &parts() const { return m_parts; }
    QSize sizeHint() const override { return {400, 74}; }
    QSize minimumSizeHint() const override { return {260, 74}; }

    /** The middle of a part's words, where a click opens it. */
    QPoint middleOf(int part) const;

Q_SIGNALS:
    /** Of the parts that are not empty. */
    void opened(int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    /** The chosen part first, as a reader of the screen says what has changed. */
    void describe();
    QFont smallFont() const;
    /** Where the words of each part stand. */
    std::vector<QRectF> places() const;
    int partAt(const QPointF &point) const;
    QColor colourOf(size_t part) const;

    const Theme &m_theme;
    std::vector<Part> m_parts;
    int m_current = 0;
};

}  // namespace remit::ui
