#include "admin/numberspresenter.h"

#include "base/durablefile.h"
#include "casework/signingtrust.h"
#include "signing/signer.h"

#include <QFileInfo>

#include <algorithm>

namespace remit::ui {

namespace {

/** A numbers file holds a few lines a range. */
constexpr qint64 largestFile = 16 << 20;

struct Everything {
    std::vector<NumberLine> lines;
    std::optional<NumberKeeper> keeper;
    std::vector<ExchangePeer> peers;
    std::vector<NumberSigner> signers;
    StoreInfo info;
};

Result<Everything> readEverything(Workplace &place)
{
    const Desk &desk = place.desk();
    auto lines = numberLines(desk);
    if (!lines) return fail(lines.error());
    auto peers = agreedPeers(desk);
    if (!peers) return fail(peers.error());
    auto signers = numberSigners(desk);
    if (!signers) return fail(signers.error());
    auto keeper = numberKeeper(desk);
    if (!keeper && keeper.error().code != u"casework.numbers.keeper") return fail(keeper.error());
    return Everything{*std::move(lines), keeper ? std::optional(*std::move(keeper)) : std::nullopt, *std::move(peers),
                      *std::move(signers), place.info()};
}

std::optional<Tone> toneOf(const NumberLine &line)
{
    if (line.doubled) return Tone::Bad;
    if (line.first.state == NumberState::Given) return Tone::Warn;
    const bool used = line.first.state == NumberState::Used || line.first.state == NumberState::Reported;
    return used ? Tone::Ok : Tone::Neutral;
}

QString stateOf(const Words &words, const NumberLine &line)
{
    const QString state = words.of(u"number.state"_qs, numberStateCode(line.first.state));
    return line.doubled ? NumbersPresenter::tr("%1，重号").arg(state) : state;
}

QString caseOf(const NumberLine &line)
{
    const QString number = line.first.caseNumber.isEmpty() ? line.first.there : line.first.caseNumber;
    return number.isEmpty() ? Words::dash() : number;
}

std::vector<Column<NumberLine>> columnsOf(const Words &words)
{
    using Line = NumberLine;
    const auto orDash = [](const QString &text) { return text.isEmpty() ? Words::dash() : text; };
    return {
        {NumbersPresenter::tr("文书号"), [](const Line &l) { return rangeText(l); }, 230, false, {}, {}, true},
        {NumbersPresenter::tr("状态"), [&words](const Line &l) { return stateOf(words, l); }, 150, false, {}, toneOf},
        {NumbersPresenter::tr("案件"), [](const Line &l) { return caseOf(l); }, 100},
        {NumbersPresenter::tr("对方"), [orDash](const Line &l) { return orDash(l.name); }, 100},
        {NumbersPresenter::tr("理由"), [orDash](const Line &l) { return orDash(l.first.reason); }, 160}};
}

}  // namespace

QString rangeText(const NumberLine &line)
{
    const QString first = line.first.series.text(line.first.number);
    return line.to == line.first.number ? first : first + u" – "_qs + QString::number(line.to);
}

NumbersPresenter::NumbersPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_lines(columnsOf(context.words))
{
}

bool NumbersPresenter::holds(const QStringList &roles) const
{
    const auto &opened = m_context.backend.opened();
    return opened &&
           std::ranges::any_of(roles, [&](const QString &role) { return opened->officer.roles.contains(role); });
}

void NumbersPresenter::load()
{
    m_context.backend.ask(this, readEverything, [this](Result<Everything> read) {
        if (!read) {
            Q_EMIT refused(read.error());
            return;
        }
        m_keeper = std::move(read->keeper);
        m_peers = std::move(read->peers);
        m_signers = std::move(read->signers);
        m_info = std::move(read->info);
        m_lines.setRows(std::move(read->lines));
        Q_EMIT loaded();
    });
}

template <class Work>
void NumbersPresenter::recordThat(Work work, const QString &text, const Refusal &refuse)
{
    m_context.backend.ask(this, std::move(work), [=, this](const auto &done) {
        if (!done) {
            if (refuse)
                refuse(done.error());
            else
                Q_EMIT refused(done.error());
            return;
        }
        m_context.backend.noteChange();
        Q_EMIT recorded(text);
        load();
    });
}

void NumbersPresenter::nameKeeper(const QString &store)
{
    recordThat([=](Workplace &place) { return nameNumberKeeper(place.desk(), store); }, tr("发号方已指定。"));
}

void NumbersPresenter::give(const RangeRequest &request)
{
    recordThat([=](Workplace &place) { return giveNumbers(place.desk(), request); },
               tr("号段已发放。请生成号段单交给对方，或把号段和记录编号告知对方。"));
}

void NumbersPresenter::enter(const TypedRange &typed)
{
    recordThat([=](Workplace &place) { return takeTypedRange(place.desk(), typed); }, tr("号段已录入，可以取号。"));
}

void NumbersPresenter::giveBack(const NumberRange &range, const QString &reason)
{
    recordThat([=](Workplace &place) { return returnNumbers(place.desk(), range, reason); },
               tr("已交回，本库不再使用。请生成号段单交给发号方。"));
}

void NumbersPresenter::makeVoid(const NumberRange &range, const QString &reason)
{
    recordThat([=](Workplace &place) { return voidNumbers(place.desk(), range, reason); }, tr("已作废，不再使用。"));
}

void NumbersPresenter::acceptSigner(const NumberSigner &signer)
{
    recordThat([=](Workplace &place) { return acceptNumberSigner(place.desk(), signer); },
               tr("已认可，由其签名的号段单可以接收。"));
}

void NumbersPresenter::endSigner(const NumberSigner &signer, const QString &reason)
{
    recordThat(
        [=](Workplace &place) { return endNumberSigner(place.desk(), signer.store, signer.certificate, reason); },
        tr("已停用，由其签名的号段单不再接收。"));
}

void NumbersPresenter::take(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    recordThat(
        [=](Workplace &place) -> Result<TakenNumbers> {
            const auto trust = signingTrust(place.desk());
            if (!trust) return fail(trust.error());
            if (!*trust) return fail(u"casework.exchange.trust"_qs);
            const Result<QByteArray> bytes = readWhole(path, largestFile);
            if (!bytes) return fail(bytes.error());
            return takeNumberFile(place.desk(), *bytes, (*trust)->authorities);
        },
        tr("号段单 %1 已接收。").arg(name), [=, this](const Error &error) { Q_EMIT fileRefused(name, error); });
}

void NumbersPresenter::write(const QString &store, const QString &path, KeyUnlock key)
{
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    recordThat(
        [=](Workplace &place) -> Result<void> {
            const auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            return writeNumberFile(place.desk(), store, **signer).and_then([&](const QByteArray &bytes) {
                return writeDurably(path, bytes);
            });
        },
        tr("号段单已写入 %1，请交给对方。").arg(path));
}

}  // namespace remit::ui
