#include "signing/der.h"

#include "testmain.h"
#include "testpki.h"

using namespace remit;

class DerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads_data();
    void writesAndReads();
    void refuses_data();
    void refuses();
    void sortsSets();
    void staysFailed();
};

namespace {
QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
}  // namespace

void DerTest::writesAndReads_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &written, const char *expected) {
        QTest::newRow(name) << written << hex(expected);
    };
    row("oid", der::oid("1.2.840.113549.1.7.2"), "06092a864886f70d010702");
    row("oid of China", der::oid("1.2.156.10197.1.501"), "06082a811ccf55018375");
    row("oid from 2.5", der::oid("2.5.29.15"), "0603551d0f");
    row("small integer", der::integer(3), "020103");
    row("null", der::null(), "0500");
    row("this century", der::time(testpki::day("2026-03-02")), "170d3236303330323030303030305a");
    row("2049", der::time(testpki::day("2049-12-31")), "170d3439313233313030303030305a");
    row("2050", der::time(testpki::day("2050-01-01")), "180f32303530303130313030303030305a");
    row("1950", der::time(testpki::day("1950-01-01")), "170d3530303130313030303030305a");
    row("127 bytes", der::octets(QByteArray(127, 'a')).left(3), "047f61");
    row("128 bytes", der::octets(QByteArray(128, 'a')).left(4), "04818061");
    row("256 bytes", der::octets(QByteArray(256, 'a')).left(5), "0482010061");
}

void DerTest::writesAndReads()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, expected);
    QCOMPARE(written, expected);
    der::Reader reader(written);
    switch (reader.peek()) {
        case der::ObjectIdentifier:
            QCOMPARE(der::oid(reader.oid()), written);
            break;
        case der::Integer:
            QCOMPARE(der::integer(reader.smallInteger()), written);
            break;
        case der::UtcTime:
        case der::GeneralizedTime:
            QCOMPARE(der::time(*reader.time()), written);
            break;
        default:
            return;
    }
    QVERIFY(reader.done());
}

void DerTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("as");
    const auto row = [](const char *name, const char *as, const char *bytes) {
        QTest::newRow(name) << hex(bytes) << QString::fromLatin1(as);
    };
    row("nothing", "any", "");
    row("tag alone", "any", "04");
    row("body cut", "any", "040261");
    row("indefinite length", "any",
        "2480040161"
        "0000");
    row("length too long for its size", "any",
        "048101"
        "61");
    row("length with a leading zero", "any",
        "04820081"
        "61");
    row("length of five bytes", "any",
        "04850000000001"
        "61");
    row("length beyond the end", "any",
        "0484ffffffff"
        "61");
    row("tag of several bytes", "any",
        "1f8101"
        "00");
    row("empty oid", "oid", "0600");
    row("oid cut in an arc", "oid", "06022a86");
    row("oid padded", "oid", "06032a8001");
    row("oid too large", "oid", "060c2affffffffffffffffffff7f");
    row("negative integer", "integer", "0201ff");
    row("padded integer", "integer", "02020001");
    row("another tag", "integer", "040101");
    row("time without seconds", "time", "170b323630333032303030305a");
    row("time with an offset", "time",
        "1711323630333032303030303030"
        "2b30383030");
    row("30 February", "time", "170d3236303233303030303030305a");
    row("generalised before 2050", "time", "180f32303236303330323030303030305a");
    row("unsorted set", "set",
        "3106"
        "020102"
        "020101");
    row("doubled element", "set",
        "3106"
        "020101"
        "020101");
    row("set with a cut element", "set",
        "3104"
        "020101"
        "02");
}

void DerTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, as);
    der::Reader reader(bytes);
    if (as == u"oid")
        reader.oid();
    else if (as == u"integer")
        reader.smallInteger();
    else if (as == u"time")
        reader.time();
    else if (as == u"set")
        reader.setOf();
    else
        reader.any();
    QVERIFY(reader.failed());
}

void DerTest::sortsSets()
{
    QCOMPARE(der::setOf({hex("020102"), hex("0400"), hex("020101")}), hex("3108"
                                                                          "020101"
                                                                          "020102"
                                                                          "0400"));
    const QByteArray set = der::setOf({hex("04020000"), hex("0401ff"), hex("300100")});
    der::Reader reader(set);
    QCOMPARE(reader.setOf().size(), size_t(3));
    QVERIFY(reader.done());
}

void DerTest::staysFailed()
{
    const QByteArray bytes = der::sequence({der::integer(1), der::sequence({der::integer(2)})});
    der::Reader reader(bytes);
    der::Reader inner = reader.enter(der::Sequence);
    inner.next(der::OctetString);
    QCOMPARE(inner.peek(), quint8(0));
    QVERIFY(inner.enter(der::Sequence).failed());
    QCOMPARE(inner.smallInteger(), -1);
    QVERIFY(!inner.done());
}

REMIT_TEST(DerTest);
#include "der_test.moc"
