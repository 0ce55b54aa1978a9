#pragma once
#include "widgets/theme.h"

#include <QWidget>

#include <vector>

namespace remit::ui {

/** The stages of one case in a row: done, now, to come (办案阶段 0 至 10). Wraps where it is narrow. */
class StageTrack : public QWidget
{
    Q_OBJECT

public:
    struct Step {
        QString label;
        enum class Place { Done, Now, ToCome } place = Place::ToCome;
    };

    explicit StageTrack(const Theme &theme, QWidget *parent = nullptr);
    void setSteps(std::vector<Step> steps);
    QSize sizeHint() const override { return {400, heightForWidth(400)}; }
    QSize minimumSizeHint() const override { return {240, 26}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<QRectF> rooms(int width) const;

    const Theme &m_theme;
    std::vector<Step> m_steps;
};

}  // namespace remit::ui
