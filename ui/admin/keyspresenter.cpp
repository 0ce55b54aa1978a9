#include "admin/keyspresenter.h"

#include "base/digest.h"
#include "base/durablefile.h"
#include "signing/signer.h"

#include <QFileInfo>

namespace remit::ui {

namespace {

std::optional<Error> errorIn(const Json &json)
{
    if (!json.has(u"error"_qs)) return std::nullopt;
    Error error{json["error"]["code"].toString(), {}, {}};
    const Json args = json["error"]["args"];
    if (args.isObject())
        for (const auto &[name, value] : args.object()) error.args.insert(name, value.toString());
    return error;
}

TokenRow rowOf(const Json &module, const Json &slot)
{
    TokenRow row;
    row.module = module["path"].toString();
    row.driver = module["library"].toString() + u' ' + module["version"].toString();
    row.slot = slot["name"].toString();
    row.label = slot["token"]["label"].toString();
    row.serial = slot["token"]["serial"].toString();
    row.tries = slot["token"]["tries_left"].toString();
    row.error = errorIn(slot);
    const Json mechanisms = slot["mechanisms"], certificates = slot["certificates"];
    for (const Json &one : mechanisms.array()) row.algorithms << one.toString();
    if (certificates.isArray())
        for (const Json &one : certificates.array()) row.certificates << one["subject"].toString();
    return row;
}

std::vector<TokenRow> rowsOf(const Json &report)
{
    std::vector<TokenRow> rows;
    const Json modules = report["modules"];
    for (const Json &module : modules.array()) {
        const Json slotList = module["slots"];
        if (slotList.isArray() && !slotList.array().empty()) {
            for (const Json &slot : slotList.array()) rows.push_back(rowOf(module, slot));
            continue;
        }
        TokenRow row;
        row.module = module["path"].toString();
        row.driver = module["library"].toString();
        row.error = errorIn(module);
        rows.push_back(std::move(row));
    }
    return rows;
}

/** "CN=监狱根" as people call it. */
QString issuerName(const QString &subject)
{
    for (const QString &part : subject.split(u','))
        if (part.startsWith(u"CN=")) return part.sliced(3);
    return subject;
}

Tone toneOf(ListState state)
{
    if (state == ListState::Stale) return Tone::Bad;
    return state == ListState::Good ? Tone::Ok : Tone::Warn;
}

ListLine lineOf(const RevocationList &list, Instant now, const Words &words)
{
    const QString issued = words.date(dateIn(list.issuedAt));
    const QString name = issuerName(list.issuer);
    const ListState state = stateOf(list, now);
    return {list.dueAt
                ? KeysPresenter::tr("%1吊销列表：%2 签发，%3 前更新").arg(name, issued, words.date(dateIn(*list.dueAt)))
                : KeysPresenter::tr("%1吊销列表：%2 签发").arg(name, issued),
            words.of(u"revocation.list"_qs, codeOf(state)), toneOf(state)};
}

std::vector<Column<TokenRow>> tokenColumns(const Words &words)
{
    const auto state = [&words](const TokenRow &row) {
        if (row.error) return words.error(*row.error);
        if (row.serial.isEmpty()) return KeysPresenter::tr("没有插入密码钥匙");
        return KeysPresenter::tr("可用，PIN 剩余：%1").arg(words.of(u"token.tries"_qs, row.tries));
    };
    const auto tone = [](const TokenRow &row) -> std::optional<Tone> {
        if (row.error) return Tone::Bad;
        return row.serial.isEmpty() ? Tone::Neutral : Tone::Ok;
    };
    return {{KeysPresenter::tr("驱动文件"), [](const TokenRow &r) { return QFileInfo(r.module).fileName(); }, 140},
            {KeysPresenter::tr("驱动"), [](const TokenRow &r) { return r.driver; }, 120},
            {KeysPresenter::tr("槽位"), [](const TokenRow &r) { return r.slot; }, 130},
            {KeysPresenter::tr("密码钥匙"), [](const TokenRow &r) { return r.label; }, 100, false, {}, {}, true},
            {KeysPresenter::tr("序列号"), [](const TokenRow &r) { return r.serial; }, 130},
            {KeysPresenter::tr("算法"), [](const TokenRow &r) { return r.algorithms.join(u' '); }, 170},
            {KeysPresenter::tr("证书"), [](const TokenRow &r) { return r.certificates.join(u'；'); }, 160},
            {KeysPresenter::tr("状态"), state, 300, false, {}, tone}};
}

}  // namespace

KeysPresenter::KeysPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_tokens(tokenColumns(context.words))
{
}

void KeysPresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return recordedTrust(place.desk()); },
        [this](const Result<std::optional<RecordedTrust>> &recorded) {
            if (!recorded) {
                Q_EMIT refused(recorded.error());
                return;
            }
            takeTrust(*recorded);
            Q_EMIT loaded();
        });
}

void KeysPresenter::takeTrust(const std::optional<RecordedTrust> &recorded)
{
    m_roots.clear();
    m_lists.clear();
    m_trustedSince.clear();
    if (!recorded) return;
    const Words &words = m_context.words;
    const TrustStore &store = recorded->trust.authorities;
    for (const Certificate &root : store.authorities())
        m_roots.push_back({root.commonName(), root.fingerprint(), words.date(dateIn(root.notAfter()))});
    const Instant now = m_context.clock();
    for (const RevocationList &list : revocationLists(store)) m_lists.push_back(lineOf(list, now, words));
    m_trustedSince = words.instant(recorded->at);
}

void KeysPresenter::examine(const QString &further)
{
    if (!further.isEmpty()) m_tried << further;
    const QStringList modules = m_tried + QStringList{m_context.preferences.tokenModule()};
    m_context.backend.startBeside(
        this, [modules](Workplace &place, const Progress &) { return Result<Json>(place.diagnoseTokens(modules)); },
        [](int, int) {},
        [this](const Result<Json> &report) {
            if (!report) {
                Q_EMIT refused(report.error());
                return;
            }
            m_report = QString::fromUtf8(report->pretty());
            m_tokens.setRows(rowsOf(*report));
            Q_EMIT examined();
        });
}

void KeysPresenter::test(const TokenRow &token, Secret pin)
{
    auto secret = std::make_shared<Secret>(std::move(pin));
    m_context.backend.startBeside(
        this,
        [secret, wish = TokenWish{token.module, token.serial}](Workplace &place, const Progress &) -> Result<QString> {
            const auto signer = place.openKey(wish, std::move(*secret));
            if (!signer) return fail(signer.error());
            // A token's signer verifies what the token made before it gives it back.
            const Result<QByteArray> made = (*signer)->sign(sha256("Remit self-test, no signature of anything"));
            return made ? Result<QString>((*signer)->certificate().commonName()) : fail(made.error());
        },
        [](int, int) {},
        [this](const Result<QString> &name) {
            if (name)
                Q_EMIT tested(tr("自检通过：用“%1”的密钥试签并核验无误。").arg(*name));
            else
                Q_EMIT refused(name.error());
        });
}

void KeysPresenter::use(const TokenRow &token)
{
    m_context.preferences.setToken(token.module, token.serial);
    m_context.preferences.setSignsWithToken(true);
    Q_EMIT chosen();
}

void KeysPresenter::useKeyFile()
{
    m_context.preferences.setSignsWithToken(false);
    Q_EMIT chosen();
}

void KeysPresenter::setTrust(const QString &file)
{
    m_context.backend.ask(
        this,
        [file](Workplace &place) -> Result<void> {
            const Result<QByteArray> pem = readWhole(file, largestTrustFile);
            return pem ? recordSigningTrust(place.desk(), *pem) : fail(pem.error());
        },
        [this](const Result<void> &done) {
            finishTrust(done, tr("签名信任已登记，此后签署前按它核验证书链和吊销列表。"));
        });
}

void KeysPresenter::withdrawTrust(const QString &root, const QString &reason)
{
    m_context.backend.ask(
        this, [root, reason](Workplace &place) { return withdrawSigningTrust(place.desk(), reason, root); },
        [this](const Result<void> &done) { finishTrust(done, tr("已撤销，原因已记入账本。")); });
}

void KeysPresenter::finishTrust(const Result<void> &done, const QString &text)
{
    if (!done) {
        Q_EMIT refused(done.error());
        return;
    }
    m_context.backend.noteChange();
    Q_EMIT recorded(text);
    load();
}

QString KeysPresenter::keyInUse() const
{
    return m_context.preferences.signsWithToken() ? tokenName(m_context.preferences) : tr("本机密钥文件");
}

}  // namespace remit::ui
