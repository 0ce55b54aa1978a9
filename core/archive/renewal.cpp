#include "archive/renewal.h"

#include "base/durablefile.h"
#include "signing/sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace remit {

namespace {

constexpr qint64 largestList = 1 << 20;
constexpr int nonceBytes = 8;
/** An authority's clock may run ahead of ours. */
constexpr auto clockLead = std::chrono::minutes(5);

QStringList filesBefore(const QString &package, int number)
{
    QStringList files{package};
    for (int n = 1; n < number; ++n)
        files << renewalFile(package, n, u"sha256"_qs) << renewalFile(package, n, u"tst"_qs);
    return files;
}

/** "HEX  NAME" of every file that a renewal covers, as sha256sum reads it in their folder. */
Result<QByteArray> listFor(const QString &package, int number)
{
    QByteArray list;
    for (const QString &path : filesBefore(package, number)) {
        QFile file(path);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QByteArray digest = opened ? Sha256::of(file) : QByteArray();
        if (digest.isEmpty()) return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}});
        list += digest.toHex() + "  " + QFileInfo(path).fileName().toUtf8() + '\n';
    }
    return list;
}

/** The highest number there is, so that one that was taken away from between shows. */
int countOf(const QString &package)
{
    const QFileInfo info(package);
    const QString head = info.fileName() + u".renewal-"_qs;
    int highest = 0;
    for (const QString &name : info.dir().entryList({u"*.renewal-*.tst"_qs}, QDir::Files))
        if (name.startsWith(head)) highest = std::max(highest, name.mid(head.size()).chopped(4).toInt());
    return highest;
}

Error numbered(const char *what, int number, std::vector<Error> causes = {})
{
    return {u"archive.renewal."_qs + QString::fromLatin1(what),
            {{u"number"_qs, QString::number(number)}},
            std::move(causes)};
}

Result<TimeStampReport> stampOf(const QString &package, int number, const TrustStore &trust, Instant at)
{
    const auto list = readWhole(renewalFile(package, number, u"sha256"_qs), largestList);
    const auto token = readWhole(renewalFile(package, number, u"tst"_qs), largestList);
    if (!list) return fail(list.error());
    if (!token) return fail(token.error());
    return verifyTimeStamp(*token, Sha256::of(*list), trust, at);
}

Renewal judge(const QString &package, int number, const TrustStore &trust, Instant at)
{
    Renewal renewal{number, {}, {}, {}};
    const auto list = readWhole(renewalFile(package, number, u"sha256"_qs), largestList);
    const auto expected = listFor(package, number);
    if (!list || !expected || *list != *expected) renewal.findings.push_back(numbered("list", number));
    const auto stamp = list ? stampOf(package, number, trust, at) : Result<TimeStampReport>(fail(list.error()));
    if (!stamp) {
        renewal.findings.push_back(numbered("stamp", number, {stamp.error()}));
        return renewal;
    }
    renewal.at = stamp->at;
    if (!stamp->valid()) renewal.findings.push_back(numbered("stamp", number, stamp->cms.findings));
    renewal.signer = stamp->cms.signer;
    return renewal;
}

}  // namespace

QString renewalFile(const QString &package, int number, const QString &ending)
{
    return u"%1.renewal-%2.%3"_qs.arg(package, QString::number(number), ending);
}

std::vector<Renewal> checkRenewals(const QString &package, const TrustStore &trust, Instant at, int recorded)
{
    std::vector<Renewal> renewals;
    Instant judgedAt = at;
    for (int number = countOf(package); number > 0; --number) {
        Renewal renewal = judge(package, number, trust, judgedAt);
        if (renewal.at) judgedAt = *renewal.at;
        renewals.insert(renewals.begin(), std::move(renewal));
    }
    for (int number = int(renewals.size()) + 1; number <= recorded; ++number)
        renewals.push_back({number, {}, {}, {numbered("missing", number)}});
    return renewals;
}

Result<Renewal> renewPackage(const QString &package, const TrustStore &trust, Instant now, const Random &random,
                             const AskTimeStamp &ask)
{
    const auto earlier = checkRenewals(package, trust, now);
    for (const Renewal &each : earlier)
        if (!each.findings.empty()) return fail(u"archive.renewal"_qs, {}, each.findings);
    const int number = int(earlier.size()) + 1;
    const auto list = listFor(package, number);
    if (!list) return fail(list.error());
    const QByteArray digest = Sha256::of(*list);
    const QByteArray nonce = random(nonceBytes);
    const auto token = ask(timeStampRequest(digest, nonce)).and_then([&](const QByteArray &answer) {
        return timeStampToken(answer, digest, nonce);
    });
    if (!token) return fail(token.error());
    // The stamp comes last: with its name in place the package is renewed, a list alone is nothing.
    return writeDurably(renewalFile(package, number, u"sha256"_qs), *list)
        .and_then([&] { return writeDurably(renewalFile(package, number, u"tst"_qs), *token); })
        .map([&] { return judge(package, number, trust, now + clockLead); });
}

bool hold(const std::vector<Renewal> &renewals)
{
    return std::ranges::all_of(renewals, &std::vector<Error>::empty, &Renewal::findings);
}

}  // namespace remit
