#pragma once
#include "base/clock.h"
#include "intake/clerkpage/view.h"

#include <map>
#include <mutex>

namespace remit {

/** Answers that clerks have filled in and not yet confirmed: each its clerk's alone, for half an hour. Thread-safe. */
class ClerkDrafts
{
public:
    ClerkDrafts(Clock clock, Random random) : m_clock(std::move(clock)), m_random(std::move(random)) {}

    /** The draft's token: 32 hexadecimal digits. Errors: clerk.refused.drafts. */
    Result<QString> add(const QString &owner, ClerkDraft draft);
    /** Looks at a draft of that owner. Errors: clerk.refused.form. */
    Result<ClerkDraft> look(const QString &owner, const QString &token);
    /** Takes it away: a second confirmation finds nothing. Errors: clerk.refused.form. */
    Result<ClerkDraft> take(const QString &owner, const QString &token);

private:
    struct Kept {
        QString owner;
        Instant at;
        ClerkDraft draft;
    };
    void dropOld();
    Result<std::map<QString, Kept>::iterator> find(const QString &owner, const QString &token);

    Clock m_clock;
    Random m_random;
    std::mutex m_mutex;
    std::map<QString, Kept> m_drafts;
};

}  // namespace remit
