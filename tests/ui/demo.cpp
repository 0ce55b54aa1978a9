#include "demo.h"

#include "casework/assumptions.h"
#include "casework/casework.h"
#include "casework/demopapers.h"
#include "casework/review.h"
#include "compose/demo.h"
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

/** The prison of that size that all copies come from. */
QString original(int inmates, int months)
{
    static std::map<std::pair<int, int>, std::unique_ptr<QTemporaryDir>> made;
    auto &folder = made[{inmates, months}];
    if (folder) return folder->path();
    folder = std::make_unique<QTemporaryDir>();
    const DemoRequest request{folder->filePath(u"prison.remit"_qs), inmates, months, 7};
    const auto done = makeDemo(request, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 11, 2)));
    if (!done) qFatal("demo: %s", qPrintable(done.error().code));
    return folder->path();
}

std::unique_ptr<LocalWorkplace> sit(const QString &store, const QString &officer, Date day)
{
    auto place = LocalWorkplace::open(store, officer, Secret::copyOf(demoPassphrase()), demoClock(day));
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    return std::move(*place);
}

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

/** Opens cases for the first eligible fixed-term inmates. */
QStringList openCases(const QString &store, int count)
{
    const auto place = sit(store, u"ward"_qs, *makeDate(2026, 11, 3));
    // The day of the last turn, on which the proposal is issued.
    const Date asOf = *makeDate(2026, 11, unsigned(std::end(turns)[-1].day));
    const auto screened = screen(place->desk(), asOf);
    QStringList numbers;
    for (const Screened &one : screened->rows) {
        const Commutation &verdict = one.verdict.commutation;
        if (numbers.size() == count || verdict.decision != Decision::Eligible || !verdict.maximumByFloor) continue;
        OpenCase request{one.row.number, CaseKind::Commutation, asOf, {true, Merit::None, false, {}, {}, {}}, {}};
        std::copy_if(one.assuming.begin(), one.assuming.end(), std::back_inserter(request.confirmed.asRecorded),
                     &isOnRecord);
        request.proposal.reduction = verdict.maximumByFloor;
        if (const auto number = openCase(place->desk(), request))
            numbers << *number;
        else
            qWarning("open case: %s", qPrintable(Words(Language::Chinese).error(number.error())));
    }
    return numbers;
}

}  // namespace

DemoStore::DemoStore(int inmates, int months) { copyTree(original(inmates, months), m_folder.path()); }

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
    const auto place = sit(store, u"chief"_qs, *makeDate(2026, 11, unsigned(turns[3].day)));
    for (const QString &number : cases)
        if (const auto check = checkReview(place->desk(), number, true, u"复核无误"_qs); !check)
            qWarning("check: %s", qPrintable(Words(Language::Chinese).error(check.error())));
}

QStringList workCases(const QString &store, int count, const std::function<int(int)> &reach)
{
    const QStringList numbers = openCases(store, count);
    int stage = 0;
    for (const Turn &turn : turns) {
        const auto place = sit(store, QString::fromLatin1(turn.officer), *makeDate(2026, 11, unsigned(turn.day)));
        for (int i = 0; i < numbers.size(); ++i) {
            if (reach(i) <= stage) continue;
            if (stage == 8)
                for (const QString &form : formsOf(CaseKind::Commutation))
                    if (const auto made = produceForm(place->desk(), numbers[i], form, place->renderer()); !made)
                        qWarning("form %s: %s", qPrintable(form),
                                 qPrintable(Words(Language::Chinese).error(made.error())));
            if (stage == 2)
                if (const auto papers = attachDemoPapers(place->desk(), numbers[i], *Fonts::load()); !papers)
                    qWarning("papers: %s", qPrintable(Words(Language::Chinese).error(papers.error())));
            if (stage == 3) checkAsChief(store, {numbers[i]});
            const auto done = actOnCase(place->desk(), numbers[i], agreement(turn));
            if (!done)
                qWarning("%s at %d: %s", qPrintable(numbers[i]), stage,
                         qPrintable(Words(Language::Chinese).error(done.error())));
        }
        ++stage;
    }
    return numbers;
}

}  // namespace remit::ui::testing
