#pragma once
#include "base/date.h"
#include "base/json.h"
#include "records/facts.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/** One property duty of the judgment (财产性判项) with its amount. */
struct PropertyDuty {
    PropertyItem::Kind kind = PropertyItem::Kind::Fine;
    /** In fen; absent where the judgment gives none (没收全部财产). */
    std::optional<qint64> amountFen;
    std::optional<Performed> performed;

    bool operator==(const PropertyDuty &) const = default;
};

/**
 * What the prison holds on one inmate (罪犯): who it is, where, and the judgment being served. The number is the
 * key; the identity number never is (eighteen zeros are legal where it is unknown).
 */
struct Inmate {
    QString number;
    QString name;
    QString formerNames;
    QString identityNumber;
    QString ethnicity;
    QString education;
    QString nativePlace;
    QString address;
    QString occupation;
    /** Prison area (监区) and the ward in it (分监区). */
    QString area;
    QString ward;
    QString court;
    QString judgmentNumber;
    /** Main criminal facts (主要犯罪事实), as the judgment tells them. */
    QString crimeFacts;
    PersonFacts person;
    JudgmentFacts judgment;
    std::vector<CrimeFacts> crimes;
    std::vector<Category> categories;
    /** Of which categories no file has stated whether they apply. */
    CategorySet openCategories = everyCategory;
    std::vector<PropertyDuty> duties;
    PropertyFacts property;
    ConditionFacts conditions;

    bool operator==(const Inmate &) const = default;
};

/** A ruling that changed the sentence (历次减刑), as a file or the court tells it. */
struct SentenceChange {
    QString inmate;
    QString rulingNumber;
    QString court;
    HistoryEvent event;
    /** The last day served as the ruling states it, where it does. */
    std::optional<Date> newEndOn;

    bool operator==(const SentenceChange &) const = default;
};

/** A month's points (月考核分) as an older system recorded them, in hundredths of a point. */
struct RecordedMonth {
    QString inmate;
    Month month;
    int total = 0;
    struct Parts {
        int custody = 0;
        int education = 0;
        int labour = 0;
        bool operator==(const Parts &) const = default;
    };
    /** Absent where only the total is known. */
    std::optional<Parts> parts;

    bool operator==(const RecordedMonth &) const = default;
};

}  // namespace remit
