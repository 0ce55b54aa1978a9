#include "exchange/rosterparts.h"
#include "exchange/values.h"
#include "records/factsjson.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

constexpr Date ninthAmendment = std::chrono::sys_days(std::chrono::year(2015) / 11 / 1);

void addCategory(Inmate &inmate, const QString &code)
{
    const auto category = categoryFromCode(code);
    if (category && std::ranges::find(inmate.categories, *category) == inmate.categories.end())
        inmate.categories.push_back(*category);
}

/** Columns such as 累犯; a no against what the crime's name says is a contradiction for people to settle. */
void readCategoryColumns(RowReader &row, Inmate &inmate)
{
    static const QStringList codes = {u"recidivist"_qs,      u"drug_recidivist"_qs, u"drug_ring_leader"_qs,
                                      u"official_duty"_qs,   u"financial"_qs,       u"organised_crime"_qs,
                                      u"state_security"_qs,  u"terrorism"_qs,       u"corruption_2019"_qs};
    for (const QString &code : codes) {
        const auto stated = row.read(code, &readYesNo);
        if (!stated) continue;
        const auto category = categoryFromCode(code);
        const bool named = category && std::ranges::find(inmate.categories, *category) != inmate.categories.end();
        if (*stated) addCategory(inmate, code);
        else if (named) row.warn(code, u"import.category.contradicts"_qs);
    }
}

/** 法释〔2019〕6号 asks for facts that no name shows (state functionary, day of judgment), so it is only noted. */
void noteCorruption(RowReader &row, const Inmate &inmate)
{
    const bool bribery = std::ranges::any_of(
        inmate.crimes, [&](const CrimeFacts &crime) { return row.words().bribery.contains(crime.name); });
    const bool stated = !row.blank(u"corruption_2019"_qs);
    const bool earlier = inmate.judgment.judgedOn && *inmate.judgment.judgedOn < ninthAmendment;
    if (bribery && !stated && !earlier) row.note(u"crime"_qs, u"import.corruption.confirm"_qs);
}

}  // namespace

QStringList splitCrimes(const QString &text, const Vocabulary &words)
{
    static const QRegularExpression afterName(u"(?<=罪)[、,;，；/ ]+|(?<=罪)(?=[①-⑳]|\\(?\\d)"_qs);
    static const QRegularExpression anywhere(u"[、,;，；/ ]+"_qs);
    const QString bare = tidy(text);
    static const QRegularExpression counted(u"^(?:\\(?\\d{1,2}[).、:]|[①-⑳])\\s*"_qs);
    const auto named = [&](QString piece) {
        piece.remove(counted);
        const QString full = piece.endsWith(u'罪') ? piece : piece + u'罪';
        return words.crimes.contains(full) ? full : piece;
    };
    if (bare.contains(u'罪')) {
        QStringList out;
        for (const QString &piece : bare.split(afterName, Qt::SkipEmptyParts)) out << named(compact(piece));
        return out;
    }
    // Without 罪 the list is parted only where every piece is a crime that is known.
    if (const QString whole = named(bare); whole.endsWith(u'罪')) return {whole};
    QStringList out;
    for (const QString &piece : bare.split(anywhere, Qt::SkipEmptyParts)) out << named(piece);
    const bool all = std::ranges::all_of(out, [](const QString &name) { return name.endsWith(u'罪'); });
    return all ? out : QStringList{bare};
}

void readCrimes(RowReader &row, Inmate &inmate)
{
    const QString field = u"crime"_qs;
    const QString text = row.text(field);
    const auto violence = row.read(u"organised_violence"_qs, &readYesNo);
    for (const QString &name : text.isEmpty() ? QStringList() : splitCrimes(text, row.words())) {
        CrimeFacts crime;
        crime.name = name;
        crime.organisedViolence = violence.value_or(false);
        inmate.crimes.push_back(crime);
        const auto known = row.words().crimes.constFind(name);
        if (known == row.words().crimes.constEnd()) {
            row.note(field, u"import.crime.unknown"_qs, {{u"crime"_qs, name}});
            continue;
        }
        for (const QString &code : *known) addCategory(inmate, code);
    }
    if (inmate.crimes.size() == 1) {
        inmate.crimes.front().sentence = inmate.judgment.sentence;
        inmate.crimes.front().term = inmate.judgment.term;
    }
    readCategoryColumns(row, inmate);
    noteCorruption(row, inmate);
}

}  // namespace remit
