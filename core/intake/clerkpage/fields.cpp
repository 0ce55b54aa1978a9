#include "intake/clerkpage/fields.h"

#include "base/date.h"

namespace remit {

namespace {

using Type = ClerkField::Type;

constexpr qsizetype longest = 4000;
constexpr int mostMonths = 600;

/** The value in JSON; nothing where it is not as its type asks. */
std::optional<Json> valueOf(const ClerkField &field, const QString &typed)
{
    if (typed.size() > longest) return std::nullopt;
    bool whole = false;
    const int months = typed.toInt(&whole);
    Json::Array lines;
    switch (field.type) {
        case Type::Line:
            return typed.contains(u'\n') ? std::nullopt : std::optional(Json(typed));
        case Type::Lines:
            for (const QString &line : typed.split(u'\n'))
                if (const QString item = line.trimmed(); !item.isEmpty()) lines.emplace_back(item);
            return Json(std::move(lines));
        case Type::Day:
            return parseIsoDate(typed) ? std::optional(Json(typed)) : std::nullopt;
        case Type::Months:
            if (!whole || months < 1 || months > mostMonths) return std::nullopt;
            return Json(Json::Object{{u"months"_qs, months}});
        case Type::Flag:
            return Json(true);
        case Type::Choice:
            return field.choices.contains(typed) ? std::optional(Json(typed)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::vector<ClerkField> fieldsOf(const QString &kind)
{
    if (kind == u"supplement_requested")
        return {{u"list"_qs, Type::Lines, true}, {u"property"_qs, Type::Flag}, {u"due_on"_qs, Type::Day}};
    if (kind == u"filed") return {{u"number"_qs}};
    if (kind == u"notice" || kind == u"hearing") return {{u"on"_qs, Type::Day}};
    if (kind == u"ruled")
        return {{u"outcome"_qs, Type::Choice, true, {u"granted"_qs, u"adjusted"_qs, u"refused"_qs, u"withdrawn"_qs}},
                {u"number"_qs, Type::Line, true},
                {u"ruled_on"_qs, Type::Day, true},
                {u"reduction"_qs, Type::Months},
                {u"ends_on"_qs, Type::Day}};
    if (kind == u"served") return {{u"served_on"_qs, Type::Day, true}};
    if (kind == u"revoked") return {{u"number"_qs, Type::Line, true}, {u"revoked_on"_qs, Type::Day, true}};
    return {{u"reason"_qs, Type::Line, true}};
}

Result<Json> clerkData(const QString &kind, const std::function<QString(const QString &)> &typed)
{
    Json data = Json::Object{};
    for (const ClerkField &field : fieldsOf(kind)) {
        const QString text = typed(field.name).trimmed();
        if (text.isEmpty() && !field.needed) continue;
        const auto value = text.isEmpty() ? std::nullopt : valueOf(field, text);
        if (!value) return fail(u"clerk.refused.field"_qs, {{u"item"_qs, field.name}});
        data.set(field.name, *value);
    }
    return data;
}

}  // namespace remit
