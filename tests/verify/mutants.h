#pragma once
#include "batch/layout.h"
#include "container.h"
#include "damage.h"
#include "samplebatch.h"

#include <QBuffer>

namespace remit::testing {

/** A file as an archive's entries, in their order. */
using Parts = std::vector<std::pair<QString, QByteArray>>;

inline Parts partsOf(const QString &path)
{
    const auto container = openContainer(path);
    Parts parts;
    for (const ArchiveEntry &entry : container->entries()) parts.emplace_back(entry.name, *container->read(entry.name));
    return parts;
}

inline QByteArray &partOf(Parts &parts, const QString &name)
{
    return std::ranges::find(parts, name, &Parts::value_type::first)->second;
}

/** What is written anew after an entry was changed. */
enum class Mended { Archive, Lists, Signature };

/**
 * The parts as a container whose headers and checksums are right, and further its two lists, and further a
 * signature by `signer` over them.
 */
inline QByteArray containerOf(Parts parts, Mended mended, Signer &signer)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    ArchiveWriter writer(buffer, {});
    for (auto &[name, content] : parts) {
        if (mended != Mended::Archive && name == sumsEntry) content = sumsText(writer.entries());
        if (mended != Mended::Archive && name == manifestEntry) content = manifestText(writer.entries());
        if (mended == Mended::Signature && name == signatureEntry) {
            CmsOptions options;
            options.signingTime = at(u"2026-12-01T09:05:00+08:00");
            content = *signCms(signer, partOf(parts, manifestEntry), options);
        }
        if (!writer.add(name, content)) return {};
    }
    return writer.finish() ? bytes : QByteArray();
}

/** One byte, digit or hexadecimal digit of a text becomes another, or bytes come and go. */
inline QByteArray nudged(QByteArray bytes, Chance &chance)
{
    if (bytes.isEmpty() || chance.below(4) == 0) return damaged(bytes, chance);
    qsizetype place = qsizetype(chance.below(quint32(bytes.size())));
    for (int tries = 0; tries < 200 && !isxdigit(static_cast<unsigned char>(bytes[place])); ++tries)
        place = (place + 1) % bytes.size();
    const char *digits = chance.below(2) == 0 ? "0123456789" : "0123456789abcdef";
    bytes[place] = digits[chance.below(quint32(qstrlen(digits)))];
    return bytes;
}

/** Both verifiers on one trusted authority. */
class Verifiers
{
public:
    explicit Verifiers(const SampleKeys &keys)
        : m_trust(keys.trust()), m_standAlone(remit_verify::Trust::fromPem(keys.root.certificate.pem().toStdString()))
    {
    }

    bool core(const QString &path, Instant moment) const
    {
        ContainerTrust trust = m_trust;
        trust.at = moment;
        return verifyContainer(path, trust).valid();
    }
    bool core(const QString &path) const { return core(path, m_trust.at); }
    remit_verify::Report standAlone(const QString &path, Instant moment) const
    {
        return remit_verify::verifyFile(path.toStdString(), m_standAlone, moment.time_since_epoch().count());
    }
    remit_verify::Report standAlone(const QString &path) const { return standAlone(path, m_trust.at); }
    const remit_verify::Trust &trust() const { return m_standAlone; }
    Instant moment() const { return m_trust.at; }

private:
    ContainerTrust m_trust;
    remit_verify::Trust m_standAlone;
};

/** The codes of what the stand-alone verifier found. */
inline QStringList codesOf(const remit_verify::Report &report)
{
    QStringList codes;
    for (const remit_verify::Finding &finding : report.findings) codes << QString::fromStdString(finding.code);
    return codes;
}

}  // namespace remit::testing
