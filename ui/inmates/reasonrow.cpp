#include "inmates/reasonrow.h"

#include "law/verdictjson.h"
#include "widgets/card.h"

#include <QGridLayout>

namespace remit::ui {

namespace {

/** The mark before a reason: a sign as well as a colour. */
std::pair<QString, Tone> markOf(Outcome outcome)
{
    switch (outcome) {
        case Outcome::Met:
            return {u"✓"_qs, Tone::Ok};
        case Outcome::NotYet:
            return {u"◷"_qs, Tone::Warn};
        case Outcome::Unmet:
        case Outcome::Invalid:
            return {u"✕"_qs, Tone::Bad};
        case Outcome::Unsupported:
        case Outcome::Ambiguous:
            return {u"!"_qs, Tone::Warn};
        case Outcome::Applies:
            break;
    }
    return {u"·"_qs, Tone::Neutral};
}

}  // namespace

ReasonRow::ReasonRow(const PageContext &context, const ExplainedReason &reason, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const auto [sign, tone] = markOf(reason.outcome);
    auto *mark = new Chip(sign, tone, this);
    mark->setFixedWidth(26);
    mark->setAlignment(Qt::AlignCenter);
    mark->setAccessibleName(context.words.of(u"outcome"_qs, QString::fromLatin1(outcomeCode(reason.outcome))));
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(wrapped(reason.text, ""), 0, 1);
    QStringList facts;
    for (const auto &[name, value] : reason.facts) facts << name + u" "_qs + value;
    int line = 1;
    if (!facts.isEmpty()) grid->addWidget(wrapped(facts.join(u" · "_qs), "small"), line++, 1);
    if (!reason.change.isEmpty()) grid->addWidget(wrapped(reason.change, "small"), line++, 1);
    if (!reason.citation.isEmpty()) {
        auto *article = wrapped(context.words.citation(reason.rule, reason.citation), "small");
        article->setStyleSheet(u"color:%1"_qs.arg(context.theme.colour(u"accent"_qs).name()));
        article->setToolTip(reason.citation);
        grid->addWidget(article, line++, 1);
    }
    grid->addWidget(rule(), line, 0, 1, 2);
}

SuppositionRow::SuppositionRow(const PageContext &context, const Supposition &supposition, QWidget *parent)
    : QWidget(parent), m_why(button(tr("为什么"), "link")), m_steps(new QWidget)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto *mark = new Chip(tr("若"), Tone::Accent, this);
    mark->setAccessibleName(tr("假设"));
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(wrapped(supposition.text, ""), 0, 1);
    grid->addWidget(m_why, 0, 2, Qt::AlignTop);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 4, 0, 0);
    for (const ExplainedReason &reason : supposition.steps) steps->addWidget(new ReasonRow(context, reason));
    m_steps->hide();
    grid->addWidget(m_steps, 1, 0, 1, 3);
    grid->addWidget(rule(), 2, 0, 1, 3);
    m_why->setVisible(!supposition.steps.empty());
    m_why->setAccessibleName(tr("为什么：%1").arg(supposition.text));
    connect(m_why, &QPushButton::clicked, this, [this] {
        m_steps->setVisible(m_steps->isHidden());
        m_why->setText(m_steps->isHidden() ? tr("为什么") : tr("收起"));
    });
}

}  // namespace remit::ui
