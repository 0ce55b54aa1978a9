#include "casework/numbers/series.h"

#include <QRegularExpression>

namespace remit {

QString NumberSeries::key() const { return u"proposal.%1.%2"_qs.arg(year).arg(mark); }

QString NumberSeries::text(int number) const
{
    return u"（%1）%2第%3号"_qs.arg(QString::number(year), mark, QString::number(number));
}

NumberSeries seriesOf(const StoreInfo &info, CaseKind kind, int year)
{
    return {year, info.prisonMark + (kind == CaseKind::Parole ? u"监假字"_qs : u"监减字"_qs)};
}

std::optional<NumberSeries> seriesFromKey(const QString &key)
{
    static const QRegularExpression shape(u"\\Aproposal\\.(\\d{4})\\.(.+)\\z"_qs);
    const auto match = shape.match(key);
    if (!match.hasMatch()) return std::nullopt;
    return NumberSeries{match.captured(1).toInt(), match.captured(2)};
}

std::optional<ProposalNumber> parseProposalNumber(const QString &text)
{
    static const QRegularExpression shape(u"\\A（([0-9]{4})）(.+?)第([1-9][0-9]{0,8})号\\z"_qs);
    const auto match = shape.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return ProposalNumber{{match.captured(1).toInt(), match.captured(2)}, match.captured(3).toInt()};
}

QString numberSubject(const NumberSeries &series) { return u"number:"_qs + series.key(); }

QString allNumbers() { return u"numbers"_qs; }

}  // namespace remit
