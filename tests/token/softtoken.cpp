#include "softtoken.h"

#include <p11-kit/pkcs11.h>

#include <QFile>
#include <QLibrary>
#include <QProcess>

using namespace remit;

namespace {

void run(const QStringList &arguments)
{
    QProcess process;
    process.start(u"softhsm2-util"_qs, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("softhsm2-util: %s", process.readAllStandardError().constData());
}

void write(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("%s", qPrintable(path));
}

}  // namespace

QString SoftToken::module()
{
    for (const char *path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"})
        if (QFile::exists(QString::fromLatin1(path))) return QString::fromLatin1(path);
    return {};
}

SoftToken::SoftToken()
{
    const QString configuration = m_folder.filePath(u"softhsm2.conf"_qs);
    write(configuration, "directories.tokendir = " + m_folder.path().toUtf8() + "\nlog.level = ERROR\n");
    qputenv("SOFTHSM2_CONF", configuration.toUtf8());
    run({u"--init-token"_qs, u"--free"_qs, u"--label"_qs, u"officer"_qs, u"--pin"_qs, u"4711"_qs, u"--so-pin"_qs,
         u"12345678"_qs});
}

QString SoftToken::serial() const
{
    QProcess process;
    process.start(u"softhsm2-util"_qs, {u"--show-slots"_qs});
    process.waitForFinished();
    const QString shown = QString::fromUtf8(process.readAllStandardOutput());
    return shown.section(u"Serial number:"_qs, 1, 1).section(u'\n', 0, 0).trimmed();
}

void SoftToken::put(const Identity &identity, char id)
{
    const QString path = m_folder.filePath(u"key.pem"_qs);
    write(path, privateKeyPem(identity)->view());
    run({u"--import"_qs, path, u"--token"_qs, u"officer"_qs, u"--label"_qs, u"key"_qs, u"--id"_qs,
         QString::fromLatin1(QByteArray(1, id).toHex()), u"--pin"_qs, u"4711"_qs});
    createCertificate(identity.certificate, QByteArray(1, id));
    for (const Certificate &issuer : identity.chain) createCertificate(issuer, "\x7F");
}

void SoftToken::createCertificate(const Certificate &certificate, const QByteArray &id) const
{
    QLibrary library(module());
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    CK_FUNCTION_LIST *cryptoki = nullptr;
    CK_SESSION_HANDLE session = 0;
    CK_SLOT_ID slot = 0;
    CK_ULONG count = 1;
    QByteArray pin("4711"), der = certificate.der(), identifier = id, subject = certificate.subjectDer();
    const bool ready = list && list(&cryptoki) == CKR_OK && cryptoki->C_Initialize(nullptr) == CKR_OK;
    if (!ready) qFatal("no SoftHSM");
    CK_SLOT_ID slotIds[4];
    count = 4;
    cryptoki->C_GetSlotList(CK_TRUE, slotIds, &count);
    slot = slotIds[0];
    cryptoki->C_OpenSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session);
    cryptoki->C_Login(session, CKU_USER, reinterpret_cast<unsigned char *>(pin.data()), CK_ULONG(pin.size()));
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE type = CKC_X_509;
    unsigned char yes = CK_TRUE, no = CK_FALSE;
    CK_ATTRIBUTE attributes[] = {{CKA_CLASS, &kind, sizeof kind},
                                 {CKA_CERTIFICATE_TYPE, &type, sizeof type},
                                 {CKA_TOKEN, &yes, 1},
                                 {CKA_PRIVATE, &no, 1},
                                 {CKA_ID, identifier.data(), CK_ULONG(identifier.size())},
                                 {CKA_SUBJECT, subject.data(), CK_ULONG(subject.size())},
                                 {CKA_VALUE, der.data(), CK_ULONG(der.size())}};
    CK_OBJECT_HANDLE object = 0;
    const CK_RV made = cryptoki->C_CreateObject(session, attributes, std::size(attributes), &object);
    cryptoki->C_Finalize(nullptr);
    if (made != CKR_OK) qFatal("C_CreateObject %lx", made);
}
