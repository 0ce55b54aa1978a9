#pragma once
#include "shell/page.h"
#include "widgets/card.h"

#include <QHash>
#include <QTimer>

namespace remit::ui {

class BarChartView;

/**
 * Who may soon be proposed (近期可提请), by month. Everybody's verdict is worked out for it, some at a time between
 * whatever else is asked, once the officer has stayed on the page for a moment; leaving the page stops it, coming back
 * goes on from there. What was worked out stays for the day; afterwards only those whose record has changed are asked
 * again.
 */
class SoonCard : public Card
{
    Q_OBJECT

public:
    explicit SoonCard(const PageContext &context, QWidget *parent = nullptr);

    /** Begins, or brings up to date what was worked out today. */
    void begin();
    /** How many verdicts were asked for since it was made. */
    qint64 asked() const { return m_asked; }

Q_SIGNALS:
    /** A bar was opened: the list of that month's people is wanted. */
    void listWanted(remit::Month month);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void gather();
    void goOn();
    void show();
    using QWidget::show;

    PageContext m_context;
    QLabel *m_state;
    BarChartView *m_chart;
    QTimer m_patience;
    /** Whose verdict is still to be asked for. */
    QStringList m_left;
    /** Since when each may be proposed; nothing for whoever never may. */
    QHash<QString, std::optional<Date>> m_earliest;
    /** The day and the state of the ledger that it was worked out for. */
    std::optional<Date> m_doneOn;
    qint64 m_acts = 0;
    qint64 m_asked = 0;
    bool m_working = false;
};

}  // namespace remit::ui
