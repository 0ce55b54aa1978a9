#include "exchanging/exchangepresenter.h"

#include "casework/signingtrust.h"
#include "signing/signer.h"

#include <QDir>

namespace remit::ui {

namespace {

struct Everything {
    QString store;
    std::vector<ExchangePeer> peers;
    std::vector<CaseFork> forks;
    std::vector<CaseRow> cases;
    QHash<QString, QString> names;
};

Result<Everything> readEverything(Workplace &place)
{
    const Desk &desk = place.desk();
    auto peers = exchangePeers(desk);
    if (!peers) return fail(peers.error());
    auto forks = caseForks(desk);
    if (!forks) return fail(forks.error());
    auto cases = desk.ports.cases.cases({});
    if (!cases) return fail(cases.error());
    std::erase_if(
        *cases, [](const CaseRow &row) { return row.status != CaseStatus::Open && row.status != CaseStatus::Locked; });
    QHash<QString, QString> names;
    if (const auto officers = desk.ports.officers.officers())
        for (const Officer &officer : *officers) names.insert(officer.id, officer.name);
    return Everything{place.info().id, *std::move(peers), *std::move(forks), *std::move(cases), std::move(names)};
}

/** The authorities recorded for officers' signatures, and the one that lies beside the store. */
Result<TrustStore> authoritiesOf(Workplace &place)
{
    const auto recorded = signingTrust(place.desk());
    if (!recorded) return fail(recorded.error());
    TrustStore trust = *recorded ? (*recorded)->authorities : TrustStore();
    const auto beside = TrustStore::fromFile(QDir(place.folder()).filePath(u"pki/authority.pem"_qs));
    if (beside)
        for (const Certificate &authority : beside->authorities())
            if (const auto added = trust.add(authority); !added) return fail(added.error());
    if (trust.isEmpty()) return fail(u"casework.exchange.trust"_qs);
    return trust;
}

std::vector<Column<ExchangePeer>> peerColumns(const Words &words)
{
    using Row = ExchangePeer;
    return {{ExchangePresenter::tr("对方"), [](const Row &r) { return r.name; }, 160, false, {}, {}, true},
            {ExchangePresenter::tr("类别"),
             [&words](const Row &r) { return words.of(u"exchange.peer"_qs, peerKindCode(r.kind)); }, 70},
            {ExchangePresenter::tr("最近移交"), [&words](const Row &r) { return words.instant(r.gaveAt); }, 150},
            {ExchangePresenter::tr("最近接收"), [&words](const Row &r) { return words.instant(r.tookAt); }, 150},
            {ExchangePresenter::tr("已见证其账本"),
             [](const Row &r) { return r.held ? ExchangePresenter::tr("%1 条").arg(r.held->size) : Words::dash(); },
             110, true, [](const Row &r) { return QVariant(r.held ? r.held->size : 0); }},
            {ExchangePresenter::tr("编号"), [](const Row &r) { return r.store; }, 290}};
}

std::vector<Column<CaseFork>> forkColumns(const Words &words)
{
    using Row = CaseFork;
    return {
        {ExchangePresenter::tr("案件"), [](const Row &r) { return r.caseNumber; }, 110, false, {}, {}, true},
        {ExchangePresenter::tr("对方"), [](const Row &r) { return r.name; }, 140},
        {ExchangePresenter::tr("接收时间"), [&words](const Row &r) { return words.instant(r.takenAt); }, 150},
        {ExchangePresenter::tr("状态"),
         [&words](const Row &r) {
             if (r.choice)
                 return ExchangePresenter::tr("已选定：%1")
                     .arg(words.of(u"exchange.side"_qs, forkSideCode(r.choice->side)));
             return r.over ? ExchangePresenter::tr("已了结") : ExchangePresenter::tr("待选定");
         },
         130,
         false,
         {},
         [](const Row &r) { return std::optional(r.over ? Tone::Neutral : Tone::Warn); }},
        {ExchangePresenter::tr("理由"), [](const Row &r) { return r.choice ? r.choice->reason : Words::dash(); }, 220}};
}

}  // namespace

QString ForkNames::of(const QString &from, const QString &login) const
{
    const QString name = from == store ? here.value(login) : there[login].toString();
    return name.isEmpty() ? login : name;
}

ForkStep forkStep(const Words &words, const CourseAct &act, const ForkNames &names)
{
    const Json &body = act.here.body;
    const Words &w = words;
    QStringList said;
    if (const QString stage = body["stage"].toString(); !stage.isEmpty()) said << w.of(u"stage"_qs, stage);
    if (const QString event = body["event"].toString(); !event.isEmpty()) said << w.of(u"event"_qs, event);
    for (const char *member : {"title", "text"})
        if (const QString text = body[member].toString(); !text.isEmpty()) said << text;
    return {act.here.on ? w.date(act.here.on) : w.instant(act.here.at), w.of(u"act"_qs, act.here.kind),
            names.of(act.original.store, act.by), said.join(u"　"_qs)};
}

ExchangePresenter::ExchangePresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_peers(peerColumns(context.words)), m_forks(forkColumns(context.words))
{
}

void ExchangePresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return readEverything(place); },
        [this](Result<Everything> read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_store = read->store;
            m_names = std::move(read->names);
            m_cases = std::move(read->cases);
            m_peers.setRows(std::move(read->peers));
            m_forks.setRows(std::move(read->forks));
            Q_EMIT loaded();
        });
}

void ExchangePresenter::addPeer(const QString &store, const QString &name, PeerKind kind)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return recordPeer(place.desk(), store.trimmed(), name, kind); },
        [this, name](const Result<void> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT peerAdded(name);
        });
}

void ExchangePresenter::give(const GiveRequest &request, KeyUnlock key)
{
    Q_EMIT working(tr("正在封装 %1 件案件…").arg(request.cases.size()));
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    m_context.backend.startBeside(
        this,
        [=](Workplace &place, const Progress &) -> Result<GivenCases> {
            const auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            return giveCases(place.desk(), request, **signer);
        },
        [](int, int) {},
        [this, count = int(request.cases.size())](const Result<GivenCases> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT given(done->file.path, count);
        });
}

void ExchangePresenter::take(const QStringList &files)
{
    Q_EMIT working(tr("正在核验和接收…"));
    m_context.backend.ask(
        this,
        [files](Workplace &place) -> Result<std::vector<TakenContainer>> {
            const auto trust = authoritiesOf(place);
            if (!trust) return fail(trust.error());
            std::vector<TakenContainer> all;
            for (const QString &file : files) {
                auto taken = takeCases(place.desk(), file, *trust);
                if (!taken) return fail(taken.error());
                all.push_back(*std::move(taken));
            }
            return all;
        },
        [this](const Result<std::vector<TakenContainer>> &done) {
            m_context.backend.noteChange();
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            bool whole = true;
            for (const TakenContainer &each : *done)
                for (const TakenCase &one : each.cases)
                    whole = whole && one.outcome != TakenOutcome::Refused && one.outcome != TakenOutcome::Forked;
            Q_EMIT taken(wordsOf(*done), whole);
        });
}

QString ExchangePresenter::wordsOf(const std::vector<TakenContainer> &taken) const
{
    QStringList lines;
    for (const TakenContainer &container : taken) {
        lines << tr("%1 第 %2 次移交").arg(container.name).arg(container.number) +
                     (container.again ? tr("（此前已接收）") : QString());
        for (const TakenCase &each : container.cases) {
            QString line = each.here.isEmpty() ? each.there : each.here;
            if (!each.here.isEmpty() && each.here != each.there) line += tr("（对方 %1）").arg(each.there);
            line += u"　"_qs + m_context.words.of(u"exchange.outcome"_qs, takenOutcomeCode(each.outcome));
            if (each.refused) line += u"　"_qs + m_context.words.error(*each.refused);
            lines << line;
        }
    }
    return lines.join(u'\n');
}

void ExchangePresenter::resolve(const CaseFork &fork, ForkSide side, const QString &reason)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return resolveFork(place.desk(), fork.caseNumber, fork.take, side, reason); },
        [this](const Result<void> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT resolved();
        });
}

}  // namespace remit::ui
