#include "cases/objectiondialog.h"

#include "widgets/datefield.h"
#include "widgets/notice.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace remit::ui {

ObjectionDialog::ObjectionDialog(const PageContext &context, CasePresenter &presenter,
                                 std::optional<NoticeObjection> objection, QWidget *parent)
    : Dialog(objection ? tr("答复异议") : tr("登记公示异议"), parent, 520),
      m_presenter(presenter),
      m_objection(std::move(objection)),
      m_on(new DateField(context.today(), tr("日期"))),
      m_by(new QLineEdit),
      m_text(new QPlainTextEdit),
      m_notice(new Notice)
{
    m_text->setMinimumHeight(110);
    m_text->setTabChangesFocus(true);
    if (m_objection) {
        body()->addWidget(wrapped(tr("%1　%2").arg(isoDate(m_objection->on), m_objection->by), "strong"));
        body()->addWidget(wrapped(m_objection->text));
    } else {
        body()->addWidget(wrapped(tr("登记后写进公示情况报告；评审委员会答复之前，公示不能结束。"), "small"));
        m_by->setPlaceholderText(tr("例：罪犯王某、民警李某"));
        addField(tr("提出人"), m_by);
    }
    addField(m_objection ? tr("答复日期") : tr("收到日期"), m_on);
    addField(m_objection ? tr("复核意见") : tr("异议内容"), m_text);
    body()->addWidget(m_notice);
    setActions(m_objection ? tr("记录答复") : tr("登记"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &ObjectionDialog::submit);
    connect(m_by, &QLineEdit::textChanged, this, &ObjectionDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ObjectionDialog::check);
    connect(&m_presenter, &CasePresenter::noted, this, &QDialog::accept);
    connect(&m_presenter, &CasePresenter::noteRefused, this, [this, &words = context.words](const Error &error) {
        m_notice->show(Tone::Bad, words.error(error), error.code);
        fit();
        check();
    });
    check();
    if (m_objection)
        m_text->setFocus();
    else
        m_by->setFocus();
}

void ObjectionDialog::submit()
{
    setReady(false);
    const QString text = m_text->toPlainText().trimmed();
    if (m_objection)
        m_presenter.answerObjection(m_objection->act, m_on->day(), text);
    else
        m_presenter.recordObjection({m_on->day(), m_by->text().trimmed(), text});
}

void ObjectionDialog::check()
{
    const bool named = m_objection || !m_by->text().trimmed().isEmpty();
    setReady(named && !m_text->toPlainText().trimmed().isEmpty());
}

}  // namespace remit::ui
