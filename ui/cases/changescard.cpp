#include "cases/changescard.h"

#include "casework/changedwords.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

/** Two halves of the card: what it was, what it is. What changed stands above them and where that came from below. */
enum Columns { Before, After, ColumnCount };

}  // namespace

ChangesCard::ChangesCard(const PageContext &context, CasePresenter &presenter, QWidget *parent)
    : Card(tr("变动对照"), parent),
      m_context(context),
      m_presenter(presenter),
      m_since(new QComboBox),
      m_summary(wrapped({}, "secondary")),
      m_rows(new QGridLayout)
{
    // Its longest line, in English, must not make the whole column as wide.
    m_since->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_since->setMinimumContentsLength(12);
    m_since->setAccessibleName(tr("与哪一级签批时相比"));
    m_since->setToolTip(tr("与哪一级签批时相比"));
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(6);
    for (const int column : {Before, After}) m_rows->setColumnStretch(column, 1);
    body()->addWidget(m_since);
    body()->addWidget(m_summary);
    body()->addLayout(m_rows);
    connect(m_since, &QComboBox::activated, this, &ChangesCard::ask);
}

void ChangesCard::show(const CaseView &view)
{
    if (view.file.number != m_number) {
        m_number = view.file.number;
        m_since->clear();
        emptyLayout(m_rows);
        m_summary->setText(tr("正在对照账本……"));
    }
    ask();
}

void ChangesCard::ask()
{
    m_presenter.findChanges(m_since->currentData().toString(), [this](const WhatChanged &found) { fill(found); });
}

void ChangesCard::fill(const WhatChanged &found)
{
    offerLevels(found);
    emptyLayout(m_rows);
    const QString level = levelInWords(found.since, m_context.words.messages());
    const QString since = tr("%1（%2，账本第 %3 条）").arg(level, isoDate(found.since.on)).arg(found.since.act);
    if (found.record.empty() && found.papers.empty()) {
        m_summary->setText(tr("自%1以来，记录和文书内容没有变动。").arg(since));
        return;
    }
    m_summary->setText(tr("自%1以来：记录变动 %2 处，文书内容变动 %3 处。")
                           .arg(since)
                           .arg(found.record.size())
                           .arg(found.papers.size()));
    m_rows->addWidget(label(tr("签批时"), "small"), 0, Before);
    m_rows->addWidget(label(tr("现在"), "small"), 0, After);
    addRows(found.papers, true, addRows(found.record, false, 1));
}

void ChangesCard::offerLevels(const WhatChanged &found)
{
    const QString chosen = m_since->currentData().toString();
    m_since->clear();
    for (const DecidedLevel &level : found.levels)
        m_since->addItem(tr("自%1以来").arg(levelInWords(level, m_context.words.messages())), level.stage);
    m_since->setCurrentIndex(std::max(0, m_since->findData(chosen)));
    m_since->setVisible(m_since->count() > 1);
}

int ChangesCard::addRows(const std::vector<Changed> &changes, bool onPaper, int row)
{
    QString paper;
    for (const Changed &change : changes) {
        if (onPaper && change.group != paper) {
            paper = change.group;
            m_rows->addWidget(wrapped(m_context.words.of(u"form"_qs, familyOf(paper)), "strong"), row++, 0, 1,
                              ColumnCount);
        }
        const ChangedWords words = changedInWords(change, onPaper, m_context.words.messages());
        QLabel *what = wrapped(words.what, onPaper ? "" : "strong");
        const std::pair<int, QLabel *> cells[] = {{Before, wrapped(words.before, "secondary")},
                                                  {After, wrapped(words.after)}};
        m_rows->addWidget(what, row++, 0, 1, ColumnCount);
        for (const auto &[column, cell] : cells) m_rows->addWidget(cell, row, column, Qt::AlignTop);
        // Papers are in Chinese whatever the window speaks.
        if (onPaper)
            for (QLabel *cell : {what, cells[Before].second, cells[After].second})
                cell->setObjectName(u"paperWords"_qs);
        m_rows->addWidget(wrapped(causeOf(change), "small"), ++row, 0, 1, ColumnCount);
        m_rows->addWidget(rule(), ++row, 0, 1, ColumnCount);
        ++row;
    }
    return row;
}

QString ChangesCard::causeOf(const Changed &change) const
{
    if (!change.cause) return tr("日期推移");
    QString who = change.cause->officer;
    for (const Officer &officer : m_presenter.view()->officers)
        if (officer.id == who && !officer.name.isEmpty()) who = officer.name;
    return tr("%1 %2 %3 · 账本第 %4 条")
        .arg(isoDate(dateIn(change.cause->at)), who, m_context.words.of(u"act"_qs, change.cause->kind))
        .arg(change.cause->act);
}

}  // namespace remit::ui
