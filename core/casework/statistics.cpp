#include "casework/statistics.h"

#include "base/json.h"
#include "casework/courtcorrection.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace remit {

namespace {

/** The chapters of the Criminal Law with their crimes (刑法分则). */
struct Chapters {
    QStringList codes;
    QHash<QString, QString> byCrime;
};

Chapters loadChapters()
{
    QFile file(u":/catalogue/crime-chapters.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) qFatal("missing resource %s", qPrintable(file.fileName()));
    const Result<Json> json = Json::parse(file.readAll());
    if (!json) qFatal("resource %s: %s", qPrintable(file.fileName()), qPrintable(json.error().code));
    Chapters chapters;
    for (const Json &chapter : (*json)["chapters"].array()) {
        const QString code = chapter["code"].toString();
        chapters.codes << code;
        for (const Json &crime : chapter["crimes"].array()) chapters.byCrime.insert(crime.toString(), code);
    }
    chapters.codes << u"other"_qs;
    return chapters;
}

/** The first of the names joined by 、: many a name holds that mark itself, but only a whole one ends with 罪. */
QString firstCrime(const QString &crimes)
{
    const qsizetype end = crimes.indexOf(u"罪、"_qs);
    return end < 0 ? crimes : crimes.left(end + 1);
}

QString chapterOf(const Chapters &chapters, const QString &crimes)
{
    const QString first = firstCrime(crimes);
    for (const QString &name : {first, first + u'罪', first.section(u'、', 0, 0) + u'罪'})
        if (const auto found = chapters.byCrime.constFind(name); found != chapters.byCrime.constEnd()) return *found;
    return u"other"_qs;
}

/** The days at each stage: a stay begins with the opening, a new submission or the end of the one before. */
std::vector<StatisticsCase::Stay> staysOf(const CaseFile &file)
{
    using Kind = CaseEvent::Kind;
    std::vector<StatisticsCase::Stay> stays;
    const std::vector<CaseStep> &steps = file.state.steps;
    // A case may be entered here some days after its first steps were taken.
    Date entered = steps.empty() ? file.openedOn : std::min(file.openedOn, steps.front().event.on);
    for (const CaseStep &step : steps) {
        const Kind kind = step.event.kind;
        if (kind == Kind::Agree || kind == Kind::Disagree || kind == Kind::SendBack)
            stays.push_back({step.stage, entered, step.event.on});
        if (kind == Kind::Agree || kind == Kind::SendBack || kind == Kind::Resubmit) entered = step.event.on;
    }
    return stays;
}

Result<void> readDecision(const Desk &desk, StatisticsCase &made)
{
    if (made.row.court == u"rejected") {
        const auto events = desk.ports.cases.courtEvents(made.row.number);
        if (!events) return fail(events.error());
        for (const RecordedEvent &each : *events)
            if (each.event.kind == u"rejected") made.decidedOn = dateIn(each.event.at);
        made.outcome = u"rejected"_qs;
        return {};
    }
    if (made.row.status != CaseStatus::Concluded) return {};
    const Result<RecordedRuling> recorded = recordedRuling(desk, made.row.number);
    if (!recorded && recorded.error().code == u"casework.ruling.unrecorded") return {};
    if (!recorded) return fail(recorded.error());
    made.decidedOn = recorded->ruling.event.ruledOn;
    made.outcome = rulingOutcomeCode(recorded->ruling.outcome);
    return {};
}

Result<StatisticsCase> readCase(const Desk &desk, const Chapters &chapters, const CaseRow &row)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(row.number);
    if (!file) return fail(file.error());
    StatisticsCase made{row, chapterOf(chapters, row.crimes), {}, staysOf(*file), {}, {}};
    const Stage *stage = desk.workflowOf(row.kind).stage(row.stage);
    const CaseStep *proposal = decisionOf(file->state, u"proposal"_qs);
    // What came back from its last stage is proposed only when it is issued again.
    if (stage && stage->last && proposal) made.proposedOn = proposal->event.on;
    if (const auto read = readDecision(desk, made); !read) return fail(read.error());
    if (made.proposedOn && made.decidedOn)
        made.stays.push_back({row.stage, *made.proposedOn, std::max(*made.proposedOn, *made.decidedOn)});
    return made;
}

Result<std::vector<StatisticsCycle>> readCycles(const Desk &desk)
{
    const auto cycles = desk.ports.points.cycles();
    if (!cycles) return fail(cycles.error());
    const auto subjects = desk.ports.points.subjects();
    if (!subjects) return fail(subjects.error());
    QHash<QString, const PointsSubject *> people;
    for (const PointsSubject &subject : *subjects) people.insert(subject.number, &subject);
    std::vector<StatisticsCycle> made;
    for (const CycleStage &cycle : *cycles) {
        if (cycle.state == u"proposed") continue;
        const PointsSubject *person = people.value(cycle.inmate);
        made.push_back({cycle, person ? person->name : QString(), person ? person->area : QString()});
    }
    return made;
}

QStringList stagesOf(const Desk &desk)
{
    QStringList stages;
    for (const Workflow *workflow : {&desk.commutation, &desk.parole})
        for (const Stage &stage : workflow->stages)
            if (!stages.contains(stage.code)) stages << stage.code;
    return stages;
}

StatisticsPeriod months(std::chrono::year year, unsigned first, unsigned count)
{
    const Month from = year / std::chrono::month(first);
    const Month to = from + std::chrono::months(int(count) - 1);
    return {Date(from / std::chrono::day(1)), Date(to / std::chrono::last)};
}

}  // namespace

std::optional<StatisticsPeriod> parsePeriod(QStringView text)
{
    if (const auto month = parseIsoMonth(text)) return wholeMonth(*month);
    const auto first = parseIsoMonth(QString(text.left(4).toString() + u"-01"_qs));
    if (!first) return std::nullopt;
    if (text.size() == 4) return months(first->year(), 1, 12);
    if (text.size() != 6 || text[4] != u'Q' || text[5] < u'1' || text[5] > u'4') return std::nullopt;
    return months(first->year(), unsigned(text[5].unicode() - u'1') * 3 + 1, 3);
}

StatisticsPeriod yearOf(Date day) { return months(monthOf(day).year(), 1, 12); }

StatisticsPeriod quarterOf(Date day)
{
    const unsigned month = unsigned(monthOf(day).month());
    return months(monthOf(day).year(), (month - 1) / 3 * 3 + 1, 3);
}

StatisticsPeriod wholeMonth(Month month) { return months(month.year(), unsigned(month.month()), 1); }

Result<StatisticsRecord> readStatistics(const Desk &desk, const Progress &progress)
{
    const Chapters chapters = loadChapters();
    StatisticsRecord record{{}, {}, stagesOf(desk), chapters.codes, desk.today()};
    const auto rows = desk.ports.cases.cases({});
    if (!rows) return fail(rows.error());
    for (const CaseRow &row : *rows) {
        if (progress && !progress(int(record.cases.size()), int(rows->size()))) return fail(u"casework.cancelled"_qs);
        Result<StatisticsCase> made = readCase(desk, chapters, row);
        if (!made) return fail(made.error());
        record.cases.push_back(*std::move(made));
    }
    Result<std::vector<StatisticsCycle>> cycles = readCycles(desk);
    if (!cycles) return fail(cycles.error());
    record.cycles = *std::move(cycles);
    return record;
}

}  // namespace remit
