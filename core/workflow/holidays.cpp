#include "workflow/holidays.h"

#include <QFile>

namespace remit {

Result<Json> shippedHolidays()
{
    QFile file(u":/workflows/holidays.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"workflow.calendar.unreadable"_qs);
    Result<Json> json = Json::parse(file.readAll());
    if (!json) return fail(u"workflow.calendar.unreadable"_qs, {}, {json.error()});
    return json;
}

}  // namespace remit
