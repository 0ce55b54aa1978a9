#include "cases/returndialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace remit::ui {

ReturnDialog::ReturnDialog(const Words &words, const QStringList &stages, int count, QWidget *parent, int flaws)
    : Dialog(count == 1 ? tr("退回案件") : tr("退回 %1 件案件").arg(count), parent),
      m_stage(new QComboBox),
      m_reason(new QPlainTextEdit),
      m_missing(new QPlainTextEdit),
      m_flaws(new QCheckBox(tr("连同审查中未了的 %1 处瑕疵一并退回").arg(flaws)))
{
    for (const QString &stage : stages) m_stage->addItem(words.of(u"stage"_qs, stage), stage);
    m_stage->setCurrentIndex(m_stage->count() - 1);
    for (QPlainTextEdit *text : {m_reason, m_missing}) {
        text->setFixedHeight(84);
        text->setTabChangesFocus(true);
    }
    addField(tr("退回到"), m_stage);
    addField(tr("理由"), m_reason);
    addField(tr("缺少的材料（一行一项，可不填）"), m_missing);
    m_flaws->setChecked(flaws > 0);
    m_flaws->setVisible(flaws > 0);
    body()->addWidget(m_flaws);
    setActions(tr("退回"), true);
    setReady(false);
    connect(m_reason, &QPlainTextEdit::textChanged, this,
            [this] { setReady(!m_reason->toPlainText().trimmed().isEmpty()); });
}

CaseAction ReturnDialog::action(Date on) const
{
    CaseAction action;
    action.kind = CaseEvent::Kind::SendBack;
    action.on = on;
    action.toStage = m_stage->currentData().toString();
    action.text = m_reason->toPlainText().trimmed();
    action.missing = m_missing->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    action.withFlaws = m_flaws->isChecked();
    return action;
}

}  // namespace remit::ui
