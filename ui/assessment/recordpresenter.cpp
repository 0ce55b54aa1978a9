#include "assessment/recordpresenter.h"

#include "assessment/factdialog.h"
#include "casework/pointsrules.h"

namespace remit::ui {

namespace {

Tone toneOf(MatterState state)
{
    switch (state) {
        case MatterState::Effective:
            return Tone::Ok;
        case MatterState::Group:
        case MatterState::WorkingGroup:
            return Tone::Warn;
        case MatterState::Refused:
        case MatterState::Corrected:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

/** The act, and the line of it where it has several. */
QString placeText(const LedgerPlace &place)
{
    return place.line > 0 ? u"%1/%2"_qs.arg(place.seq).arg(place.line) : QString::number(place.seq);
}

bool isWaiting(const MatterRow &row)
{
    return row.state == MatterState::Group || row.state == MatterState::WorkingGroup;
}

}  // namespace

Result<MonthMatters> readMatters(Workplace &place, Month month)
{
    const Desk &desk = place.desk();
    MonthMatters read;
    read.officer = desk.officer;
    const Result<std::vector<PointsSubject>> subjects = desk.ports.points.subjects();
    if (!subjects) return fail(subjects.error());
    for (const PointsSubject &subject : *subjects) read.names.insert(subject.number, subject.name);
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    QHash<QString, QString> people;
    for (const Officer &officer : *officers) people.insert(officer.person, officer.name);
    const Result<std::vector<MatterRow>> rows = desk.ports.points.matters({{}, {}, {}, month});
    if (!rows) return fail(rows.error());
    for (const MatterRow &row : *rows)
        read.lines.push_back(
            {row, read.names.value(row.matter.inmate), people.value(row.matter.person, row.matter.person)});
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const PointsProfile &profile = rules->in(month);
    read.clauses = profile.clauses;
    read.numbers = profile.numbers;
    read.profile = profile.title;
    return read;
}

std::vector<Column<MatterLine>> matterColumns(const Words &words)
{
    const auto isEntry = [](const MatterLine &line) { return line.row.matter.kind == PointsMatter::Kind::Entry; };
    return {{RecordPresenter::tr("日期"), [](const MatterLine &line) { return isoDate(line.row.matter.on); }, 96},
            {RecordPresenter::tr("编号"), [](const MatterLine &line) { return line.row.matter.inmate; }, 104},
            {RecordPresenter::tr("姓名"), [](const MatterLine &line) { return line.name; }, 80, false, {}, {}, true},
            {RecordPresenter::tr("监区"), [](const MatterLine &line) { return line.row.matter.area; }, 80},
            {RecordPresenter::tr("条款"),
             [&words](const MatterLine &line) { return matterWord(words, line.row.matter); }, 90},
            {RecordPresenter::tr("分值"),
             [isEntry](const MatterLine &line) {
                 return isEntry(line) ? Words::points(line.row.matter.entry.points) : Words::dash();
             },
             70, true, [](const MatterLine &line) { return QVariant(line.row.matter.entry.points); }},
            {RecordPresenter::tr("事实"), [](const MatterLine &line) { return line.row.matter.facts; }, 240},
            {RecordPresenter::tr("状态"),
             [&words](const MatterLine &line) { return words.of(u"points.state"_qs, matterStateCode(line.row.state)); },
             120,
             false,
             {},
             [](const MatterLine &line) { return std::optional(toneOf(line.row.state)); }},
            {RecordPresenter::tr("记录人"), [](const MatterLine &line) { return line.recorder; }, 90},
            {RecordPresenter::tr("证据"),
             [](const MatterLine &line) { return QString::number(line.row.matter.evidence.size()); }, 60, true},
            {RecordPresenter::tr("账本"), [](const MatterLine &line) { return placeText(line.row.place); }, 70, true}};
}

RecordPresenter::RecordPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_model(matterColumns(context.words)), m_month(monthOf(context.today()))
{
}

void RecordPresenter::load(Month month)
{
    m_month = month;
    m_context.backend.ask(
        this, [month](Workplace &place) { return readMatters(place, month); },
        [this, asked = ++m_asked](Result<MonthMatters> read) {
            if (asked != m_asked) return;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_view = std::move(*read);
            m_model.setRows(m_view->lines);
            applyFilter();
            Q_EMIT loaded();
        });
}

void RecordPresenter::setArea(const QString &area)
{
    m_area = area;
    applyFilter();
}

void RecordPresenter::setWaiting(bool only)
{
    m_waiting = only;
    applyFilter();
}

void RecordPresenter::applyFilter()
{
    m_model.setFilter([this](const MatterLine &line) {
        return (m_area.isEmpty() || line.row.matter.area == m_area) && (!m_waiting || isWaiting(line.row));
    });
    Q_EMIT filtered();
}

void RecordPresenter::record(const NewMatter &matter)
{
    m_context.backend.ask(
        this,
        [matter](Workplace &place) {
            return recordMatters(place.desk(), {matter}).and_then([&](const std::vector<LedgerPlace> &places) {
                return place.desk().ports.points.matter(places.front());
            });
        },
        [this](const Result<MatterRow> &row) {
            if (!row) {
                Q_EMIT failed(row.error());
                return;
            }
            Q_EMIT recorded(row->state, row->place.seq);
            m_context.backend.noteChange();
        });
}

void RecordPresenter::decide(const MatterDecision &decision)
{
    m_context.backend.ask(
        this, [decision](Workplace &place) { return decideMatters(place.desk(), decision); },
        [this, count = int(decision.places.size())](const Result<std::vector<Act>> &acts) {
            if (!acts) {
                Q_EMIT failed(acts.error());
                return;
            }
            Q_EMIT decided(count);
            m_context.backend.noteChange();
        });
}

void RecordPresenter::correct(const MatterCorrection &correction)
{
    m_context.backend.ask(
        this, [correction](Workplace &place) { return correctMatter(place.desk(), correction); },
        [this](const Result<Act> &act) {
            if (!act) {
                Q_EMIT failed(act.error());
                return;
            }
            Q_EMIT corrected(act->seq);
            m_context.backend.noteChange();
        });
}

void RecordPresenter::findGroup(const QString &group, std::function<void(const GroupMembers &)> found)
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

}  // namespace remit::ui
