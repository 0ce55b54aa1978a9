#include "batches/signingpresenter.h"

#include "casework/ownhandwriting.h"
#include "casework/sealregister.h"
#include "casework/signingtrust.h"
#include "signing/signer.h"

#include <algorithm>

namespace remit::ui {

namespace {

struct Review {
    std::vector<SigningLine> lines;
    std::vector<std::pair<QString, QString>> seals;
    bool handwriting = false;
};

Result<Review> readReview(const Desk &desk, const QString &batch)
{
    Result<std::vector<SigningLine>> lines = reviewBatch(desk, batch);
    if (!lines) return fail(lines.error());
    const Result<std::vector<RegisteredSeal>> seals = registeredSeals(desk);
    if (!seals) return fail(seals.error());
    const auto handwriting = handwritingOf(desk, desk.officer.id);
    if (!handwriting) return fail(handwriting.error());
    Review review{*std::move(lines), {}, handwriting->has_value()};
    for (const RegisteredSeal &seal : *seals)
        if (seal.state == SealState::Made) review.seals.emplace_back(seal.id, seal.name);
    return review;
}

std::optional<Tone> chipOf(const SigningLine &line)
{
    if (!line.own) return Tone::Neutral;
    switch (line.item.outcome) {
        case SigningOutcome::Signed:
        case SigningOutcome::Already:
            return Tone::Ok;
        case SigningOutcome::Failed:
            return Tone::Bad;
        case SigningOutcome::Untried:
            return Tone::Accent;
    }
    return Tone::Neutral;
}

}  // namespace

SigningPresenter::SigningPresenter(const PageContext &context, const QString &batch, QObject *parent)
    : QObject(parent), m_context(context), m_batch(batch), m_lines({})
{
    using Line = SigningLine;
    const Words &words = m_context.words;
    m_lines.setColumns(
        {{tr("案号"), [](const Line &l) { return l.item.what.caseNumber; }, 96},
         {tr("姓名"), [](const Line &l) { return l.name; }, 80, false, {}, {}, true},
         {tr("文书"), [&words](const Line &l) { return words.of(u"form"_qs, l.item.what.form); }, 180},
         {tr("页数"), [](const Line &l) { return QString::number(l.pages); }, 56, true,
          [](const Line &l) { return QVariant(l.pages); }},
         {tr("签署处"), [&words](const Line &l) { return words.of(u"sign.place"_qs, l.item.what.place); }, 130},
         {tr("签署人"), [](const Line &l) { return l.signer.isEmpty() ? Words::dash() : l.signer; }, 110},
         {tr("结果"), [this](const Line &l) { return outcome(l); }, 104, false, {}, chipOf},
         {tr("原因"), [this](const Line &l) { return reason(l); }, 240},
         {tr("代码"), [](const Line &l) { return l.item.error ? l.item.error->code : Words::dash(); }, 150}});
}

void SigningPresenter::load()
{
    m_context.backend.ask(
        this, [batch = m_batch](Workplace &place) { return readReview(place.desk(), batch); },
        [this](Result<Review> review) {
            if (!review) {
                Q_EMIT failed(review.error());
                return;
            }
            m_seals = std::move(review->seals);
            m_hasHandwriting = review->handwriting;
            m_lines.setRows(std::move(review->lines));
            Q_EMIT loaded();
        });
}

void SigningPresenter::sign(KeyUnlock key, const QString &seal, bool handwriting)
{
    using Lines = std::vector<SigningLine>;
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    m_job = m_context.backend.startBeside(
        this,
        [unlock, seal, handwriting, lines = m_lines.rows()](Workplace &place, const Progress &told) -> Result<Lines> {
            const auto trust = signingTrust(place.desk());
            if (!trust) return fail(trust.error());
            const auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            return signReviewed(place.desk(), lines, {seal, handwriting, *trust ? &**trust : nullptr}, **signer, told);
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this](Result<Lines> lines) {
            if (!lines) {
                Q_EMIT failed(lines.error());
                return;
            }
            m_lines.setRows(*std::move(lines));
            m_context.backend.noteChange();
            Q_EMIT finished(toSign() > 0);
        });
}

int SigningPresenter::count(SigningOutcome outcome) const
{
    return int(std::ranges::count_if(m_lines.rows(), [outcome](const SigningLine &line) {
        const bool both = outcome == SigningOutcome::Signed && line.item.outcome == SigningOutcome::Already;
        return line.own && (line.item.outcome == outcome || both);
    }));
}

QString SigningPresenter::root() const
{
    std::vector<SigningItem> items;
    for (const SigningLine &line : m_lines.rows())
        if (line.own) items.push_back(line.item);
    return signingListJson(items)["root"].toString();
}

QString SigningPresenter::summary() const
{
    const auto others = std::ranges::count_if(m_lines.rows(), [](const SigningLine &line) { return !line.own; });
    return tr("待签署 %1 处，已签署 %2 处，不能签署 %3 处；另有 %4 处由他人签署。")
        .arg(toSign())
        .arg(count(SigningOutcome::Signed))
        .arg(count(SigningOutcome::Failed))
        .arg(others);
}

QString SigningPresenter::outcome(const SigningLine &line) const
{
    return m_context.words.of(u"sign.outcome"_qs, line.own ? signingOutcomeCode(line.item.outcome) : u"other"_qs);
}

QString SigningPresenter::reason(const SigningLine &line) const
{
    return line.item.error ? m_context.words.error(*line.item.error) : Words::dash();
}

}  // namespace remit::ui
