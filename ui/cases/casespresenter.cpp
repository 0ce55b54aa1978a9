#include "cases/casespresenter.h"

#include "casework/opinions.h"

namespace remit::ui {

std::vector<Column<CaseRow>> caseColumns(const Words &words)
{
    return {
        {CasesPresenter::tr("案号"), [](const CaseRow &c) { return c.number; }, 104},
        {CasesPresenter::tr("姓名"), [](const CaseRow &c) { return c.name; }, 84, false, {}, {}, true},
        {CasesPresenter::tr("阶段"),
         [&words](const CaseRow &c) {
             if (!c.court.isEmpty()) return words.of(u"court"_qs, c.court);
             return c.status == CaseStatus::Open ? words.of(u"stage"_qs, c.stage)
                                                 : words.of(u"status"_qs, statusCode(c.status));
         },
         140, false, [](const CaseRow &c) { return QVariant(c.stageNumber); },
         [](const CaseRow &c) { return std::optional(toneOf(c.status)); }},
        {CasesPresenter::tr("提请内容"), [](const CaseRow &c) { return c.proposalText; }, 152},
        {CasesPresenter::tr("进入日期"), [&words](const CaseRow &c) { return words.date(c.since); }, 104},
        {CasesPresenter::tr("类别"),
         [&words](const CaseRow &c) { return words.of(u"case.kind"_qs, caseKindCode(c.kind)); }, 60},
        {CasesPresenter::tr("监区"), [](const CaseRow &c) { return c.area; }, 90},
        {CasesPresenter::tr("批次"), [](const CaseRow &c) { return c.batch.isEmpty() ? Words::dash() : c.batch; }, 80}};
}

CasesPresenter::CasesPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_model(caseColumns(context.words))
{
    applyFilter();
}

void CasesPresenter::load()
{
    m_context.backend.ask(
        this,
        [](Workplace &place) -> Result<Loaded> {
            auto rows = place.desk().ports.cases.cases({});
            if (!rows) return fail(rows.error());
            auto officers = place.desk().ports.officers.officers();
            if (!officers) return fail(officers.error());
            const Officer &own = place.desk().officer;
            return Loaded{std::move(*rows), place.desk().commutation, own.roles, std::move(*officers), own.name};
        },
        [this](Result<Loaded> result) {
            if (result)
                take(std::move(*result));
            else
                Q_EMIT failed(result.error());
        });
}

void CasesPresenter::take(Loaded result)
{
    m_loaded = true;
    m_workflow = std::move(result.workflow);
    m_roles = std::move(result.roles);
    m_officers = std::move(result.officers);
    m_ownName = std::move(result.ownName);
    m_stages.clear();
    for (const Stage &stage : m_workflow.stages) {
        const auto here = std::count_if(result.rows.begin(), result.rows.end(), [&](const CaseRow &row) {
            return row.stage == stage.code && (row.status == CaseStatus::Open || row.status == CaseStatus::Locked);
        });
        m_stages.push_back({stage.code, stage.number, static_cast<int>(here)});
    }
    m_model.setRows(std::move(result.rows));
    Q_EMIT loaded();
}

void CasesPresenter::setStage(const QString &stage)
{
    m_stage = stage;
    applyFilter();
}

void CasesPresenter::setText(const QString &text)
{
    m_text = text.trimmed();
    applyFilter();
}

void CasesPresenter::setClosedToo(bool closedToo)
{
    m_closedToo = closedToo;
    applyFilter();
}

void CasesPresenter::applyFilter()
{
    m_model.setFilter([stage = m_stage, text = m_text, closedToo = m_closedToo](const CaseRow &row) {
        const bool working = row.status == CaseStatus::Open || row.status == CaseStatus::Locked;
        if (!working && !closedToo) return false;
        if (!stage.isEmpty() && row.stage != stage) return false;
        return text.isEmpty() || row.number.contains(text) || row.inmate.startsWith(text) || row.name.contains(text) ||
               row.crimes.contains(text) || row.area.contains(text) || row.batch.contains(text);
    });
    Q_EMIT filtered();
}

void CasesPresenter::findWords(const QString &number, std::function<void(const QString &)> found)
{
    m_context.backend.ask(
        this,
        [number](Workplace &place) {
            const auto file = place.desk().ports.cases.caseFile(number);
            return file ? standardOpinion(place.desk(), *file) : QString();
        },
        std::move(found));
}

void CasesPresenter::act(const QStringList &numbers, const CaseAction &action, bool standardWords)
{
    m_job = m_context.backend.start(
        this,
        [=](Workplace &place, const Progress &told) {
            return (standardWords ? actInStandardWords : actOnCases)(place.desk(), numbers, action, told);
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this](const std::vector<ItemResult> &results) {
            Q_EMIT acted(results);
            m_context.backend.noteChange();
        });
}

bool CasesPresenter::mayDecide(const Stage &stage) const
{
    return std::any_of(stage.roles.begin(), stage.roles.end(),
                       [this](const QString &role) { return m_roles.contains(role); });
}

QString CasesPresenter::nextToDo(const QString &after) const
{
    for (const CaseRow &row : m_model.rows()) {
        const Stage *stage = m_workflow.stage(row.stage);
        if (row.number != after && row.status == CaseStatus::Open && stage && !stage->last && mayDecide(*stage))
            return row.number;
    }
    return {};
}

QString CasesPresenter::countText() const
{
    const auto all = m_model.rows().size();
    const auto shown = static_cast<size_t>(m_model.rowCount());
    return shown == all ? tr("共 %1 件").arg(all) : tr("共 %1 件，显示 %2 件").arg(all).arg(shown);
}

int CasesPresenter::placeOf(const QString &number) const
{
    for (int place = 0; place < m_model.rowCount(); ++place)
        if (m_model.at(place).number == number) return place;
    return -1;
}

}  // namespace remit::ui
