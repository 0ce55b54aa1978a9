#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <vector>

namespace remit {

/** What an officer has typed and not yet submitted (草稿): an opinion on a case, say. No act, and no part of the
 * record. */
struct Draft {
    /** The officer's login; nobody else is shown it. */
    QString officer;
    /** What it is about, such as "case:2026-0012/review"; one draft each. */
    QString subject;
    /** Empty: there is none (any more). */
    QString text;
    Instant savedAt{};

    bool operator==(const Draft &) const = default;
};

/** Drafts lie in the encrypted store beside the record, so that they outlive a crash. Errors: storage.*. */
class DraftPort
{
public:
    virtual ~DraftPort() = default;
    /** The officer's drafts, by subject. */
    virtual Result<std::vector<Draft>> drafts(const QString &officer) const = 0;
    /** Keeps the draft in place of the earlier one on its subject; without text that one is removed. */
    virtual Result<void> keepDraft(const Draft &draft) = 0;
};

}  // namespace remit
