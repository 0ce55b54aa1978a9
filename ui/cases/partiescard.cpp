#include "cases/partiescard.h"

#include "cases/handoverdialog.h"
#include "widgets/notice.h"

#include <QDir>
#include <QHBoxLayout>

namespace remit::ui {

namespace {

Tone toneOf(HandoverState state)
{
    switch (state) {
        case HandoverState::Received:
            return Tone::Ok;
        case HandoverState::Overdue:
        case HandoverState::Incomplete:
            return Tone::Bad;
        case HandoverState::Due:
            return Tone::Warn;
        case HandoverState::Unserved:
        case HandoverState::Given:
            break;
    }
    return Tone::Neutral;
}

Tone toneOf(OpinionState state)
{
    if (state == OpinionState::Owed) return Tone::Warn;
    return state == OpinionState::Given ? Tone::Neutral : Tone::Ok;
}

bool takesCopy(const CaseView &view) { return view.hasReached(u"procuratorate"_qs); }

}  // namespace

PartiesCard::PartiesCard(const PageContext &context, QWidget *parent)
    : Card(tr("移交与抄送"), parent),
      m_context(context),
      m_presenter(context),
      m_lines(new QVBoxLayout),
      m_give(button(tr("移交社区矫正…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_H), "", this)),
      m_receipt(button(tr("登记回执…"))),
      m_copy(button(tr("抄送检察院…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_P), "", this)),
      m_opinion(button(tr("登记检察意见文件…"))),
      m_notice(new Notice)
{
    m_lines->setSpacing(6);
    body()->addLayout(m_lines);
    body()->addWidget(m_notice);
    for (const auto &[first, second] : {std::pair(m_give, m_receipt), {m_copy, m_opinion}}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(second);
        row->addWidget(first);
        body()->addLayout(row);
    }
    connect(m_give, &QPushButton::clicked, this, &PartiesCard::handOver);
    connect(m_copy, &QPushButton::clicked, this, &PartiesCard::copy);
    connect(m_receipt, &QPushButton::clicked, this, [this] { take(ParcelPurpose::Handover); });
    connect(m_opinion, &QPushButton::clicked, this, [this] { take(ParcelPurpose::Prosecution); });
    connect(&m_presenter, &PartiesPresenter::done, this, [this](const QString &what) {
        m_notice->show(Tone::Ok, what);
        Q_EMIT changed();
    });
    connect(&m_presenter, &PartiesPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
}

void PartiesCard::show(const CaseView &view)
{
    if (std::exchange(m_case, view.file.number) != view.file.number) m_notice->clear();
    setVisible(view.handover || view.copy || takesCopy(view));
    emptyLayout(m_lines);
    if (view.handover) showHandover(*view.handover);
    if (view.copy) showCopy(*view.copy);
    if (!view.handover && !view.copy) m_lines->addWidget(wrapped(tr("还没有抄送人民检察院。"), "secondary"));
    const bool mine = view.ofDepartment();
    const auto over = view.handover ? std::optional(view.handover->state) : std::nullopt;
    m_give->setVisible(mine && over && over != HandoverState::Received);
    m_give->setProperty("served", view.handover && view.handover->servedOn);
    m_receipt->setVisible(mine && (over == HandoverState::Given || over == HandoverState::Incomplete));
    m_copy->setVisible(mine && takesCopy(view));
    m_opinion->setVisible(mine && view.copy);
}

void PartiesCard::addState(const QString &party, const QString &state, Tone tone)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Chip(state, tone));
    row->addWidget(wrapped(party, "strong"), 1);
    m_lines->addWidget(holder);
}

QString PartiesCard::signerOf(const RecordedAnswer &answer) const
{
    return answer.signer.isEmpty() ? m_context.words.of(u"answer"_qs, u"unsigned"_qs) : answer.signer;
}

void PartiesCard::showHandover(const Handover &handover)
{
    addState(tr("社区矫正机构"), m_context.words.of(u"handover.state"_qs, handoverStateCode(handover.state)),
             toneOf(handover.state));
    if (handover.servedOn)
        m_lines->addWidget(
            wrapped(tr("裁定 %1 送达 · 通知期限 %2 · 法律文书期限 %3 · 报到期限 %4（社区矫正法第二十条、第二十一条）")
                        .arg(isoDate(*handover.servedOn), isoDate(*handover.notifyBy), isoDate(*handover.documentsBy),
                             isoDate(*handover.reportBy)),
                    "small"));
    for (const GivenParcel &each : handover.traffic.given)
        m_lines->addWidget(
            wrapped(tr("%1 移交 %2 · 账本第 %3 条").arg(isoDate(dateIn(each.at)), each.to).arg(each.act), "small"));
    for (const RecordedAnswer &each : handover.traffic.answers) {
        const ParcelAnswer &answer = each.answer;
        const QString whole = answer.missing.isEmpty() ? m_context.words.of(u"answer"_qs, u"complete"_qs)
                                                       : tr("缺：%1").arg(answer.missing.join(u"、"_qs));
        m_lines->addWidget(wrapped(tr("%1 %2 回执：%3（%4）· 账本第 %5 条")
                                       .arg(isoDate(answer.on), answer.from, whole, signerOf(each))
                                       .arg(each.act),
                                   "small"));
    }
}

void PartiesCard::showCopy(const ProsecutionCopy &copy)
{
    addState(tr("人民检察院"), m_context.words.of(u"prosecution.state"_qs, opinionStateCode(copy.state)),
             toneOf(copy.state));
    for (const GivenParcel &each : copy.traffic.given)
        m_lines->addWidget(
            wrapped(tr("%1 抄送 %2 · 账本第 %3 条").arg(isoDate(dateIn(each.at)), each.to).arg(each.act), "small"));
    for (const RecordedAnswer &each : copy.traffic.answers) {
        const ParcelAnswer &answer = each.answer;
        m_lines->addWidget(wrapped(tr("%1 %2：%3（%4）· 账本第 %5 条")
                                       .arg(isoDate(answer.on), answer.from, answer.number, signerOf(each))
                                       .arg(each.act),
                                   "small"));
        for (int i = 0; i < answer.points.size(); ++i)
            m_lines->addWidget(wrapped(tr("%1. %2").arg(i + 1).arg(answer.points[i])));
    }
}

void PartiesCard::handOver()
{
    auto *dialog = new HandoverDialog(m_context, m_case, m_give->property("served").toBool(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveHandover(dialog->request()); });
    dialog->open();
}

void PartiesCard::saveHandover(HandoverRequest request)
{
    const QString suggested = QDir::home().filePath(tr("移交-%1.remit").arg(request.caseNumber));
    m_context.prompts.saveFile(
        this, tr("移交包存放位置"), suggested, tr("移交包 (*.remit)"), [this, request](const QString &path) {
            HandoverRequest whole = request;
            whole.path = path;
            askKey(m_context, this,
                   {tr("移交社区矫正"), tr("将以您的证书签署案件 %1 的移交包，交 %2。").arg(whole.caseNumber, whole.to),
                    tr("移交")},
                   [this, whole](KeyUnlock key) { m_presenter.handOver(whole, std::move(key)); });
        });
}

void PartiesCard::copy()
{
    m_context.prompts.text(this, {tr("抄送检察院"), tr("人民检察院"), tr("选择存放位置…"), false, {}},
                           [this](const QString &to) { saveCopy(to.trimmed()); });
}

void PartiesCard::saveCopy(const QString &to)
{
    const QString suggested = QDir::home().filePath(tr("抄送-%1.remit").arg(m_case));
    m_context.prompts.saveFile(
        this, tr("抄送件存放位置"), suggested, tr("抄送件 (*.remit)"),
        [this, to, number = m_case](const QString &path) {
            askKey(m_context, this,
                   {tr("抄送检察院"), tr("将以您的证书签署案件 %1 的抄送件，交 %2。").arg(number, to), tr("抄送")},
                   [this, number, to, path](KeyUnlock key) {
                       m_presenter.copy({number, false, to, path}, std::move(key));
                   });
        });
}

void PartiesCard::take(ParcelPurpose purpose)
{
    const QString title = purpose == ParcelPurpose::Handover ? tr("登记回执") : tr("登记检察意见文件");
    m_context.prompts.openFile(this, title, tr("回执或意见 (*.json *.p7m *.p7s);;所有文件 (*)"),
                               [this, purpose](const QString &path) { m_presenter.take(purpose, path); });
}

}  // namespace remit::ui
