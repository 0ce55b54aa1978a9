#include "assessment/pointspresenter.h"

#include "casework/conduct.h"
#include "casework/pointstrace.h"

namespace remit::ui {

namespace {

/** What an officer should know of the figure: summed, a preview, or no longer what the record gives. */
Column<MonthRow> remarks(const Words &words)
{
    const auto differs = [](const MonthRow &row) { return row.summed && *row.summed != row.result.total; };
    return {PointsPresenter::tr("说明"),
            [&words, differs](const MonthRow &row) {
                if (row.skipped) return words.error(*row.skipped);
                if (differs(row)) return PointsPresenter::tr("现记载应为 %1").arg(Words::points(row.result.total));
                return row.summed ? PointsPresenter::tr("已汇总") : PointsPresenter::tr("预览");
            },
            90,
            false,
            {},
            [differs](const MonthRow &row) -> std::optional<Tone> {
                if (row.skipped || differs(row)) return Tone::Warn;
                return row.summed ? Tone::Ok : Tone::Neutral;
            }};
}

}  // namespace

std::vector<Column<MonthRow>> monthColumns(const Words &words)
{
    const auto figure = [](const QString &title, auto value, int width = 74) {
        return Column<MonthRow>{title,
                                [value](const MonthRow &row) {
                                    return row.skipped || row.result.recorded ? Words::dash()
                                                                              : Words::points(int(value(row)));
                                },
                                width, true, [value](const MonthRow &row) { return QVariant(qint64(value(row))); }};
    };
    std::vector<Column<MonthRow>> columns{
        {PointsPresenter::tr("编号"), [](const MonthRow &row) { return row.inmate; }, 104},
        {PointsPresenter::tr("姓名"), [](const MonthRow &row) { return row.name; }, 76, false, {}, {}, true}};
    columns.push_back({PointsPresenter::tr("月得分"),
                       [](const MonthRow &row) {
                           return row.skipped ? Words::dash() : Words::points(row.summed.value_or(row.result.total));
                       },
                       78,
                       true,
                       [](const MonthRow &row) { return QVariant(row.summed.value_or(row.result.total)); },
                       {},
                       true});
    columns.push_back(
        {PointsPresenter::tr("积分"),
         [](const MonthRow &row) { return row.skipped ? Words::dash() : Words::points(int(row.result.cumulative)); },
         80, true, [](const MonthRow &row) { return QVariant(row.result.cumulative); }});
    columns.push_back(remarks(words));
    columns.push_back(figure(PointsPresenter::tr("基础分"),
                             [](const MonthRow &row) { return row.result.base.sum() + row.result.granted.sum(); }));
    columns.push_back(figure(
        PointsPresenter::tr("加分"), [](const MonthRow &row) { return row.result.bonus.sum(); }, 64));
    columns.push_back(figure(
        PointsPresenter::tr("扣分"), [](const MonthRow &row) { return row.result.deducted.sum(); }, 64));
    columns.push_back(figure(
        PointsPresenter::tr("专项"), [](const MonthRow &row) { return row.result.special; }, 64));
    columns.push_back(figure(
        PointsPresenter::tr("处罚"), [](const MonthRow &row) { return row.result.sanction; }, 64));
    columns.push_back({PointsPresenter::tr("监区"), [](const MonthRow &row) { return row.area; }, 90});
    return columns;
}

PointsPresenter::PointsPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_model(monthColumns(context.words)), m_month(monthOf(context.today()))
{
}

void PointsPresenter::load(Month month)
{
    m_month = month;
    m_reading.stop();
    m_reading = m_context.backend.start(
        this, [month](Workplace &place, const Progress &told) { return readMonth(place, month, told); },
        [](int, int) {},
        [this, asked = ++m_asked](Result<PrisonMonth> read) {
            if (asked != m_asked) return;
            if (!read) {
                if (read.error().code != u"casework.cancelled") Q_EMIT failed(read.error());
                return;
            }
            m_view = std::move(*read);
            m_model.setRows(m_view->rows);
            applyFilter();
            Q_EMIT loaded();
        });
}

void PointsPresenter::setArea(const QString &area)
{
    m_area = area;
    applyFilter();
}

void PointsPresenter::setText(const QString &text)
{
    m_text = text.trimmed();
    applyFilter();
}

void PointsPresenter::setDifferent(bool only)
{
    m_different = only;
    applyFilter();
}

void PointsPresenter::applyFilter()
{
    m_model.setFilter([this](const MonthRow &row) {
        if (!m_area.isEmpty() && row.area != m_area) return false;
        if (m_different && (!row.summed || *row.summed == row.result.total)) return false;
        return m_text.isEmpty() || row.name.contains(m_text) || row.inmate.contains(m_text);
    });
    Q_EMIT filtered();
}

const AreaMonth *PointsPresenter::chosenArea() const
{
    if (m_view)
        for (const AreaMonth &area : m_view->areas)
            if (area.area == m_area) return &area;
    return nullptr;
}

bool PointsPresenter::may(const QStringList &roles) const
{
    return m_view && std::any_of(roles.begin(), roles.end(),
                                 [&](const QString &role) { return m_view->officer.roles.contains(role); });
}

template <class Work, class Told>
void PointsPresenter::change(Work work, Told told)
{
    m_context.backend.ask(this, std::move(work), [this, told](auto result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        told(*result);
        m_context.backend.noteChange();
    });
}

void PointsPresenter::sum()
{
    m_job = m_context.backend.start(
        this, [month = m_month](Workplace &place, const Progress &told) { return sumMonth(place.desk(), month, told); },
        [this](int count, int total) { Q_EMIT progress(count, total); },
        [this](const Result<MonthSum> &outcome) {
            if (!outcome) {
                Q_EMIT failed(outcome.error());
                return;
            }
            Q_EMIT summed(*outcome);
            m_context.backend.noteChange();
        });
}

void PointsPresenter::step(const MonthStep &wanted)
{
    change([wanted](Workplace &place) { return stepMonth(place.desk(), wanted); },
           [this](const MonthStage &stage) { Q_EMIT stepped(stage.area, stage.state); });
}

void PointsPresenter::reviewWeek(const QString &area, Date monday, const QString &remarks)
{
    change(
        [=](Workplace &place) {
            return remit::reviewWeek(place.desk(), area, monday, remarks).map([] { return true; });
        },
        [=, this](bool) { Q_EMIT done(tr("%1 自 %2 起的一周已评议。").arg(area, isoDate(monday))); });
}

void PointsPresenter::raise(const NewObjection &objection)
{
    change([objection](Workplace &place) { return raiseObjection(place.desk(), objection); },
           [this](const PointsObjection &raised) {
               Q_EMIT done(
                   tr("异议已记入账本第 %1 条，复查期限至 %2。").arg(raised.act).arg(m_context.words.date(raised.due)));
           });
}

void PointsPresenter::answer(const ObjectionStep &wanted)
{
    change([wanted](Workplace &place) { return stepObjection(place.desk(), wanted); },
           [this](const PointsObjection &stands) {
               Q_EMIT done(
                   tr("异议 %1：%2。").arg(stands.act).arg(m_context.words.of(u"points.objection"_qs, stands.state)));
           });
}

void PointsPresenter::correct(const MonthCorrection &correction)
{
    change([correction](Workplace &place) { return correctMonth(place.desk(), correction); },
           [this](const std::vector<Act> &acts) {
               Q_EMIT done(tr("更正已记入账本第 %1 条，公示三个工作日。").arg(acts.front().seq));
           });
}

void PointsPresenter::findGroup(const QString &group, std::function<void(const GroupMembers &)> found)
{
    m_context.backend.ask(
        this, [group](Workplace &place) { return readGroup(place, group); },
        [this, found = std::move(found)](const Result<GroupMembers> &members) {
            if (members)
                found(*members);
            else
                Q_EMIT failed(members.error());
        });
}

void PointsPresenter::findBody(const PointsObjection &objection, const QString &group,
                               std::function<void(const GroupMembers &)> found)
{
    m_context.backend.ask(
        this,
        [objection, group](Workplace &place) {
            return readGroup(place, group).and_then([&](GroupMembers members) {
                return recordersOf(place.desk(), objection).map([&](const QStringList &recorders) {
                    members.recused = recorders;
                    return members;
                });
            });
        },
        [this, found = std::move(found)](const Result<GroupMembers> &members) {
            if (members)
                found(*members);
            else
                Q_EMIT failed(members.error());
        });
}

void PointsPresenter::trace(const QString &inmate)
{
    m_context.backend.ask(
        this, [inmate](Workplace &place) { return tracePoints(place.desk(), inmate); },
        [this](const Result<Json> &found) {
            if (found)
                Q_EMIT traced(*found);
            else
                Q_EMIT failed(found.error());
        });
}

void PointsPresenter::check(const QString &inmate)
{
    m_job = m_context.backend.start(
        this, [inmate](Workplace &place, const Progress &told) { return checkPoints(place.desk(), inmate, told); },
        [this](int count, int total) { Q_EMIT progress(count, total); },
        [this](const Result<std::vector<PointsFinding>> &found) {
            if (found)
                Q_EMIT checked(*found);
            else
                Q_EMIT failed(found.error());
        });
}

void PointsPresenter::findAct(const LedgerPlace &where)
{
    m_context.backend.ask(
        this, [where](Workplace &place) { return readAct(place, where); },
        [this](const Result<RecordedAct> &found) {
            if (found)
                Q_EMIT actFound(*found);
            else
                Q_EMIT failed(found.error());
        });
}

}  // namespace remit::ui
