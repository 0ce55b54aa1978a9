#include "inmates/inmatespresenter.h"

#include "law/verdictjson.h"
#include "records/factsjson.h"

namespace remit::ui {

struct InmatesPresenter::Summaries {
    Date asOf;
    QHash<QString, ScreenedSummary> byNumber;
    ScreenCounts counts;
};

Tone toneOf(Decision decision)
{
    switch (decision) {
        case Decision::Eligible:
            return Tone::Ok;
        case Decision::NotYet:
            return Tone::Warn;
        case Decision::Barred:
        case Decision::Invalid:
            return Tone::Bad;
        case Decision::Unsupported:
            break;
    }
    return Tone::Neutral;
}

InmatesPresenter::InmatesPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_model({})
{
    m_model.setColumns(columns());
}

std::vector<Column<InmateLine>> InmatesPresenter::columns() const
{
    const Words &words = m_context.words;
    const auto decision = [&words](Decision value) {
        return words.of(u"decision"_qs, QString::fromLatin1(decisionCode(value)));
    };
    std::vector<Column<InmateLine>> columns{
        {tr("编号"), [](const InmateLine &l) { return l.row.number; }, 116},
        {tr("姓名"), [](const InmateLine &l) { return l.row.name; }, 92, false, {}, {}, true},
        {tr("监区"),
         [](const InmateLine &l) { return l.row.area + (l.row.ward.isEmpty() ? QString() : u" "_qs + l.row.ward); },
         130},
        {tr("罪名"), [](const InmateLine &l) { return l.row.crimes; }, 170},
        {tr("原判刑罚"), [&words](const InmateLine &l) { return words.sentence(l.row.sentence, l.row.term); }, 180,
         false,
         [](const InmateLine &l) {
             return QVariant((l.row.sentence ? int(*l.row.sentence) : 9) * 1000 +
                             (l.row.term ? l.row.term->wholeMonths() : 0));
         }},
        {tr("刑期止日"), [&words](const InmateLine &l) { return words.date(l.row.endsOn); }, 104},
        {tr("减刑"), [](const InmateLine &l) { return tr("%1 次").arg(l.row.commutations); }, 68, true,
         [](const InmateLine &l) { return QVariant(l.row.commutations); }},
        {tr("性别"),
         [&words](const InmateLine &l) {
             return words.of(u"sex"_qs, l.row.sex == PersonFacts::Sex::Male ? u"male"_qs : u"female"_qs);
         },
         76},
        {tr("出生日期"), [&words](const InmateLine &l) { return words.date(l.row.birthDate); }, 104}};
    if (!m_screenedOn) return columns;
    const auto text = [decision](Decision ScreenedSummary::*member) {
        return [=](const InmateLine &l) { return l.screened ? decision((*l.screened).*member) : QString(); };
    };
    const auto tone = [](Decision ScreenedSummary::*member) {
        return [=](const InmateLine &l) {
            return l.screened ? std::optional(toneOf((*l.screened).*member)) : std::nullopt;
        };
    };
    // The answer stands next to the name: it is what the list was asked for.
    const std::vector<Column<InmateLine>> answers{
        {tr("减刑条件"), text(&ScreenedSummary::commutation), 116, false, {}, tone(&ScreenedSummary::commutation)},
        {tr("最早可提请"),
         [&words](const InmateLine &l) { return l.screened ? words.date(l.screened->earliestOn) : QString(); }, 104},
        {tr("一次最高"), [&words](const InmateLine &l) { return l.screened ? words.term(l.screened->maximum) : QString(); },
         124, false,
         [](const InmateLine &l) {
             return QVariant(l.screened && l.screened->maximum ? l.screened->maximum->wholeMonths() : -1);
         }},
        {tr("假释条件"), text(&ScreenedSummary::parole), 104, false, {}, tone(&ScreenedSummary::parole)}};
    columns.insert(columns.begin() + 2, answers.begin(), answers.end());
    return columns;
}

void InmatesPresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return place.desk().ports.inmates.inmates({}); },
        [this](Result<std::vector<InmateRow>> rows) {
            m_loaded = true;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            std::vector<InmateLine> lines;
            lines.reserve(rows->size());
            for (InmateRow &row : *rows) {
                const auto summary = m_summaries.constFind(row.number);
                lines.push_back(
                    {std::move(row), summary == m_summaries.constEnd() ? std::nullopt : std::optional(*summary)});
            }
            m_model.setRows(std::move(lines));
            Q_EMIT loaded();
        });
}

void InmatesPresenter::setText(const QString &text)
{
    m_text = text.trimmed();
    applyFilter();
}

void InmatesPresenter::setDecision(std::optional<Decision> decision)
{
    m_decision = decision;
    applyFilter();
}

void InmatesPresenter::applyFilter()
{
    m_model.setFilter([text = m_text, decision = m_decision](const InmateLine &line) {
        if (decision && (!line.screened || line.screened->commutation != *decision)) return false;
        const InmateRow &row = line.row;
        return text.isEmpty() || row.number.startsWith(text) || row.name.contains(text) ||
               row.crimes.contains(text) || row.area.contains(text) || row.ward.contains(text);
    });
    Q_EMIT filtered();
}

void InmatesPresenter::screen(Date asOf)
{
    if (m_screening) return;
    m_screening = true;
    Q_EMIT screeningChanged();
    const auto work = [asOf](Workplace &place, const Progress &progress) -> Result<Summaries> {
        const auto result = remit::screen(place.desk(), asOf, progress);
        if (!result) return fail(result.error());
        Summaries summaries{asOf, {}, result->commutation};
        for (const Screened &one : result->rows)
            summaries.byNumber.insert(one.row.number,
                                      {one.verdict.commutation.decision, one.verdict.parole.decision,
                                       one.verdict.commutation.earliestOn, one.verdict.commutation.maximumByFloor});
        return summaries;
    };
    m_job = m_context.backend.start(
        this, work, [this](int done, int total) { Q_EMIT progress(done, total); },
        [this](Result<Summaries> result) { take(std::move(result)); });
}

void InmatesPresenter::take(Result<Summaries> result)
{
    m_screening = false;
    if (!result) {
        Q_EMIT screeningChanged();
        if (!m_job.stopped()) Q_EMIT failed(result.error());
        return;
    }
    m_screenedOn = result->asOf;
    m_counts = result->counts;
    m_summaries = std::move(result->byNumber);
    std::vector<InmateLine> lines = m_model.rows();
    for (InmateLine &line : lines) {
        const auto summary = m_summaries.constFind(line.row.number);
        line.screened = summary == m_summaries.constEnd() ? std::nullopt : std::optional(*summary);
    }
    m_model.setColumns(columns());
    m_model.setRows(std::move(lines));
    Q_EMIT screeningChanged();
}

QString InmatesPresenter::countText() const
{
    const auto all = m_model.rows().size();
    const auto shown = m_model.rowCount();
    return static_cast<size_t>(shown) == all ? tr("共 %1 人").arg(all)
                                             : tr("共 %1 人，显示 %2 人").arg(all).arg(shown);
}

}  // namespace remit::ui
