#pragma once
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "signing/pki.h"
#include "widgets/table.h"

namespace remit::ui::testing {

/** The batch that batchOf() makes. */
inline QString signedBatch() { return QStringLiteral("2026-12"); }

std::unique_ptr<LocalWorkplace> atDesk(const QString &store, const QString &officer);

/** Cases with the court's stage reached, in a batch that is not sealed yet. */
QStringList batchOf(const QString &store, int count);

/** Noon of the first of June of that year. */
Instant noonOf(int year);

/** An authority of the test's own, from 2025 to 2035. */
Identity authority(const QString &name);

/** From now on certificates are held against these roots and lists. */
void trust(const QString &store, const QByteArray &pem);

/** The officer of the department at the window, and the list of what can be signed of the batch. */
class SigningRoom
{
public:
    explicit SigningRoom(const QString &store);

    /** Opens the list. */
    bool open();
    Table *list() const { return hands.table(QStringLiteral("签署清单")); }
    /** The lines with that result, as "case paper place". */
    QStringList with(const QString &result) const;

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

/** What the department signs of these cases, as with() tells it. */
QStringList ownOf(const QStringList &cases);

}  // namespace remit::ui::testing
