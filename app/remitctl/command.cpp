#include "command.h"

#include "base/durablefile.h"

#include <termios.h>
#include <unistd.h>
#include <cstdio>

namespace remit {

namespace {

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

Json errorDocument(const Error &error, const Messages &messages)
{
    Json args{Json::Object{}};
    for (auto arg = error.args.begin(); arg != error.args.end(); ++arg) args.set(arg.key(), arg.value());
    Json body;
    body.set("code", error.code);
    body.set("args", std::move(args));
    body.set("text", messages.text(error));
    Json document;
    document.set("error", std::move(body));
    return document;
}

/** Reads a passphrase from the terminal without showing it. */
Result<Secret> askPassphrase(const QString &officer)
{
    if (!isatty(STDIN_FILENO)) return fail(u"remitctl.passphrase"_qs);
    std::fprintf(stderr, "%s: ", qPrintable(officer));
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    QByteArray typed(1024, '\0');
    const char *read = std::fgets(typed.data(), int(typed.size()), stdin);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputc('\n', stderr);
    if (!read) return fail(u"remitctl.passphrase"_qs);
    typed.truncate(qsizetype(qstrlen(typed.constData())));
    while (typed.endsWith('\n')) typed.chop(1);
    return Secret::fromUtf8(std::move(typed));
}

}  // namespace

Exit exitOf(const Error &error)
{
    struct Family {
        const char *prefix;
        Exit exit;
    };
    // The first that fits decides.
    static constexpr Family families[] = {
        {"remitctl.", Exit::Usage},
        {"workflow.calendar", Exit::BadInput},
        {"workflow.", Exit::Refused},
        {"casework.officer.changed", Exit::Refused},
        {"casework.officer.left", Exit::Refused},
        {"casework.officer.lastadmin", Exit::Refused},
        {"casework.officer.", Exit::BadInput},
        {"casework.handwriting.", Exit::BadInput},
        {"casework.import.", Exit::BadInput},
        {"casework.date.", Exit::BadInput},
        {"casework.proposal.missing", Exit::BadInput},
        {"casework.batch.id", Exit::BadInput},
        {"casework.supplement.file", Exit::BadInput},
        {"casework.supplement.title", Exit::BadInput},
        {"casework.dossier.hand", Exit::BadInput},
        {"casework.dossier.kind", Exit::BadInput},
        {"casework.dossier.reason", Exit::BadInput},
        {"casework.dossier.scribe", Exit::BadInput},
        {"casework.dossier.waivereason", Exit::BadInput},
        {"casework.dossier.needless", Exit::BadInput},
        {"casework.dossier.turn", Exit::BadInput},
        {"dossier.right.", Exit::Refused},
        {"review.right.", Exit::Refused},
        {"casework.review.author", Exit::Refused},
        {"casework.review.checked", Exit::Refused},
        {"casework.review.ended", Exit::Refused},
        {"casework.review.", Exit::BadInput},
        {"casework.points.draft.missing", Exit::BadInput},
        {"casework.points.lot", Exit::BadInput},
        {"casework.holidays.known", Exit::Refused},
        {"casework.holidays.", Exit::BadInput},
        {"casework.numbers.keeper", Exit::Refused},
        {"casework.numbers.none", Exit::Refused},
        {"casework.numbers.notkeeper", Exit::Refused},
        {"casework.numbers.nothing", Exit::Refused},
        {"casework.numbers.own", Exit::Refused},
        {"casework.numbers.taken", Exit::Refused},
        {"casework.numbers.ward", Exit::Refused},
        {"casework.numbers.file", Exit::Signature},
        {"casework.numbers.signer.known", Exit::Refused},
        {"casework.numbers.signer.", Exit::BadInput},
        {"casework.numbers.signer", Exit::Signature},
        {"casework.numbers.", Exit::BadInput},
        {"casework.exchange.fork", Exit::Refused},
        {"casework.exchange.batch", Exit::Refused},
        {"casework.exchange.peer", Exit::BadInput},
        {"casework.exchange.none", Exit::BadInput},
        {"casework.exchange.", Exit::Signature},
        {"casework.answer.twice", Exit::Refused},
        {"casework.answer.signature", Exit::Signature},
        {"casework.answer.", Exit::BadInput},
        {"casework.parcel.", Exit::BadInput},
        {"casework.handover.file", Exit::BadInput},
        {"casework.handover.served", Exit::BadInput},
        {"casework.archive.missing", Exit::BadInput},
        {"casework.archive.due", Exit::BadInput},
        {"casework.record", Exit::Storage},
        {"casework.court.changed", Exit::Signature},
        {"casework.court", Exit::Network},
        {"casework.certificate", Exit::Signature},
        {"casework.key", Exit::Signature},
        {"casework.", Exit::Refused},
        {"pdfsign.key", Exit::Signature},
        {"seals.twoperson", Exit::Refused},
        {"seals.draft", Exit::BadInput},
        {"seals.picture", Exit::BadInput},
        {"seals.", Exit::Signature},
        {"storage.passphrase", Exit::Signature},
        {"storage.wait", Exit::Signature},
        {"storage.", Exit::Storage},
        {"file.write", Exit::Storage},
        {"signing.", Exit::Signature},
        {"container.", Exit::Signature},
        {"archive.renewal", Exit::Signature},
        {"packet.", Exit::BadInput},
        {"token.", Exit::Signature},
        {"sync.receipt", Exit::Signature},
        {"sync.server.untrusted", Exit::Signature},
        {"sync.event", Exit::Signature},
        {"sync.", Exit::Network},
    };
    // What is named does not exist: the caller's input, whichever family it is of.
    if (error.code.startsWith(u"casework.") && error.code.endsWith(u".unknown")) return Exit::BadInput;
    for (const Family &family : families)
        if (error.code.startsWith(QLatin1String(family.prefix))) return family.exit;
    return Exit::BadInput;
}

void Output::answer(const Json &answer, const QStringList &lines) const
{
    if (m_json) return document(answer.canonical());
    for (const QString &text : lines) line(text);
}

void Output::document(const QByteArray &canonical) const { put(stdout, canonical); }
void Output::line(const QString &text) const { put(stdout, text.toUtf8()); }
void Output::note(const QString &text) const { put(stderr, text.toUtf8()); }

Exit Output::error(const Error &error, const QString &item) const
{
    Error told = error;
    if (!item.isEmpty()) told.args.insert(u"item"_qs, item);
    const QString text = m_messages.text(told);
    const QString about = text.contains(item) ? QString() : item + u": "_qs;
    if (m_json)
        put(stderr, errorDocument(told, m_messages).canonical());
    else
        put(stderr, u"remitctl: %1: %2"_qs.arg(error.code, about + text).toUtf8());
    return exitOf(error);
}

QString Call::value(const QString &option, const QString &fallback) const
{
    const QStringList given = arguments.options.value(option);
    return given.isEmpty() ? fallback : given.last();
}

Result<Instant> Call::moment() const
{
    if (!isSet(u"at"_qs)) return systemClock()();
    const auto moment = parseInstant(value(u"at"_qs));
    const auto day = parseIsoDate(value(u"at"_qs));
    if (moment) return *moment;
    if (day) return Instant(*day) + std::chrono::hours(4);
    return fail(u"remitctl.date"_qs, {{u"value"_qs, value(u"at"_qs)}});
}

Result<Date> Call::day(const QString &option, Date fallback) const
{
    if (!isSet(option)) return fallback;
    const auto date = parseIsoDate(value(option));
    if (!date) return fail(u"remitctl.date"_qs, {{u"value"_qs, value(option)}});
    return *date;
}

Result<QString> Call::required(const QString &option) const
{
    if (value(option).isEmpty()) return fail(u"remitctl.missing"_qs, {{u"option"_qs, option}});
    return value(option);
}

Result<qint64> Call::number(const QString &option, qint64 fallback) const
{
    if (!isSet(option)) return fallback;
    bool good = false;
    const qint64 number = value(option).toLongLong(&good);
    if (!good || number < 0) return fail(u"remitctl.number"_qs, {{u"option"_qs, option}, {u"value"_qs, value(option)}});
    return number;
}

Result<Secret> Call::passphrase(const QString &file) const
{
    if (file.isEmpty()) return askPassphrase(globals.officer);
    Result<QByteArray> bytes = readWhole(file, 4096);
    if (!bytes) return fail(bytes.error());
    while (bytes->endsWith('\n') || bytes->endsWith('\r')) bytes->chop(1);
    return Secret::fromUtf8(std::move(*bytes));
}

Result<std::unique_ptr<LocalWorkplace>> Call::open() const
{
    if (globals.store.isEmpty()) return fail(u"remitctl.store"_qs);
    if (globals.officer.isEmpty()) return fail(u"remitctl.officer"_qs);
    const Result<Secret> secret = passphrase();
    if (!secret) return fail(secret.error());
    const auto renewing = [this] { put(stderr, out.say(u"said.renewing"_qs).toUtf8()); };
    return LocalWorkplace::open(globals.store, globals.officer, *secret, systemClock(), renewing);
}

}  // namespace remit
