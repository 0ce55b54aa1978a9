#include "admin/sealspresenter.h"

#include "base/durablefile.h"
#include "signing/signer.h"
#include "signing/trust.h"

#include <algorithm>

namespace remit::ui {

namespace {

constexpr qint64 largestFile = 16 << 20;
constexpr std::chrono::hours chinaAhead{8};

struct Register {
    std::vector<SealLine> lines;
    std::vector<Officer> officers;
};

QString nameOf(const std::vector<Officer> &officers, const QString &person)
{
    const auto found = std::ranges::find(officers, person, &Officer::person);
    return found == officers.end() ? person : found->name;
}

Result<Register> readRegister(Workplace &place)
{
    const Desk &desk = place.desk();
    Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    const Result<std::vector<RegisteredSeal>> seals = registeredSeals(desk);
    if (!seals) return fail(seals.error());
    Register read{{}, *std::move(officers)};
    for (const RegisteredSeal &seal : *seals) {
        const Result<QByteArray> picture = desk.ports.ledger.attachment(seal.picture);
        if (!picture) return fail(picture.error());
        SealLine line{seal, *picture, {}, nameOf(read.officers, seal.requestedBy), {}};
        if (!seal.madeBy.isEmpty()) line.madeBy = nameOf(read.officers, seal.madeBy);
        for (const SealUser &user : seal.users) line.holders << nameOf(read.officers, user.person);
        read.lines.push_back(std::move(line));
    }
    return read;
}

/** A certificate's file, PEM or DER. */
Result<Certificate> certificateIn(const QString &path)
{
    const Result<QByteArray> bytes = readWhole(path, largestFile);
    if (!bytes) return fail(bytes.error());
    return bytes->contains("-----BEGIN") ? Certificate::fromPem(*bytes) : Certificate::fromDer(*bytes);
}

Result<RegisteredSeal> ask(Workplace &place, const SealRequest &request)
{
    SealApplication asked;
    asked.name = request.name;
    asked.width = request.width;
    asked.height = request.height;
    asked.validFrom = Instant(request.from) - chinaAhead;
    asked.validTo = Instant(request.to) + std::chrono::days(1) - chinaAhead - std::chrono::seconds(1);
    const Result<QByteArray> picture = readWhole(request.pictureFile, largestFile);
    if (!picture) return fail(picture.error());
    asked.picture = *picture;
    for (const auto &[officer, file] : request.holders) {
        Result<Certificate> certificate = certificateIn(file);
        if (!certificate) return fail(certificate.error());
        asked.users.emplace_back(officer, *std::move(certificate));
    }
    return requestSeal(place.desk(), asked);
}

/** Opens the key and reads the authorities, then does the work with both. */
template <class Work>
auto withKey(SealKey &key, const Work &work) -> std::invoke_result_t<Work, Signer &, const TrustStore &>
{
    const Result<TrustStore> trust = TrustStore::fromFile(key.authoritiesFile);
    if (!trust) return fail(trust.error());
    const Result<std::unique_ptr<Signer>> signer = openPkcs12(key.keyFile, std::move(key.passphrase));
    if (!signer) return fail(signer.error());
    return work(**signer, *trust);
}

Result<void> setOnProposal(Workplace &place, const QString &seal, const QString &caseNumber, const QString &target,
                           SealKey &key)
{
    const Result<CaseFile> file = place.desk().ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const QString form = file->kind == CaseKind::Parole ? u"parole-proposal"_qs : u"commutation-proposal"_qs;
    const Result<SealedPaper> paper = withKey(key, [&](Signer &signer, const TrustStore &trust) {
        return sealPaper(place.desk(), {seal, caseNumber, form}, signer, trust);
    });
    if (!paper) return fail(paper.error());
    return writeDurably(target, paper->pdf).and_then([&] { return writeDurably(target + u".seal"_qs, paper->seal); });
}

std::vector<Column<SealLine>> columnsOf(const Words &words)
{
    using Line = SealLine;
    const auto tone = [](const Line &l) -> std::optional<Tone> {
        if (l.seal.state == SealState::Made) return Tone::Ok;
        return l.seal.state == SealState::Requested ? Tone::Warn : Tone::Neutral;
    };
    const auto span = [](const Line &l) {
        return isoDate(firstDayOf(l.seal)) + u" – "_qs + isoDate(lastDayOf(l.seal));
    };
    return {{SealsPresenter::tr("编号"), [](const Line &l) { return l.seal.id; }, 116},
            {SealsPresenter::tr("名称"), [](const Line &l) { return l.seal.name; }, 170, false, {}, {}, true},
            {SealsPresenter::tr("状态"),
             [&words](const Line &l) { return words.of(u"seal.state"_qs, sealStateCode(l.seal.state)); },
             84,
             false,
             {},
             tone},
            {SealsPresenter::tr("用印人"), [](const Line &l) { return l.holders.join(u"、"_qs); }, 120},
            {SealsPresenter::tr("有效期"), span, 190}};
}

}  // namespace

Date firstDayOf(const RegisteredSeal &seal) { return dateIn(seal.validFrom); }
Date lastDayOf(const RegisteredSeal &seal) { return dateIn(seal.validTo); }

SealsPresenter::SealsPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_seals(columnsOf(context.words))
{
}

bool SealsPresenter::holds(const QStringList &roles) const
{
    const auto &opened = m_context.backend.opened();
    return opened &&
           std::ranges::any_of(roles, [&](const QString &role) { return opened->officer.roles.contains(role); });
}

void SealsPresenter::load()
{
    m_context.backend.ask(this, readRegister, [this](Result<Register> read) {
        if (!read) {
            Q_EMIT failed(read.error());
            return;
        }
        m_officers = std::move(read->officers);
        m_seals.setRows(std::move(read->lines));
        Q_EMIT loaded();
    });
}

template <class Work>
void SealsPresenter::recordThat(Work work, const QString &text)
{
    m_context.backend.ask(this, std::move(work), [=, this](const auto &done) {
        if (!done) {
            Q_EMIT refused(done.error());
            return;
        }
        m_context.backend.noteChange();
        Q_EMIT recorded(text);
        load();
    });
}

void SealsPresenter::request(const SealRequest &request)
{
    recordThat([=](Workplace &place) { return ask(place, request); },
               tr("已申请“%1”，由另一人制作后才能使用。").arg(request.name));
}

void SealsPresenter::make(const QString &seal, SealKey key)
{
    auto held = std::make_shared<SealKey>(std::move(key));
    recordThat(
        [=](Workplace &place) {
            return withKey(*held, [&](Signer &signer, const TrustStore &trust) {
                return makeRegisteredSeal(place.desk(), seal, signer, trust);
            });
        },
        tr("印章 %1 已制作，可以加盖。").arg(seal));
}

void SealsPresenter::stop(const QString &seal, const QString &reason)
{
    recordThat([=](Workplace &place) { return stopSeal(place.desk(), seal, reason); },
               tr("印章 %1 已停用。以前加盖的仍然有效。").arg(seal));
}

void SealsPresenter::set(const QString &seal, const QString &caseNumber, const QString &target, SealKey key)
{
    auto held = std::make_shared<SealKey>(std::move(key));
    recordThat([=](Workplace &place) { return setOnProposal(place, seal, caseNumber, target, *held); },
               tr("印章 %1 已加盖在 %2 的建议书上，写入 %3。").arg(seal, caseNumber, target));
}

}  // namespace remit::ui
