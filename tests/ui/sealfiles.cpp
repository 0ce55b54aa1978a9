#include "sealfiles.h"

#include "demo.h"
#include "signing/pki.h"

#include <QFile>
#include <QImage>
#include <QPainter>

namespace remit::ui::testing {

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
}

}  // namespace

SealFiles::SealFiles(const QString &folder) : m_folder(folder)
{
    CertificateRequest request;
    request.commonName = u"试验根证书"_qs;
    request.keyKind = KeyKind::Sm2;
    request.notBefore = demoClock()() - std::chrono::hours(48);
    request.notAfter = demoClock()() + std::chrono::days(3650);
    const Identity root = createAuthority(request, systemRandom()).value();
    write(path(u"root.pem"_qs), root.certificate.pem());
    for (const QString &name : {u"maker"_qs, u"holder"_qs}) {
        request.commonName = name;
        const Identity made = issue(root, request, systemRandom()).value();
        write(path(name + u".p12"_qs), writePkcs12(made, Secret::copyOf("key")).value());
        write(path(name + u".pem"_qs), made.certificate.pem());
    }
    QImage picture(200, 200, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setPen(QPen(QColor(200, 16, 16), 8));
    painter.drawEllipse(8, 8, 184, 184);
    painter.end();
    picture.save(path(u"seal.png"_qs));
}

}  // namespace remit::ui::testing
