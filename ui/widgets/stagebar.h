#pragma once
#include "widgets/theme.h"

#include <QWidget>

#include <vector>

namespace remit::ui {

/** How many cases stand at each stage, as one bar with its numbers below. */
class StageBar : public QWidget
{
    Q_OBJECT

public:
    struct Part {
        QString label;
        int count = 0;
    };

    explicit StageBar(const Theme &theme, QWidget *parent = nullptr);
    void setParts(std::vector<Part> parts);
    QSize sizeHint() const override { return {400, 74}; }
    QSize minimumSizeHint() const override { return {260, 74}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Part> m_parts;
};

}  // namespace remit::ui
