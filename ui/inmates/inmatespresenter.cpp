#include "inmates/inmatespresenter.h"

#include "casework/officers.h"
#include "casework/soon.h"
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

std::optional<Term> amountOf(const Commutation &answer)
{
    if (answer.decision == Decision::Barred || answer.decision == Decision::Invalid) return {};
    return answer.maximumByFloor ? answer.maximumByFloor : answer.maximum;
}

namespace {

constexpr qsizetype atOnce = 40;

Result<QHash<QString, ScreenedSummary>> summarise(const Desk &desk, const QStringList &numbers, Date asOf)
{
    QHash<QString, ScreenedSummary> found;
    for (const QString &number : numbers) {
        const auto one = screenOne(desk, number, asOf);
        if (!one) return fail(one.error());
        const Commutation &commutation = one->verdict.commutation;
        found.insert(number, {commutation.decision, one->verdict.parole.decision, commutation.earliestOn,
                              amountOf(commutation), soonestOf(*one, asOf)});
    }
    return found;
}

/** Whether the month is the one in which that inmate can first be proposed, as the first page counts it. */
bool startsIn(const ScreenedSummary &summary, Month month, Date asOf)
{
    return summary.soonest && soonMonth(*summary.soonest, asOf) == month;
}

}  // namespace

InmatesPresenter::~InmatesPresenter() = default;

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
        {tr("一次最高"),
         [&words](const InmateLine &l) { return l.screened ? words.term(l.screened->maximum) : QString(); }, 124, false,
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
        this,
        [](Workplace &place) {
            const Desk &desk = place.desk();
            return std::pair(desk.ports.inmates.inmates({}),
                             requireRole(desk, desk.commutation.stages.front().roles).has_value());
        },
        [this](std::pair<Result<std::vector<InmateRow>>, bool> answer) {
            m_loaded = true;
            auto &[rows, mayOpen] = answer;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_mayOpen = mayOpen;
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

void InmatesPresenter::setSoon(std::optional<Month> month)
{
    m_soon = month;
    applyFilter();
}

void InmatesPresenter::applyFilter()
{
    m_model.setFilter([this, text = m_text, decision = m_decision, soon = m_soon](const InmateLine &line) {
        if (decision && (!line.screened || line.screened->commutation != *decision)) return false;
        if (soon && (!line.screened || !startsIn(*line.screened, *soon, *m_screenedOn))) return false;
        const InmateRow &row = line.row;
        return text.isEmpty() || row.number.startsWith(text) || row.name.contains(text) || row.crimes.contains(text) ||
               row.area.contains(text) || row.ward.contains(text) || m_initials.match(row.name, text);
    });
    Q_EMIT filtered();
}

void InmatesPresenter::screen(Date asOf)
{
    if (m_screening) return;
    m_screening = true;
    m_stopped = false;
    m_found = std::make_unique<Summaries>();
    m_found->asOf = asOf;
    Q_EMIT screeningChanged();
    m_context.backend.ask(
        this, [](Workplace &place) { return place.desk().ports.inmates.inmates({}); },
        [this](const Result<std::vector<InmateRow>> &rows) {
            if (!rows) {
                take(fail(rows.error()));
                return;
            }
            m_numbers.clear();
            for (const InmateRow &row : *rows) m_numbers << row.number;
            screenFrom(0);
        });
}

void InmatesPresenter::screenFrom(qsizetype first)
{
    Q_EMIT progress(static_cast<int>(first), static_cast<int>(m_numbers.size()));
    if (m_stopped) {
        take(fail(u"casework.cancelled"_qs));
        return;
    }
    if (first >= m_numbers.size()) {
        take(std::move(*m_found));
        return;
    }
    // A few at a time, so that what the officer opens meanwhile is answered between them.
    const auto work = [numbers = m_numbers.mid(first, atOnce), asOf = m_found->asOf](Workplace &place) {
        return summarise(place.desk(), numbers, asOf);
    };
    m_context.backend.ask(this, work, [this, first](const Result<QHash<QString, ScreenedSummary>> &found) {
        if (!found) {
            take(fail(found.error()));
            return;
        }
        for (auto one = found->begin(); one != found->end(); ++one) {
            m_found->byNumber.insert(one.key(), *one);
            m_found->counts.add(one->commutation);
        }
        screenFrom(first + atOnce);
    });
}

void InmatesPresenter::take(Result<Summaries> result)
{
    m_screening = false;
    if (!result) {
        Q_EMIT screeningChanged();
        if (!m_stopped) Q_EMIT failed(result.error());
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
    return static_cast<size_t>(shown) == all ? tr("共 %1 人").arg(all) : tr("共 %1 人，显示 %2 人").arg(all).arg(shown);
}

}  // namespace remit::ui
