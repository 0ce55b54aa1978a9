#include "ledger/merkle.h"
#include "ledger/verify.h"
#include "scratch.h"
#include "storage/compact.h"
#include "storage/inmaterecord.h"

#include "testmain.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace remit;
using namespace remit::testing;

namespace {

const Act::By admin{u"admin"_qs, {}};

LedgerReport verified(const Store &store, std::vector<WitnessedCheckpoint> known = {})
{
    LedgerVerifier verifier({}, std::move(known));
    const auto walked = store.stored([&](const StoredAct &act) {
        verifier.add(act);
        return true;
    });
    if (!walked) qFatal("%s", qPrintable(walked.error().code));
    return verifier.finish();
}

bool names(const LedgerReport &report, const QString &code, const QString &seq)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Error &finding) {
        return finding.code == code && (seq.isEmpty() || finding.args.value(u"seq"_qs) == seq);
    });
}

}  // namespace

/** What someone can do who has the database's key. */
class TamperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHonestLedgerIsClean();
    void namesWhatWasChanged_data();
    void namesWhatWasChanged();
    void aCheckpointElsewhereShowsTruncation();
    void rebuildFindsAChangedView();
    void aChangedCompactRecordIsNamed();
    void killedAtAnyMomentActAndViewsAgree();

private:
    void fill(const ScratchStore &scratch);
};

void TamperTest::fill(const ScratchStore &scratch)
{
    const auto store = scratch.create();
    QVERIFY(store);
    for (int i = 0; i < 5; ++i) QVERIFY((*store)->commit({{rosterOf(4, 1 + 4 * i)}, {}, {}}, admin, scratch.now()));
}

void TamperTest::anHonestLedgerIsClean()
{
    const ScratchStore scratch;
    fill(scratch);
    const auto store = scratch.open();
    const LedgerReport report = verified(**store);
    QVERIFY(report.findings.empty());
    QCOMPARE(report.acts, 7LL);
    QVERIFY((*store)->rebuild()->same());
}

void TamperTest::namesWhatWasChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("seq");
    QTest::newRow("a changed act")
        << "update act set canonical = cast(replace(cast(canonical as text), 'admin', 'other') as blob) where seq = 4"
        << "ledger.hash"
        << "4";
    QTest::newRow("a changed line")
        << "update act_line set body = cast(replace(cast(body as text), '3', '2') as blob) where seq = 5 and line = 2"
        << "ledger.lines.root"
        << "5";
    QTest::newRow("a lost line") << "delete from act_line where seq = 5 and line = 4"
                                 << "ledger.lines.count"
                                 << "5";
    QTest::newRow("a deleted act") << "delete from act where seq = 4"
                                   << "ledger.seq.gap"
                                   << "";
    QTest::newRow("another hash") << "update act set hash = zeroblob(32) where seq = 6"
                                  << "ledger.hash"
                                  << "6";
}

void TamperTest::namesWhatWasChanged()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    QFETCH(QString, seq);
    const ScratchStore scratch;
    fill(scratch);
    {
        const auto key = scratch.key();
        const auto database = Database::open(scratch.path(), *key, OpenMode::ReadWrite);
        QVERIFY(!(*database)->run(sql));  // the table's own guard
        for (const char16_t *trigger :
             {u"act_no_update", u"act_no_delete", u"act_line_no_update", u"act_line_no_delete"})
            QVERIFY((*database)->run(u"drop trigger "_qs + QString::fromUtf16(trigger)));
        QVERIFY((*database)->run(u"pragma foreign_keys = off"_qs));
        QVERIFY((*database)->run(sql));
    }
    const auto store = scratch.open();
    QVERIFY(store);
    const LedgerReport report = verified(**store);
    QStringList found;
    for (const Error &finding : report.findings) found << finding.code + u' ' + finding.args.value(u"seq"_qs);
    QVERIFY2(names(report, code, seq), qPrintable(found.join(u", ")));
}

void TamperTest::aCheckpointElsewhereShowsTruncation()
{
    const ScratchStore scratch;
    fill(scratch);
    WitnessedCheckpoint elsewhere;
    {
        const auto store = scratch.open();
        const auto leaves = (*store)->leaves();
        elsewhere = {{originOf((*store)->info()->id), qint64(leaves->size()), merkleRoot(*leaves)}, u"法院"_qs};
        const auto key = scratch.key();
        const auto database = Database::open(scratch.path(), *key, OpenMode::ReadWrite);
        for (const char16_t *sql : {u"drop trigger act_no_delete", u"drop trigger act_line_no_delete",
                                    u"delete from act_line where seq > 5", u"delete from act where seq > 5"})
            QVERIFY((*database)->run(QString::fromUtf16(sql)));
    }
    const auto store = scratch.open();
    QVERIFY(verified(**store).findings.empty());
    QVERIFY(names(verified(**store, {elsewhere}), u"ledger.truncated"_qs, {}));
}

void TamperTest::rebuildFindsAChangedView()
{
    const ScratchStore scratch;
    fill(scratch);
    {
        const auto key = scratch.key();
        const auto database = Database::open(scratch.path(), *key, OpenMode::ReadWrite);
        QVERIFY((*database)->run(u"update v_inmate set ends_on = 1 where number = '9900000003'"_qs));
    }
    const auto store = scratch.open();
    const auto seen = (*store)->checkViews();
    const auto mended = (*store)->rebuild();
    QVERIFY(seen && mended);
    for (const ViewsReport &report : {*seen, *mended})
        for (const ViewsReport::View &view : report.views)
            QCOMPARE(view.differing, view.table == u"v_inmate" ? QStringList(u"9900000003"_qs) : QStringList());
    QVERIFY((*store)->checkViews()->same());
}

/** Even one that reads well and says something else: it is what a prison is screened from. */
void TamperTest::aChangedCompactRecordIsNamed()
{
    const ScratchStore scratch;
    fill(scratch);
    const QString number = u"9900000007"_qs;
    {
        const auto database = Database::open(scratch.path(), *scratch.key(), OpenMode::ReadWrite);
        auto record = readInmate(**database, number);
        QVERIFY(record && *record);
        (*record)->inmate.judgment.term = Term{1, 0, 0};
        QVERIFY((*database)->run(u"update v_inmate_compact set compact = ? where number = ?"_qs,
                                 {compactOf(**record), number}));
        QVERIFY((*database)->run(u"delete from v_inmate_compact where number = '9900000009'"_qs));
    }
    const auto store = scratch.open();
    const auto seen = (*store)->checkViews();
    const auto mended = (*store)->rebuild();
    QVERIFY(seen && mended);
    for (const ViewsReport &report : {*seen, *mended})
        for (const ViewsReport::View &view : report.views) {
            const bool changed = view.table == u"v_inmate_compact";
            QCOMPARE(view.differing, changed ? QStringList({number, u"9900000009"_qs}) : QStringList());
        }
    QVERIFY((*store)->checkViews()->same());
}

void TamperTest::killedAtAnyMomentActAndViewsAgree()
{
    const ScratchStore scratch;
    fill(scratch);
    for (int round = 0; round < 6; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            const auto store = scratch.open();
            for (int i = 0; store; ++i)
                static_cast<void>((*store)->commit({{rosterOf(30, 1000 + 30 * i)}, {}, {}}, admin, scratch.now()));
            _exit(1);
        }
        usleep(static_cast<useconds_t>(250000 + round * 7919));
        QCOMPARE(kill(child, SIGKILL), 0);
        waitpid(child, nullptr, 0);
        const auto store = scratch.open();
        QVERIFY2(store, store ? "" : qPrintable(store.error().code));
        QVERIFY(verified(**store).findings.empty());
        QVERIFY((*store)->rebuild()->same());
    }
}

REMIT_TEST(TamperTest);
#include "tamper_test.moc"
