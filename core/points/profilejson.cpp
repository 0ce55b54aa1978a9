#include "points/profilejson.h"

#include "base/digest.h"
#include "points/profilelabour.h"
#include "points/profilelaw.h"
#include "points/profilepath.h"

#include <QSet>

namespace remit {

namespace {

using points::ProfilePath;

Result<void> readOptions(const Json &json, const ProfilePath &at, PointsOptions &options)
{
    for (const auto &[option, value] : json.object()) {
        const ProfilePath here = at.member(option);
        switch (setPointsOption(options, option, value.toString())) {
            case OptionSet::Done:
                break;
            case OptionSet::UnknownOption:
                return here.error(u"points.profile.option"_qs, option);
            case OptionSet::UnknownValue:
                return here.error(u"points.profile.value"_qs, points::told(value));
        }
    }
    return {};
}

std::optional<Part> partOf(const QString &code)
{
    if (code == u"custody"_qs) return Part::Custody;
    if (code == u"education"_qs) return Part::Education;
    if (code == u"labour"_qs) return Part::Labour;
    return std::nullopt;
}

Result<void> readClauses(const Json &json, const ProfilePath &at, std::vector<PointsClause> &clauses)
{
    clauses.clear();
    QSet<QString> seen;
    for (std::size_t i = 0; i < json.array().size(); ++i) {
        const Json &row = json.array()[i];
        const ProfilePath here = at.element(i);
        const auto part = partOf(row["part"].toString());
        PointsClause clause{row["clause"].toString(), row["text"].toString(), part.value_or(Part::Custody),
                            int(row["from"].toInteger()), int(row["to"].toInteger())};
        if (clause.clause.isEmpty() || !part) return here.error(u"points.profile.shape"_qs, clause.clause);
        // Both ends lie on one side of zero, the smaller magnitude first.
        const bool addition = clause.from > 0 && clause.to >= clause.from;
        const bool deduction = clause.from < 0 && clause.to <= clause.from;
        if (!addition && !deduction) return here.error(u"points.profile.value"_qs, points::told(row));
        if (seen.contains(clause.clause)) return here.error(u"points.profile.doubled"_qs, clause.clause);
        seen.insert(clause.clause);
        clauses.push_back(std::move(clause));
    }
    return {};
}

Result<void> readGuidance(const Json &json, const ProfilePath &at, std::vector<RewardGuidance> &guidance)
{
    guidance.clear();
    for (std::size_t i = 0; i < json.array().size(); ++i) {
        const Json &row = json.array()[i];
        if (row["praises"].toInteger() < 1 || row["months"].toInteger() < 1)
            return at.element(i).error(u"points.profile.value"_qs, points::told(row));
        guidance.push_back({int(row["praises"].toInteger()), int(row["months"].toInteger())});
    }
    return {};
}

Result<void> checkMembers(const Json &document, const ProfilePath &at)
{
    static const QSet<QString> known{u"profile"_qs,  u"title"_qs,  u"example"_qs, u"based_on"_qs, u"valid_from"_qs,
                                     u"document"_qs, u"code"_qs,   u"numbers"_qs, u"rules"_qs,    u"options"_qs,
                                     u"clauses"_qs,  u"labour"_qs, u"guidance"_qs};
    for (const auto &[name, value] : document.object())
        if (!known.contains(name)) return at.member(name).error(u"points.profile.shape"_qs, name);
    return {};
}

/** Identity, validity and digest. */
Result<void> readHead(const Json &document, const ProfilePath &at, const PointsProfile *base, PointsProfile &profile)
{
    profile.id = document["profile"].toString();
    profile.title = document["title"].toString();
    profile.example = document["example"].toBool();
    if (profile.id.isEmpty()) return at.member(u"profile"_qs).error(u"points.profile.shape"_qs, {});
    const auto validFrom = parseIsoDate(document["valid_from"].toString());
    if (!validFrom)
        return at.member(u"valid_from"_qs).error(u"points.profile.value"_qs, points::told(document["valid_from"]));
    profile.validFrom = *validFrom;
    profile.digest =
        QString::fromLatin1(sha256Hex(document.canonical() + (base ? base->digest.toLatin1() : QByteArray())));
    return {};
}

}  // namespace

Result<PointsProfile> pointsProfileFromJson(const Json &document, const PointsProfile *base)
{
    const ProfilePath at{document["profile"].toString(), u"$"_qs};
    PointsProfile profile = base ? *base : PointsProfile();
    const bool ownLaw = document.has(u"numbers"_qs) || document.has(u"rules"_qs);
    // Article 55 lets a province detail the rule, not change its numbers.
    if (base && ownLaw) return at.member(u"numbers"_qs).error(u"points.profile.number"_qs, {});
    return checkMembers(document, at)
        .and_then([&] { return readHead(document, at, base, profile); })
        .and_then([&] { return base ? Result<void>() : points::readLaw(document, at, profile); })
        .and_then([&] { return readOptions(document["options"], at.member(u"options"_qs), profile.options); })
        .and_then([&] { return readClauses(document["clauses"], at.member(u"clauses"_qs), profile.clauses); })
        .and_then([&] { return points::readLabour(document["labour"], at.member(u"labour"_qs), profile.labour); })
        .and_then([&] { return readGuidance(document["guidance"], at.member(u"guidance"_qs), profile.guidance); })
        .map([&] { return profile; });
}

}  // namespace remit
