#include "exchanging/forkdialog.h"

#include "widgets/scrollcolumn.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace remit::ui {

ForkDialog::ForkDialog(const Words &words, const CaseFork &fork, const ForkNames &names, QWidget *parent)
    : Dialog(tr("案件 %1 的分叉").arg(fork.caseNumber), parent, 860),
      m_sides(new QButtonGroup(this)),
      m_reason(new QLineEdit)
{
    const ForkStep common = forkStep(words, fork.common, names);
    body()->addWidget(
        wrapped(tr("两边共同的最后一步：%1　%2　%3").arg(common.on, common.what, common.words), "secondary"));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(sideOf(words, tr("本库"), fork.ours, names), 1);
    sides->addWidget(sideOf(words, fork.name, fork.theirs, names), 1);
    body()->addLayout(sides, 1);
    if (!fork.over) {
        addChoice(fork);
        return;
    }
    if (fork.choice)
        body()->addWidget(
            wrapped(tr("%1 于 %2 选定%3：%4")
                        .arg(names.of(names.store, fork.choice->officer), words.instant(fork.choice->at),
                             fork.choice->side == ForkSide::Ours ? tr("本库") : fork.name, fork.choice->reason)));
    setActions(tr("关闭"));
    secondary()->hide();
}

QWidget *ForkDialog::sideOf(const Words &words, const QString &name, const CaseCourse &course, const ForkNames &names)
{
    auto *card = new Card(name);
    auto *scroll = new ScrollColumn;
    scroll->setMinimumHeight(220);
    scroll->setAccessibleName(tr("%1的办理经过").arg(name));
    for (const CourseAct &act : course) {
        const ForkStep step = forkStep(words, act, names);
        scroll->column()->addWidget(wrapped(step.on + u"　"_qs + step.what + u"　"_qs + step.by));
        if (!step.words.isEmpty()) scroll->column()->addWidget(wrapped(step.words, "secondary"));
    }
    if (course.empty()) scroll->column()->addWidget(wrapped(tr("此后没有办理"), "secondary"));
    scroll->column()->addStretch();
    card->body()->addWidget(scroll, 1);
    return card;
}

void ForkDialog::addChoice(const CaseFork &fork)
{
    auto *row = new QHBoxLayout;
    auto *ours = new QRadioButton(tr("以本库为准"));
    auto *theirs = new QRadioButton(tr("以%1为准").arg(fork.name));
    m_sides->addButton(ours, int(ForkSide::Ours));
    m_sides->addButton(theirs, int(ForkSide::Theirs));
    row->addWidget(ours);
    row->addWidget(theirs);
    row->addStretch();
    body()->addLayout(row);
    addField(tr("理由"), m_reason);
    body()->addWidget(wrapped(tr("选定后案件按这一方接着办理；另一方不会删除，仍可在这里查阅。"), "secondary"));
    setActions(tr("选定"));
    const auto check = [this] { setReady(m_sides->checkedId() >= 0 && !m_reason->text().trimmed().isEmpty()); };
    connect(m_sides, &QButtonGroup::idToggled, this, check);
    connect(m_reason, &QLineEdit::textChanged, this, check);
    check();
}

ForkSide ForkDialog::side() const { return ForkSide(m_sides->checkedId()); }

QString ForkDialog::reason() const { return m_reason->text().trimmed(); }

}  // namespace remit::ui
