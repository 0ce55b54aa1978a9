#include "court/beforeafter.h"

#include "widgets/card.h"

#include <QGridLayout>

namespace remit::ui {

BeforeAfter::BeforeAfter(const Words &words, QWidget *parent)
    : QWidget(parent), m_words(words), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

void BeforeAfter::show(const SentenceOutlook &before, const SentenceOutlook &after)
{
    emptyLayout(m_grid);
    m_row = 0;
    int column = 1;
    for (const QString &head : {tr("现在"), tr("登记后")}) m_grid->addWidget(label(head, "small"), 0, column++);
    add(tr("刑期止日"), m_words.date(before.endsOn), m_words.date(after.endsOn));
    add(tr("剥夺政治权利改为"), m_words.term(before.politicalRights), m_words.term(after.politicalRights));
    add(tr("下次间隔起算日"), m_words.date(before.intervalFrom), m_words.date(after.intervalFrom));
    add(tr("有效的减刑"), tr("%1 次").arg(before.commutations), tr("%1 次").arg(after.commutations));
}

void BeforeAfter::add(const QString &name, const QString &before, const QString &after)
{
    ++m_row;
    m_grid->addWidget(label(name, "small"), m_row, 0);
    m_grid->addWidget(label(before), m_row, 1);
    auto *then = label(before == after ? tr("不变") : after, before == after ? "secondary" : "strong");
    then->setAccessibleName(name);
    m_grid->addWidget(then, m_row, 2);
}

}  // namespace remit::ui
