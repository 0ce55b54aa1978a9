#include "signing/keyslots.h"

#include "testmain.h"
#include "testpki.h"

using namespace remit;

class KeySlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensForEachOfficer();
    void defaultCostOpens();
    void opensASlotSealedElsewhere();
    void replacesAPassphrase();
    void refusesChangedSlots_data();
    void refusesChangedSlots();
    void refusesToAdd();
    void keepsTheLast();
    void refusesJson_data();
    void refusesJson();
};

namespace {

constexpr ScryptCost cheap{16, 8, 1};
const QString wang = u"0001 王"_qs, li = u"0002 李"_qs;

Secret key() { return newDatabaseKey(testpki::random()); }

std::vector<KeySlot> twoSlots(const Secret &databaseKey)
{
    std::vector<KeySlot> keySlots;
    if (!addSlot(keySlots, wang, testpki::passphrase("一"), databaseKey, testpki::random(), cheap) ||
        !addSlot(keySlots, li, testpki::passphrase("二"), databaseKey, testpki::random(), cheap))
        qFatal("no slots");
    return keySlots;
}

}  // namespace

void KeySlotsTest::opensForEachOfficer()
{
    const Secret databaseKey = key();
    QCOMPARE(databaseKey.size(), 32);
    const auto keySlots = keySlotsFromJson(*Json::parse(keySlotsToJson(twoSlots(databaseKey)).canonical()));
    QVERIFY(keySlots);
    QCOMPARE(openSlot(*keySlots, wang, testpki::passphrase("一"))->view(), databaseKey.view());
    QCOMPARE(openSlot(*keySlots, li, testpki::passphrase("二"))->view(), databaseKey.view());
    QCOMPARE(openSlot(*keySlots, wang, testpki::passphrase("二")).error().code, u"signing.slot.passphrase"_qs);
    QCOMPARE(openSlot(*keySlots, wang, Secret()).error().code, u"signing.slot.passphrase"_qs);
    QCOMPARE(openSlot(*keySlots, u"0003"_qs, testpki::passphrase("一")).error().code, u"signing.slot.missing"_qs);
    QVERIFY(!keySlotsToJson(*keySlots).canonical().contains(databaseKey.view().toByteArray().toHex()));
}

void KeySlotsTest::defaultCostOpens()
{
    const Secret databaseKey = key();
    std::vector<KeySlot> keySlots;
    QVERIFY(addSlot(keySlots, wang, testpki::passphrase("p"), databaseKey, testpki::random()));
    QCOMPARE(keySlots.front().cost, (ScryptCost{32768, 8, 1}));
    QCOMPARE(openSlot(keySlots, wang, testpki::passphrase("p"))->view(), databaseKey.view());
}

void KeySlotsTest::opensASlotSealedElsewhere()
{
    // Sealed with Python's hashlib.scrypt and the cryptography package's AESGCM.
    QFile file(QStringLiteral(REMIT_TEST_DATA "/slot.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto keySlots = keySlotsFromJson(*Json::parse(file.readAll()));
    QVERIFY(keySlots);
    const auto opened = openSlot(*keySlots, u"王警官"_qs, testpki::passphrase("监狱 passphrase"));
    QVERIFY(opened);
    QCOMPARE(opened->view().toByteArray().toHex(), QByteArray("00112233445566778899aabbccddeeff").repeated(2));
}

void KeySlotsTest::replacesAPassphrase()
{
    const Secret databaseKey = key();
    auto keySlots = twoSlots(databaseKey);
    QVERIFY(addSlot(keySlots, wang, testpki::passphrase("new"), databaseKey, testpki::random(), cheap));
    QCOMPARE(keySlots.size(), size_t(2));
    QVERIFY(!openSlot(keySlots, wang, testpki::passphrase("一")));
    QCOMPARE(openSlot(keySlots, wang, testpki::passphrase("new"))->view(), databaseKey.view());
}

void KeySlotsTest::refusesChangedSlots_data()
{
    QTest::addColumn<int>("part");
    const char *parts[] = {"officer", "salt",          "nonce",     "wrapped", "tag",
                           "cost",    "short wrapped", "short tag", "no nonce"};
    for (int i = 0; i < int(std::size(parts)); ++i) QTest::newRow(parts[i]) << i;
}

void KeySlotsTest::refusesChangedSlots()
{
    QFETCH(int, part);
    auto keySlots = twoSlots(key());
    KeySlot &slot = keySlots.front();
    const auto flip = [](QByteArray &bytes) { bytes[0] = static_cast<char>(bytes[0] ^ 1); };
    switch (part) {
        case 0:
            slot.officer = u"0001 汪"_qs;
            break;  // one officer's slot under another's name
        case 1:
            flip(slot.salt);
            break;
        case 2:
            flip(slot.nonce);
            break;
        case 3:
            flip(slot.wrapped);
            break;
        case 4:
            flip(slot.tag);
            break;
        case 5:
            slot.cost.n = 32;
            break;
        case 6:
            slot.wrapped.chop(1);
            break;
        case 7:
            slot.tag.truncate(4);
            break;
        default:
            slot.nonce.clear();
    }
    QCOMPARE(openSlot(keySlots, slot.officer, testpki::passphrase("一")).error().code, u"signing.slot.passphrase"_qs);
}

void KeySlotsTest::refusesToAdd()
{
    std::vector<KeySlot> keySlots;
    const auto code = [&](const QString &officer, const char *passphrase, const Secret &databaseKey, ScryptCost cost) {
        const auto added =
            addSlot(keySlots, officer, testpki::passphrase(passphrase), databaseKey, testpki::random(), cost);
        return added ? QString() : added.error().code;
    };
    QCOMPARE(code(wang, "", key(), cheap), u"signing.slot.empty"_qs);
    QCOMPARE(code(u""_qs, "p", key(), cheap), u"signing.slot.empty"_qs);
    QCOMPARE(code(wang, "p", Secret(16), cheap), u"signing.slot.key"_qs);
    for (const ScryptCost cost : {ScryptCost{15, 8, 1}, ScryptCost{1, 8, 1}, ScryptCost{16, 0, 1},
                                  ScryptCost{16, 8, -1}, ScryptCost{1LL << 40, 8, 1}, ScryptCost{1 << 20, 32, 1}})
        QCOMPARE(code(wang, "p", key(), cost), u"signing.slot.cost"_qs);
    QVERIFY(keySlots.empty());
}

void KeySlotsTest::keepsTheLast()
{
    auto keySlots = twoSlots(key());
    QCOMPARE(removeSlot(keySlots, u"0003"_qs).error().code, u"signing.slot.missing"_qs);
    QVERIFY(removeSlot(keySlots, wang));
    QCOMPARE(openSlot(keySlots, wang, testpki::passphrase("一")).error().code, u"signing.slot.missing"_qs);
    QCOMPARE(removeSlot(keySlots, li).error().code, u"signing.slot.last"_qs);
    QVERIFY(openSlot(keySlots, li, testpki::passphrase("二")));
}

void KeySlotsTest::refusesJson_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
    };
    row("other format", "remit-slots/1", "remit-slots/2", "$.format");
    row("unknown name", "\"kdf\"", "\"hint\":\"dog\",\"kdf\"", "$.slots[0]");
    row("other derivation", "\"scrypt\"", "\"pbkdf2\"", "$.slots[0].kdf");
    row("huge cost", "\"n\":16", "\"n\":1099511627776", "$.slots[0].n");
    row("cost as text", "\"n\":16", "\"n\":\"16\"", "$.slots[0].n");
    row("doubled officer", "0002 李", "0001 王", "$.slots[1].officer");
    row("short nonce", "\"nonce\":\"", "\"nonce\":\"00", "$.slots[0].nonce");
    row("no hexadecimal", "\"tag\":\"", "\"tag\":\"x", "$.slots[0].tag");
    row("null salt", "\"salt\"", "\"salt\":null,\"salty\"", "$.slots[0]");
}

void KeySlotsTest::refusesJson()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray text = keySlotsToJson(twoSlots(key())).canonical();
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    text.replace(at, from.size(), to);
    const auto json = Json::parse(text);
    QVERIFY(json);
    const auto read = keySlotsFromJson(*json);
    QVERIFY(!read);
    QCOMPARE(read.error().args.value(u"path"_qs), path);
    QVERIFY(!keySlotsFromJson(*Json::parse(R"({"format":"remit-slots/1","slots":[]})")));
    QVERIFY(!keySlotsFromJson(Json()));
}

REMIT_TEST(KeySlotsTest);
#include "keyslots_test.moc"
