// Shows the page of statistics of a prison at work, each indicator, a list and the preview, then the seals with a made
// one and their dialogs, and saves their pictures:
//   ui_statistics_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]
#include "casework/statistics.h"
#include "admin/sealspresenter.h"
#include "demo.h"
#include "hands.h"
#include "screens/picture.h"
#include "sealfiles.h"
#include "shell/language.h"
#include "widgets/barchart.h"

#include "signing/signer.h"
#include "signing/trust.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** Takes the window, or the dialog above it. */
void shoot(const Hands &hands, const QString &name, int wait = 700)
{
    QTest::qWait(wait);
    takePicture(*hands.top(), QApplication::arguments().at(1), name);
}

void closeDialog(const Hands &hands)
{
    if (auto *dialog = qobject_cast<QDialog *>(hands.top())) dialog->reject();
    QTest::qWait(200);
}

void enter(const Hands &hands)
{
    for (auto *line : hands.window().findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            hands.window().findChild<QLineEdit *>(u"officer"_qs)->setText(u"dept"_qs);
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    if (!hands.waitFor([&] { return !hands.window().isLocked(); }, 60000)) qFatal("cannot enter");
}

void shootAll(const Hands &hands)
{
    for (const Indicator indicator : indicators()) {
        hands.window().go({u"statistics"_qs, indicatorCode(indicator)});
        shoot(hands, indicatorCode(indicator), 1200);
    }
    hands.window().go({u"statistics"_qs, u"stages"_qs});
    QTest::qWait(800);
    hands.window().page(u"statistics"_qs)->findChild<BarChartView *>()->setFocus();
    shoot(hands, u"focus"_qs);
    hands.press(Qt::Key_Return);
    shoot(hands, u"list"_qs);
    closeDialog(hands);
    hands.press(Qt::Key_P, Qt::ControlModifier);
    shoot(hands, u"preview"_qs);
    closeDialog(hands);
}

/** Another officer at the desk, past the window. */
Desk deskOf(Workplace &place, const QString &officer)
{
    Desk desk = place.desk();
    desk.officer = desk.ports.officers.officer(officer).value();
    return desk;
}

void shootSeals(const Hands &hands, Desktop &desktop, bool chinese)
{
    const SealFiles files(desktop.folder.path());
    SealsPresenter seals(desktop.context());
    const Date today = *makeDate(2026, 12, 1);
    seals.request({u"演示监狱减刑专用章"_qs,
                   files.path(u"seal.png"_qs),
                   42,
                   42,
                   today,
                   today + std::chrono::days(1095),
                   {{u"dept"_qs, files.path(u"holder.pem"_qs)}, {u"chief"_qs, files.path(u"maker.pem"_qs)}}});
    seals.request({u"演示监狱假释专用章"_qs,
                   files.path(u"seal.png"_qs),
                   42,
                   42,
                   today,
                   today + std::chrono::days(365),
                   {{u"dept"_qs, files.path(u"holder.pem"_qs)}}});
    QTest::qWait(800);
    desktop.backend.ask(
        &desktop.backend,
        [&](Workplace &place) {
            const auto key = openPkcs12(files.path(u"maker.p12"_qs), Secret::copyOf("key"));
            const auto trust = TrustStore::fromFile(files.path(u"root.pem"_qs));
            return makeRegisteredSeal(deskOf(place, u"governor"_qs), u"ES-2026-0001"_qs, **key, *trust).has_value();
        },
        [](bool made) {
            if (!made) qWarning("no seal was made");
        });
    hands.window().go({u"admin"_qs, {}});
    shoot(hands, u"seals"_qs, 1500);
    hands.click(chinese ? u"申请制章"_qs : u"Ask for a seal"_qs);
    shoot(hands, u"seal-request"_qs);
    closeDialog(hands);
    hands.click(chinese ? u"加盖"_qs : u"Set…"_qs);
    shoot(hands, u"seal-set"_qs);
    closeDialog(hands);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_statistics_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]");
    QDir().mkpath(arguments.at(1));
    const Language language = arguments.value(2) == u"en" ? Language::English : Language::Chinese;
    installLanguage(application, language);
    const DemoStore store(120, 12, picturedPeople());
    workCases(store.path(), 24, [](int i) { return i % 11; });
    ReadyPrompts prompts;
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)), &prompts);
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(9));
    const QStringList size = arguments.value(4, u"1366x768"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.propose(store.path());
    window.show();
    const Hands hands(window);
    enter(hands);
    shootAll(hands);
    shootSeals(hands, desktop, language == Language::Chinese);
    return 0;
}
