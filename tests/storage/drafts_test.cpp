#include "scratch.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using namespace remit::testing;

/** What was typed and not submitted outlives the program, is each officer's own, and is no part of the ledger. */
class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlivesTheProgram();
    void isEachOfficersOwn();
    void leavesLedgerAndViewsAlone();
};

namespace {
const Draft opinion{u"ward"_qs, u"case:2026-0001/review"_qs, u"经审查，材料齐全。"_qs,
                    Instant(std::chrono::seconds(1796000000))};
}

void DraftsTest::outlivesTheProgram()
{
    const ScratchStore scratch;
    {
        const auto store = scratch.create();
        QVERIFY(store);
        QVERIFY((*store)->keepDraft({opinion.officer, opinion.subject, u"earlier"_qs, opinion.savedAt}));
        QVERIFY((*store)->keepDraft(opinion));
    }
    const auto store = scratch.open();
    QVERIFY(store);
    QCOMPARE(*(*store)->drafts(u"ward"_qs), std::vector<Draft>{opinion});
    QVERIFY((*store)->keepDraft({opinion.officer, opinion.subject, {}, {}}));
    QVERIFY((*store)->drafts(u"ward"_qs)->empty());
}

void DraftsTest::isEachOfficersOwn()
{
    const ScratchStore scratch;
    const auto store = scratch.create();
    QVERIFY(store);
    QVERIFY((*store)->keepDraft(opinion));
    QVERIFY((*store)->drafts(u"area"_qs)->empty());
    QVERIFY((*store)->keepDraft({u"area"_qs, opinion.subject, {}, {}}));
    QCOMPARE((*store)->drafts(u"ward"_qs)->size(), size_t(1));
}

void DraftsTest::leavesLedgerAndViewsAlone()
{
    const ScratchStore scratch;
    const auto store = scratch.create();
    QVERIFY(store);
    const qint64 before = (*store)->head()->size;
    QVERIFY((*store)->keepDraft(opinion));
    QCOMPARE((*store)->head()->size, before);
    QVERIFY((*store)->checkViews()->same());
    QVERIFY((*store)->rebuild());
    QCOMPARE(*(*store)->drafts(u"ward"_qs), std::vector<Draft>{opinion});
}

REMIT_TEST(DraftsTest);
#include "drafts_test.moc"
