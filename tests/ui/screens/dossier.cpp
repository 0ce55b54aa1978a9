// Drives the window before a case's dossier and saves pictures of it: what is missing, files being attached, a refusal,
// the pieces, reading page by page, the review:
//   ui_dossier_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]
#include "cases/review/pageview.h"
#include "demo.h"
#include "hands.h"
#include "screens/picture.h"
#include "shell/language.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

void shoot(const Hands &hands, const QString &name, int wait = 1200)
{
    QTest::qWait(wait);
    takePicture(*hands.top(), QApplication::arguments().at(1), name);
}

void scrollTo(const Hands &hands, const QString &name)
{
    QWidget *part = hands.part(name);
    for (QWidget *above = part; above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above)) area->ensureWidgetVisible(part, 0, 40);
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

/** A page as a scanner sees it. */
void scan(const QString &path, const QString &title)
{
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(QColor(248, 247, 243));
    QPainter painter(&page);
    painter.setFont(QFont(u"AR PL UMing CN"_qs, 40));
    painter.drawText(QRect(0, 140, 1240, 90), Qt::AlignCenter, title);
    painter.setFont(QFont(u"AR PL UMing CN"_qs, 22));
    for (int line = 0; line < 18; ++line)
        painter.drawText(140, 340 + line * 66, u"被告人某某，男，汉族，因犯盗窃罪，经审理查明，判决如下。"_qs);
    painter.end();
    page.setDotsPerMeterX(5906);
    page.setDotsPerMeterY(5906);
    page.save(path);
}

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    return path;
}

void attach(const Hands &hands, ReadyPrompts &prompts, const QStringList &files, const QString &picture)
{
    prompts.files = files;
    hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    hands.waitFor([&] { return qobject_cast<QDialog *>(hands.top()); });
    shoot(hands, picture, 600);
}

void shootDossier(const Hands &hands, ReadyPrompts &prompts, bool chinese)
{
    const QDir folder(QApplication::arguments().at(1));
    const QString judgment = folder.filePath(u"刑事判决书 裁判文书.png"_qs);
    scan(judgment, u"刑 事 判 决 书"_qs);
    shoot(hands, u"case"_qs, 2500);
    scrollTo(hands, chinese ? u"附卷…"_qs : u"Attach…"_qs);
    shoot(hands, u"missing"_qs);
    attach(hands, prompts, {judgment, write(folder.filePath(u"坏的扫描件.pdf"_qs), "%PDF-1.7 x")}, u"attach-two"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1500);
    attach(hands, prompts,
           {write(folder.filePath(u"认罪悔罪书.txt"_qs), QByteArray("我认罪悔罪，服从判决。\n").repeated(40))},
           u"attach-hand"_qs);
    hands.tabTo(chinese ? u"亲笔或代书"_qs : u"Own hand or dictated"_qs);
    hands.press(Qt::Key_End);
    hands.tabTo(chinese ? u"代书人"_qs : u"Who wrote it"_qs);
    hands.type(u"李某"_qs);
    hands.tabTo(chinese ? u"代书理由"_qs : u"Why it was dictated"_qs);
    hands.type(u"不识字"_qs);
    shoot(hands, u"attach-dictated"_qs, 400);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(2500);
    scrollTo(hands, chinese ? u"附卷…"_qs : u"Attach…"_qs);
    shoot(hands, u"pieces"_qs);
    hands.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    shoot(hands, u"reading"_qs, 2500);
    hands.press(Qt::Key_Plus);
    shoot(hands, u"reading-larger"_qs, 2500);
    hands.press(Qt::Key_Escape);
}

/** The review of the same case: a flaw, a passage, a point, then two pages and a search. */
void shootReview(const Hands &hands, ReadyPrompts &prompts, const QString &number, bool chinese)
{
    hands.window().go({u"review"_qs, number});
    auto *view = hands.window().findChild<PageView *>();
    hands.waitFor([&] { return view->isSharp() && view->picture(); });
    shoot(hands, u"review-empty"_qs, 3000);
    view->setFocus();
    view->setRegion({120, 230, 640, 90});
    shoot(hands, u"review-region"_qs);
    prompts.answer = u"缺骑缝章，骑缝处须补盖后重新扫描附卷。"_qs;
    hands.press(Qt::Key_F);
    QTest::qWait(1500);
    view->setFocus();
    hands.press(Qt::Key_End);
    QTest::qWait(1500);
    view->setRegion({0, 60, 1000, 60});
    hands.press(Qt::Key_E);
    QTest::qWait(1500);
    prompts.answer = u"财产性判项已履行，幅度是否从宽？"_qs;
    view->setFocus();
    hands.press(Qt::Key_T);
    shoot(hands, u"review"_qs, 2500);
    hands.press(Qt::Key_D, Qt::ControlModifier);
    shoot(hands, u"review-beside"_qs, 2500);
    hands.press(Qt::Key_D, Qt::ControlModifier);
    QTest::qWait(1000);
    hands.press(Qt::Key_F, Qt::ControlModifier);
    hands.type(u"服从判决"_qs);
    hands.press(Qt::Key_Return);
    shoot(hands, u"review-search"_qs, 2500);
    scrollTo(hands, chinese ? u"退回…"_qs : u"Return…"_qs);
    shoot(hands, u"review-decision"_qs);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_dossier_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]");
    QDir().mkpath(arguments.at(1));
    const bool chinese = arguments.value(2) != u"en";
    const Language language = chinese ? Language::Chinese : Language::English;
    installLanguage(application, language);
    const DemoStore store(40, 12, picturedPeople());
    const QStringList cases = workCases(store.path(), 1, [](int) { return 3; });
    ReadyPrompts prompts;
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)), &prompts);
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(9));
    const QStringList size = arguments.value(4, u"1366x768"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const Hands hands(window);
    window.propose(store.path());
    enter(hands);
    window.go({u"cases"_qs, cases.first()});
    shootDossier(hands, prompts, chinese);
    shootReview(hands, prompts, cases.first(), chinese);
    return 0;
}
