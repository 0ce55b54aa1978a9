#pragma once
#include "base/term.h"
#include "records/facts.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace remit::demo {

/** A crime as the demonstration uses it: how often, how long, what it brings with it. */
struct DemoCrime {
    QString name;
    int weight = 0;
    /** Months of a fixed term. */
    int least = 6;
    int most = 180;
    std::vector<Sentence> kinds;
    std::vector<Category> categories;
    /** One of the eight violent crimes of 刑法第八十一条第二款. */
    bool violent = false;
    bool drug = false;
    bool bribery = false;
    bool intentional = true;
    std::vector<PropertyItem::Kind> duties;
    /** The sum that the facts name, in thousands of yuan; 0 to 0 where they name none. */
    int leastAmount = 0;
    int mostAmount = 0;
    /** Sentences with {name}, {place}, {when}, {amount}, {count} to fill in. */
    QStringList acts;
};

struct DemoPeople {
    QString ethnicity;
    int weight = 0;
    /** Family names and given names; without family names a given name is the whole, with `joint` between parts. */
    QStringList families;
    QStringList givenMale;
    QStringList givenFemale;
    QString joint;
};

/** The invented words that people are made of (resources/demo). */
struct Lists {
    std::vector<DemoCrime> crimes;
    std::vector<DemoPeople> peoples;
    QStringList counties;
    QStringList villages;
    QStringList occupations;
    QStringList educations;
    QStringList nicknames;
    /** How the facts end: being found, then in general, after a gain, towards a victim. */
    QStringList arrivals;
    QStringList endings;
    QStringList endingsMoney;
    QStringList endingsVictim;
    QString province;
    QString abbreviation;
    QString highCourt;
    QStringList middleCourts;
};

/** The built-in lists. */
Lists builtInLists();

}  // namespace remit::demo
