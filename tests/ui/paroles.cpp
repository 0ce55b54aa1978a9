#include "paroles.h"

#include "demo.h"

#include "casework/batches.h"
#include "casework/rulings.h"
#include "compose/workplace.h"
#include "signing/signer.h"

#include <QFile>

namespace remit::ui::testing {

QString grantedParole(const QString &store)
{
    const QString number = workCases(
                               store, 1, [](int) { return 10; }, CaseKind::Parole)
                               .value(0);
    const auto place =
        LocalWorkplace::open(store, u"dept"_qs, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 12, 1)));
    if (!place) return {};
    const Desk &desk = (*place)->desk();
    const auto signer = (*place)->openSigner(Secret::copyOf(demoPassphrase()));
    if (!signer || !createBatch(desk, u"2026-12"_qs, {}) || addToBatch(desk, u"2026-12"_qs, {number}).front().error ||
        !sealBatch(desk, {u"2026-12"_qs, (*place)->folder()}, **signer) || !queueBatch(desk, u"2026-12"_qs))
        return {};
    ConfirmRuling ruling{number, {}, true, u"纸质裁定"_qs};
    ruling.ruling.number = u"（2026）演刑更1号"_qs;
    ruling.ruling.event.kind = HistoryEvent::Kind::Parole;
    ruling.ruling.event.ruledOn = *makeDate(2026, 11, 25);
    ruling.ruling.event.from = *makeDate(2026, 11, 26);
    ruling.ruling.event.until = *makeDate(2028, 3, 1);
    const auto done = confirmRuling(desk, ruling);
    if (!done) qWarning("%s", qPrintable(done.error().code));
    return done ? number : QString();
}

bool completeAnswer(const QString &blank, const QString &to, const std::function<void(Json &)> &with)
{
    QFile file(blank), answer(to);
    if (!file.open(QIODevice::ReadOnly)) return false;
    auto json = Json::parse(file.readAll().trimmed());
    if (!json) return false;
    json->set("on", "2026-12-01");
    if (with) with(*json);
    const QByteArray bytes = json->canonical();
    return answer.open(QIODevice::WriteOnly) && answer.write(bytes) == bytes.size();
}

}  // namespace remit::ui::testing
