#include "cases/casepanel.h"
#include "cases/passagesdialog.h"
#include "shell/drafts.h"
#include "widgets/card.h"

#include <QGridLayout>
#include <QHBoxLayout>

// The papers of the case at the side of the list.
namespace remit::ui {

QWidget *CasePanel::buildForms()
{
    auto *card = new Card(tr("文书"));
    m_forms = new QGridLayout;
    m_forms->setSpacing(6);
    m_forms->setColumnStretch(0, 1);
    card->body()->addLayout(m_forms);
    m_produceAll = button(tr("生成全部文书"), QKeySequence(int(Qt::CTRL) | Qt::Key_G), "primary", card);
    m_passages = button(tr("文书用语…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", card);
    auto *row = new QHBoxLayout;
    row->addWidget(m_passages);
    row->addStretch();
    row->addWidget(m_produceAll);
    card->body()->addLayout(row);
    connect(m_passages, &QPushButton::clicked, this, &CasePanel::editPassages);
    if (m_context.words.language() != Language::Chinese)
        card->body()->addWidget(
            wrapped(tr("提请内容和文书依《国家通用语言文字法》第九条使用中文；窗口的其他文字都是界面语言。"), "small"));
    connect(m_produceAll, &QPushButton::clicked, &m_presenter, &CasePresenter::produceAll);
    return card;
}

void CasePanel::editPassages()
{
    m_presenter.findPassages([this](const std::vector<Passage> &passages) {
        const QString subject = u"passages:"_qs + m_presenter.number();
        auto *dialog = new PassagesDialog(m_context, m_drafts, subject, passages, m_presenter.mayWrite(), this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, subject] {
            const WrittenPassages written = dialog->written();
            if (!written.empty()) m_presenter.writePassages(written, [this, subject] { m_drafts.note(subject, {}); });
        });
        dialog->open();
    });
}

void CasePanel::showForms()
{
    emptyLayout(m_forms);
    const CaseView &view = *m_presenter.view();
    const bool wanted = !m_presenter.missingForms().isEmpty() || !view.file.proposalNumber.isEmpty();
    m_produceAll->setVisible(wanted && !m_presenter.producible().isEmpty());
    int row = 0;
    for (const Paper &paper : view.papers)
        if (isDue(paper, view.file) || formsOf(view.file.kind).contains(paper.name)) addPaper(paper.name, row++);
}

void CasePanel::addPaper(const QString &name, int row)
{
    const CaseFile &file = m_presenter.view()->file;
    const CaseDocument *made = m_presenter.document(name);
    const bool outdated = m_presenter.isOutdated(name);
    const QString state = !made                      ? tr("未生成")
                          : bearsOldDay(*made, file) ? tr("日期已变，须重新生成")
                          : outdated                 ? tr("内容已变，须重新生成")
                                                     : tr("已生成 %1 页").arg(made->pages);
    const QString title = m_context.words.of(u"form"_qs, familyOf(name));
    auto *preview = button(tr("预览"), "link");
    preview->setAccessibleName(tr("预览%1").arg(title));
    auto *produce = button(made ? tr("重新生成") : tr("生成"), "link");
    produce->setAccessibleName(tr("生成%1").arg(title));
    m_forms->addWidget(wrapped(title, ""), row, 0);
    m_forms->addWidget(new Chip(state, outdated ? Tone::Warn : made ? Tone::Ok : Tone::Neutral), row, 1, Qt::AlignLeft);
    m_forms->addWidget(preview, row, 2);
    m_forms->addWidget(produce, row, 3, Qt::AlignLeft);
    connect(preview, &QPushButton::clicked, this, [this, name] { m_presenter.preview(name); });
    connect(produce, &QPushButton::clicked, this, [this, name] { m_presenter.produce(name); });
}

}  // namespace remit::ui
