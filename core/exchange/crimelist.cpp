#include "exchange/crimelist.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

tl::unexpected<Error> unclear(const QString &part) { return fail(u"import.crime.unclear"_qs, {{u"part"_qs, part}}); }

/** 罪 ends a name, but not as a part of 犯罪 (掩饰、隐瞒犯罪所得罪). */
const QString crimeEnd = QStringLiteral("(?<!犯)罪");

/** The name of the list that is meant: without form or role (未遂, 从犯) behind it or in brackets, with 罪. */
QString knownName(const QString &written, const Vocabulary &words)
{
    static const QRegularExpression upToEnd(u"^.*"_qs + crimeEnd);
    static const QRegularExpression brackets(u"\\([^()]*\\)"_qs);
    const QString without = QString(written).remove(brackets);
    for (const QString &name :
         {written, upToEnd.match(written).captured(), without, upToEnd.match(without).captured()}) {
        if (name.isEmpty()) continue;
        for (const QString &full : {name, name + u'罪'})
            if (words.crimes.contains(full)) return full;
    }
    return {};
}

bool allKnown(const QStringList &pieces, const Vocabulary &words)
{
    return std::ranges::all_of(pieces,
                               [&](const QString &piece) { return !knownName(compact(piece), words).isEmpty(); });
}

/** The pieces of a text; each ends a crime, or all of them are names that are known. */
QStringList piecesOf(const QString &text, const Vocabulary &words)
{
    static const QString outside = u"(?![^()]*\\))"_qs;
    static const QRegularExpression gap(u"(?<=[罪)])[ \\t]+(?=[\\d(])"_qs);
    static const QRegularExpression ends(
        u"(?<=(?<!犯)罪|[)年月日天]|徒刑)\\s*[、,;，；+/\\s]+\\s*"_qs + outside +
        u"|(?<=罪|[)年月日天]|徒刑)(?=[①-⑳]|\\(\\d{1,2}\\)[^、,;+/\\s]|\\d{1,2}[.、:)])"_qs);
    static const QRegularExpression anywhere(u"[、,;，；+/\\s]+"_qs + outside);
    static const QRegularExpression fused(u"(?<=(?<!犯)罪)(?=\\p{Han})"_qs);
    static const QRegularExpression lines(u"\\s*[\\n\\r\\v]+\\s*"_qs);
    static const QRegularExpression named(crimeEnd);
    const QString bare = QString(text).remove(gap);
    if (!bare.contains(named)) {
        const QStringList pieces = bare.split(anywhere, Qt::SkipEmptyParts);
        return knownName(compact(bare), words).isEmpty() && allKnown(pieces, words) ? pieces : QStringList{bare};
    }
    QStringList out;
    for (const QString &piece : bare.split(ends, Qt::SkipEmptyParts)) {
        QStringList parts{piece};
        if (!words.crimes.contains(compact(piece))) {
            // A line break parts crimes unless it only wraps a name that is known.
            parts = piece.split(lines, Qt::SkipEmptyParts);
            for (const auto &mark : {anywhere, fused})
                if (const QStringList finer = piece.split(mark, Qt::SkipEmptyParts);
                    finer.size() > 1 && allKnown(finer, words))
                    parts = finer;
        }
        out << parts;
    }
    return out;
}

bool isBalanced(const QString &text)
{
    int depth = 0;
    for (const QChar c : text) {
        depth += QStringView(u"([【〔").contains(c) ? 1 : QStringView(u")]】〕").contains(c) ? -1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

/** The name with its form or role in brackets behind it (抢劫未遂 becomes 抢劫罪（未遂）), as the rules read it too. */
QString writtenName(const QString &piece, const QString &known)
{
    static const QRegularExpression brackets(u"[()]+"_qs);
    if (known.isEmpty()) return QString(piece).replace(u'(', u'（').replace(u')', u'）');
    QString rest =
        piece.startsWith(known) ? piece.sliced(known.size()) : QString(piece).remove(known.chopped(1)).remove(u'罪');
    rest = rest.split(brackets, Qt::SkipEmptyParts).join(u'、');
    return rest.isEmpty() ? known : known + u'（' + rest + u'）';
}

/** Takes the sentence out of what stands behind the name, in brackets or not. */
Result<WrittenCrime> readPiece(const QString &piece, const Vocabulary &words)
{
    static const QRegularExpression counted(u"^(?:\\(\\d{1,2}\\)|\\d{1,2}[).、:]|[①-⑳])\\s*"_qs);
    static const QRegularExpression part(u"\\(([^()]*)\\)|(?<=(?<!犯)罪|\\))[:,-]?([^()罪]+)$"_qs);
    static const QRegularExpression number(u"[\\d①-⑳]"_qs);
    WrittenCrime crime;
    QString name = compact(piece).remove(counted);
    for (auto each = part.globalMatch(QString(name)); each.hasNext();) {
        const auto match = each.next();
        const Result<SentenceText> sentence = readSentence(match.captured(1) + match.captured(2));
        if (!sentence) continue;
        if (crime.sentence) return unclear(piece);
        crime.sentence = *sentence;
        name.remove(match.captured());
    }
    if (name.isEmpty() || name.contains(number) || !isBalanced(name) || readSentence(name)) return unclear(piece);
    crime.known = knownName(name, words);
    crime.name = writtenName(name, crime.known);
    return crime;
}

}  // namespace

Result<std::vector<WrittenCrime>> readCrimeList(const QString &text, const Vocabulary &words)
{
    std::vector<WrittenCrime> crimes;
    for (const QString &piece : piecesOf(tidy(text), words)) {
        Result<WrittenCrime> crime = readPiece(piece, words);
        if (!crime) return fail(crime.error());
        crimes.push_back(*std::move(crime));
    }
    const auto sentenced =
        std::ranges::count_if(crimes, [](const WrittenCrime &crime) { return crime.sentence.has_value(); });
    if (sentenced > 0 && std::size_t(sentenced) < crimes.size()) return unclear(text);
    return crimes;
}

}  // namespace remit
