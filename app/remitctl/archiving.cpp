#include "archiving.h"

#include "casework/archiving.h"
#include "casework/packageverdict.h"
#include "trust.h"

namespace remit {

namespace {

Json loanToJson(const ArchiveLoan &loan)
{
    Json json{Json::Object{{u"loan"_qs, loan.act},
                           {u"what"_qs, loan.what},
                           {u"borrower"_qs, loan.borrower},
                           {u"purpose"_qs, loan.purpose},
                           {u"lent_on"_qs, isoDate(loan.lentOn)},
                           {u"due_on"_qs, isoDate(loan.dueOn)}}};
    json.set("returned_on", loan.returnedOn ? Json(isoDate(*loan.returnedOn)) : Json());
    json.set("remark", loan.remark);
    return json;
}

void setDue(Json &json, const std::optional<RenewalDue> &due)
{
    json.set("renew_by", due ? Json(isoDate(due->by)) : Json());
    json.set("renew_why", due ? Json(codeOf(due->why)) : Json());
    json.set("renew_what", due ? Json(due->what) : Json());
}

Json checkToJson(const PackageCheck &check)
{
    Json json{Json::Object{{u"root"_qs, check.root},
                           {u"path"_qs, check.path},
                           {u"at"_qs, isoInstant(check.at)},
                           {u"findings"_qs, Json::Array(check.findings.begin(), check.findings.end())},
                           {u"renewals"_qs, check.renewals},
                           {u"act"_qs, check.act}}};
    setDue(json, check.due);
    return json;
}

QString checkText(const Call &call, const PackageCheck &check)
{
    const ErrorArgs args{{u"on"_qs, isoDate(dateIn(check.at))}, {u"codes"_qs, check.findings.join(u", "_qs)}};
    return call.out.say(check.findings.isEmpty() ? u"said.archive.sound"_qs : u"said.archive.unsound"_qs, args);
}

QString loanLine(const Call &call, const ArchiveLoan &loan, Date today)
{
    const QString state = loan.returnedOn
                              ? call.out.say(u"said.archive.back"_qs, {{u"on"_qs, isoDate(*loan.returnedOn)}})
                          : loan.isOverdue(today) ? call.out.say(u"said.archive.overdue"_qs)
                                                  : call.out.say(u"said.archive.out"_qs);
    return call.out.say(u"said.archive.loan"_qs,
                        {{u"loan"_qs, QString::number(loan.act)},
                         {u"what"_qs, loan.what.isEmpty() ? call.out.say(u"said.archive.whole"_qs) : loan.what},
                         {u"borrower"_qs, loan.borrower},
                         {u"lent"_qs, isoDate(loan.lentOn)},
                         {u"due"_qs, isoDate(loan.dueOn)},
                         {u"state"_qs, state}});
}

QString packageLine(const Call &call, const KeptPackage &package)
{
    const QString retention = package.retention
                                  ? call.out.say(u"archive.retention."_qs + retentionCode(*package.retention))
                                  : call.out.say(u"said.archive.undecided"_qs);
    const QString until = package.keptUntil
                              ? call.out.say(u"said.archive.until"_qs, {{u"on"_qs, isoDate(*package.keptUntil)}})
                              : QString();
    return call.out.say(u"said.archive.kept"_qs,
                        {{u"name"_qs, package.name},
                         {u"at"_qs, isoInstant(package.at)},
                         {u"path"_qs, package.path},
                         {u"retention"_qs, retention},
                         {u"until"_qs, until},
                         {u"check"_qs, package.lastCheck ? checkText(call, *package.lastCheck)
                                                         : call.out.say(u"said.archive.unchecked"_qs)}});
}

Ending list(const Call &call, LocalWorkplace &workplace)
{
    const auto packages = keptPackages(workplace.desk());
    if (!packages) return fail(packages.error());
    const bool dueOnly = call.isSet(u"due"_qs);
    const Result<Date> today = call.day(u"due"_qs, workplace.desk().today());
    if (!today) return fail(today.error());
    Json::Array all;
    QStringList lines;
    for (const KeptPackage &package : *packages) {
        if (dueOnly && !package.isDue(*today)) continue;
        Json::Array loans;
        lines << packageLine(call, package) << u"    "_qs + package.root;
        if (package.due) (void)dueJson(call, *package.due, lines);
        for (const ArchiveLoan &loan : package.loans) {
            loans.push_back(loanToJson(loan));
            lines << loanLine(call, loan, *today);
        }
        Json json{Json::Object{{u"name"_qs, package.name},
                               {u"batch"_qs, package.batch},
                               {u"at"_qs, isoInstant(package.at)},
                               {u"path"_qs, package.path},
                               {u"root"_qs, package.root},
                               {u"size"_qs, package.size},
                               {u"act"_qs, package.act},
                               {u"loans"_qs, std::move(loans)}}};
        json.set("retention", package.retention ? Json(retentionCode(*package.retention)) : Json());
        json.set("kept_until", package.keptUntil ? Json(isoDate(*package.keptUntil)) : Json());
        json.set("renewals", package.renewals);
        setDue(json, package.due);
        json.set("last_check", package.lastCheck ? checkToJson(*package.lastCheck) : Json());
        all.push_back(std::move(json));
    }
    if (lines.isEmpty()) lines << call.out.say(dueOnly ? u"said.archive.nothingdue"_qs : u"said.archive.none"_qs);
    call.out.answer(all, lines);
    return Exit::Done;
}

Ending retain(const Call &call, LocalWorkplace &workplace)
{
    const auto retention = retentionFromCode(call.operand(1));
    if (!retention) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.operand(1)}});
    return retainPackage(workplace.desk(), call.operand(0), *retention).map([&] {
        call.out.answer(Json::Object{{u"root"_qs, call.operand(0)}, {u"retention"_qs, call.operand(1)}},
                        {call.out.say(u"archive.retention."_qs + call.operand(1))});
        return Exit::Done;
    });
}

Ending lend(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> due = call.required(u"due"_qs);
    if (!due) return fail(due.error());
    const Result<Date> dueOn = call.day(u"due"_qs, {});
    if (!dueOn) return fail(dueOn.error());
    ArchiveLoan loan{0, call.value(u"paper"_qs), call.value(u"to"_qs), call.value(u"purpose"_qs), {}, *dueOn};
    return lendPackage(workplace.desk(), call.operand(0), loan).map([&](const ArchiveLoan &lent) {
        call.out.answer(loanToJson(lent), {loanLine(call, lent, workplace.desk().today()).trimmed()});
        return Exit::Done;
    });
}

Ending takeBack(const Call &call, LocalWorkplace &workplace)
{
    const qint64 loan = call.operand(1).toLongLong();
    return returnLoan(workplace.desk(), call.operand(0), loan, call.value(u"text"_qs)).map([&] {
        const QString today = isoDate(workplace.desk().today());
        call.out.answer(Json::Object{{u"loan"_qs, loan}, {u"returned_on"_qs, today}},
                        {call.out.say(u"said.archive.back"_qs, {{u"on"_qs, today}})});
        return Exit::Done;
    });
}

Ending recheck(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> first = call.required(u"trust"_qs);
    if (!first) return fail(first.error());
    auto recorded = recordedRoots(workplace);
    if (!recorded) return fail(recorded.error());
    Result<TrustStore> brought = broughtTrust(call);
    if (!brought) return fail(brought.error());
    const PackageTrust trust{*std::move(brought), *std::move(recorded)};
    const auto checks = recheckPackages(workplace.desk(), trust);
    if (!checks) return fail(checks.error());
    Json::Array all;
    QStringList lines;
    bool sound = true;
    for (const PackageCheck &each : *checks) {
        sound = sound && each.findings.isEmpty();
        lines << u"%1 %2  %3"_qs.arg(each.findings.isEmpty() ? u"✓"_qs : u"✗"_qs, each.path, checkText(call, each));
        if (each.due) (void)dueJson(call, *each.due, lines);
        all.push_back(checkToJson(each));
    }
    if (lines.isEmpty()) lines << call.out.say(u"said.archive.none"_qs);
    call.out.answer(all, lines);
    return sound ? Exit::Done : Exit::Negative;
}

}  // namespace

std::vector<Command> archivingCommands()
{
    return {{u"archive list"_qs, u""_qs, {{u"due"_qs, u"D"_qs}}, list},
            {u"archive retain"_qs, u"ROOT PERIOD"_qs, {}, retain},
            {u"archive lend"_qs,
             u"ROOT"_qs,
             {{u"to"_qs, u"WHO"_qs}, {u"purpose"_qs, u"TEXT"_qs}, {u"due"_qs, u"D"_qs}, {u"paper"_qs, u"TITLE"_qs}},
             lend},
            {u"archive return"_qs, u"ROOT LOAN"_qs, {{u"text"_qs, u"TEXT"_qs}}, takeBack},
            renewCommand(),
            {u"archive recheck"_qs, u""_qs, {{u"trust"_qs, u"CA.pem…"_qs}}, recheck}};
}

}  // namespace remit
