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

std::optional<PaperWeight> weightOf(const QString &word)
{
    if (word == u"hard") return PaperWeight::Hard;
    if (word == u"warning") return PaperWeight::Warning;
    if (word == u"own") return PaperWeight::Own;
    return std::nullopt;
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
    for (const Json &one : (*json)["needs"].array()) {
        const std::optional<PaperWeight> weight = weightOf(one["weight"].toString());
        if (!weight) return fail(u"dossier.catalogue"_qs);
        catalogue.answers.push_back({one["paper"].toString(), wordsIn(one["kinds"]), wordsIn(one["forms"]),
                                     one["stage"].toString(), one["if_any"].toBool(), *weight});
    }
    return catalogue;
}

}  // namespace remit
