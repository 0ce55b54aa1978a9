#include "dossier/catalogue.h"

#include "base/json.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

QStringList wordsIn(const Json &list)
{
    QStringList words;
    for (const Json &word : list.array()) words << word.toString();
    return words;
}

}  // namespace

const MaterialKind *DossierCatalogue::kind(const QString &name) const
{
    const auto found = std::ranges::find(kinds, name, &MaterialKind::kind);
    return found == kinds.end() ? nullptr : &*found;
}

const PaperAnswer *DossierCatalogue::answerFor(const QString &paper) const
{
    const auto found = std::ranges::find(answers, paper, &PaperAnswer::paper);
    return found == answers.end() ? nullptr : &*found;
}

Result<DossierCatalogue> loadDossierCatalogue()
{
    QFile file(u":/catalogue/court.json"_qs);
    const auto json = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll()) : Result<Json>(fail(QString()));
    if (!json) return fail(u"dossier.catalogue"_qs);
    DossierCatalogue catalogue;
    for (const Json &one : (*json)["kinds"].array())
        catalogue.kinds.push_back(
            {one["kind"].toString(), one["code"].toString(), one["position"].toInteger(), one["hand"].toBool()});
    for (const Json &one : (*json)["needs"].array())
        catalogue.answers.push_back({one["paper"].toString(), wordsIn(one["kinds"]), wordsIn(one["forms"]),
                                     one["stage"].toString(), one["if_any"].toBool()});
    return catalogue;
}

}  // namespace remit
