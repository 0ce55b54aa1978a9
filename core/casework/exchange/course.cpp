#include "casework/exchange/course.h"

#include <algorithm>
#include <ranges>

namespace remit {

namespace {

/** The members by which acts of a case name each other by number. */
const QStringList references{u"objection"_qs, u"material"_qs, u"remark"_qs, u"up_to"_qs};
const QString takenMember = QStringLiteral("taken");

bool belongs(const QString &kind)
{
    static const QStringList court{u"court.event"_qs, u"court.ruling"_qs, u"court.revocation"_qs};
    return kind.startsWith(u"case.") || court.contains(kind);
}

/** Whether from here on another ledger's side is the case's course. */
bool beginsAnew(const Act &act, const QString &caseNumber)
{
    return act.kind == u"exchange.resolve" && act.body["case"].toString() == caseNumber &&
           act.body["chosen"].toString() == u"theirs";
}

Result<CourseAct> courseAct(const LedgerAct &read)
{
    const Json &taken = read.act.body[takenMember];
    if (!taken.isObject())
        return CourseAct{{read.act.store, read.act.seq, read.canonical}, read.act.by.officer, read.act, {}};
    OriginalAct original{taken["store"].toString(), taken["seq"].toInteger(), taken["act"].toString().toUtf8()};
    const Result<Act> act = parseAct(original.canonical);
    if (!act || act->store != original.store || act->seq != original.seq)
        return fail(u"casework.exchange.copy"_qs, {{u"seq"_qs, QString::number(read.act.seq)}});
    return CourseAct{std::move(original), act->by.officer, read.act, taken};
}

/** What an act says, whatever ledger it stands in. Of the court's answers only what they made of the case travels. */
Json contentOf(const Act &act)
{
    if (act.kind == u"court.event") {
        const Json &event = act.body["event"];
        return Json::Object{{u"state"_qs, event.isObject() ? event["kind"] : act.body["state"]}};
    }
    if (act.kind == u"court.ruling") return Json::Object{{u"ruling"_qs, act.body["ruling"]}};
    if (act.kind == u"court.revocation") return Json::Object{};
    Json::Object content = act.body.object();
    content.erase(u"case"_qs);
    content.erase(takenMember);
    for (const QString &name : references) content.erase(name);
    return content;
}

/** The original and, where the other ledger recorded it first, its proof; a copy's are passed on as they are. */
Json takenOf(const CourseAct &act, const std::vector<ActProof> &proofs)
{
    if (!act.taken.isNull()) return act.taken;
    Json::Object taken{{u"store"_qs, act.original.store},
                       {u"seq"_qs, act.original.seq},
                       {u"act"_qs, QString::fromUtf8(act.original.canonical)}};
    const auto proof = std::ranges::find(proofs, act.here.seq, &ActProof::seq);
    if (proof == proofs.end()) return taken;
    Json::Array path;
    for (const QByteArray &hash : proof->path) path.emplace_back(QString::fromLatin1(hash.toHex()));
    taken.emplace(u"size"_qs, proof->treeSize);
    taken.emplace(u"path"_qs, std::move(path));
    return taken;
}

/** The case and the inmate here; an opening is found by its own ledger too. */
QStringList subjectOf(const CourseAct &act, const QString &caseNumber)
{
    QStringList subject{u"case:"_qs + caseNumber};
    for (const QString &other : act.here.subject)
        if (other.startsWith(u"inmate:")) subject << other;
    if (act.here.kind != u"case.open") return subject;
    const Result<Act> original = parseAct(act.original.canonical);
    if (original) subject << openedSubject(act.original.store, original->body["case"].toString());
    return subject;
}

/** Puts in the place of every number the one that the act has here. */
Result<void> renumber(Json::Object &body, const Json &there, const std::map<qint64, qint64> &places, qint64 seq)
{
    for (const QString &name : references) {
        const Json &number = there[name];
        if (!number.isInteger()) continue;
        const auto place = places.find(number.toInteger());
        // A check of a review in which nothing was remarked covers up to 0.
        if (place == places.end() && number.toInteger() != 0)
            return fail(u"casework.exchange.reference"_qs, {{u"seq"_qs, QString::number(seq)}});
        body[name] = number.toInteger() == 0 ? qint64(0) : place->second;
    }
    return {};
}

}  // namespace

QString openedSubject(const QString &store, const QString &caseNumber)
{
    return u"exchange:opened:%1/%2"_qs.arg(store, caseNumber);
}

Result<CaseCourse> courseOf(const QString &caseNumber, const std::vector<LedgerAct> &acts)
{
    CaseCourse course;
    for (const LedgerAct &read : acts) {
        if (beginsAnew(read.act, caseNumber)) course.clear();
        const bool about = read.act.subject.contains(u"case:"_qs + caseNumber);
        if (!about || !belongs(read.act.kind)) continue;
        Result<CourseAct> act = courseAct(read);
        if (!act) return fail(act.error());
        course.push_back(*std::move(act));
    }
    return course;
}

Result<CaseCourse> courseHere(const LedgerPort &ledger, const QString &caseNumber)
{
    const Result<std::vector<qint64>> about = ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!about) return fail(about.error());
    std::vector<LedgerAct> acts;
    for (const qint64 seq : *about) {
        Result<LedgerEntry> entry = ledger.act(seq);
        if (!entry) return fail(entry.error());
        acts.push_back({std::move(entry->act), std::move(entry->canonical)});
    }
    return courseOf(caseNumber, acts);
}

size_t commonStart(const CaseCourse &one, const CaseCourse &other)
{
    const auto same = [](const CourseAct &a, const CourseAct &b) { return a.original == b.original; };
    return size_t(std::ranges::mismatch(one, other, same).in1 - one.begin());
}

bool isFaithful(const Act &copy, const Act &original)
{
    return copy.kind == original.kind && copy.on == original.on && contentOf(copy) == contentOf(original);
}

Result<std::vector<NewAct>> copiesOf(const Copying &copying)
{
    std::map<qint64, qint64> places = copying.places;
    std::vector<NewAct> copies;
    for (const CourseAct &act : copying.course | std::views::drop(copying.from)) {
        Json content = contentOf(act.here);
        Json::Object body = content.object();
        const Result<void> renumbered = renumber(body, act.here.body, places, act.here.seq);
        if (!renumbered) return fail(renumbered.error());
        body[u"case"_qs] = copying.caseNumber;
        body[takenMember] = takenOf(act, copying.proofs);
        places[act.here.seq] = copying.firstSeq + qint64(copies.size());
        copies.push_back({.kind = act.here.kind,
                          .on = act.here.on,
                          .subject = subjectOf(act, copying.caseNumber),
                          .body = std::move(body)});
    }
    return copies;
}

}  // namespace remit
