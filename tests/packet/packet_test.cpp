#include "packet/packetfile.h"

#include "intake/batches.h"
#include "intake/clerk.h"
#include "intake/packets.h"
#include "samplebatch.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace remit;
using namespace remit::testing;

namespace {

using Files = std::vector<std::pair<QByteArray, QByteArray>>;

const QString id = QStringLiteral("0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10");

CourtPacket samplePacket()
{
    CourtPacket packet;
    packet.id = id;
    packet.caseNumber = u"2026-0001"_qs;
    packet.proposalNumber = u"（2020）黑哈狱有减字5-4号"_qs;
    packet.caseName = u"张<三>&\"减刑案"_qs;
    packet.receiver = {u"230100"_qs, u"示例中级人民法院"_qs, u"230100"_qs, u"法院"_qs};
    packet.sender = {u"2301002301"_qs, u"示例监狱"_qs, u"230100"_qs, u"监狱"_qs};
    packet.sentAt = at(u"2026-12-01T09:00:00+08:00");
    packet.transferredOn = *parseIsoDate(u"2026-12-01");
    packet.papers = {{u"提请减刑建议书"_qs, u"文书/01-建议书.pdf"_qs, 2, sha256("proposal")},
                     {u"裁判文书"_qs, u"电子卷宗/02-判决书.pdf"_qs, 9, sha256("judgment")}};
    return packet;
}

Files sampleFiles(const CourtPacket &packet)
{
    return {
        {"ywxx.xml", packetToXml(packet)}, {"文书/01-建议书.pdf", "proposal"}, {"电子卷宗/02-判决书.pdf", "judgment"}};
}

/** A ZIP as other programs write it, by libzip with compression, under the name that its bytes give it. */
QString zipped(const QString &folder, const Files &files, const CourtPacket &named = samplePacket(),
               const std::function<void(zip_t *)> &spoil = {})
{
    const QString path = folder + u"/packet.tmp"_qs;
    QFile::remove(path);
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
    for (const auto &[name, content] : files) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t at = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_RAW);
        if (at < 0) zip_source_free(source);
    }
    if (spoil) spoil(archive);
    if (zip_close(archive) != 0) return {};
    const QString md5 =
        QString::fromLatin1(QCryptographicHash::hash(fileBytes(path), QCryptographicHash::Md5).toHex().toUpper());
    const QString target =
        folder + u'/' +
        packetFileName({named.sender.number, named.receiver.number, named.node, u"0111"_qs, md5, named.id});
    QFile::rename(path, target);
    return target;
}

/** The refusal's code, its first cause's where it has any. */
QString refusal(const QString &path)
{
    const auto checked = checkPacket(path);
    if (checked) return u"taken"_qs;
    return checked.error().causes.empty() ? checked.error().code : checked.error().causes.front().code;
}

Policy policy() { return {1 << 20, {}, {u"0111A"_qs}, u"法院"_qs}; }

}  // namespace

class PacketTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString folder(const QString &name)
    {
        QDir(m_folder.path()).mkpath(name);
        return m_folder.filePath(name);
    }

private Q_SLOTS:
    void anotherProgramsPacketIsRead()
    {
        const CourtPacket packet = samplePacket();
        const auto checked = checkPacket(zipped(folder(u"read"_qs), sampleFiles(packet)));
        QVERIFY2(checked, qPrintable(checked ? QString() : codesOf(checked.error()).join(u' ')));
        QCOMPARE(checked->packet.caseName, packet.caseName);
        QVERIFY(checked->packet == packet);
    }

    void aPacketWithoutListIsWhatItsFoldersHold()
    {
        QByteArray xml = packetToXml(samplePacket());
        const qsizetype list = xml.indexOf("<CLLB>");
        xml.remove(list, xml.indexOf("</CLLB>") + 7 - list);
        xml.replace("2026-12-01T09:00:00+08:00", "2026-12-01 09:00:00");
        xml.replace("</YWXX>", "<QT><NEI>1</NEI></QT></YWXX>");
        Files files = sampleFiles(samplePacket());
        files[0].second = xml;
        const auto checked = checkPacket(zipped(folder(u"bare"_qs), files));
        QVERIFY2(checked, qPrintable(checked ? QString() : codesOf(checked.error()).join(u' ')));
        QCOMPARE(checked->packet.papers.size(), size_t(2));
        QCOMPARE(checked->packet.papers[1].sha256, sha256("judgment"));
        QCOMPARE(checked->packet.sentAt, samplePacket().sentAt);
    }

    void aBadXmlIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *from, const char *to, const QString &code) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << code;
        };
        row("declared GBK", "UTF-8", "GB18030", u"packet.encoding"_qs);
        row("GBK bytes", "示例监狱", "\xca\xbe\xc0\xfd", u"packet.encoding"_qs);
        row("entities", "<YWXX>",
            "<!DOCTYPE YWXX [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<YWXX><X>&b;&b;</X>",
            u"packet.xml.entity"_qs);
        row("undefined entity", "示例监狱", "&lol;", u"packet.xml"_qs);
        row("cut off", "</YWXX>", "", u"packet.xml"_qs);
        row("another document", "YWXX>", "AJXX>", u"packet.xml"_qs);
        row("deep", "<YWXX>", "<YWXX><A><A><A><A><A><A><A><A><A><A></A></A></A></A></A></A></A></A></A></A>",
            u"packet.xml.depth"_qs);
        row("no number", "<AH>（2020）黑哈狱有减字5-4号</AH>", "", u"packet.field.missing"_qs);
        row("two numbers", "<AH>", "<AH>（2020）9号</AH><AH>", u"packet.field.doubled"_qs);
        row("another business", "<YWLB>0111<", "<YWLB>0112<", u"packet.field.value"_qs);
        row("a node of nothing", ">0111A<", ">0111a<", u"packet.field.value"_qs);
        row("a kind of nothing", "<SJLX>1<", "<SJLX>3<", u"packet.field.value"_qs);
        row("a division of five digits", "<FSDWXZQHDM>230100<", "<FSDWXZQHDM>23010<", u"packet.field.value"_qs);
        row("no such day", "<YSRQ>2026-12-01<", "<YSRQ>2026-02-30<", u"packet.field.value"_qs);
        row("another id", "<SJBS>0b", "<SJBS>1b", u"packet.name.differs"_qs);
        row("another sender", "<FSDWBH>2301002301<", "<FSDWBH>2301002302<", u"packet.name.differs"_qs);
        row("another digest", "<SHA256>", "<SHA256>00", u"packet.field.value"_qs);
        row("listed twice", "</CLLB>",
            "<CL><MC>a</MC><LJ>文书/01-建议书.pdf</LJ><YS>1</YS><SHA256>"
            "0000000000000000000000000000000000000000000000000000000000000000</SHA256></CL></CLLB>",
            u"packet.paper.doubled"_qs);
        row("second list", "</CLLB>", "</CLLB><CLLB/>", u"packet.field.doubled"_qs);
    }
    void aBadXmlIsRefusedByName()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Files files = sampleFiles(samplePacket());
        QVERIFY(files[0].second.contains(from));
        files[0].second.replace(from, to);
        QTEST(refusal(zipped(folder(u"xml"_qs), files)), "code");
    }

    void aBadFileIsRefusedByName()
    {
        const QString place = folder(u"file"_qs);
        const Files good = sampleFiles(samplePacket());
        const auto changed = [&](size_t at, const char *name, const QByteArray &content) {
            Files files = good;
            files[at] = {name, content};
            return refusal(zipped(place, files));
        };
        const auto more = [&](const QByteArray &name) {
            Files files = good;
            files.emplace_back(name, "x");
            return refusal(zipped(place, files));
        };
        QCOMPARE(refusal(zipped(place, {good[0], good[1]})), u"packet.paper.missing"_qs);
        QCOMPARE(changed(1, "文书/01-建议书.pdf", "Proposal"), u"packet.paper.digest"_qs);
        QCOMPARE(more("文书/03.pdf"), u"packet.paper.unlisted"_qs);
        QCOMPARE(more("其他/03.pdf"), u"packet.entry.place"_qs);
        QCOMPARE(more("../03.pdf"), u"packet.entry.place"_qs);
        QCOMPARE(more("文书/../../03.pdf"), u"container.entry.name"_qs);
        QCOMPARE(more("\xce\xc4\xca\xe9/03.pdf"), u"packet.entry.encoding"_qs);
        QCOMPARE(changed(0, "YWXX.xml", good[0].second), u"packet.entry.place"_qs);
        QCOMPARE(refusal(zipped(place, {good[1], good[2]})), u"packet.xml.missing"_qs);
        const auto link = [](zip_t *zip) {
            zip_file_set_external_attributes(zip, 1, 0, ZIP_OPSYS_UNIX, 0120777U << 16);
        };
        QCOMPARE(refusal(zipped(place, good, samplePacket(), link)), u"packet.entry.link"_qs);
        const auto lock = [](zip_t *zip) { zip_file_set_encryption(zip, 1, ZIP_EM_AES_256, "geheim"); };
        QCOMPARE(refusal(zipped(place, good, samplePacket(), lock)), u"packet.entry.encrypted"_qs);
    }

    void aFileThatChangedOnItsWayIsRefused()
    {
        const QString path = zipped(folder(u"way"_qs), sampleFiles(samplePacket()));
        QByteArray bytes = fileBytes(path);
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        writeBytes(path, bytes);
        QCOMPARE(refusal(path), u"packet.md5"_qs);
        QFile::rename(path, m_folder.filePath(u"案件.zip"_qs));
        QCOMPARE(refusal(m_folder.filePath(u"案件.zip"_qs)), u"packet.name"_qs);
    }

    void whatSwellsIsRefused()
    {
        CourtPacket packet = samplePacket();
        const QByteArray zeros(4 << 20, '\0');
        packet.papers[0].sha256 = sha256(zeros);
        Files files = sampleFiles(packet);
        files[1].second = zeros;
        const QString path = zipped(folder(u"bomb"_qs), files);
        QVERIFY(QFile(path).size() < 20000);
        QVERIFY(checkPacket(path));
        const auto refused = checkPacket(path, {.bytes = 1 << 20});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"packet.large"_qs);
    }

    void aContainersCasesBecomePacketsAndComeInAgain()
    {
        const SampleKeys keys;
        const SampleRecords records(2);
        const QString sealed = m_folder.filePath(u"batch.remit"_qs);
        QVERIFY(seal(sampleContents(records, 2), *keys.signer, at(u"2026-12-01T09:00:00+08:00"), sealed));
        const auto container = openContainer(sealed);
        QVERIFY(container);
        const PacketAddress address{u"示例中级人民法院"_qs, u"230100"_qs};
        const auto paths = writePackets(*container, address, folder(u"out"_qs));
        QVERIFY2(paths, qPrintable(paths ? QString() : codesOf(paths.error()).join(u' ')));
        QCOMPARE(paths->size(), 2);
        // Written again it is the same file under the same name.
        QCOMPARE(*writePackets(*container, address, folder(u"again"_qs)).map([](QStringList names) {
            for (QString &name : names) name = QFileInfo(name).fileName();
            return names;
        }),
                 QStringList({QFileInfo(paths->at(0)).fileName(), QFileInfo(paths->at(1)).fileName()}));
        const QString court = folder(u"court"_qs);
        for (const QString &path : *paths) {
            const auto taken = takePacket(court, path, policy(), at(u"2026-12-02T09:00:00+08:00"));
            QVERIFY2(taken, qPrintable(taken ? QString() : codesOf(taken.error()).join(u' ')));
            const auto summary =
                container->read(u"cases/%1/case.json"_qs.arg(taken->packet.caseNumber)).and_then([](const auto &bytes) {
                    return Json::parse(bytes).and_then(caseFromJson);
                });
            QVERIFY(summary);
            QCOMPARE(taken->packet.papers.size(), summary->materials.size());
            for (size_t i = 0; i < summary->materials.size(); ++i) {
                QCOMPARE(taken->packet.papers[i].title, summary->materials[i].title);
                QCOMPARE(taken->packet.papers[i].pages, summary->materials[i].pages);
                QCOMPARE(taken->packet.papers[i].sha256, summary->materials[i].digest);
            }
        }
        QCOMPARE(receivedPackets(court)->size(), size_t(2));
    }

    void aPacketIsTakenOnce()
    {
        const QString court = folder(u"once"_qs);
        const QString place = folder(u"sent"_qs);
        const Instant noon = at(u"2026-12-02T12:00:00+08:00");
        const auto code = [&](const QString &path) {
            const auto taken = takePacket(court, path, policy(), noon + std::chrono::hours(1));
            return taken ? u"taken "_qs + isoInstant(taken->receivedAt).mid(11, 5) : taken.error().code;
        };
        const QString first = zipped(place, sampleFiles(samplePacket()));
        QVERIFY(takePacket(court, first, policy(), noon));
        QCOMPARE(code(first), u"taken 12:00"_qs);
        CourtPacket other = samplePacket();
        other.caseName = u"李四减刑案"_qs;
        QCOMPARE(code(zipped(place, sampleFiles(other), other)), u"packet.id.taken"_qs);
        other.id = u"1b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
        QCOMPARE(code(zipped(place, sampleFiles(other), other)), u"packet.case.taken"_qs);
        other.caseNumber = u"2026-0002"_qs;  // the same 案号 under another case id
        QCOMPARE(code(zipped(place, sampleFiles(other), other)), u"packet.case.taken"_qs);
        other.proposalNumber = u"（2020）黑哈狱有减字5-5号"_qs;
        other.node = u"0111D"_qs;
        QCOMPARE(code(zipped(place, sampleFiles(other), other)), u"intake.node"_qs);
        other.node = u"0111A"_qs;
        QCOMPARE(code(zipped(place, sampleFiles(other), other)), u"taken 13:00"_qs);
        QCOMPARE(receivedPackets(court)->size(), size_t(2));
    }

    void aSupplementNeedsARequest()
    {
        const SampleKeys keys;
        const QString court = folder(u"supplement"_qs);
        const QString place = folder(u"supplements"_qs);
        const Instant noon = at(u"2026-12-02T12:00:00+08:00");
        CourtPacket more = samplePacket();
        more.kind = BatchKind::Supplement;
        more.id = u"1b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
        const QString supplement = zipped(place, sampleFiles(more), more);
        const auto code = [&] {
            const auto taken = takePacket(court, supplement, policy(), noon);
            return taken ? u"taken"_qs : taken.error().code;
        };
        QCOMPARE(code(), u"intake.supplement.case"_qs);
        QVERIFY(takePacket(court, zipped(place, sampleFiles(samplePacket())), policy(), noon));
        QCOMPARE(code(), u"intake.supplement.unasked"_qs);
        const auto sign = [&](QByteArrayView content) { return signCms(*keys.signer, content, {false, noon, true}); };
        QVERIFY(recordEvent(court, {u"2026-0001"_qs, u"supplement_requested"_qs, Json::Object{}, {}}, sign, noon));
        QCOMPARE(code(), u"taken"_qs);
    }
};

REMIT_TEST(PacketTest);
#include "packet_test.moc"
