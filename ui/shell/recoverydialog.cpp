#include "shell/recoverydialog.h"

#include "shell/dialogdrafts.h"
#include "widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

/** Where a draft is gone on with; an empty page where nobody knows. */
Route routeOf(const Draft &draft)
{
    if (const auto dialog = dialogPlace(draft.subject)) return dialog->route;
    const QString kind = draft.subject.section(u':', 0, 0), about = draft.subject.section(u':', 1);
    if (kind == u"case" || kind == u"passages") return {u"cases"_qs, about.section(u'/', 0, 0)};
    if (kind == u"cases") return {u"cases"_qs, {}};
    if (kind == u"sheet") return {u"labour"_qs, {}};
    return {};
}

QString nameOf(const Words &words, const Draft &draft)
{
    const QString kind = draft.subject.section(u':', 0, 0), about = draft.subject.section(u':', 1);
    if (const auto dialog = dialogPlace(draft.subject))
        return RecoveryDialog::tr("“%1”中的文字 %2").arg(dialog->title, dialog->route.argument).trimmed();
    const QString first = about.section(u'/', 0, 0), second = about.section(u'/', 1);
    if (kind == u"case") return RecoveryDialog::tr("案件 %1 “%2”的意见").arg(first, words.of(u"stage"_qs, second));
    if (kind == u"passages") return RecoveryDialog::tr("案件 %1 的文书用语").arg(first);
    if (kind == u"cases") return RecoveryDialog::tr("一起办理多件的意见");
    if (kind == u"sheet") return RecoveryDialog::tr("%2 %1 的劳动日记载").arg(first, second);
    return draft.subject;
}

/** The words that were typed, without the frame that they are kept in. */
QString wordsIn(const Draft &draft)
{
    constexpr int most = 60;
    QString text = draft.text;
    if (const auto json = Json::parse(text.toUtf8()); json && json->isObject()) {
        QStringList parts;
        for (const auto &[name, value] : json->object())
            if (!value.toString().isEmpty()) parts << value.toString();
        text = parts.join(u"；"_qs);
    }
    text = text.simplified();
    return text.size() > most ? text.left(most) + u'…' : text;
}

}  // namespace

Result<Recovered> readRecovered(Workplace &place)
{
    const Desk &desk = place.desk();
    auto drafts = place.drafts().drafts(desk.officer.id);
    if (!drafts) return fail(drafts.error());
    const auto head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    std::erase_if(*drafts, [](const Draft &draft) { return draft.text.isEmpty(); });
    Recovered recovered{*std::move(drafts), *head, {}};
    if (const auto last = desk.ports.ledger.act(head->size); head->size > 0 && last) recovered.last = last->act;
    return recovered;
}

RecoveryDialog::RecoveryDialog(const PageContext &context, Recovered recovered, QWidget *parent)
    : Dialog(tr("上次没有正常退出"), parent, 620), m_context(context)
{
    QString last = tr("资料库没有发现损坏，还没有记录。");
    if (recovered.last)
        last = tr("资料库没有发现损坏。最后一条已确认的记录是第 %1 条：%2，%3。在它之前提交的内容都已保存。")
                   .arg(recovered.head.size)
                   .arg(context.words.of(u"act"_qs, recovered.last->kind), context.words.instant(recovered.last->at));
    body()->addWidget(wrapped(last));
    if (recovered.drafts.empty())
        body()->addWidget(wrapped(tr("没有找到未提交的草稿。最后几秒内键入的文字可能没有留下，请核对。"), "secondary"));
    else
        body()->addWidget(wrapped(
            tr("找回 %1 份没有提交的草稿；最后几秒内键入的文字可能不在其中，请核对。").arg(recovered.drafts.size()),
            "secondary"));
    for (const Draft &draft : recovered.drafts) addDraft(draft);
    setActions(tr("知道了"));
    secondary()->hide();
}

void RecoveryDialog::addDraft(const Draft &draft)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 6, 0, 6);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    const QString name = nameOf(m_context.words, draft);
    texts->addWidget(wrapped(name, "strong"));
    texts->addWidget(wrapped(tr("%1　保存于 %2").arg(wordsIn(draft), m_context.words.instant(draft.savedAt)), "small"));
    line->addLayout(texts, 1);
    auto *open = button(tr("打开"));
    open->setAccessibleName(tr("打开%1").arg(name));
    auto *drop = button(tr("丢弃"), "danger");
    drop->setAccessibleName(tr("丢弃%1").arg(name));
    line->addWidget(open);
    line->addWidget(drop);
    body()->addWidget(row);
    const Route route = routeOf(draft);
    open->setEnabled(!route.page.isEmpty());
    connect(open, &QPushButton::clicked, this, [this, route] {
        accept();
        Q_EMIT openWanted(route);
    });
    connect(drop, &QPushButton::clicked, this, [this, draft, row, name] {
        m_context.prompts.confirm(this, {tr("丢弃草稿"), tr("%1：丢弃后不能找回。").arg(name), tr("丢弃"), true},
                                  [this, draft, row] { discard(draft, row); });
    });
}

void RecoveryDialog::discard(const Draft &draft, QWidget *row)
{
    Draft none = draft;
    none.text.clear();
    m_context.backend.ask(
        this, [none](Workplace &place) { return place.drafts().keepDraft(none); },
        [this, row](const Result<void> &done) {
            if (!done) return;
            m_discarded = true;
            row->deleteLater();
        });
}

}  // namespace remit::ui
