#include "batch/archivedocument.h"

#include "batch/documentfields.h"

namespace remit {

namespace {

const QString archiveFormat = QStringLiteral("remit-archive/1");
const QString archiveCheckpoint = QStringLiteral("ledger/checkpoint.txt");

}  // namespace

Json archiveToJson(const ArchiveDocument &archive)
{
    Json json;
    json.set("format", archiveFormat);
    json.set("profile", batchProfileCode(archive.profile));
    json.set("kind", archive.kind == ArchiveDocument::Kind::Case ? u"case"_qs : u"batch"_qs);
    json.set("name", archive.name);
    json.set("sender", senderToJson({archive.unitNumber, archive.unitName, archive.unitDivision}));
    json.set("made_at", isoInstant(archive.madeAt));
    json.set("cases", Json::Array(archive.cases.begin(), archive.cases.end()));
    json.set("checkpoint", archiveCheckpoint);
    return json;
}

Result<ArchiveDocument> archiveFromJson(const Json &json)
{
    Fields fields(json);
    ArchiveDocument archive;
    if (fields.text("format") != archiveFormat) fields.refuse("format");
    archive.profile = readProfileField(fields);
    const QString kind = readPatternField(fields, "kind", u"case|batch"_qs);
    archive.kind = kind == u"batch" ? ArchiveDocument::Kind::Batch : ArchiveDocument::Kind::Case;
    archive.name = readLineField(fields, "name");
    const Sender unit = readSenderField(fields);
    archive.unitNumber = unit.number;
    archive.unitName = unit.name;
    archive.unitDivision = unit.division;
    archive.madeAt = readInstantField(fields, "made_at");
    archive.cases = readCasesField(fields);
    if (fields.text("checkpoint") != archiveCheckpoint) fields.refuse("checkpoint");
    return fields.finish().map([&] { return archive; });
}

BatchDocument headOf(const ArchiveDocument &archive)
{
    BatchDocument head;
    head.profile = archive.profile;
    head.senderNumber = archive.unitNumber;
    head.senderName = archive.unitName;
    head.senderDivision = archive.unitDivision;
    head.batch = archive.name;
    head.version = 0;
    head.node.clear();
    head.sentAt = archive.madeAt;
    head.cases = archive.cases;
    return head;
}

}  // namespace remit
