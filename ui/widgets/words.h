#pragma once
#include "base/messages.h"
#include "casework/values.h"
#include "widgets/theme.h"

namespace remit::ui {

/**
 * Values of the record in words, in the language of the window: dates, terms, codes, errors. An absent value is a
 * dash, never an empty cell.
 */
class Words
{
public:
    explicit Words(Language language) : m_messages(language) {}

    Language language() const { return m_messages.language(); }
    const Messages &messages() const { return m_messages; }

    /** The word of a code of core, such as ("stage", "committee"); the code itself where there is none. */
    QString of(const QString &group, const QString &code) const;
    /** The name of a field of a kind of import file, such as ("points", "education"). */
    QString fieldName(const QString &kind, const QString &field) const;
    /** A citation: in Chinese as the law is cited, in English by act and article, where the rule's id tells them. */
    QString citation(const QString &rule, const QString &chinese) const;
    /** An error's sentence; arguments that are codes (stage, status, roles …) are put into words first. */
    QString error(const Error &error) const;
    QString finding(const QString &code, const ErrorArgs &args) const;

    QString date(std::optional<Date> date) const;
    QString instant(std::optional<Instant> instant) const;
    /** "十二年六个月" or "12 y 6 m". */
    QString term(std::optional<Term> term) const;
    /** "有期徒刑十二年" or "Fixed term, 12 y". */
    QString sentence(std::optional<Sentence> sentence, std::optional<Term> term) const;
    /** "112.70". */
    static QString points(int hundredths);
    /** "¥59,000", with fen only where there are any. */
    static QString yuan(qint64 fen);
    /** "1.4 MB". */
    static QString bytes(qint64 count);
    /** Where a batch stands (批次状态): what was sealed and could not leave is said to be unsent (未送出). */
    QString batchState(const Batch &batch) const;
    QString batchMeaning(const Batch &batch) const;
    static QString dash() { return QStringLiteral("—"); }

private:
    ErrorArgs inWords(const ErrorArgs &args) const;

    Messages m_messages;
};

/** Whether a sending of the sealed batch was tried and nothing left this machine. */
bool isUnsent(const Batch &batch);
Tone toneOf(const Batch &batch);
Tone toneOf(CaseStatus status);

}  // namespace remit::ui
