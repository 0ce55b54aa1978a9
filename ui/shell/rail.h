#pragma once
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QFrame>
#include <QHash>

class QVBoxLayout;

namespace remit::ui {

/** One place in the navigation: icon, word, count. */
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Theme &theme, const QString &icon, const QString &text, const QKeySequence &shortcut,
               QWidget *parent);

    /** A number of things that wait; 0 shows nothing. */
    void setCount(int count);
    QSize sizeHint() const override { return {176, 38}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    int m_count = 0;
};

/** The navigation at the left (导航): the program's name, its places, and what belongs to the window below. */
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(const Theme &theme, QWidget *parent = nullptr);

    /** Adds a place; Alt and its number lead there. */
    void add(const QString &page, const QString &icon, const QString &title, const QKeySequence &keys);
    /** Adds an action at the foot. */
    RailButton *addFoot(const QString &icon, const QString &title, const QKeySequence &shortcut);
    void setCurrent(const QString &page);
    void setCount(const QString &page, int count);

Q_SIGNALS:
    void chosen(const QString &page);

private:
    const Theme &m_theme;
    QVBoxLayout *m_places;
    QVBoxLayout *m_foot;
    QHash<QString, RailButton *> m_buttons;
};

}  // namespace remit::ui
