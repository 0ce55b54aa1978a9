#include "widgets/passphraseedit.h"

#include "testmain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace remit;
using namespace remit::ui;

/** A passphrase as it is typed: the field has it, and no text of the field does. */
class PassphraseEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedStaysOutOfTheText();
    void lettersAreTakenOutAndPutInAnywhere();
    void whatIsPastedOrSetIsTakenToo();
    void takingEmptiesIt();
};

namespace {

/** Letters that no key stands for come from an input method, as a piece of text. */
void type(PassphraseEdit &field, const QString &text)
{
    for (const QChar letter : text)
        if (letter.unicode() < 0x80)
            QTest::keyClick(&field, letter.toLatin1());
        else
            field.insert(letter);
}

QString typedIn(const PassphraseEdit &field) { return QString::fromUtf8(field.passphrase().view()); }

}  // namespace

void PassphraseEditTest::whatIsTypedStaysOutOfTheText()
{
    PassphraseEdit field;
    QStringList seen;
    connect(&field, &QLineEdit::textChanged, this, [&] { seen << field.text(); });
    const QString passphrase = u"口令 Ab4711é😀"_qs;
    type(field, passphrase.first(passphrase.size() - 2));
    field.insert(passphrase.last(2));
    QCOMPARE(typedIn(field), passphrase);
    QCOMPARE(field.text().size(), 11);
    for (const QString &text : std::as_const(seen))
        for (const QChar letter : passphrase) QVERIFY2(!text.contains(letter), qPrintable(text));
    for (const QChar letter : passphrase) QVERIFY(!field.text().contains(letter));
    QCOMPARE(field.displayText(), QString(11, field.displayText().front()));
}

void PassphraseEditTest::lettersAreTakenOutAndPutInAnywhere()
{
    PassphraseEdit field;
    QTest::keyClicks(&field, u"abcdef"_qs);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(typedIn(field), u"abcde"_qs);
    field.setCursorPosition(2);
    QTest::keyClicks(&field, u"xy"_qs);
    QCOMPARE(typedIn(field), u"abxycde"_qs);
    QCOMPARE(field.cursorPosition(), 4);
    QTest::keyClick(&field, Qt::Key_Delete);
    QCOMPARE(typedIn(field), u"abxyde"_qs);
    field.setSelection(1, 3);
    QTest::keyClick(&field, Qt::Key_Z);
    QCOMPARE(typedIn(field), u"azde"_qs);
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, u"new"_qs);
    QCOMPARE(typedIn(field), u"new"_qs);
}

void PassphraseEditTest::whatIsPastedOrSetIsTakenToo()
{
    PassphraseEdit field;
    QGuiApplication::clipboard()->setText(u"从剪贴板 1"_qs);
    QTest::keyClicks(&field, u"<>"_qs);
    field.setCursorPosition(1);
    field.paste();
    QCOMPARE(typedIn(field), u"<从剪贴板 1>"_qs);
    QVERIFY(!field.text().contains(u'剪'));
    field.setText(u"demo"_qs);
    QCOMPARE(typedIn(field), u"demo"_qs);
    field.setText(u"demo"_qs);
    QCOMPARE(typedIn(field), u"demo"_qs);
    QVERIFY(!field.text().contains(u'd'));
}

void PassphraseEditTest::takingEmptiesIt()
{
    PassphraseEdit field, again;
    type(field, u"口令"_qs);
    type(again, u"口令"_qs);
    QVERIFY(field.sameAs(again));
    QCOMPARE(QByteArray(field.take().view().data()), QByteArray("口令"));
    QVERIFY(field.isEmpty());
    QVERIFY(field.passphrase().isEmpty());
    QVERIFY(!field.sameAs(again));
}

REMIT_TEST(PassphraseEditTest);
#include "passphraseedit_test.moc"
