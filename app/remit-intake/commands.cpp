#include "commands.h"

#include "base/durablefile.h"
#include "base/messages.h"
#include "intake/clerkpage/clerkserver.h"
#include "intake/demo.h"
#include "intake/packets.h"
#include "intake/received.h"
#include "intake/senders.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <csignal>
#include <cstdio>
#include <thread>

namespace remit {

namespace {

void say(std::FILE *stream, const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stream);
    std::fflush(stream);
}

Result<std::unique_ptr<Signer>> openSigner(const SignerFiles &files)
{
    constexpr qint64 longest = 4096;
    auto passphrase = readWhole(files.passphraseFile, longest);
    if (!passphrase) return fail(passphrase.error());
    while (passphrase->endsWith('\n') || passphrase->endsWith('\r')) passphrase->chop(1);
    return openPkcs12(files.p12, Secret::fromUtf8(std::move(*passphrase)));
}

void waitForEnd()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    int received = 0;
    sigwait(&ends, &received);
}

/** Runs what has run() and stop() until the process is told to end. */
template <class Server>
Result<void> serveUntilEnd(Server &served, quint16 port, const QString &host, const QString &portFile)
{
    std::thread server([&] { served.run(); });
    Result<void> written;
    if (!portFile.isEmpty()) written = writeDurably(portFile, QByteArray::number(port) + '\n');
    if (written) {
        say(stderr, u"remit-intake: https://%1:%2/"_qs.arg(host).arg(port));
        waitForEnd();
    }
    served.stop();
    server.join();
    return written;
}

}  // namespace

void print(const Error &error)
{
    const bool chinese = QLocale::system().language() == QLocale::Chinese;
    const Messages messages(chinese ? Language::Chinese : Language::English);
    say(stderr, u"remit-intake: %1: %2"_qs.arg(error.code, messages.text(error)));
}

Result<void> carryOut(const ServeCommand &command)
{
    auto signer = openSigner(command.signer);
    if (!signer) return fail(signer.error());
    const auto service = IntakeService::open(command.service, std::move(*signer), systemClock(), systemRandom(), print);
    if (!service) return fail(service.error());
    return serveUntilEnd(**service, (*service)->port(), command.service.server.host, command.portFile);
}

Result<void> carryOut(const ClerkPageCommand &command)
{
    auto signer = openSigner(command.signer);
    if (!signer) return fail(signer.error());
    ClerkServer page(command.server, command.folder, courtSignature(**signer, systemClock()), systemClock(),
                     systemRandom());
    const auto port = page.bind();
    if (!port) return fail(port.error());
    return serveUntilEnd(page, *port, command.server.host, command.portFile);
}

Result<void> carryOut(const InitCommand &command)
{
    const auto keys = makeDemoCourt(command.folder, command.court, command.hosts, systemClock()(), systemRandom());
    if (!keys) return fail(keys.error());
    for (const QString &file :
         {keys->courtCa, keys->serverCertificate, keys->serverKey, keys->receiptP12, keys->passphrase})
        say(stdout, file);
    return {};
}

Result<void> carryOut(const EventCommand &command)
{
    const auto signer = openSigner(command.signer);
    if (!signer) return fail(signer.error());
    const auto event =
        recordEvent(command.folder, command.entry, courtSignature(**signer, systemClock()), systemClock()());
    if (!event) return fail(event.error());
    say(stdout, QString::fromUtf8(eventToJson(*event).canonical()));
    return {};
}

Result<void> carryOut(const SenderCommand &command)
{
    constexpr qint64 longest = 1 << 20;
    return readWhole(command.certificate, longest)
        .and_then([](const QByteArray &pem) { return Certificate::fromPem(pem); })
        .and_then([&](const Certificate &certificate) {
            return Senders(command.folder).allow(command.sender, certificate).map([&] {
                say(stdout, u"%1  %2  %3"_qs.arg(command.sender, certificate.fingerprint(), certificate.commonName()));
            });
        });
}

Result<void> carryOut(const ReceivedCommand &command)
{
    return receivedBatches(command.folder).map([](const std::vector<ReceivedBatch> &batches) {
        for (const ReceivedBatch &batch : batches) say(stdout, QString::fromUtf8(receivedToJson(batch).canonical()));
    });
}

Result<void> carryOut(const TakePacketsCommand &command)
{
    Result<void> done;
    for (const QString &file : command.files) {
        const auto taken = takePacket(command.folder, file, command.policy, systemClock()());
        if (taken) {
            say(stdout, QString::fromUtf8(packetToJson(*taken).canonical()));
            continue;
        }
        // The others are taken all the same; the last refusal is the command's own.
        if (!done) print(done.error());
        done = fail(u"intake.packet"_qs, {{u"path"_qs, file}}, {taken.error()});
    }
    return done;
}

Result<void> carryOut(const ListPacketsCommand &command)
{
    return receivedPackets(command.folder).map([](const std::vector<ReceivedPacket> &packets) {
        for (const ReceivedPacket &packet : packets) say(stdout, QString::fromUtf8(packetToJson(packet).canonical()));
    });
}

Result<void> carryOut(const GivePacketsCommand &command)
{
    static const QRegularExpression digest(u"^[0-9a-f]{64}$"_qs);
    if (!digest.match(command.digest).hasMatch() ||
        !QFile::exists(u"%1/receipts/%2.p7s"_qs.arg(command.folder, command.digest)))
        return fail(u"intake.batch.none"_qs, {{u"digest"_qs, command.digest}});
    return openContainer(u"%1/batches/%2.remit"_qs.arg(command.folder, command.digest))
        .and_then([&](const Container &container) { return writePackets(container, command.address, command.out); })
        .map([](const QStringList &paths) {
            for (const QString &path : paths) say(stdout, path);
        });
}

Result<void> carryOut(const HelpCommand &command)
{
    say(stdout, command.text);
    return {};
}

}  // namespace remit
