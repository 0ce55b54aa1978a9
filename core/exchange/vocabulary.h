#pragma once
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/** One field that a kind of file may carry. */
struct FieldColumn {
    QString field;
    /** The file is refused without it. */
    bool required = false;
    /** The file is read without it, but the report says that it is missing. */
    bool expected = false;
    /** Headers that mean this field and nothing else, normalised by headerKey. */
    QStringList names;
    /** Headers that mean it only where no better one stands in the file (编号, 刑期). */
    QStringList weak;
};

/** The columns of one kind of file (roster, commutations, points). */
struct KindColumns {
    QString kind;
    std::vector<FieldColumn> columns;
    /** Bare and dated month columns (1月, 2025-01) are values of the row's inmate. */
    bool months = false;

    const FieldColumn *find(const QString &field) const;
};

/** Words of officers' files, kept as data: resources/exchange/headers.json and crimes.json. */
struct Vocabulary {
    std::vector<KindColumns> kinds;
    /** Headers that every kind may carry and that are left out without a word (序号, 备注). */
    QStringList ignored;
    /** Cells that say nothing (—, /, 不详). */
    QSet<QString> blanks;
    /** Words of total rows (合计) and of signature rows (填表人). */
    QStringList totals;
    QStringList signatures;
    /** Name of a crime -> codes of the categories that follow from the name alone. */
    QHash<QString, QStringList> crimes;
    /** Crimes of Chapter VIII of the Criminal Law's special part (贪污贿赂罪), for which corruption_2019 is asked. */
    QSet<QString> bribery;

    const KindColumns *find(const QString &kind) const;
};

/** The built-in words, which never change while the program runs. */
const Vocabulary &builtInVocabulary();

/**
 * A header reduced to what decides: half-width, lower case, without blanks, numbering, marks and the bracketed
 * unit. "1、减刑幅度（月）*" gives 减刑幅度.
 */
QString headerKey(const QString &header);

/** What a header may be called, best first: with the words in its brackets (刑期起 of "刑期（起）"), then headerKey. */
QStringList headerKeys(const QString &header);

/** The unit in a header's brackets: 月 of "减刑幅度（月）"; empty where there is none. */
QString headerUnit(const QString &header);

}  // namespace remit
