#pragma once
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <map>

namespace remit {

/**
 * Which font families a role of text tries, first to last, character by character. Only families whose text is
 * extracted from a PDF exactly as it was written are listed (see resources/forms/fonts.json).
 */
class Fonts
{
public:
    /**
     * The roles of the embedded fonts.json, every family of them installed. Requires a QGuiApplication.
     * Errors: documents.font.missing with `family` and `package`.
     */
    static Result<Fonts> load();

    /** The families of a role ("song", "kai", "fangsong", "hei"); empty for an unknown role. */
    QStringList families(const QString &role) const;
    QStringList roles() const;

private:
    std::map<QString, QStringList> m_roles;
};

}  // namespace remit
