#include "cases/noticecard.h"

#include "cases/objectiondialog.h"
#include "cases/replydialog.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {

/** From the procuratorate's stage on, until the case is the court's. */
bool takesReply(const CaseView &view)
{
    const bool open = view.file.state.status == CaseStatus::Open && !view.file.state.sent;
    return open && view.hasReached(u"procuratorate"_qs);
}

}  // namespace

NoticeCard::NoticeCard(const PageContext &context, CasePresenter &presenter, QWidget *parent)
    : Card(tr("公示异议与检察意见"), parent),
      m_context(context),
      m_presenter(presenter),
      m_said(new QVBoxLayout),
      m_record(button(tr("登记异议…"), QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_O), "", this)),
      m_reply(button(tr("回复检察意见…"), QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_R), "", this))
{
    m_said->setSpacing(6);
    body()->addLayout(m_said);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_record);
    row->addWidget(m_reply);
    body()->addLayout(row);
    connect(m_record, &QPushButton::clicked, this, &NoticeCard::record);
    connect(m_reply, &QPushButton::clicked, this, &NoticeCard::reply);
}

void NoticeCard::show(const CaseView &view)
{
    const CaseFile &file = view.file;
    const bool onNotice = file.state.stage == u"notice" && file.state.status == CaseStatus::Open;
    setVisible(onNotice || takesReply(view) || !file.objections.empty() || file.reply);
    m_record->setVisible(onNotice && view.ofDepartment());
    m_reply->setVisible(takesReply(view) && view.ofDepartment());
    emptyLayout(m_said);
    if (file.objections.empty())
        m_said->addWidget(wrapped(onNotice
                                      ? tr("公示期内还没有收到异议。收到的逐件登记，评审委员会答复后才能结束公示。")
                                      : tr("公示期内没有异议。"),
                                  "secondary"));
    const bool answers = onNotice && view.officer.roles.contains(u"committee_secretary"_qs);
    for (const NoticeObjection &objection : file.objections) addObjection(view, objection, answers);
    if (file.reply)
        addReply(view);
    else if (view.copy && view.copy->state == OpinionState::Owed)
        m_said->addWidget(wrapped(tr("检察意见 %1 待答复：逐条登记是否采纳并写明理由，监狱长才能决定。")
                                      .arg(view.copy->traffic.answers.back().answer.number)));
    else if (takesReply(view))
        m_said->addWidget(wrapped(tr("没有需要回复的检察意见。检察机关书面提出意见的，逐条登记并回复。"), "secondary"));
}

void NoticeCard::addObjection(const CaseView &view, const NoticeObjection &objection, bool answers)
{
    auto *holder = new QWidget;
    auto *head = new QHBoxLayout(holder);
    head->setContentsMargins(0, 4, 0, 0);
    head->addWidget(
        new Chip(objection.answeredOn ? tr("已答复") : tr("待答复"), objection.answeredOn ? Tone::Ok : Tone::Warn));
    head->addWidget(wrapped(tr("%1　%2").arg(isoDate(objection.on), objection.by), "strong"), 1);
    if (answers && !objection.answeredOn) {
        auto *reply = button(tr("答复…"));
        reply->setAccessibleName(tr("答复%1的异议").arg(objection.by));
        head->addWidget(reply);
        connect(reply, &QPushButton::clicked, this, [this, objection] { answer(objection); });
    }
    m_said->addWidget(holder);
    m_said->addWidget(wrapped(objection.text));
    m_said->addWidget(
        wrapped(tr("%1 登记 · 账本第 %2 条").arg(view.nameOf(objection.person)).arg(objection.act), "small"));
    if (objection.answeredOn)
        m_said->addWidget(wrapped(tr("复核意见（%1）：%2").arg(isoDate(*objection.answeredOn), objection.answer)));
}

void NoticeCard::addReply(const CaseView &view)
{
    const ProsecutionReply &reply = *view.file.reply;
    m_said->addWidget(wrapped(
        tr("%1 收到%2：%3").arg(isoDate(reply.receivedOn), reply.procuratorate, reply.opinionNumber), "strong"));
    for (const ProsecutionReply::Point &point : reply.points)
        m_said->addWidget(
            wrapped(tr("%1　%2").arg(m_context.words.of(u"adopted"_qs, adoptedCode(point.adopted)), point.point) +
                    (point.reason.isEmpty() ? QString() : u'\n' + point.reason)));
    m_said->addWidget(wrapped(tr("%1 回复 %2 · %3 登记 · 账本第 %4 条。监狱长决定前须生成“对检察意见的回复”。")
                                  .arg(isoDate(reply.on), reply.number, view.nameOf(reply.person))
                                  .arg(reply.act),
                              "small"));
}

void NoticeCard::record() { (new ObjectionDialog(m_context, m_presenter, {}, this))->open(); }

void NoticeCard::answer(const NoticeObjection &objection)
{
    (new ObjectionDialog(m_context, m_presenter, objection, this))->open();
}

void NoticeCard::reply() { (new ReplyDialog(m_context, m_presenter, this))->open(); }

}  // namespace remit::ui
