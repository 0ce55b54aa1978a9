#include "casework/agenda/warnings.h"
#include "casework/exchange/forks.h"
#include "casework/exchange/give.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "casework/numbers/numberfile.h"
#include "casework/numbers/register.h"
#include "casework/numbers/signers.h"
#include "casework/shapes.h"
#include "signing/cms.h"
#include "signing/trust.h"
#include "site.h"

#include "testmain.h"

#include <random>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

/** A test prison's mark is that of its papers. */
NumberSeries seriesAt(const Site &site, int year = 2026)
{
    return seriesOf(*site.prison.store().info(), CaseKind::Commutation, year);
}

/** What the desk is warned of numbers that run out, with how many are left. */
QString warnedOf(const Site &site)
{
    QStringList told;
    for (const Warning &each : deskWarnings(site.desk("dept"), {}, {}, -1))
        if (each.about == Warning::About::Numbers) told << each.code + u' ' + each.args.value(u"left"_qs);
    return told.join(u',');
}

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

}  // namespace

/** Numbers of proposals handed out in ranges (号段): no double, no gap without an explanation. */
class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneStoreNumbersWithoutGaps();
    void twoCentresDoNotBothBegin();
    void aRangeGoesToTheOtherStoreAndBack();
    void whatIsNoRangeIsRefused_data();
    void whatIsNoRangeIsRefused();
    void onlyWhoMay();
    void aTypedRangeIsTakenOnItsAct();
    void aFileThatLiesIsNotTaken_data();
    void aFileThatLiesIsNotTaken();
    void onlyAcceptedSignersAreBelieved();
    void anOldFileFreesNothing();
    void aCaseBringsItsNumber();
    void aCaseWithATakenNumberIsRefusedByIt();
    void aNumberLostInAForkIsVoid();
    void offlineNobodyGetsADouble_data();
    void offlineNobodyGetsADouble();

private:
    /** The keeper is the first, and both know it. */
    void agreeOnKeeper()
    {
        QVERIFY(nameNumberKeeper(m_keeper->desk("admin"), centreStore));
        QVERIFY(nameNumberKeeper(m_other->desk("admin"), u"中心一"_qs));
    }
    /** Who signs a store's files, as the other's administrator accepts it. */
    static NumberSigner signerOf(const Site &site)
    {
        return {site.store, {}, site.centre->certificate().fingerprint(), u"经办人"_qs, u"电话核对"_qs, {}};
    }
    Result<GivenRange> give(int count, int from = 0, int year = 2026, CaseKind kind = CaseKind::Commutation)
    {
        return giveNumbers(m_keeper->desk("chief"), {otherCentreStore, kind, year, count, from});
    }
    /** The file that one store writes for the other. */
    QByteArray fileFrom(Site &from)
    {
        const QString to = &from == m_keeper.get() ? otherCentreStore : centreStore;
        const auto bytes = writeNumberFile(from.desk("dept"), to, *from.centre);
        if (!bytes) qWarning("%s", qPrintable(bytes.error().code));
        return bytes.value_or(QByteArray());
    }
    Result<TakenNumbers> take(Site &at, const QByteArray &file)
    {
        return takeNumberFile(at.desk("dept"), file, m_trust);
    }
    /** A proposal of a made-up case gets its number, as at its issue. */
    Result<int> draw(Site &site, const QString &caseNumber, const NumberSeries &series)
    {
        const auto number = nextProposalNumber(site.desk("dept"), series);
        if (!number) return number;
        CaseStepRecord step{caseNumber, {u"governor"_qs, {}}, u"proposal"_qs, CaseStatus::Open, {}, {}};
        step.step.event.on = reportDay;
        step.proposalNumber = series.text(*number);
        const Commit commit{.acts = {{.kind = u"case.step"_qs,
                                      .on = reportDay,
                                      .subject = {u"case:"_qs + caseNumber, u"inmate:"_qs + caseNumber},
                                      .body = caseStepToJson(step)}}};
        const auto done = site.prison.store().commit(commit, site.desk("dept").by(), site.prison.now());
        if (!done) return fail(done.error());
        return number;
    }
    std::map<int, NumberRow> rows(const Site &site)
    {
        std::map<int, NumberRow> all;
        const auto found = site.prison.store().numbers({seriesAt(site)});
        for (const NumberRow &row : *found) all[row.number] = row;
        return all;
    }
    QString stateAt(const Site &site, int number)
    {
        const auto all = rows(site);
        const auto found = all.find(number);
        return numberStateCode(found == all.end() ? NumberState::Free : found->second.state);
    }
    /** A file that somebody with a key of the prison makes up. */
    QByteArray signedFile(const NumberFile &file)
    {
        return *signCms(*m_keeper->centre, numberFileToJson(file).canonical(), {false, file.madeAt, true});
    }
    QString toGovernor(Site &site)
    {
        m_keeper->prison.fill(24);
        m_other->prison.fill(24);
        const auto number = site.prison.open(site.prison.eligible(reportDay).front(), reportDay);
        if (!number) return {};
        struct Turn {
            const char *officer;
            const char16_t *on;
            bool meeting;
        };
        for (const Turn &turn :
             {Turn{"ward", u"2026-10-12", false}, Turn{"ward", u"2026-10-13", true}, Turn{"area", u"2026-10-14", true},
              Turn{"dept", u"2026-10-15", false}, Turn{"committee", u"2026-10-16", true},
              Turn{"dept", u"2026-10-26", false}, Turn{"dept", u"2026-10-28", false}})
            if (!site.prison.agree(turn.officer, *number, turn.on, turn.meeting)) return {};
        return *number;
    }
    Result<CaseFile> propose(Site &site, const QString &number)
    {
        return site.prison.agree("governor", number, u"2026-10-30", true);
    }
    TakenCase exchange(Site &from, Site &to, const QString &number)
    {
        const QString path = from.prison.file(u"case-%1.remit"_qs.arg(++m_files));
        const auto given = giveCases(from.desk(), {to.store, {number}, path}, *from.signer);
        if (!given) return {};
        const auto taken = takeCases(to.desk("dept"), path, m_trust);
        return taken ? taken->cases.front() : TakenCase{};
    }

    std::unique_ptr<Site> m_keeper;
    std::unique_ptr<Site> m_other;
    TrustStore m_trust;
    int m_files = 0;
};

void NumbersTest::init()
{
    // Inmates are there where a test needs cases.
    m_keeper = std::make_unique<Site>(centreStore, 0);
    m_other = std::make_unique<Site>(otherCentreStore, 0);
    m_trust = {};
    QVERIFY(recordPeer(m_keeper->desk("admin"), otherCentreStore, u"中心二"_qs, PeerKind::Centre));
    QVERIFY(recordPeer(m_other->desk("admin"), centreStore, u"中心一"_qs, PeerKind::Centre));
    for (const Site *site : {m_keeper.get(), m_other.get()}) QVERIFY(m_trust.add(site->prison.authority().certificate));
    QVERIFY(acceptNumberSigner(m_keeper->desk("admin"), signerOf(*m_other)));
    QVERIFY(acceptNumberSigner(m_other->desk("admin"), signerOf(*m_keeper)));
}

void NumbersTest::oneStoreNumbersWithoutGaps()
{
    TestPrison alone;
    const NumberSeries series = seriesOf(*alone.store().info(), CaseKind::Commutation, 2026);
    QCOMPARE(*nextProposalNumber(alone.desk(u"dept"_qs), series), 1);
    QVERIFY(voidNumbers(alone.desk(u"chief"_qs), {series, 1, 2}, u"旧印文书用去"_qs));
    QCOMPARE(*nextProposalNumber(alone.desk(u"dept"_qs), series), 3);
    // Another kind and another year have numbers of their own.
    QCOMPARE(*nextProposalNumber(alone.desk(u"dept"_qs), {2027, series.mark}), 1);
    const auto lines = numberLines(alone.desk(u"dept"_qs));
    QVERIFY(lines);
    QCOMPARE(lines->size(), size_t(1));
    QCOMPARE(lines->front().to, 2);
    QCOMPARE(lines->front().first.reason, u"旧印文书用去"_qs);
}

void NumbersTest::twoCentresDoNotBothBegin()
{
    QCOMPARE(codeOf(nextProposalNumber(m_keeper->desk("dept"), seriesAt(*m_keeper))), u"casework.numbers.keeper"_qs);
    const QString number = toGovernor(*m_other);
    QVERIFY(!number.isEmpty());
    QCOMPARE(codeOf(propose(*m_other, number)), u"casework.numbers.keeper"_qs);
    agreeOnKeeper();
    QCOMPARE(*nextProposalNumber(m_keeper->desk("dept"), seriesAt(*m_keeper)), 1);
    // Nobody takes a number that was not handed out; the case stays where it is.
    QCOMPARE(codeOf(propose(*m_other, number)), u"casework.numbers.none"_qs);
    QCOMPARE(m_other->file(number).state.stage, u"governor"_qs);
}

void NumbersTest::aRangeGoesToTheOtherStoreAndBack()
{
    agreeOnKeeper();
    const NumberSeries series = seriesAt(*m_keeper);
    QCOMPARE(*draw(*m_keeper, u"K-1"_qs, series), 1);
    const auto given = give(3);
    QVERIFY(given);
    QCOMPARE(given->range.from, 2);
    QCOMPARE(given->range.to, 4);
    QCOMPARE(*draw(*m_keeper, u"K-2"_qs, series), 5);
    const auto taken = take(*m_other, fileFrom(*m_keeper));
    QVERIFY2(taken, qPrintable(codeOf(taken)));
    QCOMPARE(taken->ranges.size(), size_t(1));
    QCOMPARE(take(*m_other, fileFrom(*m_keeper))->ranges.size(), size_t(0));
    QCOMPARE(*draw(*m_other, u"O-1"_qs, series), 2);
    QCOMPARE(warnedOf(*m_other), u"agenda.numbers.few 2"_qs);
    QCOMPARE(warnedOf(*m_keeper), QString());
    QVERIFY(voidNumbers(m_other->desk("chief"), {series, 3, 3}, u"打印作废"_qs));
    QVERIFY(returnNumbers(m_other->desk("chief"), {series, 4, 4}, u"年终交回"_qs));
    QCOMPARE(codeOf(draw(*m_other, u"O-2"_qs, series)), u"casework.numbers.none"_qs);
    QCOMPARE(warnedOf(*m_other), u"agenda.numbers.none 0"_qs);

    QCOMPARE(stateAt(*m_keeper, 2), u"given"_qs);
    const auto told = take(*m_keeper, fileFrom(*m_other));
    QVERIFY2(told, qPrintable(codeOf(told)));
    QCOMPARE(told->told, 3);
    QCOMPARE(take(*m_keeper, fileFrom(*m_other))->told, 0);
    const auto rows = this->rows(*m_keeper);
    QCOMPARE(rows.at(2).state, NumberState::Reported);
    QCOMPARE(rows.at(2).there, u"O-1"_qs);
    QCOMPARE(rows.at(3).state, NumberState::Void);
    QCOMPARE(rows.at(3).reason, u"打印作废"_qs);
    QCOMPARE(rows.at(4).state, NumberState::Back);
    QCOMPARE(rows.at(4).reason, u"年终交回"_qs);
    // What came back is used first, so that no gap stays.
    QCOMPARE(*draw(*m_keeper, u"K-3"_qs, series), 4);
    QCOMPARE(*draw(*m_keeper, u"K-4"_qs, series), 6);
    const auto lines = numberLines(m_keeper->desk("dept"));
    QVERIFY(lines);
    for (const NumberLine &line : *lines) QVERIFY(line.first.state != NumberState::Free && !line.doubled);
    for (const Site *site : {m_keeper.get(), m_other.get()}) QVERIFY(site->prison.store().checkViews()->same());
}

void NumbersTest::whatIsNoRangeIsRefused_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int count, int from, int year, const char16_t *code) {
        QTest::newRow(name) << count << from << year << QString::fromUtf16(code);
    };
    row("overlaps the beginning", 5, 6, 2026, u"casework.numbers.taken");
    row("overlaps the end", 5, 14, 2026, u"casework.numbers.taken");
    row("lies within", 1, 12, 2026, u"casework.numbers.taken");
    row("holds a used one", 3, 1, 2026, u"casework.numbers.taken");
    row("last year", 5, 0, 2025, u"casework.numbers.year");
    row("the year after the next", 5, 0, 2028, u"casework.numbers.year");
    row("none", 0, 0, 2026, u"casework.numbers.count");
    row("fewer than none", -3, 30, 2026, u"casework.numbers.count");
    row("too many", mostNumbers + 1, 0, 2026, u"casework.numbers.count");
    row("from below one", 3, -1, 2026, u"casework.numbers.count");
    row("beyond any paper", 3, 2'000'000'000, 2026, u"casework.numbers.count");
    row("beside it", 5, 16, 2026, u"");
    row("next year", 5, 0, 2027, u"");
}

void NumbersTest::whatIsNoRangeIsRefused()
{
    QFETCH(int, count);
    QFETCH(int, from);
    QFETCH(int, year);
    QFETCH(QString, code);
    agreeOnKeeper();
    QCOMPARE(*draw(*m_keeper, u"K-1"_qs, seriesAt(*m_keeper)), 1);
    QVERIFY(give(6, 10));
    const qint64 size = m_keeper->size();
    QCOMPARE(codeOf(give(count, from, year)), code);
    QCOMPARE(m_keeper->size(), code.isEmpty() ? size + 1 : size);
}

void NumbersTest::onlyWhoMay()
{
    agreeOnKeeper();
    const NumberSeries series = seriesAt(*m_keeper);
    const RangeRequest request{otherCentreStore, CaseKind::Commutation, 2026, 5, 0};
    for (const char *officer : {"ward", "dept", "governor", "admin"}) {
        QCOMPARE(codeOf(giveNumbers(m_keeper->desk(officer), request)), u"casework.role"_qs);
        QCOMPARE(codeOf(voidNumbers(m_keeper->desk(officer), {series, 1, 1}, u"x"_qs)), u"casework.role"_qs);
    }
    QCOMPARE(codeOf(nameNumberKeeper(m_keeper->desk("chief"), centreStore)), u"casework.role"_qs);
    QCOMPARE(codeOf(giveNumbers(m_other->desk("chief"), {centreStore, CaseKind::Commutation, 2026, 5, 0})),
             u"casework.numbers.notkeeper"_qs);
    QCOMPARE(codeOf(giveNumbers(m_keeper->desk("chief"), {u"无此库"_qs, CaseKind::Commutation, 2026, 5, 0})),
             u"casework.exchange.peer.unknown"_qs);
    QVERIFY(recordPeer(m_keeper->desk("admin"), wardStore, u"一监区"_qs, PeerKind::Ward));
    QCOMPARE(codeOf(giveNumbers(m_keeper->desk("chief"), {wardStore, CaseKind::Commutation, 2026, 5, 0})),
             u"casework.numbers.ward"_qs);
    QCOMPARE(codeOf(nameNumberKeeper(m_keeper->desk("admin"), u"一监区"_qs)), u"casework.numbers.ward"_qs);
    QCOMPARE(codeOf(voidNumbers(m_keeper->desk("chief"), {series, 1, 1}, u" "_qs)), u"casework.numbers.reason"_qs);
    QCOMPARE(codeOf(returnNumbers(m_keeper->desk("chief"), {series, 1, 1}, u"x"_qs)), u"casework.numbers.taken"_qs);
    // What another store holds is not this one's to make void.
    QVERIFY(give(5));
    QCOMPARE(codeOf(voidNumbers(m_keeper->desk("chief"), {series, 2, 2}, u"x"_qs)), u"casework.numbers.taken"_qs);
    // Nor are numbers that this one never had.
    QCOMPARE(codeOf(voidNumbers(m_other->desk("chief"), {series, 40, 40}, u"x"_qs)), u"casework.numbers.notkeeper"_qs);
}

void NumbersTest::aTypedRangeIsTakenOnItsAct()
{
    const NumberSeries series = seriesAt(*m_other);
    const auto enter = [&](const NumberRange &range, qint64 act, const QString &reason) {
        return codeOf(takeTypedRange(m_other->desk("chief"), {range, act, reason}));
    };
    QCOMPARE(enter({series, 1, 5}, 7, u"电话"_qs), u"casework.numbers.keeper"_qs);
    agreeOnKeeper();
    QCOMPARE(enter({series, 1, 5}, 7, {}), u"casework.numbers.reason"_qs);
    QCOMPARE(enter({series, 1, 5}, 0, u"电话"_qs), u"casework.numbers.range"_qs);
    QCOMPARE(enter({{2026, u"别监减字"_qs}, 1, 5}, 7, u"电话"_qs), u"casework.numbers.mark"_qs);
    QCOMPARE(enter({seriesAt(*m_other, 2024), 1, 5}, 7, u"电话"_qs), u"casework.numbers.year"_qs);
    const auto given = give(5);
    QVERIFY(given);
    QCOMPARE(enter(given->range, given->act, u"科长甲电话告知"_qs), QString());
    QCOMPARE(enter({series, 5, 9}, given->act, u"再录一次"_qs), u"casework.numbers.taken"_qs);
    QCOMPARE(codeOf(takeTypedRange(m_keeper->desk("chief"), {given->range, 7, u"x"_qs})), u"casework.numbers.own"_qs);
    // The file that follows by post tells of the same range.
    QCOMPARE(take(*m_other, fileFrom(*m_keeper))->ranges.size(), size_t(0));
    QCOMPARE(*draw(*m_other, u"O-1"_qs, series), 1);
    QCOMPARE(take(*m_keeper, fileFrom(*m_other))->told, 1);
}

void NumbersTest::aFileThatLiesIsNotTaken_data()
{
    QTest::addColumn<QString>("lie");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *lie, const char16_t *code) {
        QTest::newRow(lie) << QString::fromLatin1(lie) << QString::fromUtf16(code);
    };
    row("one bit changed", u"casework.numbers.file");
    row("cut short", u"casework.numbers.file");
    row("empty", u"casework.numbers.file");
    row("signed by a stranger", u"casework.numbers.file");
    row("not signed", u"casework.numbers.file");
    row("for another store", u"casework.exchange.other");
    row("from an unknown store", u"casework.exchange.peer.unknown");
    row("of another prison", u"casework.numbers.stranger");
    row("of a training prison", u"casework.exchange.environment");
    row("from a clock ahead", u"casework.exchange.future");
    row("another prison's mark", u"casework.numbers.mark");
    row("of a year gone by", u"casework.numbers.year");
    row("two ranges that overlap", u"casework.numbers.taken");
    row("a range of numbers that stand here", u"casework.numbers.taken");
    row("tells of numbers nobody handed out", u"casework.numbers.stranger");
    row("a number below one", u"casework.numbers.file");
    row("a member that nobody knows", u"casework.numbers.file");
}

void NumbersTest::aFileThatLiesIsNotTaken()
{
    QFETCH(QString, lie);
    QFETCH(QString, code);
    agreeOnKeeper();
    const NumberSeries series = seriesAt(*m_other);
    NumberFile file{centreStore, otherCentreStore, u"demo"_qs, {}, m_keeper->prison.now(), {}, {}};
    const StoreInfo info = *m_other->prison.store().info();
    file.environment = environmentCode(info.environment);
    file.prison = info.prisonCode;
    file.given = {{{series, 10, 14}, centreStore, 7}};
    if (lie == u"for another store") file.to = wardStore;
    if (lie == u"from an unknown store") file.from = wardStore;
    if (lie == u"of another prison") file.prison += u"9"_qs;
    if (lie == u"of a training prison") file.environment = u"training"_qs;
    if (lie == u"from a clock ahead") file.madeAt += std::chrono::hours(1);
    if (lie == u"another prison's mark") file.given.front().range.series.mark = u"别监减字"_qs;
    if (lie == u"of a year gone by") file.given.front().range.series.year = 2025;
    if (lie == u"two ranges that overlap") file.given.push_back({{series, 14, 20}, centreStore, 8});
    if (lie == u"a range of numbers that stand here")
        QVERIFY(takeTypedRange(m_other->desk("chief"), {{series, 12, 12}, 3, u"电话"_qs}));
    if (lie == u"tells of numbers nobody handed out")
        file.told = {{{series, 3, 3}, 2, NumberState::Used, u"X"_qs, u"Y"_qs, {}}};
    if (lie == u"a number below one") file.given.front().range.from = 0;
    QByteArray bytes = signedFile(file);
    if (lie == u"one bit changed") bytes[bytes.indexOf("given") + 1] ^= 1;
    if (lie == u"cut short") bytes.chop(20);
    if (lie == u"empty") bytes.clear();
    if (lie == u"not signed") bytes = numberFileToJson(file).canonical();
    if (lie == u"a member that nobody knows") {
        Json json = numberFileToJson(file);
        json.set("further", 1);
        bytes = *signCms(*m_keeper->centre, json.canonical(), {false, file.madeAt, true});
    }
    if (lie == u"signed by a stranger") {
        TestPrison stranger(wardStore);
        const auto key = stranger.giveKey(u"dept"_qs);
        bytes = *signCms(*key, numberFileToJson(file).canonical(), {false, file.madeAt, true});
    }
    const qint64 size = m_other->size();
    QCOMPARE(codeOf(take(*m_other, bytes)), code);
    QCOMPARE(m_other->size(), size);
    if (lie != u"a range of numbers that stand here")
        QCOMPARE(codeOf(nextProposalNumber(m_other->desk("dept"), series)), u"casework.numbers.none"_qs);
}

void NumbersTest::onlyAcceptedSignersAreBelieved()
{
    agreeOnKeeper();
    QVERIFY(give(4));
    const QByteArray good = fileFrom(*m_keeper);
    const NumberFile said = *Json::parse(verifyCms(good, std::nullopt, m_trust, m_keeper->prison.now())->content)
                                 .and_then(numberFileFromJson);
    // An officer of a ward there, and one of this store, have certificates of the same authorities.
    for (Signer *stranger : {m_keeper->signer.get(), m_other->centre.get()}) {
        const auto taken =
            take(*m_other, *signCms(*stranger, numberFileToJson(said).canonical(), {false, said.madeAt, true}));
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, u"casework.numbers.signer"_qs);
        QCOMPARE(taken.error().args.value(u"peer"_qs), u"中心一"_qs);
        QCOMPARE(taken.error().args.value(u"certificate"_qs), stranger->certificate().fingerprint());
    }
    // Who is accepted for one store is not for another.
    const Desk admin = m_other->desk("admin");
    QVERIFY(recordPeer(admin, wardStore, u"中心三"_qs, PeerKind::Centre));
    const QString ours = m_keeper->centre->certificate().fingerprint();
    QVERIFY(endNumberSigner(admin, u"中心一"_qs, ours, u"调离"_qs));
    NumberSigner third = signerOf(*m_keeper);
    third.store = u"中心三"_qs;
    QVERIFY(acceptNumberSigner(admin, third));
    QCOMPARE(codeOf(take(*m_other, good)), u"casework.numbers.signer"_qs);

    NumberSigner again = signerOf(*m_keeper);
    QCOMPARE(codeOf(acceptNumberSigner(m_other->desk("chief"), again)), u"casework.role"_qs);
    QCOMPARE(codeOf(endNumberSigner(m_other->desk("dept"), centreStore, ours, u"x"_qs)), u"casework.role"_qs);
    QCOMPARE(codeOf(endNumberSigner(admin, centreStore, ours, u"x"_qs)), u"casework.numbers.signer.unknown"_qs);
    const auto with = [&](QString NumberSigner::*member, const QString &value) {
        NumberSigner changed = again;
        changed.*member = value;
        return codeOf(acceptNumberSigner(admin, changed));
    };
    QCOMPARE(with(&NumberSigner::name, u" "_qs), u"casework.numbers.signer.name"_qs);
    QCOMPARE(with(&NumberSigner::reason, {}), u"casework.numbers.reason"_qs);
    QCOMPARE(with(&NumberSigner::certificate, ours.left(63)), u"casework.numbers.fingerprint"_qs);
    QCOMPARE(with(&NumberSigner::store, u"中心九"_qs), u"casework.exchange.peer.unknown"_qs);
    // As it is read out by telephone.
    QCOMPARE(with(&NumberSigner::certificate, ours.left(2).toUpper() + u": "_qs + ours.mid(2)), QString());
    QCOMPARE(codeOf(acceptNumberSigner(admin, again)), u"casework.numbers.signer.known"_qs);
    QCOMPARE(numberSigners(admin)->size(), size_t(2));
    QCOMPARE(take(*m_other, good)->ranges.size(), size_t(1));
}

void NumbersTest::anOldFileFreesNothing()
{
    agreeOnKeeper();
    const NumberSeries series = seriesAt(*m_keeper);
    QVERIFY(give(2));
    QVERIFY(take(*m_other, fileFrom(*m_keeper)));
    const QByteArray unused = fileFrom(*m_other);
    QVERIFY(returnNumbers(m_other->desk("chief"), {series, 1, 2}, u"暂不用"_qs));
    const QByteArray returned = fileFrom(*m_other);
    QCOMPARE(take(*m_keeper, returned)->told, 2);
    // The same numbers go out again; the file that gave them back is played once more.
    QVERIFY(give(2));
    QVERIFY(take(*m_other, fileFrom(*m_keeper)));
    QCOMPARE(take(*m_keeper, returned)->told, 0);
    QCOMPARE(take(*m_keeper, unused)->told, 0);
    QCOMPARE(*draw(*m_keeper, u"K-1"_qs, series), 3);
    QCOMPARE(*draw(*m_other, u"O-1"_qs, series), 1);
    QCOMPARE(take(*m_keeper, fileFrom(*m_other))->told, 1);
    QCOMPARE(take(*m_keeper, returned)->told, 0);
    QCOMPARE(stateAt(*m_keeper, 1), u"reported"_qs);
    QCOMPARE(stateAt(*m_keeper, 2), u"given"_qs);
}

void NumbersTest::aCaseBringsItsNumber()
{
    agreeOnKeeper();
    const NumberSeries series = seriesAt(*m_keeper);
    QCOMPARE(*draw(*m_keeper, u"K-1"_qs, series), 1);
    QVERIFY(give(5, 100));
    QVERIFY(take(*m_other, fileFrom(*m_keeper)));
    const QString number = toGovernor(*m_other);
    const auto proposed = propose(*m_other, number);
    QVERIFY2(proposed, qPrintable(codeOf(proposed)));
    QCOMPARE(proposed->proposalNumber, series.text(100));
    const TakenCase came = exchange(*m_other, *m_keeper, number);
    QCOMPARE(came.outcome, TakenOutcome::New);
    QCOMPARE(m_keeper->file(came.here).proposalNumber, series.text(100));
    const auto rows = this->rows(*m_keeper);
    QCOMPARE(rows.at(100).caseNumber, came.here);
    QCOMPARE(rows.at(100).store, otherCentreStore);
    // A high number from elsewhere makes no gap here, and its report says nothing new.
    QCOMPARE(*draw(*m_keeper, u"K-2"_qs, series), 2);
    QCOMPARE(take(*m_keeper, fileFrom(*m_other))->told, 0);
    QVERIFY(m_keeper->prison.store().checkViews()->same());
}

void NumbersTest::aCaseWithATakenNumberIsRefusedByIt()
{
    // Each numbers by itself: what happened before anybody named who keeps the numbers.
    QVERIFY(nameNumberKeeper(m_keeper->desk("admin"), centreStore));
    QVERIFY(nameNumberKeeper(m_other->desk("admin"), otherCentreStore));
    const NumberSeries series = seriesAt(*m_keeper);
    const QString number = toGovernor(*m_other);
    QVERIFY(propose(*m_other, number));
    const qint64 cases = qint64(m_keeper->prison.store().cases({})->size());
    const TakenCase notGiven = exchange(*m_other, *m_keeper, number);
    QCOMPARE(notGiven.outcome, TakenOutcome::Refused);
    QCOMPARE(notGiven.refused->code, u"casework.numbers.notgiven"_qs);
    QCOMPARE(*draw(*m_keeper, u"K-1"_qs, series), 1);
    const TakenCase twice = exchange(*m_other, *m_keeper, number);
    QCOMPARE(twice.outcome, TakenOutcome::Refused);
    QCOMPARE(twice.refused->code, u"casework.numbers.double"_qs);
    QCOMPARE(twice.refused->args.value(u"number"_qs), series.text(1));
    QCOMPARE(twice.refused->args.value(u"case"_qs), u"K-1"_qs);
    QCOMPARE(qint64(m_keeper->prison.store().cases({})->size()), cases);
}

void NumbersTest::aNumberLostInAForkIsVoid()
{
    agreeOnKeeper();
    const NumberSeries series = seriesAt(*m_keeper);
    const QString number = toGovernor(*m_other);
    const TakenCase came = exchange(*m_other, *m_keeper, number);
    QCOMPARE(came.outcome, TakenOutcome::New);
    QVERIFY(give(5, 100));
    QVERIFY(take(*m_other, fileFrom(*m_keeper)));
    // Both decide, and both take a number.
    QCOMPARE(propose(*m_other, number)->proposalNumber, series.text(100));
    QCOMPARE(propose(*m_keeper, came.here)->proposalNumber, series.text(1));
    QCOMPARE(exchange(*m_keeper, *m_other, came.here).outcome, TakenOutcome::Forked);
    const qint64 fork = caseForks(m_other->desk("dept"), number)->front().take;
    QVERIFY(resolveFork(m_other->desk("chief"), number, fork, ForkSide::Theirs, u"以中心一为准"_qs));
    QCOMPARE(m_other->file(number).proposalNumber, series.text(1));
    QCOMPARE(stateAt(*m_other, 100), u"void"_qs);
    QCOMPARE(*draw(*m_other, u"O-1"_qs, series), 101);
    QCOMPARE(take(*m_keeper, fileFrom(*m_other))->told, 2);
    QCOMPARE(rows(*m_keeper).at(100).state, NumberState::Void);
    QCOMPARE(rows(*m_keeper).at(100).reason, u"以中心一为准"_qs);
    QVERIFY(m_other->prison.store().checkViews()->same());
}

void NumbersTest::offlineNobodyGetsADouble_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed) QTest::addRow("seed %d", seed) << seed;
}

void NumbersTest::offlineNobodyGetsADouble()
{
    QFETCH(int, seed);
    agreeOnKeeper();
    std::mt19937 random{unsigned(seed)};
    const auto upTo = [&](int most) { return int(random() % unsigned(most)) + 1; };
    const NumberSeries series = seriesAt(*m_keeper);
    std::map<int, QString> used;
    std::vector<QByteArray> toOther, toKeeper;
    int cases = 0, refused = 0;
    const auto issue = [&](Site &site) {
        const QString name = u"%1-%2"_qs.arg(site.store.right(1)).arg(++cases);
        const auto number = draw(site, name, series);
        if (!number) return ++refused, void();
        QVERIFY2(!used.contains(*number), qPrintable(series.text(*number)));
        used[*number] = name;
    };
    // Any file may come late, twice or never; any range may be wished for.
    const auto post = [&](std::vector<QByteArray> &files, Site &to) {
        if (!files.empty() && !take(to, files[random() % files.size()])) ++refused;
    };
    for (int step = 0; step < 150; ++step) {
        const int from = upTo(60);
        const NumberRange some{series, from, from + upTo(3) - 1};
        switch (random() % 10) {
            case 0:
                (void)give(upTo(4), random() % 3 ? 0 : from);
                break;
            case 1:
                toOther.push_back(fileFrom(*m_keeper));
                break;
            case 2:
                post(toOther, *m_other);
                break;
            case 3:
                (void)returnNumbers(m_other->desk("chief"), some, u"交回"_qs);
                break;
            case 4:
                (void)voidNumbers((random() % 2 ? m_other : m_keeper)->desk("chief"), some, u"作废"_qs);
                break;
            case 5:
                toKeeper.push_back(fileFrom(*m_other));
                break;
            case 6:
                post(toKeeper, *m_keeper);
                break;
            case 7:
                issue(*m_keeper);
                break;
            default:
                issue(*m_other);
        }
    }
    // They come together: what was handed out arrives, what was used is told.
    if (!take(*m_other, fileFrom(*m_keeper))) qInfo("the last ranges were not taken");
    const auto told = take(*m_keeper, fileFrom(*m_other));
    QVERIFY2(told, qPrintable(codeOf(told)));
    const auto book = rows(*m_keeper);
    for (const auto &[number, name] : used) {
        QVERIFY2(book.contains(number), qPrintable(series.text(number)));
        const NumberRow &row = book.at(number);
        QVERIFY(row.state == NumberState::Used || row.state == NumberState::Reported);
        QCOMPARE(row.state == NumberState::Used ? row.caseNumber : row.there, name);
    }
    // Every number up to the last has an explanation, and those of the other store are as it has them.
    int next = 1;
    const auto lines = numberLines(m_keeper->desk("dept"));
    for (const NumberLine &line : *lines) {
        QCOMPARE(line.first.number, next);
        QVERIFY(!line.doubled);
        const NumberState state = line.first.state;
        const bool reasoned = state != NumberState::Void && state != NumberState::Back;
        QVERIFY(reasoned || !line.first.reason.isEmpty());
        for (int number = line.first.number; state == NumberState::Given && number <= line.to; ++number)
            QCOMPARE(stateAt(*m_other, number), u"held"_qs);
        next = line.to + 1;
    }
    qInfo("%d numbers used, %d refusals, %zu lines", int(used.size()), refused, lines->size());
    for (const Site *site : {m_keeper.get(), m_other.get()}) QVERIFY(site->prison.store().checkViews()->same());
}

REMIT_TEST(NumbersTest);
#include "numbers_test.moc"
