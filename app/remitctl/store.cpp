#include "base/durablefile.h"
#include "casework/officers.h"
#include "compose/demo.h"
#include "documents/fonts.h"
#include "input.h"
#include "law/evaluate.h"
#include "signing/signer.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QUuid>

namespace remit {

namespace {

Exit init(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"init [--prison NAME] [--prison-mark 字] [--prison-code N] [--division N] [--court NAME] [--court-code N] [--name 姓名] [--roles a,b]"_qs);
    for (const auto &[name, text] : {std::pair(u"prison"_qs, u"监狱名称"_qs), {u"prison-mark"_qs, u"文书字号中的简称"_qs},
                                     {u"prison-code"_qs, u"发送单位编号"_qs}, {u"division"_qs, u"行政区划代码"_qs},
                                     {u"court"_qs, u"提请的法院"_qs}, {u"court-code"_qs, u"接收单位编号"_qs},
                                     {u"name"_qs, u"首位民警姓名"_qs}, {u"roles"_qs, u"首位民警职责，以逗号分隔"_qs}})
        parser.addOption({name, text, u"TEXT"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    if (call.globals.store.isEmpty()) return call.out.error({u"remitctl.store"_qs, {}, {}});
    const auto value = [&](const char16_t *name, const QString &fallback) {
        const QString key = QString::fromUtf16(name);
        return parser.isSet(key) ? parser.value(key) : fallback;
    };
    StoreInfo info;
    info.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    info.prison = value(u"prison", u"监狱"_qs);
    info.prisonMark = value(u"prison-mark", info.prison.left(1));
    info.prisonCode = value(u"prison-code", u"0000000000"_qs);
    info.prisonDivision = value(u"division", u"000000"_qs);
    info.court = value(u"court", u"中级人民法院"_qs);
    info.courtCode = value(u"court-code", u"000000"_qs);
    const QString id = call.globals.officer.isEmpty() ? u"admin"_qs : call.globals.officer;
    const Officer first{id, value(u"name", id), id,
                        value(u"roles", u"admin,department_officer"_qs).split(u',', Qt::SkipEmptyParts), {}};
    const Result<void> sound = checkOfficer(first);
    if (!sound) return call.out.error(sound.error());
    // Without an administrator nobody could ever be enrolled.
    if (!first.roles.contains(u"admin"_qs)) return call.out.error({u"casework.officer.admin"_qs, {}, {}});
    const Result<Secret> passphrase = call.passphrase();
    if (!passphrase) return call.out.error(passphrase.error());
    const auto store = Store::create(call.globals.store, info, first, *passphrase, systemClock(), systemRandom());
    if (!store) return call.out.error(store.error());
    Json answer;
    answer.set("store", call.globals.store);
    answer.set("id", info.id);
    answer.set("officer", id);
    call.out.answer(answer, {u"已建立 %1；以 --as %2 登录"_qs.arg(call.globals.store, id)});
    return Exit::Done;
}

Exit demo(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"demo --inmates N --months M --seed S"_qs);
    parser.addOption({u"inmates"_qs, u"罪犯人数"_qs, u"N"_qs, u"60"_qs});
    parser.addOption({u"months"_qs, u"计分月数"_qs, u"M"_qs, u"24"_qs});
    parser.addOption({u"seed"_qs, u"种子；同一种子得到同样的人"_qs, u"S"_qs, u"1"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    if (call.globals.store.isEmpty()) return call.out.error({u"remitctl.store"_qs, {}, {}});
    bool numbers[3];
    const DemoRequest request{call.globals.store, parser.value(u"inmates"_qs).toInt(&numbers[0]),
                              parser.value(u"months"_qs).toInt(&numbers[1]), parser.value(u"seed"_qs).toULongLong(&numbers[2])};
    if (!numbers[0] || !numbers[1] || !numbers[2] || request.inmates < 0 || request.months < 0)
        return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"--inmates --months --seed"_qs}}, {}});
    Result<Secret> passphrase = call.globals.passphraseFile.isEmpty() ? Result<Secret>(Secret::fromUtf8("demo")) : call.passphrase();
    if (!passphrase) return call.out.error(passphrase.error());
    const Result<void> made = makeDemo(request, *passphrase, systemClock());
    if (!made) return call.out.error(made.error());
    Json answer;
    answer.set("store", request.store);
    answer.set("inmates", request.inmates);
    QStringList lines{u"演示监狱已建立：%1，%2 人，%3 个月"_qs.arg(request.store).arg(request.inmates).arg(request.months)};
    for (const DemoOfficer &officer : demoOfficers()) lines << u"  --as %1  %2"_qs.arg(officer.id, -10).arg(officer.name);
    call.out.answer(answer, lines);
    return Exit::Done;
}

Exit backup(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"backup FILE"_qs);
    parser.addPositionalArgument(u"FILE"_qs, u"备份文件；不得已存在"_qs);
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().size() != 1) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"FILE"_qs}}, {}});
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const QString target = parser.positionalArguments().first();
    const Result<void> done = (*workplace)->store().backup(target);
    if (!done) return call.out.error(done.error());
    Json answer;
    answer.set("backup", target);
    call.out.answer(answer, {u"已备份并核验：%1"_qs.arg(target)});
    return Exit::Done;
}

/** A backup is a whole store: it is copied to --store, opened and checked there. */
Exit restore(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"restore BACKUP"_qs);
    parser.addPositionalArgument(u"BACKUP"_qs, u"备份文件"_qs);
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().size() != 1) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"BACKUP"_qs}}, {}});
    Globals there = call.globals;
    there.store = parser.positionalArguments().first();
    const Call from{there, {}, call.out};
    const auto source = from.open();
    if (!source) return call.out.error(source.error());
    const Result<void> copied = (*source)->store().backup(call.globals.store);
    if (!copied) return call.out.error(copied.error());
    Json answer;
    answer.set("store", call.globals.store);
    call.out.answer(answer, {u"已从 %1 恢复到 %2"_qs.arg(there.store, call.globals.store)});
    return Exit::Done;
}

Exit officerList(const Call &call)
{
    if (const auto exit = call.plain(u"officer list"_qs, 0, 0)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const auto officers = (*workplace)->desk().ports.officers.officers();
    if (!officers) return call.out.error(officers.error());
    Json::Array list;
    QStringList lines;
    for (const Officer &officer : *officers) {
        Json json;
        json.set("officer", officer.id);
        json.set("name", officer.name);
        Json::Array roles;
        for (const QString &role : officer.roles) roles.emplace_back(role);
        json.set("roles", std::move(roles));
        json.set("certificate", officer.certificate);
        list.push_back(std::move(json));
        lines << u"%1  %2  %3"_qs.arg(officer.id, -12).arg(officer.name, officer.roles.join(u','));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Exit officerEnrol(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"officer enrol ID --name 姓名 --roles a,b --new-passphrase-file FILE [--key FILE.p12]"_qs);
    parser.addPositionalArgument(u"ID"_qs, u"用户名"_qs);
    parser.addOption({u"name"_qs, u"姓名"_qs, u"TEXT"_qs});
    parser.addOption({u"person"_qs, u"人员编号；默认与用户名相同"_qs, u"TEXT"_qs});
    parser.addOption({u"roles"_qs, u"职责"_qs, u"LIST"_qs});
    parser.addOption({u"new-passphrase-file"_qs, u"新用户的口令"_qs, u"FILE"_qs});
    parser.addOption({u"key"_qs, u"签名密钥（PKCS#12，口令同上）"_qs, u"FILE"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().size() != 1) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"ID"_qs}}, {}});
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    Globals theirs = call.globals;
    theirs.passphraseFile = parser.value(u"new-passphrase-file"_qs);
    const Result<Secret> passphrase = Call{theirs, {}, call.out}.passphrase();
    if (!passphrase) return call.out.error(passphrase.error());
    const QString id = parser.positionalArguments().first();
    Officer officer{id, parser.value(u"name"_qs), parser.isSet(u"person"_qs) ? parser.value(u"person"_qs) : id,
                    parser.value(u"roles"_qs).split(u',', Qt::SkipEmptyParts), {}};
    if (parser.isSet(u"key"_qs)) {
        const auto signer = openPkcs12(parser.value(u"key"_qs), Secret::copyOf(passphrase->view()));
        if (!signer) return call.out.error(signer.error());
        officer.certificate = (*signer)->certificate().fingerprint();
        const QString target = keyPath(call.globals.store, id);
        QDir().mkpath(QFileInfo(target).path());
        const Result<QByteArray> bytes = readWhole(parser.value(u"key"_qs), 1 << 20);
        const Result<void> kept = bytes ? writeDurably(target, *bytes) : Result<void>(fail(bytes.error()));
        if (!kept) return call.out.error(kept.error());
        QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    Result<void> done = enrolOfficer((*workplace)->desk(), officer).map([](const Officer &) {});
    if (done) done = (*workplace)->store().setPassphrase(id, *passphrase);
    if (!done) return call.out.error(done.error());
    Json answer;
    answer.set("officer", id);
    call.out.answer(answer, {u"已登记 %1"_qs.arg(id)});
    return Exit::Done;
}

Exit selftest(const Call &call)
{
    Json answer;
    QStringList lines;
    bool good = true;
    const auto check = [&](const char *name, const Result<QString> &outcome) {
        good = good && outcome.has_value();
        answer.set(name, outcome ? *outcome : call.out.messages().text(outcome.error()));
        lines << (outcome ? u"✓ "_qs : u"✗ "_qs) + QString::fromLatin1(name) + u"  "_qs + answer[name].toString();
    };
    check("rules", loadRules().and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); }).map([](const Law &law) {
        return QString::fromLatin1(law.rules().digest());
    }));
    check("fonts", Fonts::load().map([](const Fonts &fonts) { return fonts.roles().join(u' '); }));
    const Result<WorkingDays> calendar = WorkingDays::load();
    check("calendar", calendar.map([](const WorkingDays &days) { return u"%1–%2"_qs.arg(days.firstYear()).arg(days.lastYear()); }));
    const QString scratch = QDir::temp().filePath(u"remit-selftest-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces));
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
    return {{u"init"_qs, u"建立空数据库"_qs, init},
            {u"demo"_qs, u"建立虚构的演示监狱"_qs, demo},
            {u"backup"_qs, u"备份并核验"_qs, backup},
            {u"restore"_qs, u"从备份恢复到 --store"_qs, restore},
            {u"officer list"_qs, u"民警名单"_qs, officerList},
            {u"officer enrol"_qs, u"登记民警"_qs, officerEnrol},
            {u"selftest"_qs, u"检查安装"_qs, selftest}};
}

}  // namespace remit
