#include "intake/service.h"

#include "base/durablefile.h"
#include "intake/check.h"
#include "intake/folder.h"
#include "signing/cms.h"

namespace remit {

SignEvent courtSignature(Signer &signer, Clock clock)
{
    return [&signer, clock = std::move(clock)](QByteArrayView content) {
        return signCms(signer, content, {false, clock(), true});
    };
}

IntakeService::IntakeService(const QString &folder) : m_lock(folder + u"/lock"_qs) {}

Result<void> IntakeService::openStores(const ServiceOptions &options, const Clock &clock, const Random &random)
{
    UploadLimits limits = options.limits;
    limits.boot = thisBoot();
    auto uploads = Uploads::open(options.folder, limits, clock, random);
    if (!uploads) return fail(uploads.error());
    m_uploads = std::move(*uploads);
    auto batches = Batches::open(options.folder, options.policy.court, courtSignature(*m_signer, clock), clock);
    if (!batches) return fail(batches.error());
    m_batches = std::move(*batches);
    return {};
}

Result<std::unique_ptr<IntakeService>> IntakeService::open(const ServiceOptions &options,
                                                           std::unique_ptr<Signer> signer, const Clock &clock,
                                                           const Random &random,
                                                           std::function<void(const Error &)> report)
{
    const QString signers = options.signerCaFile.isEmpty() ? options.server.clientCaFile : options.signerCaFile;
    auto trust = TrustStore::fromFile(signers);
    if (!trust) return fail(trust.error());
    if (const auto made = makeFolder(options.folder); !made) return fail(made.error());
    std::unique_ptr<IntakeService> service(new IntakeService(options.folder));
    if (!service->m_lock.tryLock()) return fail(u"intake.locked"_qs, {{u"path"_qs, options.folder}});
    service->m_signer = std::move(signer);
    if (const auto opened = service->openStores(options, clock, random); !opened) return fail(opened.error());
    service->m_desk = std::make_unique<AcceptanceDesk>(
        *service->m_uploads, *service->m_batches, containerCheck(*trust, options.policy, clock), std::move(report));
    service->m_server = std::make_unique<IntakeServer>(options.server, options.policy, options.folder,
                                                       *service->m_uploads, *service->m_batches, *service->m_desk);
    const auto port = service->m_server->bind();
    if (!port) return fail(port.error());
    service->m_port = *port;
    return service;
}

}  // namespace remit
