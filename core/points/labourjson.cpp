#include "points/labourjson.h"

#include "points/fieldreader.h"

namespace remit {

namespace {

using points::FieldReader;

LabourSheet::Worker readWorker(FieldReader &reader)
{
    LabourSheet::Worker worker{.number = reader.requiredText("number"),
                               .post = reader.text("post"),
                               .coefficient = reader.integer("coefficient", 100),
                               .absentSeconds = reader.integer("absent_seconds", 0),
                               .quotaFree = reader.flag("quota_free", false),
                               .grade = {},
                               .assignments = {}};
    if (const QString grade = reader.text("grade"); !grade.isEmpty()) worker.grade = grade;
    reader.objects("assignments", [&](FieldReader &element) {
        const QString operation = element.requiredText("operation");
        worker.assignments.push_back({operation, element.integer("share", 100)});
    });
    return worker;
}

LabourSheet::Receipt readReceipt(FieldReader &reader)
{
    return {.number = reader.requiredText("number"),
            .operation = reader.requiredText("operation"),
            .lot = reader.text("lot"),
            .accepted = reader.requiredInteger("accepted"),
            .rejected = reader.integer("rejected", 0)};
}

void readSheet(FieldReader &reader, LabourSheet &sheet)
{
    sheet.id = reader.text("id");
    sheet.on = reader.requiredDate("on");
    sheet.profile = reader.text("profile", sheet.profile);
    sheet.hoursSeconds = reader.requiredInteger("hours_seconds");
    reader.objects("operations", [&](FieldReader &element) {
        LabourSheet::Operation operation;
        operation.operation = element.requiredText("operation");
        operation.product = element.text("product");
        operation.standardSeconds = element.requiredInteger("standard_seconds");
        sheet.operations.push_back(operation);
    });
    reader.objects("inmates", [&](FieldReader &element) { sheet.workers.push_back(readWorker(element)); });
    reader.objects("received", [&](FieldReader &element) { sheet.received.push_back(readReceipt(element)); });
}

Json workerToJson(const LabourSheet::Worker &worker)
{
    Json assignments = Json::Array();
    for (const auto &row : worker.assignments)
        assignments.append(Json::Object{{u"operation"_qs, row.operation}, {u"share"_qs, row.share}});
    return Json::Object{
        {u"number"_qs, worker.number},           {u"post"_qs, worker.post},
        {u"coefficient"_qs, worker.coefficient}, {u"absent_seconds"_qs, worker.absentSeconds},
        {u"quota_free"_qs, worker.quotaFree},    {u"grade"_qs, worker.grade ? Json(*worker.grade) : Json()},
        {u"assignments"_qs, assignments}};
}

}  // namespace

Result<LabourSheet> labourSheetFromJson(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    LabourSheet sheet;
    readSheet(reader, sheet);
    reader.finish();
    if (error) return fail(*error);
    return sheet;
}

Json labourSheetToJson(const LabourSheet &sheet)
{
    Json operations = Json::Array();
    for (const auto &row : sheet.operations)
        operations.append(Json::Object{{u"operation"_qs, row.operation},
                                       {u"product"_qs, row.product},
                                       {u"standard_seconds"_qs, row.standardSeconds}});
    Json workers = Json::Array();
    for (const auto &worker : sheet.workers) workers.append(workerToJson(worker));
    Json received = Json::Array();
    for (const auto &row : sheet.received)
        received.append(Json::Object{{u"number"_qs, row.number},
                                     {u"operation"_qs, row.operation},
                                     {u"lot"_qs, row.lot},
                                     {u"accepted"_qs, row.accepted},
                                     {u"rejected"_qs, row.rejected}});
    return Json::Object{{u"id"_qs, sheet.id},           {u"on"_qs, isoDate(sheet.on)},
                        {u"profile"_qs, sheet.profile}, {u"hours_seconds"_qs, sheet.hoursSeconds},
                        {u"operations"_qs, operations}, {u"inmates"_qs, workers},
                        {u"received"_qs, received}};
}

}  // namespace remit
