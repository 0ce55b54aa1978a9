#pragma once
#include "dashboard/dashboardpresenter.h"
#include "widgets/card.h"

namespace remit::ui {

/** What somebody should know (预警), red first; each line leads to its record. Hidden while there is nothing. */
class WarningCard : public Card
{
    Q_OBJECT

public:
    explicit WarningCard(const PageContext &context, QWidget *parent = nullptr);

    void show(const std::vector<Warning> &warnings);
    /** Gives the keyboard to the first line. */
    void take();
    using QWidget::show;

Q_SIGNALS:
    void wanted(const remit::ui::Route &route);

private:
    void addLine(const Warning &warning);

    PageContext m_context;
    std::vector<Warning> m_warnings;
    QPushButton *m_first = nullptr;
    bool m_all = false;
};

}  // namespace remit::ui
