#pragma once
#include "base/result.h"
#include "intake/clerk.h"
#include "intake/service.h"
#include "packet/packetfile.h"

#include <variant>

namespace remit {

/** Where the key that signs for the court lies. */
struct SignerFiles {
    QString p12;
    QString passphraseFile;
};

/** remit-intake --data DIR …: serve. */
struct ServeCommand {
    ServiceOptions service;
    SignerFiles signer;
    /** Gets the port's number once it is open; empty: none. */
    QString portFile;
};

/** remit-intake init --data DIR --demo: keys of a demonstration court. */
struct InitCommand {
    QString folder;
    QString court;
    QStringList hosts;
};

/** remit-intake event --data DIR …: a clerk's entry. */
struct EventCommand {
    QString folder;
    SignerFiles signer;
    ClerkEntry entry;
};

/** remit-intake clerk --data DIR --client-ca PEM …: the clerks' page. */
struct ClerkPageCommand {
    QString folder;
    ServerOptions server;
    SignerFiles signer;
    /** As of ServeCommand. */
    QString portFile;
};

/** remit-intake sender --data DIR --sender FSDWBH --client PEM: whose certificate may send for a unit. */
struct SenderCommand {
    QString folder;
    QString sender;
    QString certificate;
};

/** remit-intake received --data DIR: what was accepted, for the clerk. */
struct ReceivedCommand {
    QString folder;
};

/** remit-intake packet take FILE… --data DIR: takes packets of the older kind (既有数据包) in. */
struct TakePacketsCommand {
    QString folder;
    Policy policy;
    QStringList files;
};

/** remit-intake packet list --data DIR: those that were taken in. */
struct ListPacketsCommand {
    QString folder;
};

/** remit-intake packet give DIGEST --data DIR --out FOLDER …: an accepted container's cases as packets. */
struct GivePacketsCommand {
    QString folder;
    QString digest;
    QString out;
    PacketAddress address;
};

/** --help: the text to print. */
struct HelpCommand {
    QString text;
};

using IntakeCommand =
    std::variant<ServeCommand, InitCommand, EventCommand, ClerkPageCommand, SenderCommand, ReceivedCommand,
                 TakePacketsCommand, ListPacketsCommand, GivePacketsCommand, HelpCommand>;

/** Reads the command line. Errors: intake.usage with `what`. */
Result<IntakeCommand> readArguments(const QStringList &arguments);

}  // namespace remit
