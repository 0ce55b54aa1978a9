#include "cases/dossier/dossiercard.h"

#include <QHBoxLayout>

namespace remit::ui {

void DossierCard::showNeeds(const DossierView &view)
{
    emptyLayout(m_needs);
    emptyLayout(m_later);
    using State = DossierNeed::State;
    for (const State state : {State::Missing, State::Later, State::Waived, State::IfAny})
        for (const DossierNeed &need : view.needs)
            if (need.state == state) addNeed(view, need);
    if (m_needs->count() > 0 && !view.pieces.empty()) m_needs->addWidget(rule());
    if (m_later->count() > 0) m_later->insertWidget(0, rule());
}

void DossierCard::addNeed(const DossierView &view, const DossierNeed &need)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    const bool missing = need.state == DossierNeed::State::Missing;
    const QString state =
        need.stops() ? tr("缺，须补齐") : m_context.words.of(u"dossier.need"_qs, needCode(need.state));
    row->addWidget(new Chip(state, need.stops() ? Tone::Bad : missing ? Tone::Warn : Tone::Neutral), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(wrapped(m_presenter.nameOfPaper(need.paper), missing ? "strong" : ""));
    words->addWidget(wrapped(tellNeed(view, need), "small"));
    row->addLayout(words, 1);
    addNeedSteps(view, need, row);
    // What is not due yet stands behind what is there.
    (missing ? m_needs : m_later)->addWidget(holder);
}

/** Where it comes from; of a waived one, why and who let it be. */
QString DossierCard::tellNeed(const DossierView &view, const DossierNeed &need) const
{
    if (need.waiver)
        return QStringList{need.waiver->reason, view.nameOf(need.waiver->person), isoDate(need.waiver->on),
                           tr("账本第 %1 条").arg(need.waiver->act)}
            .join(u" · "_qs);
    return m_presenter.sourceOf(need.paper);
}

void DossierCard::addNeedSteps(const DossierView &view, const DossierNeed &need, QHBoxLayout *row)
{
    const QString name = m_presenter.nameOfPaper(need.paper);
    const bool open = need.state == DossierNeed::State::Missing || need.state == DossierNeed::State::Later;
    if (view.mayWaive && open && need.weight == PaperWeight::Hard) {
        auto *waive = button(tr("免附…"), "link");
        waive->setAccessibleName(tr("免附%1").arg(name));
        row->addWidget(waive, 0, Qt::AlignTop);
        connect(waive, &QPushButton::clicked, this, [this, paper = need.paper] { askWaiver(paper); });
    }
    if (!view.mayAdd || need.kinds.isEmpty()) return;
    auto *add = button(tr("附卷…"), "link");
    add->setAccessibleName(tr("附入%1").arg(name));
    row->addWidget(add, 0, Qt::AlignTop);
    connect(add, &QPushButton::clicked, this, [this, kind = need.kinds.first()] { chooseFiles(kind); });
}

void DossierCard::askWaiver(const QString &paper)
{
    m_context.prompts.text(this,
                           {tr("免附“%1”").arg(m_presenter.nameOfPaper(paper)), tr("免附的理由"), tr("免附"), true, {}},
                           [this, paper](const QString &reason) { m_presenter.waive(paper, reason); });
}

}  // namespace remit::ui
