#pragma once
#include "shell/statuspresenter.h"

#include <QFrame>

class QLabel;

namespace remit::ui {

/** A coloured dot with a name for those who cannot see it. */
class Dot : public QWidget
{
    Q_OBJECT

public:
    explicit Dot(const Theme &theme, QWidget *parent = nullptr);
    void show(Tone tone);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::Neutral;
};

/** The foot of the window: saved when, how long the ledger, what waits, how the court can be reached. */
class StatusBar : public QFrame
{
    Q_OBJECT

public:
    explicit StatusBar(const PageContext &context, QWidget *parent = nullptr);

    StatusPresenter &presenter() { return m_presenter; }
    /** What the last exchange with the court showed. */
    void setCourt(Tone tone, const QString &text);

private:
    void show();

    StatusPresenter m_presenter;
    Dot *m_savedDot;
    QLabel *m_saved;
    QLabel *m_ledger;
    Dot *m_courtDot;
    QLabel *m_court;
    QLabel *m_waiting;
};

}  // namespace remit::ui
