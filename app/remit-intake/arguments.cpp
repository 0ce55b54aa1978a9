#include "arguments.h"

#include "intake/demo.h"

#include <QCommandLineParser>

namespace remit {

namespace {

const QString defaultCourt = u"DEMO 人民法院"_qs;

tl::unexpected<Error> wrong(const QString &what) { return fail(u"intake.usage"_qs, {{u"what"_qs, what}}); }

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Reference court intake (法院接收端).\n"
        "  remit-intake --data DIR --client-ca PEM …   serve\n"
        "  remit-intake init --data DIR --demo          make a demonstration court's keys in DIR/pki\n"
        "  remit-intake event --data DIR --case X --kind filed …   record what the court did with a case\n"
        "  remit-intake clerk --data DIR --client-ca PEM --listen HOST:PORT   a page for clerks to answer case by "
        "case;\n"
        "      --client-ca is the authority of the clerks' certificates, never that of the prisons\n"
        "  remit-intake sender --data DIR --sender X --client PEM   let this certificate send for unit X; from the "
        "first\n"
        "      entry on nobody else may\n"
        "  remit-intake received --data DIR                the batches accepted, and what their cases go without\n"
        "  remit-intake packet take FILE… --data DIR       take packets (既有数据包, ywxx.xml) in, each verified "
        "fully\n"
        "  remit-intake packet list --data DIR             the packets taken in\n"
        "  remit-intake packet give DIGEST --data DIR --out FOLDER --court NAME --division CODE\n"
        "      write each case of an accepted batch as a packet, for a system that knows only those"_qs);
    parser.addHelpOption();
    parser.addOption({u"version"_qs, u"the program's version"_qs});
    parser.addPositionalArgument(u"command"_qs, u"init, event, clerk, sender, received or packet; none: serve"_qs);
    parser.addOptions({
        {u"data"_qs, u"data folder"_qs, u"DIR"_qs},
        {u"listen"_qs, u"address and port; port 0: any free one"_qs, u"HOST:PORT"_qs, u"127.0.0.1:8443"_qs},
        {u"port-file"_qs, u"write the port's number here once it is open"_qs, u"FILE"_qs},
        {u"cert"_qs, u"the server's certificate and chain, PEM (DIR/pki/server.pem)"_qs, u"FILE"_qs},
        {u"key"_qs, u"its key, PEM (DIR/pki/server.key)"_qs, u"FILE"_qs},
        {u"client-ca"_qs, u"CA of the prisons' TLS certificates, PEM"_qs, u"FILE"_qs},
        {u"signer-ca"_qs, u"CA of those who sign batches, PEM (as --client-ca)"_qs, u"FILE"_qs},
        {u"receipt-p12"_qs, u"the court's signing key (DIR/pki/receipt.p12)"_qs, u"FILE"_qs},
        {u"passphrase-file"_qs, u"its passphrase (DIR/pki/passphrase)"_qs, u"FILE"_qs},
        {u"max-bytes"_qs, u"largest container taken"_qs, u"N"_qs, u"2147483648"_qs},
        {u"court"_qs, u"the court's name"_qs, u"NAME"_qs, defaultCourt},
        {u"demo"_qs, u"init: make demonstration keys"_qs},
        {u"host"_qs, u"init: a further name or address of the server"_qs, u"NAME"_qs},
        {u"case"_qs, u"event: case number"_qs, u"X"_qs},
        {u"kind"_qs, u"event: "_qs + eventKinds().join(u", "_qs), u"KIND"_qs},
        {u"details"_qs, u"event: a JSON object"_qs, u"JSON"_qs, u"{}"_qs},
        {u"sender"_qs, u"sender: the unit's number (FSDWBH)"_qs, u"X"_qs},
        {u"client"_qs, u"sender: its TLS certificate, PEM"_qs, u"FILE"_qs},
        {u"out"_qs, u"packet give: the folder for the packets"_qs, u"FOLDER"_qs},
        {u"division"_qs, u"packet give: the court's division code (JSDWXZQHDM), six digits"_qs, u"CODE"_qs},
        {u"document"_qs, u"event: a file that goes with it"_qs, u"FILE"_qs},
    });
}

/** The option's value, or the file that the data folder has for it. */
QString fileOr(const QCommandLineParser &parser, const QString &option, const QString &fallback)
{
    return parser.isSet(option) ? parser.value(option) : fallback;
}

SignerFiles signerFiles(const QCommandLineParser &parser, const IntakeKeys &keys)
{
    return {fileOr(parser, u"receipt-p12"_qs, keys.receiptP12), fileOr(parser, u"passphrase-file"_qs, keys.passphrase)};
}

Result<ServerOptions> serverOptions(const QCommandLineParser &parser, const IntakeKeys &keys)
{
    const QString listen = parser.value(u"listen"_qs);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool ok = false;
    const ushort port = listen.mid(colon + 1).toUShort(&ok);
    if (colon <= 0 || !ok) return wrong(u"--listen "_qs + listen);
    if (!parser.isSet(u"client-ca"_qs)) return wrong(u"--client-ca"_qs);
    return ServerOptions{listen.left(colon), port, fileOr(parser, u"cert"_qs, keys.serverCertificate),
                         fileOr(parser, u"key"_qs, keys.serverKey), parser.value(u"client-ca"_qs)};
}

Policy policyOf(const QCommandLineParser &parser, qint64 maxBytes)
{
    return {maxBytes, {u"sha256-ecdsa"_qs, u"sha256-rsa"_qs}, {u"0111A"_qs}, parser.value(u"court"_qs)};
}

Result<IntakeCommand> serveCommand(const QCommandLineParser &parser, const QString &folder)
{
    const IntakeKeys keys(folder);
    const auto server = serverOptions(parser, keys);
    if (!server) return fail(server.error());
    const qint64 maxBytes = parser.value(u"max-bytes"_qs).toLongLong();
    if (maxBytes < 1) return wrong(u"--max-bytes"_qs);
    ServeCommand command;
    command.service.folder = folder;
    command.service.server = *server;
    command.service.signerCaFile = parser.value(u"signer-ca"_qs);
    command.service.policy = policyOf(parser, maxBytes);
    command.service.limits.maxBytes = maxBytes;
    command.signer = signerFiles(parser, keys);
    command.portFile = parser.value(u"port-file"_qs);
    return command;
}

Result<IntakeCommand> eventCommand(const QCommandLineParser &parser, const QString &folder)
{
    const auto details = Json::parse(parser.value(u"details"_qs).toUtf8());
    if (!details) return fail(u"intake.usage"_qs, {{u"what"_qs, u"--details"_qs}}, {details.error()});
    const ClerkEntry entry{parser.value(u"case"_qs), parser.value(u"kind"_qs), *details, parser.values(u"document"_qs)};
    return EventCommand{folder, signerFiles(parser, IntakeKeys(folder)), entry};
}

Result<IntakeCommand> clerkPageCommand(const QCommandLineParser &parser, const QString &folder)
{
    const IntakeKeys keys(folder);
    return serverOptions(parser, keys).map([&](const ServerOptions &server) -> IntakeCommand {
        return ClerkPageCommand{folder, server, signerFiles(parser, keys), parser.value(u"port-file"_qs)};
    });
}

Result<IntakeCommand> packetCommand(const QCommandLineParser &parser, const QString &folder)
{
    const QStringList words = parser.positionalArguments().mid(1);
    const QString what = words.value(0);
    const qint64 maxBytes = parser.value(u"max-bytes"_qs).toLongLong();
    if (what == u"list" && words.size() == 1) return ListPacketsCommand{folder};
    if (what == u"take" && words.size() > 1 && maxBytes > 0)
        return TakePacketsCommand{folder, policyOf(parser, maxBytes), words.mid(1)};
    if (what != u"give" || words.size() != 2) return wrong(u"packet "_qs + what);
    for (const QString &needed : {u"out"_qs, u"court"_qs, u"division"_qs})
        if (!parser.isSet(needed)) return wrong(u"--"_qs + needed);
    return GivePacketsCommand{
        folder, words[1], parser.value(u"out"_qs), {parser.value(u"court"_qs), parser.value(u"division"_qs)}};
}

}  // namespace

Result<IntakeCommand> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) return wrong(parser.errorText());
    if (parser.isSet(u"help"_qs)) return HelpCommand{parser.helpText()};
    if (parser.isSet(u"version"_qs)) return HelpCommand{QStringLiteral("remit-intake " REMIT_VERSION)};
    const QString folder = parser.value(u"data"_qs);
    if (folder.isEmpty()) return wrong(u"--data"_qs);
    const QString command = parser.positionalArguments().join(u' ');
    if (command.isEmpty()) return serveCommand(parser, folder);
    if (parser.positionalArguments().front() == u"packet") return packetCommand(parser, folder);
    if (command == u"event") return eventCommand(parser, folder);
    if (command == u"clerk") return clerkPageCommand(parser, folder);
    if (command == u"sender") return SenderCommand{folder, parser.value(u"sender"_qs), parser.value(u"client"_qs)};
    if (command == u"received") return ReceivedCommand{folder};
    if (command != u"init") return wrong(command);
    if (!parser.isSet(u"demo"_qs)) return wrong(u"init: --demo"_qs);
    return InitCommand{folder, parser.value(u"court"_qs), parser.values(u"host"_qs)};
}

}  // namespace remit
