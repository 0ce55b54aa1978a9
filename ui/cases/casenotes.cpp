#include "cases/casepresenter.h"
#include "casework/prosecution.h"

// What others say of a case, what the prison answers them, what officers write on its papers, and what changed in it.
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

void CasePresenter::findPassages(std::function<void(const std::vector<Passage> &)> found)
{
    m_context.backend.ask(
        this, [number = m_number](Workplace &place) { return passagesOf(place.desk(), number); },
        [this, found = std::move(found)](const Result<std::vector<Passage>> &passages) {
            if (passages)
                found(*passages);
            else
                Q_EMIT failed(passages.error());
        });
}

void CasePresenter::findChanges(const QString &stage, std::function<void(const WhatChanged &)> found)
{
    m_context.backend.ask(
        this, [stage, number = m_number](Workplace &place) { return whatChanged(place.desk(), number, stage); },
        [this, number = m_number, found = std::move(found)](const Result<WhatChanged> &changes) {
            if (number != m_number) return;
            if (changes)
                found(*changes);
            else
                Q_EMIT failed(changes.error());
        });
}

void CasePresenter::writePassages(const std::vector<std::pair<QString, QString>> &written, std::function<void()> kept)
{
    m_context.backend.ask(
        this,
        [written, number = m_number](Workplace &place) -> Result<int> {
            for (const auto &[name, text] : written)
                if (const Result<Passage> one = writePassage(place.desk(), number, name, text); !one)
                    return fail(one.error());
            return int(written.size());
        },
        [this, kept = std::move(kept)](const Result<int> &count) {
            if (count) kept();
            if (count)
                Q_EMIT produced(tr("已保存 %1 段文书用语，记入账本；已生成的文书须重新生成。").arg(*count));
            else
                Q_EMIT failed(count.error());
            m_context.backend.noteChange();
            reload();
        });
}

}  // namespace remit::ui
