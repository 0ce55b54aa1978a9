#include "cases/casepresenter.h"
#include "casework/prosecution.h"

// What others say of a case, and what the prison answers them.
namespace remit::ui {

namespace {

template <class Value>
std::optional<Error> errorOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

}  // namespace

void CasePresenter::settleNote(const std::optional<Error> &refused, const QString &what)
{
    if (refused) {
        Q_EMIT noteRefused(*refused);
        return;
    }
    Q_EMIT noted();
    Q_EMIT produced(what);
    m_context.backend.noteChange();
    reload();
}

void CasePresenter::recordObjection(const ReceivedObjection &received)
{
    m_context.backend.ask(
        this,
        [received, number = m_number](Workplace &place) {
            return recordNoticeObjection(place.desk(), number, received);
        },
        [this](const Result<NoticeObjection> &kept) {
            settleNote(errorOf(kept),
                       kept ? tr("异议已登记，记入账本第 %1 条，等评审委员会答复。").arg(kept->act) : QString());
        });
}

void CasePresenter::answerObjection(qint64 objection, Date on, const QString &text)
{
    m_context.backend.ask(
        this,
        [=, number = m_number](Workplace &place) {
            return answerNoticeObjection(place.desk(), number, objection, on, text);
        },
        [this](const Result<NoticeObjection> &kept) { settleNote(errorOf(kept), tr("答复已记录。")); });
}

void CasePresenter::replyToProsecution(const ProsecutionReply &reply)
{
    m_context.backend.ask(
        this,
        [reply, number = m_number](Workplace &place) { return remit::replyToProsecution(place.desk(), number, reply); },
        [this](const Result<ProsecutionReply> &kept) {
            settleNote(errorOf(kept), tr("对检察意见的回复已登记；请在“文书”中生成成文。"));
        });
}

}  // namespace remit::ui
