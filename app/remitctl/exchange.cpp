#include "base/durablefile.h"
#include "casework/exchange/forks.h"
#include "casework/exchange/give.h"
#include "casework/exchange/others.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "command.h"
#include "numbers.h"
#include "trust.h"

#include <QDir>
#include <QFileInfo>

namespace remit {

namespace {

Ending peerAdd(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> name = call.required(u"name"_qs);
    if (!name) return fail(name.error());
    const auto kind = peerKindFromCode(call.value(u"kind"_qs, u"ward"_qs));
    if (!kind) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"kind"_qs)}});
    return recordPeer(workplace.desk(), call.operand(0), *name, *kind).map([&] {
        call.out.answer(Json::Object{{u"store"_qs, call.operand(0)}, {u"name"_qs, *name}},
                        {*name + u"  "_qs + call.operand(0)});
        return Exit::Done;
    });
}

QString momentText(const std::optional<Instant> &at) { return at ? isoInstant(*at) : u"-"_qs; }
Json momentJson(const std::optional<Instant> &at) { return at ? Json(isoInstant(*at)) : Json(); }

Ending peerList(const Call &call, LocalWorkplace &workplace)
{
    const auto peers = exchangePeers(workplace.desk());
    if (!peers) return fail(peers.error());
    Json::Array list;
    QStringList lines{call.out.say(u"said.exchange.own"_qs, {{u"store"_qs, workplace.info().id}})};
    for (const ExchangePeer &peer : *peers) {
        const qint64 held = peer.held ? peer.held->size : 0;
        list.push_back(Json::Object{{u"store"_qs, peer.store},
                                    {u"name"_qs, peer.name},
                                    {u"kind"_qs, peerKindCode(peer.kind)},
                                    {u"held"_qs, held},
                                    {u"gave_at"_qs, momentJson(peer.gaveAt)},
                                    {u"took_at"_qs, momentJson(peer.tookAt)}});
        lines << call.out.say(u"said.exchange.peer"_qs, {{u"name"_qs, peer.name},
                                                         {u"store"_qs, peer.store},
                                                         {u"held"_qs, QString::number(held)},
                                                         {u"gave"_qs, momentText(peer.gaveAt)},
                                                         {u"took"_qs, momentText(peer.tookAt)}});
    }
    call.out.answer(Json::Object{{u"store"_qs, workplace.info().id}, {u"peers"_qs, std::move(list)}}, lines);
    return Exit::Done;
}

Ending give(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> to = call.required(u"to"_qs);
    if (!to) return fail(to.error());
    const Result<QString> path = call.required(u"out"_qs);
    if (!path) return fail(path.error());
    const auto signer = signerOf(call, workplace);
    if (!signer) return fail(signer.error());
    const auto given = giveCases(workplace.desk(), {*to, call.operands(), *path}, **signer);
    if (!given) return fail(given.error());
    call.out.answer(Json::Object{{u"file"_qs, given->file.path},
                                 {u"digest"_qs, QString::fromLatin1(given->file.digest.toHex())},
                                 {u"size"_qs, given->file.size},
                                 {u"number"_qs, given->number}},
                    {given->file.path});
    return Exit::Done;
}

Json takenToJson(const Call &call, const TakenContainer &taken)
{
    Json::Array cases;
    for (const TakenCase &each : taken.cases) {
        Json json = Json::Object{{u"there"_qs, each.there},
                                 {u"case"_qs, each.here},
                                 {u"outcome"_qs, takenOutcomeCode(each.outcome)},
                                 {u"acts"_qs, each.acts}};
        if (each.refused)
            json.set("refused", Json::Object{{u"code"_qs, each.refused->code},
                                             {u"text"_qs, call.out.messages().text(*each.refused)}});
        cases.push_back(std::move(json));
    }
    return Json::Object{{u"file"_qs, taken.path},     {u"from"_qs, taken.from},   {u"name"_qs, taken.name},
                        {u"number"_qs, taken.number}, {u"again"_qs, taken.again}, {u"act"_qs, taken.act},
                        {u"cases"_qs, cases}};
}

QStringList takenLines(const Call &call, const TakenContainer &taken)
{
    QStringList lines{taken.path + u"  "_qs + taken.name +
                      (taken.again ? call.out.say(u"said.exchange.again"_qs) : u""_qs)};
    for (const TakenCase &each : taken.cases) {
        const QString outcome = call.out.say(u"exchange.outcome."_qs + takenOutcomeCode(each.outcome));
        const QString why = each.refused ? u"  "_qs + call.out.messages().text(*each.refused) : QString();
        lines << u"  %1  %2  %3%4"_qs.arg(each.there, each.here.isEmpty() ? u"-"_qs : each.here, outcome, why);
    }
    return lines;
}

/** The files named; of a folder those whose names say that they are for this store, oldest first. */
QStringList filesIn(const Call &call, const QString &store)
{
    QStringList files;
    for (const QString &operand : call.operands()) {
        if (!QFileInfo(operand).isDir()) {
            files << operand;
            continue;
        }
        const QDir folder(operand);
        for (const QString &name :
             folder.entryList({u"exchange-*-%1-*.remit"_qs.arg(store.left(8))}, QDir::Files, QDir::Name))
            files << folder.filePath(name);
    }
    return files;
}

Ending take(const Call &call, LocalWorkplace &workplace)
{
    const auto trust = trustOf(call, workplace.desk());
    if (!trust) return fail(trust.error());
    if (!*trust) return fail(u"casework.exchange.trust"_qs);
    Json::Array all;
    QStringList lines;
    Exit exit = Exit::Done;
    for (const QString &file : filesIn(call, workplace.info().id)) {
        const auto taken = takeCases(workplace.desk(), file, (*trust)->authorities);
        if (!taken) {
            exit = call.out.error(taken.error(), file);
            continue;
        }
        for (const TakenCase &each : taken->cases)
            if (each.outcome == TakenOutcome::Forked || each.outcome == TakenOutcome::Refused)
                exit = exit == Exit::Done ? Exit::Negative : exit;
        all.push_back(takenToJson(call, *taken));
        lines << takenLines(call, *taken);
    }
    call.out.answer(all, lines);
    return exit;
}

/** A step of a course in one line: when, what, by whom it was first recorded, and its words. */
QString actLine(const Call &call, const CourseAct &act)
{
    const Json &body = act.here.body;
    QStringList words;
    for (const char *member : {"stage", "event", "form", "name", "title", "text"})
        if (const QString text = body[member].toString(); !text.isEmpty()) words << text;
    return u"%1  %2  %3  %4"_qs.arg(act.here.on ? isoDate(*act.here.on) : isoInstant(act.here.at),
                                    call.out.say(u"act."_qs + act.here.kind), act.by, words.join(u' '));
}

Json courseToJson(const CaseCourse &course)
{
    Json::Array list;
    for (const CourseAct &act : course)
        if (Result<Json> original = Json::parse(act.original.canonical)) list.push_back(*std::move(original));
    return list;
}

Json forkToJson(const CaseFork &fork)
{
    Json json{Json::Object{{u"case"_qs, fork.caseNumber},
                           {u"take"_qs, fork.take},
                           {u"from"_qs, fork.store},
                           {u"name"_qs, fork.name},
                           {u"there"_qs, fork.there},
                           {u"taken_at"_qs, isoInstant(fork.takenAt)},
                           {u"over"_qs, fork.over},
                           {u"ours"_qs, courseToJson(fork.ours)},
                           {u"theirs"_qs, courseToJson(fork.theirs)}}};
    if (fork.choice)
        json.set("choice", Json::Object{{u"side"_qs, forkSideCode(fork.choice->side)},
                                        {u"reason"_qs, fork.choice->reason},
                                        {u"officer"_qs, fork.choice->officer},
                                        {u"at"_qs, isoInstant(fork.choice->at)}});
    return json;
}

QStringList forkLines(const Call &call, const CaseFork &fork)
{
    QStringList lines{call.out.say(
        fork.over ? u"said.exchange.fork.over"_qs : u"said.exchange.fork.open"_qs,
        {{u"case"_qs, fork.caseNumber}, {u"take"_qs, QString::number(fork.take)}, {u"name"_qs, fork.name}})};
    for (const ForkSide side : {ForkSide::Ours, ForkSide::Theirs}) {
        lines << u"  "_qs + call.out.say(u"exchange.side."_qs + forkSideCode(side));
        for (const CourseAct &act : side == ForkSide::Ours ? fork.ours : fork.theirs)
            lines << u"    "_qs + actLine(call, act);
    }
    if (fork.choice)
        lines << u"  "_qs +
                     call.out.say(u"said.exchange.chosen"_qs,
                                  {{u"side"_qs, call.out.say(u"exchange.side."_qs + forkSideCode(fork.choice->side))},
                                   {u"officer"_qs, fork.choice->officer},
                                   {u"reason"_qs, fork.choice->reason}});
    return lines;
}

Ending forks(const Call &call, LocalWorkplace &workplace)
{
    const auto found = caseForks(workplace.desk(), call.operand(0));
    if (!found) return fail(found.error());
    Json::Array all;
    QStringList lines;
    bool open = false;
    for (const CaseFork &fork : *found) {
        open = open || !fork.over;
        all.push_back(forkToJson(fork));
        lines << forkLines(call, fork);
    }
    if (lines.isEmpty()) lines << call.out.say(u"said.exchange.nofork"_qs);
    call.out.answer(all, lines);
    return open ? Exit::Negative : Exit::Done;
}

Ending resolve(const Call &call, LocalWorkplace &workplace)
{
    const auto side = forkSideFromCode(call.value(u"choose"_qs));
    if (!side) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"choose"_qs)}});
    const QString number = call.operand(0);
    const qint64 take = call.operand(1).toLongLong();
    return resolveFork(workplace.desk(), number, take, *side, call.value(u"reason"_qs)).map([&] {
        call.out.answer(Json::Object{{u"case"_qs, number}, {u"take"_qs, take}, {u"chosen"_qs, forkSideCode(*side)}},
                        {number + u"  "_qs + call.out.say(u"exchange.side."_qs + forkSideCode(*side))});
        return Exit::Done;
    });
}

/** Writes the papers of one store below `folder`, in a folder of its own. */
Result<void> writeOut(const LocalWorkplace &workplace, const OtherRecord &other, const QString &folder)
{
    const QDir target(folder + u'/' + other.store.left(8));
    if (!QDir().mkpath(target.path())) return fail(u"file.write"_qs, {{u"path"_qs, target.path()}});
    for (const CaseMaterial &paper : other.papers) {
        const Result<QByteArray> bytes = workplace.desk().ports.ledger.attachment(paper.digest);
        if (!bytes) return fail(bytes.error());
        const Result<void> written = writeDurably(target.filePath(paper.file), *bytes);
        if (!written) return written;
    }
    return {};
}

Json otherToJson(const OtherRecord &other, const std::vector<RecordDifference> &differences)
{
    Json::Array differs, papers;
    for (const RecordDifference &each : differences)
        differs.push_back(Json::Object{{u"path"_qs, each.path}, {u"here"_qs, each.here}, {u"there"_qs, each.there}});
    for (const CaseMaterial &paper : other.papers)
        papers.push_back(Json::Object{{u"title"_qs, paper.title},
                                      {u"file"_qs, paper.file},
                                      {u"digest"_qs, QString::fromLatin1(paper.digest.toHex())}});
    return Json::Object{{u"store"_qs, other.store},        {u"name"_qs, other.name},
                        {u"there"_qs, other.there},        {u"made_at"_qs, isoInstant(other.madeAt)},
                        {u"take"_qs, other.take},          {u"differs"_qs, std::move(differs)},
                        {u"papers"_qs, std::move(papers)}, {u"document"_qs, other.document}};
}

/** What other stores hold of a case, beside what is recorded here. */
Ending held(const Call &call, LocalWorkplace &workplace)
{
    const QString number = call.operand(0), folder = call.value(u"out"_qs);
    const auto others = otherRecords(workplace.desk(), number);
    if (!others) return fail(others.error());
    Json::Array all;
    QStringList lines;
    for (const OtherRecord &other : *others) {
        const auto differences = differencesFrom(workplace.desk(), number, other);
        if (!differences) return fail(differences.error());
        if (!folder.isEmpty())
            if (const Result<void> written = writeOut(workplace, other, folder); !written) return fail(written.error());
        all.push_back(otherToJson(other, *differences));
        lines << call.out.say(
            u"said.exchange.held"_qs,
            {{u"name"_qs, other.name}, {u"there"_qs, other.there}, {u"at"_qs, isoInstant(other.madeAt)}});
        for (const RecordDifference &each : *differences)
            lines << u"  "_qs + call.out.say(u"said.exchange.differs"_qs,
                                             {{u"path"_qs, each.path},
                                              {u"here"_qs, QString::fromUtf8(each.here.canonical())},
                                              {u"there"_qs, QString::fromUtf8(each.there.canonical())}});
        for (const CaseMaterial &paper : other.papers) lines << u"  %1  %2"_qs.arg(paper.file, paper.title);
    }
    if (lines.isEmpty()) lines << call.out.say(u"said.exchange.notheld"_qs);
    call.out.answer(all, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> exchangeCommands()
{
    std::vector<Command> all = numberCommands();
    const std::vector<Command> exchange{
        {u"exchange peer"_qs, u"STORE"_qs, {{u"name"_qs, u"NAME"_qs}, {u"kind"_qs, u"ward|centre"_qs}}, peerAdd},
        {u"exchange peers"_qs, u""_qs, {}, peerList},
        {u"exchange give"_qs,
         u"CASE…"_qs,
         {{u"to"_qs, u"STORE"_qs}, {u"out"_qs, u"FILE"_qs}, {u"key-passphrase-file"_qs, u"FILE"_qs}},
         give},
        {u"exchange take"_qs, u"FILE…"_qs, {{u"trust"_qs, u"CA.pem"_qs}}, take},
        {u"exchange held"_qs, u"CASE"_qs, {{u"out"_qs, u"DIR"_qs}}, held},
        {u"exchange forks"_qs, u"[CASE]"_qs, {}, forks},
        {u"exchange resolve"_qs,
         u"CASE TAKE"_qs,
         {{u"choose"_qs, u"ours|theirs"_qs}, {u"reason"_qs, u"TEXT"_qs}},
         resolve}};
    all.insert(all.end(), exchange.begin(), exchange.end());
    return all;
}

}  // namespace remit
