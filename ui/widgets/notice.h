#pragma once
#include "widgets/theme.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace remit::ui {

/** What happened, said inside the page: an error with its code to copy, a success, a hint. Hidden while empty. */
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    /** `code` is shown for copying; may be empty. */
    void show(Tone tone, const QString &text, const QString &code = {});
    /** Beside what was said, the step that comes next, by button or Alt+N; the next show() takes it away. */
    void offer(const QString &text, std::function<void()> step);
    void clear();
    QString text() const;
    using QFrame::show;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_whole;
    QHBoxLayout *m_row;
    QLabel *m_text;
    QPushButton *m_code;
    QPushButton *m_offer;
    std::function<void()> m_step;
    QPushButton *m_close;
};

}  // namespace remit::ui
