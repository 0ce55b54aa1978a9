#pragma once
#include <QByteArray>
#include <QStringList>

#include <functional>
#include <map>

namespace remit::testing {

/** Thrown out of a sync: the process dies there. */
struct Killed {
};

/**
 * What of one folder would outlast a power cut: files with the bytes of their last sync, under the names that their
 * folder had at its own last sync. Stands behind the fsync and fdatasync of the whole program.
 */
class Disk
{
public:
    explicit Disk(const QString &root);
    ~Disk();

    /** Everything that was not synced is gone. */
    void cutPower();
    /** What a system does on its own, when it likes: files and names for which `chosen` says so reach the disk. */
    void writeBack(const std::function<bool()> &chosen);

    /** Syncs until the process dies; below 0: never. */
    int killAfter = -1;
    /** Syncs fail for want of room. */
    bool full = false;
    /** How often they did. */
    int refusals = 0;
    /** Syncs say that they were done and do nothing: what a build without them would be like. */
    bool lying = false;

    int sync(int fd);

private:
    using Names = std::map<QString, quint64>;
    Names namesOf(const QString &folder) const;
    QStringList folders() const;

    QString m_root;
    std::map<QString, Names> m_folders;
    std::map<quint64, QByteArray> m_files;
};

}  // namespace remit::testing
