#include "archiving.h"
#include "stamping.h"
#include "trust.h"

namespace remit {

namespace {

Ending renew(const Call &call)
{
    const Result<QString> url = call.required(u"tsa"_qs);
    const Result<QString> first = call.required(u"trust"_qs);
    if (!url || !first) return fail(url ? first.error() : url.error());
    const Result<TrustStore> trust = broughtTrust(call);
    if (!trust) return fail(trust.error());
    const QString path = call.operand(0);
    const auto ask = [&](const QByteArray &request) { return askOverHttp(QUrl(*url), request); };
    const auto renewed = renewPackage(path, *trust, systemClock()(), systemRandom(), ask);
    if (!renewed) return fail(renewed.error());
    QStringList lines{renewalFile(path, renewed->number, u"tst"_qs)};
    call.out.answer(renewalsJson(call, {*renewed}, lines), lines);
    return renewed->findings.empty() ? Exit::Done : Exit::Negative;
}

}  // namespace

bool hold(const std::vector<Renewal> &renewals)
{
    return std::ranges::all_of(renewals, &std::vector<Error>::empty, &Renewal::findings);
}

Json renewalsJson(const Call &call, const std::vector<Renewal> &renewals, QStringList &lines)
{
    Json::Array list;
    for (const Renewal &renewal : renewals) {
        Json::Array findings;
        const QString at = renewal.at ? isoInstant(*renewal.at) : u"—"_qs;
        lines << u"  %1 "_qs.arg(renewal.findings.empty() ? u"✓"_qs : u"✗"_qs) +
                     call.out.say(u"said.archive.renewal"_qs,
                                  {{u"number"_qs, QString::number(renewal.number)}, {u"at"_qs, at}});
        for (const Error &finding : renewal.findings) {
            findings.emplace_back(finding.code);
            lines << u"    "_qs + call.out.messages().text(finding);
        }
        list.push_back(Json::Object{{u"number"_qs, renewal.number}, {u"at"_qs, at}, {u"findings"_qs, findings}});
    }
    const QString day = isoDate(renewBy(renewals));
    lines << u"  "_qs + call.out.say(u"said.archive.renewby"_qs, {{u"on"_qs, day}});
    return Json::Object{{u"renewals"_qs, std::move(list)}, {u"renew_by"_qs, day}};
}

Command renewCommand()
{
    return {u"archive renew"_qs, u"FILE"_qs, {{u"tsa"_qs, u"URL"_qs}, {u"trust"_qs, u"CA.pem…"_qs}}, renew};
}

}  // namespace remit
