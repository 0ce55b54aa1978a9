#pragma once
#include "exchange/finding.h"
#include "records/inmate.h"

namespace remit {

/** One member of a person that contradicts others or is unlikely; named by its field of a roster. */
struct InmateFinding {
    QString field;
    QString code;
    ErrorArgs args;
    Severity severity = Severity::Error;
};

/** What contradicts itself: order of dates, age, term against its first and last day. */
std::vector<InmateFinding> checkInmate(const Inmate &inmate);

/** What a field that checkInmate names holds, as a roster writes it; empty where it holds nothing. */
QString checkedValue(const Inmate &inmate, const QString &field);

}  // namespace remit
