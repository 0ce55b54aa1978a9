#include "storage/fold.h"
#include "storage/store.h"

namespace remit {

Result<std::vector<Draft>> Store::drafts(const QString &officer) const
{
    Result<Statement> row =
        m_database->run(u"select subject, text, saved_at from draft where officer = ? order by subject"_qs, {officer});
    if (!row) return fail(row.error());
    std::vector<Draft> found;
    while (row->next())
        found.push_back({officer, row->text(0), row->text(1), Instant(std::chrono::seconds(row->integer(2)))});
    return found;
}

Result<void> Store::keepDraft(const Draft &draft)
{
    return m_database->write([&]() -> Result<void> {
        if (draft.text.isEmpty())
            return execute(*m_database, u"delete from draft where officer = ? and subject = ?"_qs,
                           {draft.officer, draft.subject});
        return execute(*m_database,
                       u"insert or replace into draft (officer, subject, text, saved_at) values (?, ?, ?, ?)"_qs,
                       {draft.officer, draft.subject, draft.text, qint64(draft.savedAt.time_since_epoch().count())});
    });
}

}  // namespace remit
