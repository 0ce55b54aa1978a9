#pragma once
#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace remit::ui {

/** A long job's bar: what, how many of how many, time left, and a button to stop between items. Hidden at rest. */
class JobBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    /** What is counted: things, bytes, or only the share of the whole. */
    enum class Unit { Items, Bytes, Share };
    void begin(const QString &what, Unit unit = Unit::Items);
    /** Says otherwise what is being done. */
    void rename(const QString &what) { m_what = what; }
    void advance(qint64 done, qint64 total);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QString count(qint64 number) const;

    QString m_what;
    Unit m_unit = Unit::Items;
    QElapsedTimer m_clock;
    QLabel *m_text;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

}  // namespace remit::ui
