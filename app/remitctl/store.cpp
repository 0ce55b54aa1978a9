#include "command.h"
#include "compose/demo.h"
#include "compose/prison.h"
#include "documents/fonts.h"
#include "law/evaluate.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace remit {

namespace {

Ending init(const Call &call)
{
    if (call.globals.store.isEmpty()) return fail(u"remitctl.store"_qs);
    NewPrison wanted{call.globals.store, {}, {}};
    StoreInfo &info = wanted.info;
    info.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    info.prison = call.value(u"prison"_qs, u"监狱"_qs);
    info.prisonMark = call.value(u"prison-mark"_qs);
    info.prisonCode = call.value(u"prison-code"_qs, u"0000000000"_qs);
    info.prisonDivision = call.value(u"division"_qs, u"000000"_qs);
    info.court = call.value(u"court"_qs, u"中级人民法院"_qs);
    info.courtCode = call.value(u"court-code"_qs, u"000000"_qs);
    const QString id = call.globals.officer.isEmpty() ? u"admin"_qs : call.globals.officer;
    wanted.first = {
        id,
        call.value(u"name"_qs, id),
        id,
        call.isSet(u"roles"_qs) ? call.list(u"roles"_qs) : QStringList{u"admin"_qs, u"department_officer"_qs},
        {}};
    const Result<Secret> passphrase = call.passphrase();
    if (!passphrase) return fail(passphrase.error());
    const Result<void> made = foundPrison(wanted, *passphrase, systemClock());
    if (!made) return fail(made.error());
    Json answer;
    answer.set("store", call.globals.store);
    answer.set("id", info.id);
    answer.set("officer", id);
    call.out.answer(answer, {call.out.say(u"said.init"_qs, {{u"store"_qs, call.globals.store}, {u"officer"_qs, id}})});
    return Exit::Done;
}

Ending demo(const Call &call)
{
    if (call.globals.store.isEmpty()) return fail(u"remitctl.store"_qs);
    const Result<qint64> inmates = call.number(u"inmates"_qs, 60);
    const Result<qint64> months = call.number(u"months"_qs, 24);
    const Result<qint64> seed = call.number(u"seed"_qs, 1);
    for (const Result<qint64> *number : {&inmates, &months, &seed})
        if (!*number) return fail(number->error());
    const DemoRequest request{call.globals.store, int(*inmates), int(*months), quint64(*seed)};
    Result<Secret> passphrase =
        call.globals.passphraseFile.isEmpty() ? Result<Secret>(Secret::fromUtf8("demo")) : call.passphrase();
    if (!passphrase) return fail(passphrase.error());
    const Result<void> made = makeDemo(request, *passphrase, systemClock());
    if (!made) return fail(made.error());
    Json answer;
    answer.set("store", request.store);
    answer.set("inmates", request.inmates);
    QStringList lines{call.out.say(u"said.demo"_qs, {{u"store"_qs, request.store},
                                                     {u"inmates"_qs, QString::number(request.inmates)},
                                                     {u"months"_qs, QString::number(request.months)}})};
    for (const DemoOfficer &officer : demoOfficers())
        lines << u"  --as %1  %2"_qs.arg(officer.id, -10).arg(officer.name);
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending backup(const Call &call, LocalWorkplace &workplace)
{
    const QString target = call.operand(0);
    const Result<void> done = workplace.backUp(target);
    if (!done) return fail(done.error());
    Json answer;
    answer.set("backup", target);
    call.out.answer(answer, {call.out.say(u"said.backup"_qs, {{u"file"_qs, target}})});
    return Exit::Done;
}

/** A backup is a whole store: it is copied to --store, opened and checked there. */
Ending restore(const Call &call)
{
    Globals there = call.globals;
    there.store = call.operand(0);
    const Call from{there, {}, call.out};
    const auto source = from.open();
    if (!source) return fail(source.error());
    const Result<void> copied = (*source)->backUp(call.globals.store);
    if (!copied) return fail(copied.error());
    Json answer;
    answer.set("store", call.globals.store);
    call.out.answer(answer,
                    {call.out.say(u"said.restore"_qs, {{u"file"_qs, there.store}, {u"store"_qs, call.globals.store}})});
    return Exit::Done;
}

Ending selftest(const Call &call)
{
    Json answer;
    QStringList lines;
    bool good = true;
    const auto check = [&](const char *name, const Result<QString> &outcome) {
        good = good && outcome.has_value();
        answer.set(name, outcome ? *outcome : call.out.messages().text(outcome.error()));
        lines << (outcome ? u"✓ "_qs : u"✗ "_qs) + QString::fromLatin1(name) + u"  "_qs + answer[name].toString();
    };
    check("rules",
          loadRules().and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); }).map([](const Law &law) {
              return QString::fromLatin1(law.rules().digest());
          }));
    check("fonts", Fonts::load().map([](const Fonts &fonts) { return fonts.roles().join(u' '); }));
    const Result<WorkingDays> calendar = WorkingDays::load();
    check("calendar",
          calendar.map([](const WorkingDays &days) { return u"%1–%2"_qs.arg(days.firstYear()).arg(days.lastYear()); }));
    const QString scratch =
        QDir::temp().filePath(u"remit-selftest-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces));
    {
        const auto database = Database::open(scratch, Secret(32), OpenMode::Create);
        check("storage", database ? Result<QString>(u"SQLite"_qs) : Result<QString>(fail(database.error())));
    }
    for (const QString &suffix : {u""_qs, u"-wal"_qs, u"-shm"_qs}) QFile::remove(scratch + suffix);
    answer.set("good", good);
    call.out.answer(answer, lines);
    return good ? Exit::Done : Exit::Negative;
}

}  // namespace

std::vector<Command> storeCommands()
{
    const QString text = u"TEXT"_qs;
    return {{u"init"_qs,
             {},
             {{u"prison"_qs, text},
              {u"prison-mark"_qs, text},
              {u"prison-code"_qs, text},
              {u"division"_qs, text},
              {u"court"_qs, text},
              {u"court-code"_qs, text},
              {u"name"_qs, text},
              {u"roles"_qs, u"LIST"_qs}},
             init},
            {u"demo"_qs, {}, {{u"inmates"_qs, u"N"_qs}, {u"months"_qs, u"N"_qs}, {u"seed"_qs, u"N"_qs}}, demo},
            {u"backup"_qs, u"FILE"_qs, {}, backup},
            {u"restore"_qs, u"FILE"_qs, {}, restore},
            {u"selftest"_qs, {}, {}, selftest}};
}

}  // namespace remit
