#include "signingroom.h"

#include "casework/batches.h"
#include "casework/signingtrust.h"

namespace remit::ui::testing {

std::unique_ptr<LocalWorkplace> atDesk(const QString &store, const QString &officer)
{
    auto place = LocalWorkplace::open(store, officer, Secret::copyOf(demoPassphrase()), demoClock());
    if (!place) qFatal("%s", qPrintable(place.error().code));
    return std::move(*place);
}

QStringList batchOf(const QString &store, int count)
{
    const QStringList cases = workCases(store, count, [](int) { return 9; });
    const auto place = atDesk(store, u"dept"_qs);
    if (!createBatch(place->desk(), signedBatch(), {})) qFatal("no batch");
    for (const ItemResult &added : addToBatch(place->desk(), signedBatch(), cases))
        if (added.error) qFatal("%s", qPrintable(added.error->code));
    return cases;
}

Instant noonOf(int year) { return Instant(*makeDate(year, 6, 1)); }

Identity authority(const QString &name)
{
    CertificateRequest request;
    request.commonName = name;
    request.role = CertificateRole::Authority;
    request.notBefore = noonOf(2025);
    request.notAfter = noonOf(2035);
    return std::move(*createAuthority(request, systemRandom()));
}

void trust(const QString &store, const QByteArray &pem)
{
    const auto done = recordSigningTrust(atDesk(store, u"admin"_qs)->desk(), pem);
    if (!done) qFatal("%s", qPrintable(done.error().code));
}

SigningRoom::SigningRoom(const QString &store)
    : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
      window(desktop.context(), std::chrono::hours(1)),
      hands(window)
{
    window.propose(store);
    window.show();
    if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(u"dept"_qs)) qFatal("nobody came in");
}

bool SigningRoom::open()
{
    window.go({u"batches"_qs, signedBatch()});
    if (!hands.click(u"签署文书"_qs)) return false;
    return hands.waitFor([&] { return list() && list()->model()->rowCount() > 0 && hands.top()->isActiveWindow(); }) &&
           hands.sees(u"处由他人签署"_qs);
}

QStringList SigningRoom::with(const QString &result) const
{
    QStringList lines;
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const auto cell = [&](int column) { return list()->model()->index(row, column).data().toString(); };
        if (cell(6) == result) lines << cell(0) + u' ' + cell(2) + u' ' + cell(4);
    }
    return lines;
}

QStringList ownOf(const QStringList &cases)
{
    QStringList lines;
    for (const QString &number : cases)
        lines << number + u" 提请减刑建议书 监狱印章处"_qs << number + u" 罪犯减刑（假释）审核表 刑罚执行科意见"_qs;
    return lines;
}

}  // namespace remit::ui::testing
