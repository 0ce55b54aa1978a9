#pragma once
#include <QScrollArea>

namespace remit::ui {

/** Gives the window's parts the room that they need and scrolls where the window is smaller, as at 200 %. */
class Room : public QScrollArea
{
public:
    /** What the parts need. */
    static constexpr QSize least{1120, 680};

    explicit Room(QWidget *whole, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

}  // namespace remit::ui
