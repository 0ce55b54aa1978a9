#include "courtroom.h"

#include "compose/workplace.h"
#include "shell/language.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>

namespace remit::ui::testing {

namespace {

/** Dresses the program before a window is made, as it is at a start. */
PageContext dressed(Desktop &desktop)
{
    desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    return desktop.context();
}

/** Installs the language before anything is made that speaks it. */
Language spoken(Language language)
{
    installLanguage(*QCoreApplication::instance(), language);
    return language;
}

}  // namespace

CourtRoom::CourtRoom(int count, Language language, Theme::Mode mode)
    : cases(workCases(store.path(), count, [](int) { return 10; })),
      intake(filesFolder(store.path()) + u"/court"_qs),
      desktop(spoken(language), mode, &prompts),
      window(dressed(desktop), std::chrono::hours(9)),
      hands(window)
{
    prompts.secret = demoPassphrase();
    if (!reach(intake, filesFolder(store.path()))) qFatal("no intake");
    Desktop before;
    before.open(store.path(), u"dept"_qs);
    BatchesPresenter presenter(before.context());
    if (!seal(presenter, u"2026-12"_qs, cases) || !send(presenter, u"2026-12"_qs)) qFatal("not sent");
}

bool CourtRoom::enter(const QString &officer)
{
    window.propose(store.path());
    window.show();
    // A bare screen has no window manager that could make a window active; the hands do without.
    Q_UNUSED(QTest::qWaitForWindowActive(&window, 1000));
    if (desktop.words.language() == Language::Chinese) return hands.signIn(officer);
    window.findChild<QLineEdit *>(u"officer"_qs)->setText(officer);
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    return hands.waitFor([this] { return !window.isLocked(); }, 60000);
}

bool CourtRoom::hear(const QString &caseNumber, const QString &kind, const QString &details, const QStringList &papers)
{
    return intake.answer(caseNumber, kind, details, u"2026-12-01"_qs, papers);
}

QString CourtRoom::paper(const QString &name, const QString &text) const
{
    const QString path = QFileInfo(store.path()).dir().filePath(name);
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    QFont font(u"AR PL UMing CN"_qs, 16);
    painter.setFont(font);
    painter.drawText(QRect(600, 600, 8000, 12000), int(Qt::AlignLeft) | int(Qt::TextWordWrap), text);
    painter.end();
    return path;
}

}  // namespace remit::ui::testing
