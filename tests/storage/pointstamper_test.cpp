#include "ledger/verify.h"
#include "scratch.h"
#include "storage/pointsstore.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** A points entry changed by someone who has the database's key. */
class PointsTamperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangedEntryIsNamed();
};

namespace {

const Act::By admin{u"admin"_qs, {}};

Json entryLine(const QString &inmate, int points)
{
    return Json::Object{{u"kind"_qs, u"entry"_qs},
                        {u"inmate"_qs, inmate},
                        {u"area"_qs, u"一监区"_qs},
                        {u"on"_qs, u"2026-03-02"_qs},
                        {u"fact"_qs, Json::Object{{u"on"_qs, u"2026-03-02"_qs},
                                                  {u"part"_qs, u"custody"_qs},
                                                  {u"points"_qs, points},
                                                  {u"clause"_qs, u"监-扣-1"_qs}}},
                        {u"facts"_qs, u""_qs},
                        {u"witnesses"_qs, Json::Array{}},
                        {u"evidence"_qs, Json::Array{}},
                        {u"person"_qs, u"p"_qs},
                        {u"state"_qs, u"effective"_qs}};
}

}  // namespace

void PointsTamperTest::aChangedEntryIsNamed()
{
    const ScratchStore scratch;
    qint64 act = 0;
    {
        const auto store = scratch.create();
        QVERIFY(store);
        QVERIFY((*store)->commit({{rosterOf(3)}, {}, {}}, admin, scratch.now()));
        NewAct entries{.kind = u"points.entry"_qs};
        entries.lines = {entryLine(u"1303000001"_qs, -200), entryLine(u"1303000002"_qs, -200)};
        const auto acts = (*store)->commit({{entries}}, admin, scratch.now());
        QVERIFY2(acts, acts ? "" : qPrintable(acts.error().code));
        act = acts->front().seq;
    }
    {
        const auto key = scratch.key();
        QVERIFY(key);
        const auto database = Database::open(scratch.path(), *key, OpenMode::ReadWrite);
        QVERIFY(database);
        QVERIFY((*database)->run(u"drop trigger act_line_no_update"_qs));
        // The line and the view alike, so that nothing on any screen looks wrong.
        QVERIFY((*database)->run(
            u"update act_line set body = replace(body, '-200', '-100') where seq = ? and line = 2"_qs, {act}));
        QVERIFY((*database)->run(u"update v_points_matter set points = -100 where seq = ? and line = 2"_qs, {act}));
    }
    const auto store = scratch.open();
    QVERIFY(store);
    const auto row = (*store)->ports().points.matter({act, 2});
    QVERIFY(row);
    LedgerVerifier verifier({}, {});
    QVERIFY((*store)->stored([&](const StoredAct &stored) {
        verifier.add(stored);
        return true;
    }));
    const LedgerReport report = verifier.finish();
    const bool named = std::any_of(report.findings.begin(), report.findings.end(), [&](const Error &finding) {
        return finding.args.value(u"seq"_qs) == QString::number(act);
    });
    QVERIFY(named);
}

REMIT_TEST(PointsTamperTest);
#include "pointstamper_test.moc"
