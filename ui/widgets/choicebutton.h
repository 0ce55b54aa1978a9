#pragma once
#include "widgets/theme.h"

#include <QPushButton>

class QLabel;

namespace remit::ui {

/** One way to go on, as wide as its card: an icon, what it is called, what it means. */
class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    ChoiceButton(const Theme &theme, const QString &icon, const QString &title, const QString &meaning,
                 QWidget *parent = nullptr);

    void say(const QString &title, const QString &meaning);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QLabel *m_title;
    QLabel *m_meaning;
};

}  // namespace remit::ui
