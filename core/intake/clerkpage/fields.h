#pragma once
#include "base/json.h"
#include "base/result.h"

#include <functional>
#include <vector>

namespace remit {

/** One thing that a clerk fills in (填报项) for a kind of answer. */
struct ClerkField {
    enum class Type { Line, Lines, Day, Months, Flag, Choice };
    QString name;
    Type type = Type::Line;
    bool needed = false;
    /** Of a choice. */
    QStringList choices = {};
};

/** What is filled in for one of eventKinds(). */
std::vector<ClerkField> fieldsOf(const QString &kind);

/**
 * The data of an event (CourtEvent::data) from what was typed; what was left empty is left out.
 * Errors: clerk.refused.field with `item`, its name.
 */
Result<Json> clerkData(const QString &kind, const std::function<QString(const QString &)> &typed);

}  // namespace remit
