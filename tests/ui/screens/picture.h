#pragma once
#include "demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QPixmap>
#include <QSet>
#include <QWidget>

namespace remit::ui::testing {

/** Whose prison the pictures are of: the last word of the command line, FOLDER LANGUAGE LOOKS SIZE [demo|extreme]. */
inline DemoStore::People picturedPeople()
{
    const bool extreme = QCoreApplication::arguments().value(5) == QStringLiteral("extreme");
    return extreme ? DemoStore::People::Extreme : DemoStore::People::Usual;
}

/**
 * Takes a picture of a window or a dialog into FOLDER/NAME.png and notes in FOLDER/shown.txt which of the program's
 * classes can be seen on it, for tests/screens/check, which asks for a picture of each page, dialog and card.
 */
inline void takePicture(QWidget &top, const QString &folder, const QString &name)
{
    // What came in the last moment is shown and laid out before it would be painted, and so before it is taken.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    top.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    QSet<QString> seen;
    QList<const QWidget *> parts{&top};
    for (const auto *part : top.findChildren<QWidget *>()) parts << part;
    for (const QWidget *part : parts) {
        const QString kind = QString::fromLatin1(part->metaObject()->className());
        if (kind.startsWith(QStringLiteral("remit::")) && part->isVisible() && !part->visibleRegion().isEmpty())
            seen.insert(kind.section(QStringLiteral("::"), -1));
    }
    QStringList kinds = seen.values();
    kinds.sort();
    QFile list(QDir(folder).filePath(QStringLiteral("shown.txt")));
    if (list.open(QIODevice::Append)) list.write((name + u' ' + kinds.join(u' ') + u'\n').toUtf8());
}

}  // namespace remit::ui::testing
