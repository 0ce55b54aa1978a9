#include "cases/partiespresenter.h"

#include "base/durablefile.h"
#include "casework/signingtrust.h"
#include "signing/signer.h"

namespace remit::ui {

namespace {

constexpr qint64 largestAnswer = 16LL << 20;

/** Puts the answer that the other side completes beside the package. */
Result<void> writeBlank(const QString &parcel, const ParcelAnswer &blank)
{
    Json json = parcelAnswerToJson(blank);
    json.set("on", "");
    return writeDurably(u"%1.%2.answer.json"_qs.arg(parcel, blank.caseNumber), json.canonical() + '\n');
}

Result<RecordedAnswer> takeAnswer(Workplace &place, ParcelPurpose purpose, const QString &path)
{
    const Result<QByteArray> bytes = readWhole(path, largestAnswer);
    if (!bytes) return fail(bytes.error());
    const auto trust = signingTrust(place.desk());
    if (!trust) return fail(trust.error());
    const auto read = readAnswer(*bytes, *trust ? (*trust)->authorities : TrustStore(), place.desk().clock());
    if (!read) return fail(read.error());
    return recordAnswer(place.desk(), purpose, *read);
}

template <class Value>
std::optional<Error> errorOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

}  // namespace

PartiesPresenter::PartiesPresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void PartiesPresenter::settle(const std::optional<Error> &refused, const QString &what)
{
    if (refused) {
        Q_EMIT failed(*refused);
        return;
    }
    m_context.backend.noteChange();
    Q_EMIT done(what);
}

void PartiesPresenter::handOver(const HandoverRequest &request, KeyUnlock key)
{
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    m_context.backend.ask(
        this,
        [=](Workplace &place) -> Result<GivenHandover> {
            const auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            auto given = giveHandover(place.desk(), request, place.renderer(), **signer);
            if (!given) return given;
            const Result<void> blank = writeBlank(request.path, given->blank);
            return blank ? std::move(given) : fail(blank.error());
        },
        [this, request](const Result<GivenHandover> &given) {
            QStringList lacking;
            for (const QString &kind : given ? given->lacking : QStringList())
                lacking << m_context.words.of(u"handover.lacking"_qs, kind);
            const QString made = tr("移交包已做好：%1，旁边是待填的回执。").arg(request.path);
            settle(errorOf(given), lacking.isEmpty() ? made : made + tr("卷中没有：%1。").arg(lacking.join(u"、"_qs)));
        });
}

void PartiesPresenter::copy(const ProsecutionRequest &request, KeyUnlock key)
{
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    m_context.backend.ask(
        this,
        [=](Workplace &place) -> Result<GivenProsecution> {
            const auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            auto given = giveProsecutionCopy(place.desk(), request, **signer);
            if (!given) return given;
            for (const ParcelAnswer &answer : given->blanks)
                if (const auto blank = writeBlank(request.path, answer); !blank) return fail(blank.error());
            return given;
        },
        [this, request](const Result<GivenProsecution> &given) {
            settle(errorOf(given), tr("抄送件已做好：%1，旁边是待填的检察意见。").arg(request.path));
        });
}

void PartiesPresenter::take(ParcelPurpose purpose, const QString &path)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return takeAnswer(place, purpose, path); },
        [this](const Result<RecordedAnswer> &taken) {
            const QString what = !taken ? QString()
                                 : taken->signer.isEmpty() ? tr("已登记（文件没有签名，按您所述登记），账本第 %1 条。")
                                                           : tr("已登记，签名有效，账本第 %1 条。");
            settle(errorOf(taken), taken ? what.arg(taken->act) : what);
        });
}

}  // namespace remit::ui
