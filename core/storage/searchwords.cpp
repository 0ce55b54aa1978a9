#include "storage/searchwords.h"

namespace remit {

QString searchWords(const QString &text)
{
    QString words;
    for (const char32_t c : text.toUcs4()) {
        const bool han = QChar::script(c) == QChar::Script_Han;
        if (han) words += u' ';
        words += QChar::isLetterOrNumber(c) ? QString::fromUcs4(&c, 1) : QString(u' ');
        if (han) words += u' ';
    }
    return words.simplified();
}

QString searchQuery(const QString &text)
{
    const QString words = searchWords(text);
    if (words.isEmpty()) return {};
    // Letters and digits may be the beginning of a word; a Han character is always a whole one.
    return u'"' + words + u"\"*"_qs;
}

}  // namespace remit
