#include "archiving.h"
#include "casework/archiving.h"
#include "casework/packageverdict.h"
#include "sync/stampauthority.h"
#include "trust.h"

#include <QFileInfo>

namespace remit {

namespace {

/** A file that no store knows, as on a machine of the archive. */
Ending renewFile(const Call &call, const TrustStore &trust, const AskTimeStamp &ask)
{
    const QString path = call.operand(0);
    const auto renewed = renewPackage(path, trust, systemClock()(), systemRandom(), ask);
    if (!renewed) return fail(renewed.error());
    QStringList lines{renewalFile(path, renewed->number, u"tst"_qs)};
    call.out.answer(renewalsJson(call, {*renewed}, renewalDue({}, {*renewed}), lines), lines);
    return renewed->findings.empty() ? Exit::Done : Exit::Negative;
}

/** The root of the package that was put there. Errors: casework.archive.unknown with `root`. */
Result<QString> rootAt(const Desk &desk, const QString &path)
{
    const auto packages = keptPackages(desk);
    if (!packages) return fail(packages.error());
    const QString wanted = QFileInfo(path).absoluteFilePath();
    for (auto each = packages->rbegin(); each != packages->rend(); ++each)
        if (each->root == path || QFileInfo(each->path).absoluteFilePath() == wanted) return each->root;
    return fail(u"casework.archive.unknown"_qs, {{u"root"_qs, path}});
}

Ending renewKnown(const Call &call, LocalWorkplace &workplace, const TrustStore &brought, const AskTimeStamp &ask)
{
    auto recorded = recordedRoots(workplace);
    if (!recorded) return fail(recorded.error());
    const Result<QString> root = rootAt(workplace.desk(), call.operand(0));
    if (!root) return fail(root.error());
    const auto renewed =
        renewKept(workplace.desk(), *root, {brought, *std::move(recorded)}, call.value(u"tsa"_qs), ask);
    if (!renewed) return fail(renewed.error());
    QStringList lines{renewalFile(renewed->path, renewed->renewals, u"tst"_qs)};
    Json answer = dueJson(call, *renewed->due, lines);
    answer.set("root", renewed->root);
    answer.set("number", renewed->renewals);
    answer.set("act", renewed->act);
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending renew(const Call &call)
{
    const Result<QString> url = call.required(u"tsa"_qs);
    if (!url) return fail(url.error());
    const auto ask = [&](const QByteArray &request) { return askStampAuthority(QUrl(*url), request); };
    const bool known = !call.globals.store.isEmpty();
    const Result<QString> first = known ? Result<QString>() : call.required(u"trust"_qs);
    if (!first) return fail(first.error());
    const Result<TrustStore> trust = broughtTrust(call);
    if (!trust) return fail(trust.error());
    if (!known) return renewFile(call, *trust, ask);
    const auto place = call.open();
    if (!place) return fail(place.error());
    return renewKnown(call, **place, *trust, ask);
}

}  // namespace

Json dueJson(const Call &call, const RenewalDue &due, QStringList &lines)
{
    const QString why = call.out.say(u"archive.renew."_qs + codeOf(due.why), {{u"what"_qs, due.what}});
    lines << u"  "_qs + call.out.say(u"said.archive.renewby"_qs, {{u"on"_qs, isoDate(due.by)}, {u"why"_qs, why}});
    return Json::Object{
        {u"renew_by"_qs, isoDate(due.by)}, {u"renew_why"_qs, codeOf(due.why)}, {u"renew_what"_qs, due.what}};
}

Json renewalsJson(const Call &call, const std::vector<Renewal> &renewals, const RenewalDue &due, QStringList &lines)
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
    Json answer = dueJson(call, due, lines);
    answer.set("renewals", std::move(list));
    return answer;
}

Command renewCommand()
{
    return {u"archive renew"_qs, u"FILE"_qs, {{u"tsa"_qs, u"URL"_qs}, {u"trust"_qs, u"CA.pem…"_qs}}, renew};
}

}  // namespace remit
