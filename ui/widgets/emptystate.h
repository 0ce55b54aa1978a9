#pragma once
#include "widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace remit::ui {

/** What stands where nothing is yet: why, and what to do next. */
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme &theme, const QString &icon, QWidget *parent = nullptr);

    void show(const QString &title, const QString &hint, const QString &action = {});
    QString title() const;
    using QWidget::show;

Q_SIGNALS:
    void acted();

private:
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_action;
};

}  // namespace remit::ui
