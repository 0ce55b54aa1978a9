#pragma once
#include <QImage>
#include <QWidget>

namespace remit::ui {

/** The place for a signature as paper shows it: the printed name at the left, the handwriting beside it. */
class HandwritingView : public QWidget
{
    Q_OBJECT

public:
    explicit HandwritingView(QWidget *parent = nullptr);

    void show(const QString &name, const QImage &picture);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QImage m_picture;
};

}  // namespace remit::ui
