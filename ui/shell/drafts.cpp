#include "shell/drafts.h"

#include <chrono>

namespace remit::ui {

namespace {
constexpr std::chrono::seconds patience(3);
}

Drafts::Drafts(const PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    if (context.backend.opened()) m_officer = context.backend.opened()->officer.id;
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &Drafts::flush);
    m_context.backend.ask(
        this, [officer = m_officer](Workplace &place) { return place.drafts().drafts(officer); },
        [this](const Result<std::vector<Draft>> &kept) {
            if (!kept) return;
            for (const Draft &draft : *kept)
                if (!m_drafts.contains(draft.subject)) m_drafts.insert(draft.subject, draft);
            Q_EMIT loaded();
        });
}

QStringList Drafts::subjects(const QString &beginning) const
{
    QStringList found;
    for (const Draft &draft : m_drafts)
        if (!draft.text.isEmpty() && draft.subject.startsWith(beginning)) found << draft.subject;
    found.sort();
    return found;
}

void Drafts::note(const QString &subject, const QString &text)
{
    if (this->text(subject) == text) return;
    m_drafts.insert(subject, {m_officer, subject, text, m_context.clock()});
    m_unwritten.insert(subject);
    if (!m_soon.isActive()) m_soon.start();
}

void Drafts::flush()
{
    m_soon.stop();
    for (const QString &subject : std::exchange(m_unwritten, {}))
        m_context.backend.ask(
            this, [draft = m_drafts.value(subject)](Workplace &place) { return place.drafts().keepDraft(draft); },
            // A draft that cannot be written stands in the form all the same; the record's own trouble is told
            // elsewhere.
            [](const Result<void> &) {});
}

}  // namespace remit::ui
