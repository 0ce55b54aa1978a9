#pragma once
#include "inmates/inmatepresenter.h"
#include "widgets/card.h"

#include <QTimer>

class QTabBar;
class QVBoxLayout;

namespace remit::ui {

class DateField;

/** The verdict at the side of an inmate's page: decision, day, amount, then each reason with fact and article. */
class VerdictPanel : public Card
{
    Q_OBJECT

public:
    VerdictPanel(const PageContext &context, QWidget *parent = nullptr);

    void show(const InmateView &view);
    CaseKind kind() const;
    using Card::show;

Q_SIGNALS:
    void asOfChanged(remit::Date asOf);
    void caseWanted(remit::CaseKind kind);
    void caseChosen(const QString &number);

private:
    void fill();
    void fillFigures(const InmateView &view);
    /** Adds the reasons that are not shown yet, a few between other events. */
    void addReasons();

    PageContext m_context;
    std::optional<InmateView> m_view;
    std::vector<ExplainedReason> m_toShow;
    size_t m_shown = 0;
    QTimer m_more;
    QTabBar *m_kind;
    Chip *m_decision;
    DateField *m_asOf;
    QLabel *m_earliest;
    QLabel *m_amountName;
    QLabel *m_amount;
    QLabel *m_summary;
    QLabel *m_assuming;
    QVBoxLayout *m_reasons;
    QPushButton *m_open;
    QLabel *m_why;
};

}  // namespace remit::ui
