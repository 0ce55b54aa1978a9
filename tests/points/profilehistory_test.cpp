#include "assess.h"
#include "histories.h"
#include "points/evaluate.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** A profile that changes inside a history. */
class ProfileHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichProfileGovernsAMonth();
    void theSameProfileTwiceChangesNothing();
    void eachMonthIsWorthWhatItsProfileSays();
};

namespace {

Month monthAt(int year, unsigned month) { return std::chrono::year(year) / std::chrono::month(month); }

}  // namespace

void ProfileHistoryTest::whichProfileGovernsAMonth()
{
    const PointsProfile a = nationalWith({});
    const PointsProfile b = nationalWith(Json::Object{{u"rounding"_qs, u"down"_qs}});
    const PointsProfile c = nationalWith(Json::Object{{u"denominator"_qs, u"thirty"_qs}});
    const ProfileHistory history(a, {{monthAt(2024, 3), &b}, {monthAt(2025, 1), &c}});
    QCOMPARE(&history.in(monthAt(2021, 10)), &a);
    QCOMPARE(&history.in(monthAt(2024, 2)), &a);
    QCOMPARE(&history.in(monthAt(2024, 3)), &b);
    QCOMPARE(&history.in(monthAt(2024, 12)), &b);
    QCOMPARE(&history.in(monthAt(2025, 1)), &c);
    QCOMPARE(&history.in(monthAt(2199, 12)), &c);
    QCOMPARE(&history.last(), &c);
}

void ProfileHistoryTest::theSameProfileTwiceChangesNothing()
{
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    for (quint32 seed = 0; seed < 500; ++seed) {
        Histories random(seed);
        const PointsHistory history = random.history();
        const PointsProfile profile = random.profile(national);
        const Month change = monthOf(history.admittedOn) + std::chrono::months(random.number(0, 12));
        const auto once = Points(profile).evaluate(history);
        const auto twice = Points(ProfileHistory(profile, {{change, &profile}})).evaluate(history);
        QVERIFY(once && twice && *once == *twice);
    }
}

void ProfileHistoryTest::eachMonthIsWorthWhatItsProfileSays()
{
    const PointsProfile before = nationalWith({});
    const PointsProfile after = nationalWith(Json::Object{{u"denominator"_qs, u"thirty"_qs},
                                                          {u"part_month_cap"_qs, u"pro_rata"_qs},
                                                          {u"part_below_zero"_qs, u"zero"_qs}});
    int differing = 0;
    for (quint32 seed = 0; seed < 500; ++seed) {
        Histories random(seed);
        PointsHistory history = random.history();
        // Averages look back over the change, and the yearly limit over the year: those months hang on earlier ones.
        history.absences.clear();
        std::erase_if(history.entries,
                      [](const auto &entry) { return entry.target == PointsHistory::Entry::Target::Special; });
        const Month change = monthOf(history.admittedOn) + std::chrono::months(random.number(0, 12));
        const auto first = Points(before).evaluate(history);
        const auto second = Points(after).evaluate(history);
        const auto both = Points(ProfileHistory(before, {{change, &after}})).evaluate(history);
        QVERIFY(first && second && both);
        for (std::size_t i = 0; i < both->months.size(); ++i) {
            const Assessment &expected = both->months[i].month < change ? *first : *second;
            QCOMPARE(both->months[i].total, expected.months[i].total);
            QCOMPARE(both->months[i].base, expected.months[i].base);
            differing += first->months[i].total != second->months[i].total;
        }
    }
    QVERIFY(differing > 100);
}

REMIT_TEST(ProfileHistoryTest);
#include "profilehistory_test.moc"
