#include "signing/verifyreport.h"
#include "token/channel.h"
#include "token/tokensigner.h"

#include <QFile>

namespace remit {

namespace {

Json step(const char *what)
{
    Json json;
    json.set("do", what);
    return json;
}

/** The certificates of a token, as far as they show without a PIN. */
Json certificatesJson(SignerProcess &process, const QString &serial)
{
    Json open = step("open"), list{Json::Array{}};
    open.set("serial", serial);
    if (!process.ask(open)) return list;
    const Result<Json> answer = process.ask(step("certificates"));
    const Json found = answer.value_or(Json());
    for (const Json &one : found.array()) {
        const auto certificate = Certificate::fromDer(QByteArray::fromHex(one["der"].toString().toLatin1()));
        if (certificate) list.append(toJson(*certificate));
    }
    return list;
}

Json diagnoseOne(const QString &program, const QString &module, int timeoutSeconds)
{
    SignerProcess process(program, timeoutSeconds);
    Json load = step("load");
    load.set("path", module);
    const Result<Json> loaded = process.ask(load);
    const Result<Json> described = loaded ? process.ask(step("describe")) : loaded;
    Json json = described && described->isObject() ? *described : Json(Json::Object{});
    json.set("path", module);
    if (!described) {
        Json error = findingsJson({described.error()});
        json.set("error", error.array().front());
        return json;
    }
    Json slots{Json::Array{}};
    const Json all = json["slots"];
    for (Json slot : all.array()) {
        const QString serial = slot["token"]["serial"].toString();
        if (!serial.isEmpty()) slot.set("certificates", certificatesJson(process, serial));
        slots.append(std::move(slot));
    }
    json.set("slots", std::move(slots));
    return json;
}

}  // namespace

Json diagnoseTokens(const QString &program, const QStringList &modules, int timeoutSeconds)
{
    Json list{Json::Array{}};
    for (const QString &module : modules) list.append(diagnoseOne(program, module, timeoutSeconds));
    Json report;
    report.set("modules", std::move(list));
    return report;
}

QStringList usualTokenModules()
{
    QStringList found;
    for (const char *path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
                             "/usr/lib/x86_64-linux-gnu/pkcs11/opensc-pkcs11.so", "/usr/lib/opensc-pkcs11.so"})
        if (QFile::exists(QString::fromLatin1(path))) found << QString::fromLatin1(path);
    return found;
}

}  // namespace remit
