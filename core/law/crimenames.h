#pragma once
#include "base/json.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <unordered_map>

namespace remit {

/** What a crime's name (罪名) tells about it. */
enum class CrimeKind : std::uint8_t {
    /** No list has it, so nothing may be concluded from it. */
    Unknown,
    Other,
    /** One of the eight violent crimes (刑法第八十一条第二款). */
    Violent
};

/** Lists of crimes, a bit each, that provisions of their own name (贪污罪、受贿罪 of article 383). */
using CrimeLists = std::uint32_t;

/** The names that the law knows. */
class CrimeNames
{
public:
    /**
     * Adds the names of a rule's list. Braces hold what may stand alone or together (选择性罪名):
     * "{走私|贩卖}毒品罪" is three names. A name that is known already becomes what it is called here.
     */
    void add(const Json &list, CrimeKind kind);
    /** Adds one list of names; what kind of crimes they are stays as it was. */
    void add(const Json &list, CrimeLists bit);
    /** The crime of exactly one name, however `spellings` writes it; unknown where a remark makes it a violent one. */
    CrimeKind find(QStringView crime) const;
    /** Every list that has the crime, however `spellings` writes it. */
    CrimeLists listsOf(QStringView crime) const;

private:
    struct Known {
        CrimeKind kind = CrimeKind::Unknown;
        CrimeLists lists = 0;
    };

    bool namesViolence(QStringView remark) const;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(QStringView name) const { return qHash(name); }
    };
    std::unordered_map<QString, Known, Hash, std::equal_to<>> m_known;
};

/**
 * The official names that may be meant: blanks do not count, brackets are those of Chinese text, 罪 may be missing and
 * a remark in brackets may follow, "抢劫（未遂）". The name as it stands comes first.
 */
QStringList spellings(QStringView crime);

}  // namespace remit
