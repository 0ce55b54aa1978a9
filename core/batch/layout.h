#pragma once
#include "batch/archive.h"

#include <QString>

#include <map>
#include <vector>

namespace remit {

// Names of the entries that every container has, and of those that it may have besides the files of its cases.
inline const QString mimetypeEntry = QStringLiteral("mimetype");
inline const QString batchEntry = QStringLiteral("batch.json");
/** Stands in an archive package where a batch has batch.json. */
inline const QString archiveEntry = QStringLiteral("archive.json");
/** Stands in a container between two stores of a prison where a batch has batch.json. */
inline const QString exchangeEntry = QStringLiteral("exchange.json");
/** Stands in a container for another party (送达件) where a batch has batch.json. */
inline const QString parcelEntry = QStringLiteral("parcel.json");
inline const QString sm3SumsEntry = QStringLiteral("SM3SUMS");
inline const QString checkpointEntry = QStringLiteral("ledger/checkpoint.txt");
inline const QString checkpointSignatureEntry = QStringLiteral("ledger/checkpoint.p7s");
inline const QString checkpointStampEntry = QStringLiteral("ledger/checkpoint.tsr");
/** The sender's register of electronic seals, where it has any. */
inline const QString sealsEntry = QStringLiteral("ledger/seals.json");
inline const QString sumsEntry = QStringLiteral("SHA256SUMS");
inline const QString manifestEntry = QStringLiteral("META-INF/ASiCManifest1.xml");
inline const QString signatureEntry = QStringLiteral("META-INF/signature1.p7s");

/** What the entry `mimetype` holds. */
QByteArray containerMimetype();

/** The sections of a container in their order; within one, entries are ordered by the bytes of their names. */
enum class Section { Mimetype, Batch, Cases, Ledger, Archive, Sm3Sums, Sums, Manifest, Signature, None };

/** What an archive package (归档包) has besides the papers of a container: certificates, index and explanations, and
 * what came back from the court. */
bool isArchiveFile(const QString &name);

/** The head that the entries have: batch.json where they have none. */
QString headEntryOf(const std::vector<ArchiveEntry> &entries);

/** The section an entry belongs to by its name; None where a container has no such entry. */
Section sectionOf(const QString &name);

/** Whether an entry of the first name stands before one of the second. */
bool standsBefore(const QString &name, const QString &other);

/**
 * That a container or an archive package has these entries in this order and none of its fixed ones is missing.
 * Errors: container.entry.unexpected, container.entry.order, container.entry.missing with `entry`.
 */
Result<void> checkLayout(const std::vector<ArchiveEntry> &entries);

/** SHA256SUMS over everything before it but `mimetype`: "HEX  NAME", as sha256sum reads it. */
QByteArray sumsText(const std::vector<ArchiveEntry> &entries);

/**
 * The manifest over the same and SHA256SUMS: ASiCManifest of ETSI EN 319 162-1 annex A.4, an entry a line. Names
 * are percent-encoded, as they are references.
 */
QByteArray manifestText(const std::vector<ArchiveEntry> &entries);

/**
 * That SHA256SUMS and the manifest say exactly what follows from the entries.
 * Errors, the first with all others as its causes: container.entry.digest, container.entry.missing,
 * container.entry.undeclared with `entry` and `list`; container.sums, container.manifest where only their form is
 * wrong.
 */
Result<void> checkLists(const std::vector<ArchiveEntry> &entries, const QByteArray &sums, const QByteArray &manifest);

/** Digests by entry, 32 raw bytes each, that a manifest declares; nothing of lines that it cannot have. */
std::map<QString, QByteArray> declaredEntries(const QByteArray &manifest);

}  // namespace remit
