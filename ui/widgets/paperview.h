#pragma once
#include <QImage>
#include <QScrollArea>

class QVBoxLayout;

namespace remit::ui {

/** Pages of a paper below one another, each as wide as said; what is to be read beside fields or alone. */
class PaperView : public QScrollArea
{
    Q_OBJECT

public:
    /** `name` is its accessible name. */
    PaperView(const QString &name, int sheetWidth, QWidget *parent = nullptr);

    void show(const QList<QImage> &pages);
    /** What stands there instead of pages. */
    void say(const QString &text);
    using QScrollArea::show;

private:
    int m_sheetWidth;
    QVBoxLayout *m_column;
};

}  // namespace remit::ui
