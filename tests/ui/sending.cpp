#include "sending.h"

#include "compose/workplace.h"
#include "demo.h"

#include <QSignalSpy>
#include <QtTest>

namespace remit::ui::testing {

namespace {

constexpr int patience = 20000;

bool comes(QSignalSpy &spy)
{
    return QTest::qWaitFor([&] { return !spy.isEmpty(); }, patience);
}

}  // namespace

bool reach(CourtIntake &intake, const QString &files, const QString &signers)
{
    if (!intake.init() || !intake.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs, signers)) return false;
    const CourtSettings settings{u"https://127.0.0.1:%1/"_qs.arg(intake.port()), intake.authority(), u"pki/tls.p12"_qs,
                                 u"pki/tls.pass"_qs};
    return writeCourtSettings(files, settings).has_value();
}

bool seal(BatchesPresenter &presenter, const QString &id, const QStringList &cases)
{
    presenter.create(id, id);
    if (!QTest::qWaitFor([&] { return presenter.placeOf(id) >= 0; }, patience)) return false;
    presenter.choose(id);
    QSignalSpy added(&presenter, &BatchesPresenter::itemsDone);
    presenter.add(cases);
    if (!comes(added)) return false;
    QSignalSpy done(&presenter, &BatchesPresenter::sealed);
    presenter.seal(Secret::fromUtf8(demoPassphrase()));
    return comes(done);
}

bool send(BatchesPresenter &presenter, const QString &id)
{
    presenter.choose(id);
    QSignalSpy received(&presenter.courier(), &Courier::received);
    QSignalSpy refused(&presenter.courier(), &Courier::failed);
    presenter.send();
    return QTest::qWaitFor([&] { return !received.isEmpty() || !refused.isEmpty(); }, patience) && refused.isEmpty();
}

}  // namespace remit::ui::testing
