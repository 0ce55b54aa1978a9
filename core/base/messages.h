#pragma once
#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace remit {

/** The languages that every text exists in. */
enum class Language { Chinese, English };

/**
 * The one catalogue in which errors, findings and states get their words. Texts lie in resources/messages, one
 * file a module: {"code": {"zh": "第{row}行…", "en": "Row {row} …"}}; {name} is replaced by the argument.
 */
class Messages
{
public:
    explicit Messages(Language language);

    Language language() const { return m_language; }
    /**
     * The sentence of a code; arguments that are codes themselves (a stage, a role) are put into words too. An unknown
     * code gives the code itself and its arguments, never nothing.
     */
    QString text(const QString &code, const ErrorArgs &args = {}) const;
    /** The error's sentence, followed by those of its causes, a line each. */
    QString text(const Error &error) const;
    bool has(const QString &code) const { return m_texts.contains(code); }
    QStringList codes() const { return m_texts.keys(); }

private:
    /**
     * The word for an argument's value where it is a code, else the value. `named` is a member of the record
     * (judgment.custody_from), `before` and `after` are values in JSON of the member at `path`.
     */
    QString inWords(const QString &argument, const ErrorArgs &args) const;
    QString wordOf(const QString &family, const QString &code) const;

    Language m_language;
    QHash<QString, QString> m_texts;
};

}  // namespace remit
