#pragma once
#include "cases/casepresenter.h"
#include "widgets/card.h"

namespace remit::ui {

/** How a case stands before the court (法院办理): its events, what is due, and the ruling to be recorded. */
class CourtCard : public Card
{
    Q_OBJECT

public:
    CourtCard(const PageContext &context, CasePresenter &presenter, QWidget *parent = nullptr);

    void show(const CaseView &view);
    using Card::show;

private:
    void addEvent(const RecordedEvent &each);
    void openRuling();

    PageContext m_context;
    CasePresenter &m_presenter;
    QVBoxLayout *m_events;
    QPushButton *m_record;
};

}  // namespace remit::ui
