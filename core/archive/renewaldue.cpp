#include "archive/renewaldue.h"

#include "base/json.h"
#include "batch/layout.h"
#include "signing/keystrength.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

constexpr auto beforeCertificateEnds = std::chrono::days(183);

/** The rows of the policy; none where it cannot be read, so that everything is due at once. */
Json::Array policy()
{
    QFile file(u":/archive/renewal.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto rows = Json::parse(file.readAll());
    return rows ? rows->array() : Json::Array();
}

/** The row of this kind that asks the most of what the key has; else the one for every other key. */
Date dayFor(const Json::Array &rows, const QString &strength)
{
    const qsizetype cut = strength.lastIndexOf(u'-');
    const QString kind = strength.left(cut);
    const qint64 bits = strength.mid(cut + 1).toLongLong();
    Date day{};
    qint64 most = -1;
    for (const Json &row : rows) {
        const bool other = row["key"].toString() == u"other";
        if (!other && (row["key"].toString() != kind || row["bits"].toInteger() > bits)) continue;
        const qint64 asks = other ? 0 : row["bits"].toInteger();
        if (asks <= most) continue;
        if (const auto by = parseIsoDate(row["renew_by"].toString())) {
            day = *by;
            most = asks;
        }
    }
    return day;
}

}  // namespace

QString codeOf(RenewalDue::Why why) { return why == RenewalDue::Why::Algorithm ? u"algorithm"_qs : u"certificate"_qs; }

RenewalDue renewalDue(const std::vector<PackageSigner> &signers, const std::vector<Renewal> &renewals)
{
    std::vector<Certificate> resting, ending;
    if (!renewals.empty()) {
        resting = ending = {renewals.back().signer};
    } else {
        for (const PackageSigner &signer : signers) {
            resting.push_back(signer.certificate);
            if (signer.entry == signatureEntry) ending.push_back(signer.certificate);
        }
    }
    const Json::Array rows = policy();
    RenewalDue due{*makeDate(2199, 12, 31), RenewalDue::Why::Algorithm, {}};
    const auto sooner = [&due](Date by, RenewalDue::Why why, const QString &what) {
        if (by < due.by) due = {by, why, what};
    };
    if (resting.empty()) resting.emplace_back();
    for (const Certificate &each : resting) {
        const QString strength = keyStrength(each);
        sooner(dayFor(rows, strength), RenewalDue::Why::Algorithm, strength);
    }
    for (const Certificate &each : ending) {
        if (each.isNull()) continue;
        const Date end = std::chrono::floor<std::chrono::days>(each.notAfter());
        sooner(end - beforeCertificateEnds, RenewalDue::Why::Certificate, each.commonName());
    }
    return due;
}

}  // namespace remit
