#pragma once
#include "base/clock.h"
#include "intake/clerkpage/view.h"
#include "intake/server.h"

#include <functional>

namespace remit {

/**
 * A small web page for clerks (办案人员页面): which cases came, what was answered, and a form to answer a case, shown
 * back before it is signed. Every answer is an event as recordEvent makes it. HTTPS with a server of its own: its CA is
 * that of the clerks' certificates, which no prison has. A form counts only with a value that this program gave to
 * that very certificate, so that no other site can answer in a clerk's name. May run beside the intake.
 */
class ClerkServer
{
public:
    ClerkServer(ServerOptions options, QString folder, SignEvent sign, Clock clock, Random random);
    ~ClerkServer();

    /** Errors: intake.tls, intake.listen. */
    Result<quint16> bind();
    /** Serves until stop(). Requires bind(). */
    void run();
    /** Ends run(); any thread. */
    void stop();

private:
    struct Pages;
    std::unique_ptr<Pages> m_pages;
};

/** Every case that an intake's folder holds, from containers and packets, with its events. Errors: intake.store. */
Result<std::vector<ClerkCase>> clerkCases(const QString &folder, const Messages &messages);

}  // namespace remit
