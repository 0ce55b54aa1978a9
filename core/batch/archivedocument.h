#pragma once
#include "batch/document.h"

namespace remit {

/** archive.json: what an archive package (归档包) holds, of which unit, made when. */
struct ArchiveDocument {
    enum class Kind { Case, Batch };

    BatchProfile profile = BatchProfile::Sha256Ecdsa;
    Kind kind = Kind::Case;
    /** The case's or the batch's number. */
    QString name;
    /** FSDWBH, FSDWMC, FSDWXZQHDM: whose archive it is. */
    QString unitNumber;
    QString unitName;
    QString unitDivision;
    Instant madeAt;
    /** Case numbers, each the name of a folder below cases/; at least one, all distinct. */
    QStringList cases;

    bool operator==(const ArchiveDocument &) const = default;
};

Json archiveToJson(const ArchiveDocument &archive);

/** Reads exactly what archiveToJson writes. Errors: fields.* with `path`. */
Result<ArchiveDocument> archiveFromJson(const Json &json);

/** The same as the head of a container, by which its cases are checked; it has version 0, which no batch
 * has, and no node, so that no court takes it. */
BatchDocument headOf(const ArchiveDocument &archive);

}  // namespace remit
