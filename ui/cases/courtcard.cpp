#include "cases/courtcard.h"

#include "cases/rulingdialog.h"
#include "casework/courtanswers.h"

#include <QVBoxLayout>

namespace remit::ui {

CourtCard::CourtCard(const PageContext &context, CasePresenter &presenter, QWidget *parent)
    : Card(tr("法院办理"), parent),
      m_context(context),
      m_presenter(presenter),
      m_events(new QVBoxLayout),
      m_record(button(tr("登记裁定…"), QKeySequence(int(Qt::CTRL) | Qt::Key_R), "", this))
{
    m_events->setSpacing(6);
    body()->addLayout(m_events);
    head()->addStretch();
    head()->addWidget(m_record);
    connect(m_record, &QPushButton::clicked, this, &CourtCard::openRuling);
}

void CourtCard::show(const CaseView &view)
{
    setVisible(view.file.state.sent);
    emptyLayout(m_events);
    const bool open = view.file.state.status == CaseStatus::Open;
    if (view.court.empty())
        m_events->addWidget(wrapped(open ? tr("法院还没有答复。在“批次”中接收法院动态；只有纸质裁定的，可以直接登记。")
                                         : tr("法院没有发来动态；结果依纸质裁定书登记。"),
                                    "secondary"));
    for (auto each = view.court.rbegin(); each != view.court.rend(); ++each) addEvent(*each);
    m_record->setVisible(view.ofDepartment() && open);
}

void CourtCard::addEvent(const RecordedEvent &each)
{
    m_events->addWidget(wrapped(
        tr("%1　%2").arg(isoDate(dateIn(each.event.at)), m_context.words.of(u"court"_qs, each.event.kind)), "strong"));
    QStringList details;
    if (const auto due = supplementDue(each.event)) details << tr("%1 前补送").arg(isoDate(*due));
    const Json &wanted = each.event.data["list"];
    if (wanted.isArray())
        for (const Json &item : wanted.array()) details << item.toString();
    for (const EventDocument &document : each.event.documents) details << document.name;
    if (const QString clerk = clerkOf(each.event); !clerk.isEmpty()) details << tr("经办人 %1").arg(clerk);
    details << tr("账本第 %1 条").arg(each.act);
    m_events->addWidget(wrapped(details.join(u" · "_qs), "small"));
}

void CourtCard::openRuling() { (new RulingDialog(m_context, m_presenter, this))->open(); }

}  // namespace remit::ui
