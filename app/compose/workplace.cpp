#include "compose/workplace.h"

#include "base/messages.h"
#include "casework/holidays.h"
#include "compose/programs.h"
#include "documents/render.h"
#include "dossier/workerreader.h"
#include "law/evaluate.h"
#include "points/evaluate.h"
#include "signing/signer.h"
#include "storage/slotsfile.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

/** What no store changes: rules, profiles, workflows; and the calendar, to which a store may add years. */
struct Knowledge {
    Law law;
    PointsProfiles profiles;
    Messages papers;
    Workflow commutation;
    Workflow parole;
    WorkingDays calendar;
};

Result<Knowledge> loadKnowledge()
{
    Result<Law> law = loadRules().and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); });
    if (!law) return fail(law.error());
    Result<Workflow> commutation = loadWorkflow(u"commutation"_qs);
    if (!commutation) return fail(commutation.error());
    Result<Workflow> parole = loadWorkflow(u"parole"_qs);
    if (!parole) return fail(parole.error());
    Result<WorkingDays> calendar = WorkingDays::load();
    if (!calendar) return fail(calendar.error());
    return Knowledge{std::move(*law),         PointsProfiles::shipped(), Messages(Language::Chinese),
                     std::move(*commutation), std::move(*parole),        std::move(*calendar)};
}

}  // namespace

struct LocalWorkplace::Parts {
    std::unique_ptr<Store> store;
    Knowledge known;
    StoreInfo info;
    std::optional<Points> points;
    std::optional<Desk> desk;
    std::unique_ptr<Renderer> renderer;
};

QString filesFolder(const QString &store) { return store + u".files"_qs; }

QString keyPath(const QString &store, const QString &officer)
{
    return QDir(filesFolder(store)).filePath(u"keys/"_qs + officer + u".p12"_qs);
}

LocalWorkplace::LocalWorkplace(std::unique_ptr<Parts> made) : m_parts(std::move(made)) {}
LocalWorkplace::~LocalWorkplace() = default;

Result<std::unique_ptr<LocalWorkplace>> LocalWorkplace::open(const QString &path, const QString &officer,
                                                             const Secret &passphrase, Clock clock,
                                                             const std::function<void()> &renewing)
{
    Result<std::unique_ptr<Store>> store = Store::open(path, officer, passphrase, clock, systemRandom(), renewing);
    if (!store) return fail(store.error());
    return around(std::move(*store), officer, std::move(clock));
}

Result<std::unique_ptr<LocalWorkplace>> LocalWorkplace::around(std::unique_ptr<Store> store, const QString &officer,
                                                               Clock clock)
{
    const Result<Officer> who = store->officer(officer);
    if (!who) return fail(who.error());
    if (who->roles.isEmpty()) return fail(u"casework.officer.left"_qs, {{u"officer"_qs, who->name}});
    const Result<StoreInfo> info = store->info();
    if (!info) return fail(info.error());
    Result<Knowledge> knowledge = loadKnowledge();
    if (!knowledge) return fail(knowledge.error());
    Result<WorkingDays> calendar = calendarIn(store->ports().ledger);
    if (!calendar) return fail(calendar.error());
    knowledge->calendar = std::move(*calendar);
    std::unique_ptr<Parts> made(new Parts{std::move(store), std::move(*knowledge), *info, {}, {}, {}});
    const Knowledge &known = made->known;
    const Result<const PointsProfile *> profile = known.profiles.find(u"national"_qs);
    if (!profile) return fail(profile.error());
    made->points.emplace(**profile);
    made->desk.emplace(Desk{made->store->ports(), known.law, *made->points, known.papers, known.commutation,
                            known.parole, known.calendar, std::move(clock), systemRandom(), *who});
    return std::unique_ptr<LocalWorkplace>(new LocalWorkplace(std::move(made)));
}

const Desk &LocalWorkplace::desk() const { return *m_parts->desk; }
const StoreInfo &LocalWorkplace::info() const { return m_parts->info; }
Store &LocalWorkplace::store() { return *m_parts->store; }
DraftPort &LocalWorkplace::drafts() { return *m_parts->store; }
QString LocalWorkplace::folder() const { return filesFolder(m_parts->store->path()); }

std::function<Result<std::unique_ptr<Workplace>>()> LocalWorkplace::again() const
{
    return [open = m_parts->store->again(), officer = desk().officer.id,
            clock = desk().clock]() -> Result<std::unique_ptr<Workplace>> {
        Result<std::unique_ptr<Store>> store = open();
        if (!store) return fail(store.error());
        return around(std::move(*store), officer, clock).map([](std::unique_ptr<LocalWorkplace> place) {
            return std::unique_ptr<Workplace>(std::move(place));
        });
    };
}

Renderer &LocalWorkplace::renderer()
{
    if (!m_parts->renderer) {
        // Missing fonts are a broken installation; selftest and the package's dependencies name them.
        Result<Fonts> fonts = Fonts::load();
        m_parts->renderer = std::make_unique<Renderer>(fonts ? *fonts : Fonts());
    }
    return *m_parts->renderer;
}

std::shared_ptr<const PaperReader> LocalWorkplace::reader() const
{
    return std::make_shared<WorkerReader>(programPath(u"remit-worker"_qs));
}

Result<void> LocalWorkplace::confirm(Secret passphrase)
{
    return unlock(m_parts->store->path(), desk().officer.id, passphrase, desk().clock()).map([](const Secret &) {});
}

OpenWorkplace localWorkplaces()
{
    return [](const QString &store, const QString &officer, Secret passphrase) -> Result<std::unique_ptr<Workplace>> {
        return LocalWorkplace::open(store, officer, passphrase).map([](std::unique_ptr<LocalWorkplace> workplace) {
            return std::unique_ptr<Workplace>(std::move(workplace));
        });
    };
}

}  // namespace remit
