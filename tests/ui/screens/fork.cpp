#include "screens/fork.h"

#include "demo.h"

#include "casework/casework.h"
#include "casework/demopapers.h"
#include "casework/exchange/give.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "casework/signingtrust.h"
#include "compose/demo.h"
#include "compose/prison.h"
#include "compose/workplace.h"
#include "signing/signer.h"

#include <QDir>
#include <QFile>

namespace remit::ui::testing {

namespace {

std::unique_ptr<LocalWorkplace> sit(const QString &store, const char *officer)
{
    auto place =
        LocalWorkplace::open(store, QString::fromLatin1(officer), Secret::copyOf(demoPassphrase()), demoClock());
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    return std::move(*place);
}

QByteArray authorityOf(const QString &store)
{
    QFile file(QDir(filesFolder(store)).filePath(u"pki/authority.pem"_qs));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool decide(const QString &store, const QString &number, Date on)
{
    CaseAction action;
    action.on = on;
    action.text = u"经监区长办公会审核，同意提请减刑。"_qs;
    const QStringList present{u"演示监区长乙"_qs, u"演示民警甲"_qs, u"王评"_qs};
    action.meeting = Meeting{present[0], present[1], present, 3, 0, {}};
    return actOnCase(sit(store, "area")->desk(), number, action).has_value();
}

bool give(const QString &from, const QString &to, const QString &number, const QString &path)
{
    const auto place = sit(from, "dept");
    const auto signer = place->openSigner(Secret::copyOf(demoPassphrase()));
    return signer && giveCases(place->desk(), {sit(to, "admin")->info().id, {number}, path}, **signer);
}

bool introduce(const QString &store, const QString &other, const QString &name, PeerKind kind, const QByteArray &trust)
{
    const auto place = sit(store, "admin");
    return recordSigningTrust(place->desk(), trust) &&
           recordPeer(place->desk(), sit(other, "admin")->info().id, name, kind);
}

}  // namespace

QString forkCase(const QString &store, const QString &folder, const QString &number)
{
    const QString other = QDir(folder).filePath(u"centre.remit"_qs);
    const QString there = QDir(folder).filePath(u"there.remit"_qs), back = QDir(folder).filePath(u"back.remit"_qs);
    if (!makeDemo({other, 40, 12, 7}, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 11, 2)))) return {};
    const QByteArray both = authorityOf(store) + authorityOf(other);
    const auto trust = TrustStore::fromPem(both);
    const bool ready = trust && attachDemoPapers(sit(store, "ward")->desk(), number, *Fonts::load()) &&
                       introduce(store, other, u"刑罚执行科办案中心"_qs, PeerKind::Centre, both) &&
                       introduce(other, store, u"一监区"_qs, PeerKind::Ward, both) &&
                       give(store, other, number, there) && takeCases(sit(other, "dept")->desk(), there, *trust) &&
                       decide(other, number, *makeDate(2026, 11, 10)) &&
                       decide(store, number, *makeDate(2026, 11, 12)) && give(other, store, number, back);
    return ready ? back : QString();
}

}  // namespace remit::ui::testing
