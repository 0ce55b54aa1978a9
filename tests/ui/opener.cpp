#include "opener.h"

#include "settling.h"
#include "widgets/table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QPointer>

namespace remit::ui::testing {

QDialog *openDialog()
{
    QDialog *found = nullptr;
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) found = dialog;
    return found;
}

Opener::Opener(Window &window, Backend &backend, Look look)
    : m_window(window), m_backend(backend), m_look(std::move(look))
{
}

void Opener::openEverywhere(const QStringList &cases)
{
    const std::pair<QString, QString> places[] = {{u"inmates"_qs, u"+import"_qs},
                                                  {u"inmates"_qs, u"+screen"_qs},
                                                  {u"inmates"_qs, u"9901000038"_qs},
                                                  {u"batches"_qs, u"+add"_qs},
                                                  {u"batches"_qs, {}},
                                                  {u"exchange"_qs, {}},
                                                  {u"labour"_qs, u"2026-11-02"_qs},
                                                  {u"points"_qs, {}},
                                                  {u"points"_qs, u"record/2026-11"_qs},
                                                  {u"points"_qs, u"cycles/2026-11"_qs},
                                                  {u"points"_qs, u"trace/9901000001"_qs},
                                                  {u"points"_qs, u"rules"_qs},
                                                  {u"statistics"_qs, {}},
                                                  {u"archive"_qs, {}},
                                                  {u"admin"_qs, {}}};
    for (const auto &[page, argument] : places) openAll(page, argument);
    for (const QString &number : cases) {
        openAll(u"cases"_qs, number);
        openAll(u"review"_qs, number);
    }
}

void Opener::openAll(const QString &page, const QString &argument)
{
    m_window.go({page, argument});
    QVERIFY(settled(m_backend));
    lookAndLeave(page);
    QWidget *shown = m_window.page(page);
    // Much is offered for a chosen row only.
    for (auto *table : shown->findChildren<Table *>()) {
        const bool rows = table->isVisible() && table->model() && table->model()->rowCount() > 0;
        if (rows && !table->currentIndex().isValid()) table->choose(0);
    }
    QVERIFY(settled(m_backend));
    // A card that is filled anew meanwhile takes its buttons along.
    const auto all = shown->findChildren<QAbstractButton *>();
    const std::vector<QPointer<QAbstractButton>> buttons(all.begin(), all.end());
    for (const QPointer<QAbstractButton> &button : buttons) {
        if (!button || !button->isVisible() || !button->isEnabled() || !button->text().contains(u'…')) continue;
        const QString pressed = button->text();
        button->click();
        QVERIFY(settled(m_backend));
        lookAndLeave(page + u' ' + pressed);
    }
}

void Opener::lookAndLeave(const QString &where)
{
    constexpr int most = 4;
    for (int i = 0; i < most && openDialog(); ++i) {
        QDialog *dialog = openDialog();
        // Qt's own chooser of files stands in for the desktop's, which has rules of its own.
        if (!qobject_cast<QFileDialog *>(dialog)) m_look(dialog, where);
        dialog->reject();
        QVERIFY(settled(m_backend));
    }
    QVERIFY(!openDialog());
}

}  // namespace remit::ui::testing
