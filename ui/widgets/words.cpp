#include "widgets/words.h"

#include "records/factsjson.h"

#include <QLocale>
#include <QRegularExpression>

namespace remit::ui {

namespace {

/** Which group of words an argument's codes belong to. */
QString groupOf(const QString &argument)
{
    static const QHash<QString, QString> groups{
        {u"stage"_qs, u"stage"_qs},  {u"current"_qs, u"stage"_qs},     {u"first"_qs, u"stage"_qs},
        {u"second"_qs, u"stage"_qs}, {u"status"_qs, u"status"_qs},     {u"event"_qs, u"event"_qs},
        {u"roles"_qs, u"role"_qs},   {u"decision"_qs, u"decision"_qs}, {u"document"_qs, u"form"_qs},
        {u"form"_qs, u"form"_qs},    {u"state"_qs, u"batch.state"_qs}, {u"kind"_qs, u"case.kind"_qs}};
    return groups.value(argument);
}

}  // namespace

QString Words::of(const QString &group, const QString &code) const
{
    const QString key = group + u'.' + code;
    return m_messages.has(key) ? m_messages.text(key) : code;
}

QString Words::fieldName(const QString &kind, const QString &field) const
{
    const QString own = u"field.%1.%2"_qs.arg(kind, field);
    return m_messages.has(own) ? m_messages.text(own) : of(u"field"_qs, field);
}

QString Words::citation(const QString &rule, const QString &chinese) const
{
    if (language() == Language::Chinese) return chinese;
    static const QRegularExpression shape(u"^(?:(\\d{4})-(\\d+)|criminal-law)/(\\d+)(?:\\.(\\d+))?"_qs);
    const auto match = shape.match(rule);
    if (!match.hasMatch()) return chinese;
    const QString act = match.captured(1).isEmpty() ? u"Criminal Law"_qs
                                                    : u"Fashi [%1] No. %2"_qs.arg(match.captured(1), match.captured(2));
    const QString part = match.captured(4).isEmpty() ? QString() : u"(%1)"_qs.arg(match.captured(4));
    return u"%1, art. %2%3"_qs.arg(act, match.captured(3), part);
}

ErrorArgs Words::inWords(const ErrorArgs &args) const
{
    ErrorArgs words = args;
    for (auto arg = words.begin(); arg != words.end(); ++arg) {
        const QString group = groupOf(arg.key());
        if (group.isEmpty()) continue;
        QStringList parts;
        for (const QString &code : arg.value().split(u',', Qt::SkipEmptyParts))
            parts << of(group, code.trimmed().section(u'.', 0, 0));
        arg.value() = parts.join(language() == Language::Chinese ? u"、"_qs : u", "_qs);
    }
    return words;
}

QString Words::finding(const QString &code, const ErrorArgs &args) const
{
    return m_messages.text(code, inWords(args));
}

QString Words::error(const Error &error) const
{
    QString text = finding(error.code, error.args);
    for (const Error &cause : error.causes) text += u'\n' + this->error(cause);
    return text;
}

QString Words::date(std::optional<Date> date) const { return date ? isoDate(*date) : dash(); }

QString Words::instant(std::optional<Instant> instant) const
{
    if (!instant) return dash();
    QString text = isoInstant(*instant).left(16);
    text[10] = u' ';
    return text;
}

QString Words::term(std::optional<Term> term) const
{
    if (!term) return dash();
    if (language() == Language::Chinese) return chineseTerm(*term);
    QStringList parts;
    if (term->years) parts << u"%1 yr"_qs.arg(term->years);
    if (term->months) parts << u"%1 mo"_qs.arg(term->months);
    if (term->days || parts.isEmpty()) parts << u"%1 d"_qs.arg(term->days);
    return parts.join(u' ');
}

QString Words::sentence(std::optional<Sentence> sentence, std::optional<Term> length) const
{
    if (!sentence) return dash();
    const QString kind = of(u"sentence"_qs, sentenceCode(*sentence));
    if (!length) return kind;
    return language() == Language::Chinese ? kind + chineseTerm(*length) : kind + u", "_qs + term(length);
}

QString Words::points(int hundredths)
{
    const int whole = std::abs(hundredths);
    return (hundredths < 0 ? u"-"_qs : QString()) +
           u"%1.%2"_qs.arg(whole / 100).arg(whole % 100, 2, 10, QLatin1Char('0'));
}

QString Words::yuan(qint64 fen)
{
    const QString whole = QLocale(QLocale::English).toString(fen / 100);
    return u"¥"_qs + (fen % 100 ? u"%1.%2"_qs.arg(whole).arg(fen % 100, 2, 10, QLatin1Char('0')) : whole);
}

QString Words::bytes(qint64 count)
{
    if (count < 1000) return u"%1 B"_qs.arg(count);
    return QLocale(QLocale::English).formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
}

QString Words::batchState(const Batch &batch) const
{
    return of(u"batch.state"_qs, isUnsent(batch) ? u"unsent"_qs : batchStatusCode(batch.state));
}

QString Words::batchMeaning(const Batch &batch) const
{
    return of(u"batch.meaning"_qs, isUnsent(batch) ? u"unsent"_qs : batchStatusCode(batch.state));
}

bool isUnsent(const Batch &batch) { return batch.state == BatchStatus::Signed && !batch.reason.isEmpty(); }

Tone toneOf(const Batch &batch)
{
    if (isUnsent(batch)) return Tone::Warn;
    switch (batch.state) {
        case BatchStatus::Draft:
            return Tone::Neutral;
        case BatchStatus::Signed:
        case BatchStatus::Sending:
        case BatchStatus::Sent:
            return Tone::Accent;
        case BatchStatus::Received:
            return Tone::Ok;
        case BatchStatus::Unknown:
            return Tone::Warn;
        case BatchStatus::Rejected:
            return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(CaseStatus status)
{
    return status == CaseStatus::Open ? Tone::Accent : status == CaseStatus::Locked ? Tone::Warn : Tone::Neutral;
}

}  // namespace remit::ui
