#pragma once
#include <QScrollArea>

class QVBoxLayout;

namespace remit::ui {

/** A column that scrolls when it is higher than its room; wrapped texts get the height that they need at its width. */
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QVBoxLayout *m_column;
};

}  // namespace remit::ui
