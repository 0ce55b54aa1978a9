#pragma once
#include "archive/package.h"
#include "mutants.h"
#include "signing/cms.h"
#include "sync/protocol.h"

namespace remit::testing {

/** What the court signed: content in a CMS, under the same root as everything of the sample. */
inline QByteArray courtSigned(const SampleKeys &keys, const Json &content)
{
    return *signCms(*keys.signer, content.canonical(), {false, at(u"2026-12-01T09:10:00+08:00"), true});
}

/** A package of so many cases with a receipt for an earlier batch, an event a case, and a ruling that comes with it. */
inline PackageContents samplePackage(const SampleKeys &keys, const SampleRecords &records, int cases, int bytes = 40)
{
    const Checkpoint held = records.checkpoint(2);
    const ContainerContents batch = sampleContents(records, cases, 2, bytes, WitnessedCheckpoint{held, u"法院"_qs});
    PackageContents package;
    package.document.kind = ArchiveDocument::Kind::Batch;
    package.document.name = u"2026-12"_qs;
    package.document.unitNumber = batch.batch.senderNumber;
    package.document.unitName = batch.batch.senderName;
    package.document.unitDivision = batch.batch.senderDivision;
    package.document.madeAt = at(u"2026-12-01T09:05:00+08:00");
    package.document.cases = batch.batch.cases;
    package.entries = batch.entries;
    const QString number = u"2301002301"_qs;
    const Receipt receipt{
        u"示例法院"_qs, number, u"2026-11"_qs, 1, QString(64, u'a'), 1000, held, at(u"2026-11-02T09:00:00+08:00"), 1};
    package.entries.push_back({u"court/receipts/2026-11-v1.p7s"_qs, courtSigned(keys, receiptToJson(receipt))});
    const QByteArray ruling = "%PDF-1.4 裁定书";
    const QString digest = QString::fromLatin1(sha256Hex(ruling));
    package.entries.push_back({u"court/documents/%1.pdf"_qs.arg(digest), ruling});
    for (int i = 0; i < cases; ++i) {
        const CourtEvent event{i + 1,
                               QString(64, u'0'),
                               u"ruled"_qs,
                               package.document.cases[i],
                               at(u"2026-11-20T09:00:00+08:00"),
                               Json::Object{},
                               {{u"裁定书.pdf"_qs, digest}}};
        package.entries.push_back(
            {u"court/events/%1.p7s"_qs.arg(i + 1, 8, 10, QChar(u'0')), courtSigned(keys, eventToJson(event))});
        package.papers.push_back(
            {event.caseNumber, u"判决书"_qs, u"cases/%1/01-判决书.pdf"_qs.arg(event.caseNumber), 1});
    }
    package.entries.push_back({u"certificates/root.pem"_qs, keys.root.certificate.pem()});
    return package;
}

/** The parts of a package, their SM3 list written anew. */
inline Parts withSm3(Parts parts)
{
    std::vector<ContainerEntry> listed;
    for (const auto &[name, content] : parts)
        if (const Section section = sectionOf(name); section >= Section::Batch && section <= Section::Archive)
            listed.push_back({name, content});
    partOf(parts, sm3SumsEntry) = sm3Text(listed);
    return parts;
}

/** How far a damaged package was mended by whoever damaged it; with the key a good package may come of it. */
enum class Mending { Raw, Archive, Lists, AllLists, Signature };

/** A sealed package with one thing changed at random; empty where nothing came of it. */
inline QByteArray damagedPackage(const QByteArray &sealedBytes, const Parts &parts, Mending mending, Signer &signer,
                                 Chance &chance)
{
    if (mending == Mending::Raw) return damaged(sealedBytes, chance);
    Parts some = parts;
    const size_t fixed = mending == Mending::Archive ? 0 : 3;
    const size_t which = chance.below(quint32(some.size() - fixed));
    some[which].second = nudged(some[which].second, chance);
    if (mending == Mending::AllLists || mending == Mending::Signature) some = withSm3(std::move(some));
    if (mending == Mending::Archive) return containerOf(some, Mended::Archive, signer);
    return containerOf(some, mending == Mending::Signature ? Mended::Signature : Mended::Lists, signer);
}

}  // namespace remit::testing
