#pragma once
#include "cases/casepresenter.h"
#include "widgets/card.h"

namespace remit::ui {

/** What others say of a case: objections during the notice (公示异议), the procuratorate's opinion (检察意见). */
class NoticeCard : public Card
{
    Q_OBJECT

public:
    NoticeCard(const PageContext &context, CasePresenter &presenter, QWidget *parent = nullptr);

    void show(const CaseView &view);
    using Card::show;

private:
    void addObjection(const CaseView &view, const NoticeObjection &objection, bool answers);
    void addReply(const CaseView &view);
    void record();
    void answer(const NoticeObjection &objection);
    void reply();

    PageContext m_context;
    CasePresenter &m_presenter;
    QVBoxLayout *m_said;
    QPushButton *m_record;
    QPushButton *m_reply;
};

}  // namespace remit::ui
