#include "sync/protocol.h"
#include "sync/receipt.h"

#include "testmain.h"

using namespace remit;

class ProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receiptsAreReadAsWritten();
    void unsoundReceiptsAreRefused_data();
    void unsoundReceiptsAreRefused();
    void eventsAreReadAsWritten();
    void unsoundEventsAreRefused_data();
    void unsoundEventsAreRefused();
    void courtsMaySayMoreInPolicyAndState();
    void batchStatesKeepTheirReasons();
    void problemsKeepCodeArgumentsAndCauses();
    void foreignProblemsAreReadToo();
    void metadataSurvivesTheHeader();
    void unsoundMetadataIsRefused_data();
    void unsoundMetadataIsRefused();
};

namespace {

const QString digest(64, u'a');

Receipt aReceipt()
{
    return {u"某某中级人民法院"_qs,
            u"2301002301"_qs,
            u"2026-12"_qs,
            1,
            digest,
            12345,
            {u"prison/1"_qs, 7, QByteArray(32, 'r')},
            *parseInstant(u"2026-12-01T09:00:00+08:00"),
            3};
}

CourtEvent anEvent()
{
    return {2,
            QString(64, u'b'),
            u"filed"_qs,
            u"(2026)减1"_qs,
            *parseInstant(u"2026-12-02T09:00:00+08:00"),
            Json::Object{{u"number"_qs, u"（2026）黑01刑更1号"_qs}},
            {{u"立案通知书.pdf"_qs, digest}}};
}

/** The document with one member changed or, where the value is nothing, removed. */
Json changed(const Json &json, const QString &name, const std::optional<Json> &value)
{
    Json::Object members = json.object();
    if (value)
        members[name] = *value;
    else
        members.erase(name);
    return members;
}

void addChanges(const Json &sound, std::initializer_list<std::pair<QString, Json>> changes)
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    for (const auto &[name, value] : sound.object())
        QTest::addRow("%s missing", qPrintable(name))
            << changed(sound, name, std::nullopt).canonical() << u"$."_qs + name;
    for (const auto &[name, value] : changes)
        QTest::addRow("%s %s", qPrintable(name), value.canonical().constData())
            << changed(sound, name, value).canonical() << u"$."_qs + name;
}

}  // namespace

void ProtocolTest::receiptsAreReadAsWritten()
{
    const Json json = receiptToJson(aReceipt());
    QCOMPARE(json["format"].toString(), u"remit-receipt/1"_qs);
    QCOMPARE(json["received_at"].toString(), u"2026-12-01T09:00:00+08:00"_qs);
    const auto read = receiptFromJson(json);
    QVERIFY(read.has_value());
    QVERIFY(*read == aReceipt());
}

void ProtocolTest::unsoundReceiptsAreRefused_data()
{
    addChanges(receiptToJson(aReceipt()), {{u"format"_qs, u"remit-receipt/2"_qs},
                                           {u"version"_qs, 0},
                                           {u"version"_qs, qint64(1) << 40},
                                           {u"version"_qs, u"1"_qs},
                                           {u"digest"_qs, QString(64, u'A')},
                                           {u"digest"_qs, QString(63, u'a')},
                                           {u"size"_qs, 0},
                                           {u"sequence"_qs, 0},
                                           {u"received_at"_qs, u"2026-12-01"_qs},
                                           {u"received_at"_qs, u"2026-12-01T01:00:00Z"_qs},
                                           {u"court"_qs, u""_qs},
                                           {u"extra"_qs, true}});
}

void ProtocolTest::unsoundReceiptsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    const auto read = receiptFromJson(*Json::parse(bytes));
    QVERIFY(!read);
    QCOMPARE(read.error().args.value(u"path"_qs), path);
}

void ProtocolTest::eventsAreReadAsWritten()
{
    const auto read = eventFromJson(eventToJson(anEvent()));
    QVERIFY(read.has_value());
    QVERIFY(*read == anEvent());
    for (const QString &kind : eventKinds())
        QVERIFY(eventFromJson(changed(eventToJson(anEvent()), u"kind"_qs, Json(kind))));
}

void ProtocolTest::unsoundEventsAreRefused_data()
{
    addChanges(eventToJson(anEvent()), {{u"format"_qs, u"remit-receipt/1"_qs},
                                        {u"kind"_qs, u"granted"_qs},
                                        {u"prev"_qs, u""_qs},
                                        {u"sequence"_qs, 0},
                                        {u"data"_qs, Json::Array{}},
                                        {u"documents"_qs, Json::Object{}},
                                        {u"unknown"_qs, 1}});
}

void ProtocolTest::unsoundEventsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    const auto read = eventFromJson(*Json::parse(bytes));
    QVERIFY(!read);
    QCOMPARE(read.error().args.value(u"path"_qs), path);
}

void ProtocolTest::courtsMaySayMoreInPolicyAndState()
{
    const Policy policy{1000, {u"sha256-ecdsa"_qs}, {u"0111A"_qs}, u"法院"_qs};
    const auto read = policyFromJson(changed(policyToJson(policy), u"motto"_qs, u"x"_qs));
    QVERIFY(read.has_value());
    QVERIFY(*read == policy);
    QVERIFY(!policyFromJson(changed(policyToJson(policy), u"max_bytes"_qs, 0)));

    const BatchState state{digest, BatchState::Stage::Received, {}};
    QVERIFY(*batchStateFromJson(changed(batchStateToJson(state), u"since"_qs, 5)) == state);
    QVERIFY(!batchStateFromJson(changed(batchStateToJson(state), u"state"_qs, u"accepted"_qs)));
}

void ProtocolTest::batchStatesKeepTheirReasons()
{
    const BatchState state{
        digest, BatchState::Stage::Rejected, {{u"a.b"_qs, {{u"x"_qs, u"1"_qs}}, {{u"c.d"_qs, {}, {}}}}}};
    const auto read = batchStateFromJson(batchStateToJson(state));
    QVERIFY(read.has_value());
    QVERIFY(*read == state);
}

void ProtocolTest::problemsKeepCodeArgumentsAndCauses()
{
    const Problem problem{
        409, u"文字"_qs, {u"intake.version.taken"_qs, {{u"digest"_qs, digest}}, {{u"c.d"_qs, {}, {}}}}};
    const Json json = problemToJson(problem);
    QCOMPARE(json["type"].toString(), u"urn:remit:intake.version.taken"_qs);
    const auto read = problemFromJson(json);
    QVERIFY(read.has_value());
    QVERIFY(*read == problem);
}

void ProtocolTest::foreignProblemsAreReadToo()
{
    const auto read = problemFromJson(*Json::parse(R"({"title":"No","status":403,"detail":"x","instance":"/y"})"));
    QVERIFY(read.has_value());
    QCOMPARE(read->error.code, u"sync.refused"_qs);
    QCOMPARE(read->error.args.value(u"title"_qs), u"No"_qs);
    QVERIFY(!problemFromJson(*Json::parse(R"({"title":"No","status":200})")));
    QVERIFY(!problemFromJson(*Json::parse(R"([])")));
}

void ProtocolTest::metadataSurvivesTheHeader()
{
    const UploadMetadata metadata{digest, u"2301002301"_qs, u"2026-12"_qs, u"批次 一.remit"_qs};
    const QByteArray header = uploadMetadata(metadata);
    QVERIFY(std::all_of(header.begin(), header.end(), [](char c) { return c >= ' ' && c < 127; }));
    QVERIFY(*parseUploadMetadata(header) == metadata);
    QVERIFY(*parseUploadMetadata("other,  " + header + ",more eA==") == metadata);
}

void ProtocolTest::unsoundMetadataIsRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("name");
    const QByteArray d = "digest " + digest.toLatin1().toBase64();
    QTest::newRow("empty") << QByteArray() << u"digest"_qs;
    QTest::newRow("digest only") << d << u"sender"_qs;
    QTest::newRow("no base64") << d + ",sender !!!" << u"sender"_qs;
    QTest::newRow("no digest") << QByteArray("digest eA==,sender eA==,batch eA==,filename eA==") << u"digest"_qs;
    QTest::newRow("huge") << d + ",sender " + QByteArray(5000, 'A') << u"digest"_qs;
}

void ProtocolTest::unsoundMetadataIsRefused()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, name);
    const auto read = parseUploadMetadata(header);
    QVERIFY(!read);
    QCOMPARE(read.error().args.value(u"name"_qs), name);
}

REMIT_TEST(ProtocolTest);
#include "protocol_test.moc"
