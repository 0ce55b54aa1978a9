#include "casework/catalogue.h"

#include "base/json.h"
#include "casework/papers.h"

#include <QFile>

namespace remit {

Result<CataloguePlace> cataloguePlace(const QString &form)
{
    QFile file(u":/catalogue/court.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"casework.catalogue"_qs, {{u"form"_qs, form}});
    const Result<Json> json = Json::parse(file.readAll());
    if (!json) return fail(json.error());
    for (const Json &piece : (*json)["pieces"].array())
        if (piece["form"].toString() == familyOf(form))
            return CataloguePlace{piece["code"].toString(), piece["position"].toInteger()};
    return fail(u"casework.catalogue"_qs, {{u"form"_qs, form}});
}

}  // namespace remit
