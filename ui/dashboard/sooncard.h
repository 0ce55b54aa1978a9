#pragma once
#include "casework/soon.h"
#include "shell/page.h"
#include "widgets/card.h"

#include <QTimer>

namespace remit::ui {

class BarChartView;

/**
 * Who may soon be proposed (近期可提请), by month. Everybody's verdict is worked out for it, some at a time between
 * whatever else is asked, once the officer has stayed on the page for a moment; it is kept for the day.
 */
class SoonCard : public Card
{
    Q_OBJECT

public:
    explicit SoonCard(const PageContext &context, QWidget *parent = nullptr);

    /** Begins unless it was worked out today. */
    void begin();

Q_SIGNALS:
    /** A bar was opened: the list of that month's people is wanted. */
    void listWanted(remit::Month month);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void gather();
    void goOn(qsizetype first);
    void show();
    using QWidget::show;

    PageContext m_context;
    QLabel *m_state;
    BarChartView *m_chart;
    QTimer m_patience;
    QStringList m_numbers;
    std::vector<SoonInmate> m_people;
    std::optional<Date> m_doneOn;
    bool m_working = false;
};

}  // namespace remit::ui
