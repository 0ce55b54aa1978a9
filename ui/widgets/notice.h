#pragma once
#include "widgets/theme.h"

#include <QFrame>

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
    void clear();
    QString text() const;
    using QFrame::show;

private:
    QLabel *m_text;
    QPushButton *m_code;
    QPushButton *m_close;
};

}  // namespace remit::ui
