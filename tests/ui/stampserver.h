#pragma once
#include "signing/pki.h"

#include <QTcpServer>

namespace remit::ui::testing {

/** A time-stamp authority (RFC 3161) over HTTP, whose clock stands at one moment. */
class StampServer
{
public:
    /** Its certificate is valid for a year before and nineteen after. */
    explicit StampServer(Instant at);

    const Certificate &root() const { return m_root.certificate; }
    QString address() const;

private:
    QByteArray reply(const QByteArray &request) const;
    void serve();

    Instant m_at;
    Identity m_root;
    Identity m_own;
    QTcpServer m_server;
};

}  // namespace remit::ui::testing
