#include "shell/lastplace.h"

#include "base/json.h"

namespace remit::ui {

namespace {

/** Kept where the officer's tables are, so it goes with the officer as they do. */
const QString key = u"window.place"_qs;

}  // namespace

void rememberPlace(Preferences &preferences, const QString &store, const Route &place)
{
    preferences.setHeader(
        key, Json(Json::Object{{u"store"_qs, store}, {u"page"_qs, place.page}, {u"argument"_qs, place.argument}})
                 .canonical());
}

void forgetPlace(Preferences &preferences) { preferences.setHeader(key, {}); }

std::optional<Route> lastPlace(const Preferences &preferences, const QString &store)
{
    const Result<Json> kept = Json::parse(preferences.header(key));
    if (!kept || (*kept)["store"].toString() != store) return std::nullopt;
    return Route{(*kept)["page"].toString(), (*kept)["argument"].toString()};
}

}  // namespace remit::ui
