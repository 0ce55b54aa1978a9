#pragma once
#include <QLockFile>
#include <QString>

#include <memory>

namespace remit::ui {

/**
 * That an officer sits at a store (会话), as a file beside it for as long as this process lives: one that is left over
 * tells that the program was ended by force, or the machine lost its power.
 */
class Session
{
public:
    /** Begins one; whether the officer's last one ended uncleanly. A place that cannot be written to tells nothing. */
    bool begin(const QString &store, const QString &officer);
    void end() { m_file.reset(); }

private:
    std::unique_ptr<QLockFile> m_file;
};

}  // namespace remit::ui
