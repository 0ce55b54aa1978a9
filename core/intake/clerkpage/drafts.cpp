#include "intake/clerkpage/drafts.h"

namespace remit {

namespace {

/** Of a document some megabytes each. */
constexpr size_t most = 20;
constexpr auto keptFor = std::chrono::minutes(30);

}  // namespace

void ClerkDrafts::dropOld()
{
    std::erase_if(m_drafts, [now = m_clock()](const auto &each) { return each.second.at + keptFor < now; });
}

Result<QString> ClerkDrafts::add(const QString &owner, ClerkDraft draft)
{
    const std::lock_guard lock(m_mutex);
    dropOld();
    if (m_drafts.size() >= most) return fail(u"clerk.refused.drafts"_qs);
    const QString token = QString::fromLatin1(m_random(16).toHex());
    m_drafts.insert_or_assign(token, Kept{owner, m_clock(), std::move(draft)});
    return token;
}

Result<std::map<QString, ClerkDrafts::Kept>::iterator> ClerkDrafts::find(const QString &owner, const QString &token)
{
    dropOld();
    const auto found = m_drafts.find(token);
    if (found == m_drafts.end() || found->second.owner != owner) return fail(u"clerk.refused.form"_qs);
    return found;
}

Result<ClerkDraft> ClerkDrafts::look(const QString &owner, const QString &token)
{
    const std::lock_guard lock(m_mutex);
    return find(owner, token).map([](const auto &found) { return found->second.draft; });
}

Result<ClerkDraft> ClerkDrafts::take(const QString &owner, const QString &token)
{
    const std::lock_guard lock(m_mutex);
    return find(owner, token).map([this](const auto &found) {
        ClerkDraft draft = std::move(found->second.draft);
        m_drafts.erase(found);
        return draft;
    });
}

}  // namespace remit
