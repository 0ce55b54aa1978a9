#include "cases/review/reportpane.h"
#include "widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

// The remarks of a review as the report lists them, and what may be done with each.
namespace remit::ui {

namespace {

Tone toneOf(const ReviewRemark &remark)
{
    if (!remark.isOpen()) return Tone::Ok;
    return remark.kind == RemarkKind::Flaw ? Tone::Warn : Tone::Accent;
}

/** A row that goes with the column's other widgets when that is filled anew. */
QHBoxLayout *addRow(QVBoxLayout *column)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    column->addWidget(holder);
    return row;
}

}  // namespace

void ReportPane::showReview()
{
    fill(m_flaws, {RemarkKind::Flaw}, tr("没有瑕疵。在卷宗页上拖选一处，按 F 标为瑕疵，可随案退回。"));
    fill(m_points, {RemarkKind::Point}, tr("没有讨论事项。按 T 提出一项，大家在下面讨论，逐条记入账本。"));
    fill(m_passages, {RemarkKind::Passage, RemarkKind::Mark},
         tr("没有摘录和标注。拖选一处，按 E 摘录原文（附页码），按 M 标注。"));
    showCheck();
}

void ReportPane::fill(Card *card, const QList<RemarkKind> &kinds, const QString &none)
{
    emptyLayout(card->body());
    int shown = 0;
    for (const ReviewRemark &remark : m_review.view()->file.review.remarks) {
        if (!kinds.contains(remark.kind)) continue;
        if (shown++ > 0) card->body()->addWidget(rule());
        addRemark(card->body(), remark);
    }
    if (shown == 0) card->body()->addWidget(wrapped(none, "small"));
}

void ReportPane::addRemark(QVBoxLayout *column, const ReviewRemark &remark)
{
    const Words &words = m_context.words;
    QHBoxLayout *head = addRow(column);
    const bool back = remark.isOpen() && returnedBy(m_review.view()->file, remark) > 0;
    const QString state = remark.end ? words.of(u"review.ending"_qs, remarkEndingCode(remark.end->ending))
                          : back     ? words.of(u"review"_qs, u"returned"_qs)
                                     : words.of(u"review.kind"_qs, remarkKindCode(remark.kind));
    head->addWidget(new Chip(state, toneOf(remark)));
    if (remark.place) {
        auto *place = button(tr("卷宗第 %1 页").arg(remark.place->dossierPage), "link");
        place->setToolTip(placeInWords(*remark.place));
        place->setAccessibleName(tr("看第 %1 页的%2")
                                     .arg(remark.place->dossierPage)
                                     .arg(words.of(u"review.kind"_qs, remarkKindCode(remark.kind))));
        head->addWidget(place);
        connect(place, &QPushButton::clicked, this, [this, place = *remark.place] { Q_EMIT placeWanted(place); });
    }
    head->addStretch();
    if (!remark.quote.isEmpty()) column->addWidget(wrapped(u"“%1”"_qs.arg(remark.quote), "quote"));
    addSaid(column, remark.text, remark.person, remark.at, remark.act);
    for (const RemarkAnswer &answer : remark.answers)
        addSaid(column, answer.text, answer.person, answer.at, answer.act);
    if (remark.end)
        addSaid(column,
                words.of(u"review.ending"_qs, remarkEndingCode(remark.end->ending)) +
                    (remark.end->text.isEmpty() ? QString() : tr("：%1").arg(remark.end->text)),
                remark.end->person, remark.end->at, remark.end->act);
    if (remark.isOpen()) addSteps(column, remark);
}

void ReportPane::addSaid(QVBoxLayout *column, const QString &text, const QString &person, Instant at, qint64 act)
{
    if (!text.isEmpty()) column->addWidget(wrapped(text));
    column->addWidget(
        wrapped(tr("%1 · %2 · 账本第 %3 条").arg(m_review.view()->nameOf(person), m_context.words.instant(at)).arg(act),
                "small"));
}

void ReportPane::addSteps(QVBoxLayout *column, const ReviewRemark &remark)
{
    const ReviewView &view = *m_review.view();
    const QString about = m_context.words.of(u"review.kind"_qs, remarkKindCode(remark.kind));
    QHBoxLayout *row = addRow(column);
    const auto add = [&](const QString &text, auto act) {
        auto *step = button(text, "link");
        step->setAccessibleName(tr("%1（%2，账本第 %3 条）").arg(text, about).arg(remark.act));
        row->addWidget(step);
        connect(step, &QPushButton::clicked, this, act);
    };
    const auto ask = [this, number = remark.act](const QString &title, RemarkEnding ending) {
        m_context.prompts.text(this, {title, tr("说明（可不填）"), title, true, tr("无")},
                               [this, number, ending](const QString &text) { m_review.end(number, ending, text); });
    };
    if (view.mayAnswer)
        add(tr("回复…"), [this, number = remark.act] {
            m_context.prompts.text(this, {tr("回复"), tr("内容"), tr("回复"), true, {}},
                                   [this, number](const QString &text) { m_review.answer(number, text); });
        });
    if (remark.kind == RemarkKind::Flaw && view.mayMend)
        add(tr("已补正…"), [ask] { ask(tr("已补正"), RemarkEnding::Mended); });
    if (remark.kind != RemarkKind::Flaw && view.mayNote)
        add(tr("已议定…"), [ask] { ask(tr("已议定"), RemarkEnding::Settled); });
    if (remark.person == view.person && view.mayNote)
        add(tr("撤回批注…"), [ask] { ask(tr("撤回批注"), RemarkEnding::Withdrawn); });
    row->addStretch();
}

void ReportPane::showCheck()
{
    const ReviewView &view = *m_review.view();
    const CaseReview &review = view.file.review;
    const ReviewCheck *standing = standingCheck(view.file);
    if (standing)
        m_checkState->show(standing->agreed ? tr("已复核同意") : tr("复核不同意"),
                           standing->agreed ? Tone::Ok : Tone::Bad);
    else
        m_checkState->show(review.checks.empty() ? tr("未复核") : tr("复核后批注、卷宗或阶段有变，须重新复核"),
                           review.checks.empty() ? Tone::Neutral : Tone::Warn);
    QStringList lines;
    if (standing)
        lines << tr("%1 · %2 · 账本第 %3 条")
                     .arg(view.nameOf(standing->person), m_context.words.instant(standing->at))
                     .arg(standing->act);
    if (standing && !standing->text.isEmpty()) lines << standing->text;
    if (!standing && view.noCheck) lines << m_context.words.error(*view.noCheck);
    m_checkText->setText(lines.join(u'\n'));
    m_checkText->setVisible(!lines.isEmpty());
    for (QPushButton *step : {m_agreeCheck, m_refuseCheck}) step->setVisible(!standing && !view.noCheck);
}

}  // namespace remit::ui
