#include "court.h"

#include "base/messages.h"
#include "intake/check.h"

#include <QDir>

namespace remit::testing {

namespace {

QString shared() { return QDir(u"/dev/shm"_qs).exists() ? u"/dev/shm/remit-simulation-XXXXXX"_qs : QString(); }

/** Whether nothing but proofs speaks against a container. */
bool isAboutProofs(const Error &error)
{
    return error.code == u"intake.container" &&
           std::ranges::all_of(error.causes, [](const Error &cause) { return cause.code.startsWith(u"proof."); });
}

}  // namespace

Court::Court(const Samples &samples, Timeline &timeline, Chance &chance, Without without)
    : m_samples(samples),
      m_timeline(timeline),
      m_chance(chance),
      m_without(without),
      m_folder(shared()),
      m_disk(m_folder.path())
{
    m_disk.lying = without == Without::Sync;
    start();
}

bool Court::openStores()
{
    const UploadLimits limits{1 << 20, 8, 1, 3000, QString::number(m_boots)};
    auto uploads = Uploads::open(
        m_folder.path(), limits, [this] { return now(); }, [this](int size) { return m_chance.bytes(size); });
    auto batches = Batches::open(
        m_folder.path(), u"模拟法院"_qs, [this](QByteArrayView content) { return m_samples.sign(content, now()); },
        [this] { return now(); });
    if (uploads && batches) {
        m_uploads = std::move(*uploads);
        m_batches = std::move(*batches);
        return true;
    }
    // On a full disk it does not start; it is started again when there is room.
    if (!m_disk.full)
        m_fault = u"the intake does not start: "_qs +
                  Messages(Language::English).text(uploads ? batches.error() : uploads.error());
    return false;
}

void Court::start()
{
    if (isUp() || !m_fault.isEmpty()) return;
    const bool open = survive([this] { return openStores(); });
    if (open)
        m_timeline.after(m_chance.between(10, 2000), [this] { decideAll(); });
    else
        m_timeline.after(m_chance.between(1000, 20000), [this] { start(); });
}

/** What a process had written stays in its files, whatever it would have tidied up itself. */
void Court::die(bool power)
{
    m_disk.killAfter = -1;
    std::map<QString, QByteArray> left;
    for (const auto &[connection, body] : m_bodies) {
        QFile file(body.file);
        if (file.open(QIODevice::ReadOnly)) left[body.file] = file.readAll();
    }
    m_bodies.clear();
    const bool wasUp = isUp();
    m_uploads.reset();
    m_batches.reset();
    for (const auto &[path, bytes] : left)
        if (QFile file(path); file.open(QIODevice::ReadWrite)) file.write(bytes);
    if (power) {
        m_chance.struck("power cut");
        m_disk.writeBack([this] { return m_chance.below(2) == 0; });
        m_disk.cutPower();
        ++m_boots;
    }
    if (wasUp) m_timeline.after(m_chance.between(100, 30000), [this] { start(); });
}

void Court::disturb()
{
    if (isUp() && m_chance.strikes("intake killed", 60)) die(m_chance.fault(500));
    if (m_chance.fault(40)) m_disk.full = !m_disk.full;
    if (m_chance.strikes("court's clock jumped", 30)) m_skew += std::chrono::hours(m_chance.between(0, 96) - 24);
    if (isUp() && m_chance.fault(100)) record();
    if (m_without == Without::Idempotency && m_chance.fault(60)) forget();
}

void Court::recover()
{
    m_disk.full = false;
    m_disk.killAfter = -1;
    start();
}

void Court::cutPower()
{
    die(true);
    m_uploads.reset();
    openStores();
}

/** What an intake does that keeps its answers for some time only. */
void Court::forget()
{
    for (const char *part : {"receipts", "batches"}) {
        QDir folder(m_folder.filePath(QString::fromLatin1(part)));
        for (const QString &name : folder.entryList(QDir::Files)) folder.remove(name);
    }
    m_disk.writeBack([] { return true; });
    die(false);
}

/** A clerk's command, a process of its own, that can be killed like any other. */
void Court::record()
{
    const QString number = u"2026-%1"_qs.arg(m_chance.below(5), 4, 10, QChar(u'0'));
    const QString kind = eventKinds().at(qsizetype(m_chance.below(quint32(eventKinds().size()))));
    const auto sign = [this](QByteArrayView content) { return m_samples.sign(content, now()); };
    if (m_chance.fault(150)) m_disk.killAfter = int(m_chance.below(6));
    try {
        const auto said = recordEvent(m_folder.path(), {number, kind, Json::Object{}, {}}, sign, beginning());
        if (said) m_said.push_back(*said);
    } catch (const Killed &) {
        m_chance.struck("clerk's command killed");
    }
    m_disk.killAfter = -1;
}

CheckContainer Court::check() const
{
    const Policy policy{1 << 20, {u"sha256-ecdsa"_qs}, {u"0111A"_qs}, u"模拟法院"_qs};
    const auto sound = containerCheck(m_samples.prison(), policy, beginning);
    if (m_without != Without::ProofCheck) return sound;
    return [this, sound](const QString &file, const auto &known) -> Result<CheckedBatch> {
        const auto checked = sound(file, known);
        const SentBatch &sent = m_samples.forged.sent;
        if (checked || !isAboutProofs(checked.error())) return checked;
        return CheckedBatch{sent.sender, sent.batch, sent.version, sent.checkpoint};
    };
}

/** What the acceptance desk does with every whole upload, and again some seconds after a fault of ours. */
void Court::decideAll()
{
    if (!isUp()) return;
    const bool settled = survive([this] {
        bool all = true;
        for (const Upload &upload : m_uploads->whole())
            all = decide(*m_uploads, *m_batches, check(), upload).has_value() && all;
        return all;
    });
    if (!settled && isUp()) m_timeline.after(5000, [this] { decideAll(); });
}

std::vector<CourtEvent> Court::events() const
{
    std::vector<CourtEvent> chain;
    const auto all = signedEvents(m_folder.path(), 0, 100000);
    if (!all) return chain;
    for (const QByteArray &cms : *all) {
        const auto event = verifyEvent(cms, chain.empty() ? nullptr : &chain.back(), m_samples.court(),
                                       now() + std::chrono::days(365));
        if (!event) return chain;
        chain.push_back(*event);
    }
    return chain;
}

QByteArray Court::stored(const QString &digest) const
{
    QFile file(m_folder.filePath(u"batches/%1.remit"_qs.arg(digest)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace remit::testing
