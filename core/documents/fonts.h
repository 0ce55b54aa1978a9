#pragma once
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace remit {

/** One face of a font family. */
struct FontFace {
    QString family;
    bool bold = false;

    bool operator==(const FontFace &) const = default;
};

/** Which faces a role of text tries, first to last, character by character: resources/forms/fonts.json. */
class Fonts
{
public:
    /**
     * The roles of the embedded table, every family of them installed. Requires a QGuiApplication.
     * Errors: documents.font.missing with `family` and `package`.
     */
    static Result<Fonts> load();

    /** The faces of a role ("title", "song", "fangsong"); empty for an unknown role. */
    std::vector<FontFace> faces(const QString &role) const;
    QStringList roles() const;

private:
    std::map<QString, std::vector<FontFace>> m_roles;
};

}  // namespace remit
