#pragma once
#include <QLabel>

namespace remit::ui {

/** One line that ends in an ellipsis where it finds too little room; the pointer then tells the whole. */
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

}  // namespace remit::ui
