#pragma once
#include "storage/store.h"

#include <QTemporaryDir>

namespace remit::testing {

/** A store in a folder of its own that goes with it. */
class ScratchStore
{
public:
    ScratchStore();

    QString path() const { return m_folder.filePath(u"test.remit"_qs); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /** Makes the store, with the officer "admin" and the passphrase "secret". */
    Result<std::unique_ptr<Store>> create() const;
    Result<std::unique_ptr<Store>> open(const QByteArray &passphrase = "secret") const;
    /** The database key, for tests that play an adversary who has it. */
    Result<Secret> key() const;

    /** Moves the clock that the store sees. */
    void advance(int seconds) { *m_now += std::chrono::seconds(seconds); }
    Instant now() const { return *m_now; }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Instant> m_now;
};

/** Roster lines of that many people, as an import records them. */
NewAct rosterOf(int people, int from = 1);

}  // namespace remit::testing
