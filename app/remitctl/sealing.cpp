#include "base/durablefile.h"
#include "casework/sealmaking.h"
#include "casework/sealsetting.h"
#include "command.h"

#include <QDir>

namespace remit {

namespace {

constexpr qint64 largestPicture = 16 << 20;
constexpr std::chrono::hours chinaAhead{8};

/** OFFICER=FILE. */
Result<std::pair<QString, Certificate>> userOf(const QString &given)
{
    const QString path = given.section(u'=', 1);
    if (path.isEmpty()) return fail(u"remitctl.seal.user"_qs, {{u"value"_qs, given}});
    const Result<QByteArray> pem = readWhole(path, largestPicture);
    const auto certificate = pem ? Certificate::fromPem(*pem) : Result<Certificate>(fail(pem.error()));
    if (!certificate) return fail(certificate.error());
    return std::pair{given.section(u'=', 0, 0), *certificate};
}

/** From the first second of one day to the last of another, in China. */
Result<void> readValidity(const Call &call, SealApplication &asked)
{
    const Result<QString> until = call.required(u"until"_qs);
    if (!until) return fail(until.error());
    const Result<Date> first = call.day(u"from"_qs, dateIn(systemClock()()));
    const Result<Date> last = call.day(u"until"_qs, Date());
    if (!first || !last) return fail(first ? last.error() : first.error());
    asked.validFrom = Instant(std::chrono::sys_days(*first)) - chinaAhead;
    asked.validTo = Instant(std::chrono::sys_days(*last)) + std::chrono::days(1) - chinaAhead - std::chrono::seconds(1);
    return {};
}

Result<SealApplication> applicationOf(const Call &call)
{
    SealApplication asked;
    const Result<QString> picture = call.required(u"picture"_qs);
    if (!picture) return fail(picture.error());
    const Result<QByteArray> bytes = readWhole(*picture, largestPicture);
    if (!bytes) return fail(bytes.error());
    asked.name = call.value(u"name"_qs);
    asked.picture = *bytes;
    const Result<qint64> width = call.number(u"width"_qs, asked.width);
    const Result<qint64> height = call.number(u"height"_qs, width.value_or(asked.height));
    if (!width || !height) return fail(width ? height.error() : width.error());
    asked.width = int(*width);
    asked.height = int(*height);
    for (const QString &given : call.values(u"user"_qs)) {
        const auto user = userOf(given);
        if (!user) return fail(user.error());
        asked.users.push_back(*user);
    }
    return readValidity(call, asked).map([&] { return asked; });
}

QString lineOf(const Call &call, const RegisteredSeal &seal)
{
    return u"%1  %2  %3  %4 … %5"_qs.arg(seal.id, call.out.say(u"seal.state."_qs + sealStateCode(seal.state)),
                                         seal.name, isoInstant(seal.validFrom), isoInstant(seal.validTo));
}

Ending answered(const Call &call, const Result<RegisteredSeal> &seal)
{
    if (!seal) return fail(seal.error());
    call.out.answer(registeredSealToJson(*seal), {lineOf(call, *seal)});
    return Exit::Done;
}

Ending sealRequest(const Call &call, LocalWorkplace &workplace)
{
    const Result<SealApplication> asked = applicationOf(call);
    return asked ? answered(call, requestSeal(workplace.desk(), *asked)) : fail(asked.error());
}

/** The SM2 key of --key and the authorities of --trust. */
struct KeyAndTrust {
    std::unique_ptr<Signer> signer;
    TrustStore trust;
};

Result<KeyAndTrust> keyAndTrust(const Call &call)
{
    const Result<QString> key = call.required(u"key"_qs);
    const Result<QString> authorities = call.required(u"trust"_qs);
    if (!key || !authorities) return fail(key ? authorities.error() : key.error());
    Result<TrustStore> trust = TrustStore::fromFile(*authorities);
    if (!trust) return fail(trust.error());
    Result<Secret> passphrase = call.passphrase(call.value(u"key-passphrase-file"_qs, call.globals.passphraseFile));
    if (!passphrase) return fail(passphrase.error());
    Result<std::unique_ptr<Signer>> signer = openPkcs12(*key, std::move(*passphrase));
    if (!signer) return fail(signer.error());
    return KeyAndTrust{std::move(*signer), std::move(*trust)};
}

Ending sealMake(const Call &call, LocalWorkplace &workplace)
{
    const Result<KeyAndTrust> with = keyAndTrust(call);
    if (!with) return fail(with.error());
    return answered(call, makeRegisteredSeal(workplace.desk(), call.operand(0), *with->signer, with->trust));
}

Ending sealStop(const Call &call, LocalWorkplace &workplace)
{
    return answered(call, stopSeal(workplace.desk(), call.operand(0), call.value(u"reason"_qs)));
}

Ending sealList(const Call &call, LocalWorkplace &workplace)
{
    const auto seals = registeredSeals(workplace.desk());
    if (!seals) return fail(seals.error());
    Json list{Json::Array{}};
    QStringList lines;
    for (const RegisteredSeal &seal : *seals) {
        list.append(registeredSealToJson(seal));
        lines << lineOf(call, seal);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending sealExport(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> target = call.required(u"out"_qs);
    if (!target) return fail(target.error());
    const auto seal = registeredSeal(workplace.desk(), call.operand(0)).and_then([&](const RegisteredSeal &registered) {
        return sealItself(workplace.desk(), registered);
    });
    if (!seal) return fail(seal.error());
    const Result<void> written = writeDurably(*target, seal->der);
    if (!written) return fail(written.error());
    Json answer;
    answer.set("file", *target);
    call.out.answer(answer, {*target});
    return Exit::Done;
}

/** The paper and, beside it, the seal set on it. */
Result<QString> writeSealed(const SealedPaper &paper, const QString &name, const QString &folder)
{
    const QString path = QDir(folder).filePath(name);
    Result<void> written = writeDurably(path, paper.pdf);
    if (written) written = writeDurably(path + u".seal"_qs, paper.seal);
    return written ? Result<QString>(path) : fail(written.error());
}

/** The form of --form; without it the proposal, which bears the prison's seal. */
Result<QString> formOf(const Call &call, const Desk &desk, const QString &number)
{
    if (call.isSet(u"form"_qs)) return call.value(u"form"_qs);
    return desk.ports.cases.caseFile(number).map([](const CaseFile &file) {
        return file.kind == CaseKind::Parole ? u"parole-proposal"_qs : u"commutation-proposal"_qs;
    });
}

Result<QString> setOn(const Call &call, const Desk &desk, const QString &number, const KeyAndTrust &with)
{
    const Result<QString> form = formOf(call, desk, number);
    if (!form) return form;
    const auto paper = sealPaper(desk, {call.operand(0), number, *form}, *with.signer, with.trust);
    if (!paper) return fail(paper.error());
    return writeSealed(*paper, number + u'-' + *form + u".pdf"_qs, call.value(u"out"_qs));
}

Ending sealSet(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> folder = call.required(u"out"_qs);
    if (!folder) return fail(folder.error());
    if (!QDir().mkpath(*folder)) return fail(u"file.write"_qs, {{u"path"_qs, *folder}, {u"reason"_qs, u"mkdir"_qs}});
    const Result<KeyAndTrust> with = keyAndTrust(call);
    if (!with) return fail(with.error());
    Json files{Json::Array{}};
    QStringList lines;
    for (const QString &number : call.operands().mid(1)) {
        const Result<QString> path = setOn(call, workplace.desk(), number, *with);
        if (!path) return fail(path.error());
        files.append(*path);
        lines << *path;
    }
    call.out.answer(files, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> sealCommands()
{
    const std::vector<Option> keys{
        {u"key"_qs, u"FILE"_qs}, {u"trust"_qs, u"CA.pem"_qs}, {u"key-passphrase-file"_qs, u"FILE"_qs}};
    std::vector<Option> setting = keys;
    setting.insert(setting.end(), {{u"form"_qs, u"NAME"_qs}, {u"out"_qs, u"FOLDER"_qs}});
    return {{u"seal request"_qs,
             {},
             {{u"name"_qs, u"TEXT"_qs},
              {u"user"_qs, u"OFFICER=CERT.pem…"_qs},
              {u"from"_qs, u"D"_qs},
              {u"until"_qs, u"D"_qs},
              {u"picture"_qs, u"FILE"_qs},
              {u"width"_qs, u"MM"_qs},
              {u"height"_qs, u"MM"_qs}},
             sealRequest},
            {u"seal make"_qs, u"SEAL"_qs, keys, sealMake},
            {u"seal stop"_qs, u"SEAL"_qs, {{u"reason"_qs, u"TEXT"_qs}}, sealStop},
            {u"seal list"_qs, {}, {}, sealList},
            {u"seal export"_qs, u"SEAL"_qs, {{u"out"_qs, u"FILE"_qs}}, sealExport},
            {u"seal set"_qs, u"SEAL CASE…"_qs, setting, sealSet}};
}

}  // namespace remit
