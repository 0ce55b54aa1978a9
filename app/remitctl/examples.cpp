#include "examples.h"

#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"

#include <QFile>
#include <QRegularExpression>

namespace remit {

namespace {

/** Lists of bare values on one line each, the rest as it is indented. */
QString compact(const QString &text)
{
    static const QRegularExpression list(uR"(\[[^\[\]{}]*\])"_qs);
    QString shorter;
    qsizetype end = 0;
    for (auto matches = list.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        shorter += text.mid(end, match.capturedStart() - end) + match.captured().simplified();
        end = match.capturedEnd();
    }
    return shorter + text.mid(end);
}

}  // namespace

Example exampleOf(const QString &words)
{
    QFile file(u":/help/documents.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const Result<Json> examples = Json::parse(file.readAll());
    if (!examples) return {};
    const Date today = dateIn(systemClock()());
    for (const Json &example : examples->array()) {
        if (example["command"].toString() != words) continue;
        QString text = compact(QString::fromUtf8(example["document"].pretty()));
        text.replace(u"{today}"_qs, isoDate(today));
        text.replace(u"{month}"_qs, isoMonth(monthOf(today) - std::chrono::months(1)));
        return {example["option"].toString(), text.split(u'\n', Qt::SkipEmptyParts)};
    }
    return {};
}

}  // namespace remit
