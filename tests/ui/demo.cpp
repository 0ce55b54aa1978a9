#include "demo.h"
#include "extremes.h"
#include "paroles.h"

#include "casework/assumptions.h"
#include "casework/casework.h"
#include "casework/demopapers.h"
#include "casework/imports.h"
#include "casework/review.h"
#include "compose/demo.h"
#include "compose/demopoints.h"
#include "compose/prison.h"
#include "compose/workplace.h"

#include <QDir>
#include <QFile>
#include <QPdfWriter>
#include <QtTest>

namespace remit::ui::testing {

namespace {

void copyTree(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        if (entry.isDir())
            copyTree(entry.filePath(), QDir(to).filePath(entry.fileName()));
        else
            QFile::copy(entry.filePath(), QDir(to).filePath(entry.fileName()));
}

void recordExtremes(const DemoRequest &made, int inmates)
{
    const Clock clock = demoClock(*makeDate(2026, 11, 2));
    const auto place = LocalWorkplace::open(made.store, u"admin"_qs, Secret::copyOf(demoPassphrase()), clock);
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    const Desk &desk = (*place)->desk();
    const DemoPrison prison = lengthened(makeDemo(inmates, made.months, made.seed, desk.today()));
    const auto done = importDemo(desk, prison).and_then([&] { return makeDemoPoints(desk, prison.inmates); });
    if (!done) qFatal("extremes: %s", qPrintable(done.error().code));
}

/** The prison of that size that all copies come from. */
QString original(int inmates, int months, DemoStore::People people)
{
    static std::map<std::tuple<int, int, DemoStore::People>, std::unique_ptr<QTemporaryDir>> made;
    auto &folder = made[{inmates, months, people}];
    if (folder) return folder->path();
    folder = std::make_unique<QTemporaryDir>();
    const bool extreme = people == DemoStore::People::Extreme;
    const DemoRequest request{folder->filePath(u"prison.remit"_qs), extreme ? 0 : inmates, months, 7};
    const auto done = makeDemo(request, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 11, 2)));
    if (!done) qFatal("demo: %s", qPrintable(done.error().code));
    if (extreme) recordExtremes(request, inmates);
    return folder->path();
}

/**
 * The demonstration's people, one after another at one open store: each opening of their own would take a passphrase,
 * which is made to take long.
 */
class Relay
{
public:
    explicit Relay(const QString &store) : m_day(std::make_shared<Date>(*makeDate(2026, 11, 2)))
    {
        auto place = LocalWorkplace::open(store, u"admin"_qs, Secret::copyOf(demoPassphrase()), movingClock(m_day));
        if (!place) qFatal("open: %s", qPrintable(place.error().code));
        m_place = std::move(*place);
    }
    /** That officer's desk on that day of November 2026. */
    Desk at(const QString &officer, int day) const
    {
        *m_day = *makeDate(2026, 11, unsigned(day));
        Desk desk = m_place->desk();
        desk.officer = desk.ports.officers.officer(officer).value();
        return desk;
    }
    Renderer &renderer() const { return m_place->renderer(); }

private:
    std::shared_ptr<Date> m_day;
    std::unique_ptr<LocalWorkplace> m_place;
};

/** One agreement at a stage, by the officer whose role it is. */
struct Turn {
    const char *officer;
    int day;
    bool meeting;
};
constexpr Turn turns[] = {{"ward", 3, false},  {"ward", 4, true},      {"area", 5, true},
                          {"dept", 6, false},  {"committee", 9, true}, {"dept", 20, false},
                          {"dept", 23, false}, {"governor", 24, true}, {"dept", 25, false}};

CaseAction agreement(const Turn &turn)
{
    CaseAction action;
    action.on = *makeDate(2026, 11, unsigned(turn.day));
    action.text = u"经审查，材料齐全，符合减刑法定条件，同意提请。"_qs;
    if (turn.meeting)
        action.meeting = Meeting{u"演示民警甲"_qs,
                                 u"演示监区长乙"_qs,
                                 {u"演示民警甲"_qs, u"演示监区长乙"_qs, u"演示科员丙"_qs, u"演示科长丁"_qs,
                                  u"演示评审秘书戊"_qs, u"民警一"_qs, u"民警二"_qs, u"民警三"_qs, u"民警四"_qs},
                                 9,
                                 0,
                                 {}};
    return action;
}

/** What opens a case of that kind for that inmate; nothing where none may be proposed. */
std::optional<OpenCase> requestFor(const Screened &one, CaseKind kind, Date asOf)
{
    const bool parole = kind == CaseKind::Parole;
    const Commutation &commutation = one.verdict.commutation;
    const Decision decision = parole ? one.verdict.parole.decision : commutation.decision;
    const bool fixed = parole ? one.row.sentence == Sentence::FixedTerm : commutation.maximumByFloor.has_value();
    if (decision != Decision::Eligible || !fixed) return std::nullopt;
    OpenCase request{one.row.number, kind, asOf, {true, Merit::None, false, {}, {}, {}}, {}};
    if (parole)
        request.confirmed = {true, Merit::None, false, false, true, {}};
    else
        request.proposal.reduction = commutation.maximumByFloor;
    std::ranges::copy_if(one.assuming, std::back_inserter(request.confirmed.asRecorded), &isOnRecord);
    return request;
}

/** Opens cases for the first eligible fixed-term inmates. */
QStringList openCases(const Relay &people, int count, CaseKind kind)
{
    const Desk desk = people.at(u"ward"_qs, 3);
    // The day of the last turn, on which the proposal is issued.
    const Date asOf = *makeDate(2026, 11, unsigned(std::end(turns)[-1].day));
    const auto screened = screen(desk, asOf);
    QStringList numbers;
    for (const Screened &one : screened->rows) {
        const auto request = numbers.size() < count ? requestFor(one, kind, asOf) : std::nullopt;
        if (!request) continue;
        if (const auto number = openCase(desk, *request))
            numbers << *number;
        else
            qWarning("open case: %s", qPrintable(Words(Language::Chinese).error(number.error())));
    }
    return numbers;
}

void report(const QString &what, const Error &error)
{
    qWarning("%s: %s", qPrintable(what), qPrintable(Words(Language::Chinese).error(error)));
}

void check(const Relay &people, const QString &number)
{
    const Desk chief = people.at(u"chief"_qs, turns[3].day);
    if (const auto done = checkReview(chief, number, true, u"复核无误"_qs); !done) report(number, done.error());
}

/** What has to be there before that stage is agreed to. */
void prepare(const Relay &people, const Desk &desk, const QString &number, int stage, CaseKind kind)
{
    if (stage == 8)
        for (const QString &form : formsOf(kind))
            if (const auto made = produceForm(desk, number, form, people.renderer()); !made) report(form, made.error());
    if (stage == 2)
        if (const auto papers = attachDemoPapers(desk, number, *Fonts::load()); !papers) report(number, papers.error());
    if (stage == 3) check(people, number);
}

}  // namespace

DemoStore::DemoStore(int inmates, int months, People people)
{
    copyTree(original(inmates, months, people), m_folder.path());
}

Clock demoClock(Date day)
{
    return [day] { return Instant(day) + std::chrono::hours(4); };
}

OpenWorkplace demoWorkplaces(Clock clock)
{
    return
        [clock](const QString &store, const QString &officer, Secret passphrase) -> Result<std::unique_ptr<Workplace>> {
            auto place = LocalWorkplace::open(store, officer, passphrase, clock);
            if (!place) return fail(place.error());
            return std::unique_ptr<Workplace>(std::move(*place));
        };
}

Desktop::Desktop(Language language, Theme::Mode mode, Prompts *asked, Clock now)
    : clock(std::move(now)),
      words(language),
      theme(mode),
      preferences(folder.filePath(u"settings.ini"_qs)),
      prompts(asked ? asked : &dialogs),
      backend(demoWorkplaces(clock), localStores())
{
    preferences.setDemoStore(folder.filePath(u"demo.remit"_qs));
}

void ReadyPrompts::print(QWidget *, const QString &title, std::function<void(QPagedPaintDevice &)> draw)
{
    ++asked;
    QPdfWriter paper(file);
    paper.setTitle(title);
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setPageMargins({15, 15, 15, 15}, QPageLayout::Millimeter);
    draw(paper);
}

PageContext Desktop::context() { return {backend, words, theme, *prompts, preferences, clock}; }

void Desktop::open(const QString &store, const QString &officer)
{
    bool answered = false;
    backend.open(&theme, store, officer, Secret::copyOf(demoPassphrase()), [&](const Result<OpenedStore> &opened) {
        answered = true;
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
    });
    QTRY_VERIFY_WITH_TIMEOUT(answered, 20000);
}

void checkAsChief(const QString &store, const QStringList &cases)
{
    const Relay people(store);
    for (const QString &number : cases) check(people, number);
}

QStringList workCases(const QString &store, int count, const std::function<int(int)> &reach)
{
    return workCases(store, count, reach, CaseKind::Commutation);
}

QStringList workCases(const QString &store, int count, const std::function<int(int)> &reach, CaseKind kind)
{
    const Relay people(store);
    const QStringList numbers = openCases(people, count, kind);
    int stage = 0;
    for (const Turn &turn : turns) {
        const Desk desk = people.at(QString::fromLatin1(turn.officer), turn.day);
        for (int i = 0; i < numbers.size(); ++i) {
            if (reach(i) <= stage) continue;
            prepare(people, desk, numbers[i], stage, kind);
            if (const auto done = actOnCase(desk, numbers[i], agreement(turn)); !done) report(numbers[i], done.error());
        }
        ++stage;
    }
    return numbers;
}

}  // namespace remit::ui::testing
