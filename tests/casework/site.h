#pragma once
#include "prison.h"

#include <QFile>

namespace remit::testing {

inline const QString wardStore = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
inline const QString otherWardStore = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000002");
inline const QString centreStore = QStringLiteral("cccccccc-0000-4000-8000-000000000003");
inline const QString otherCentreStore = QStringLiteral("cccccccc-0000-4000-8000-000000000004");

/** A store of the prison with officers who can sign. */
struct Site {
    explicit Site(const QString &id, int inmates = 24) : prison(id), store(id)
    {
        if (inmates > 0) prison.fill(inmates);
        signer = prison.giveKey(u"ward"_qs);
        centre = prison.giveKey(u"dept"_qs);
    }
    Desk desk(const char *officer = "ward") const { return prison.desk(QString::fromLatin1(officer)); }
    CaseFile file(const QString &number) const { return *prison.store().caseFile(number); }
    qint64 size() const { return prison.store().head()->size; }

    TestPrison prison;
    QString store;
    std::unique_ptr<Signer> signer;
    std::unique_ptr<Signer> centre;
};

}  // namespace remit::testing
