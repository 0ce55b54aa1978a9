#include "casework/changedwords.h"

#include "base/messages.h"
#include "base/recordwords.h"

namespace remit {

namespace {

QString entryInWords(const Changed &change, const Messages &words)
{
    if (change.group == u"decisions") return words.text(u"stage."_qs + change.entry);
    if (change.group == u"passages") return words.text(u"passage.name."_qs + QString(change.entry).replace(u'.', u'-'));
    return change.entry;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString paperWords(const Json &value, const Messages &words)
{
    return value.isNull() ? words.text(u"word.nothing"_qs) : value.toString();
}

/** An objection as a whole: who, when, what; nothing where it is only a part of one. */
QString objectionWords(const Json &value, const Messages &words)
{
    if (value.isNull()) return words.text(u"word.nothing"_qs);
    return words.text(u"changed.objection.text"_qs, {{u"by"_qs, value["by"].toString()},
                                                     {u"on"_qs, value["on"].toString()},
                                                     {u"text"_qs, value["text"].toString()}});
}

}  // namespace

ChangedWords changedInWords(const Changed &change, bool onPaper, const Messages &words)
{
    if (onPaper)
        return {joined({change.entry, change.path}), paperWords(change.before, words), paperWords(change.after, words)};
    if (change.group == u"objections" && change.path.isEmpty())
        return {words.text(u"changed.objections"_qs), objectionWords(change.before, words),
                objectionWords(change.after, words)};
    const QString path = change.group + u'.' + change.path;
    const QString name = change.path.isEmpty() ? QString() : fieldName(path, words);
    return {joined({words.text(u"changed."_qs + change.group), entryInWords(change, words), name}),
            valueInWords(path, change.before, words), valueInWords(path, change.after, words)};
}

QString levelInWords(const DecidedLevel &level, const Messages &words)
{
    return words.text(level.stage == u"opening" ? u"changed.opening"_qs : u"stage."_qs + level.stage);
}

}  // namespace remit
