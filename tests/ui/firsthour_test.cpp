#include "firsthour.h"

#include "testmain.h"

using namespace remit::ui::testing;

/** The beginning of the first hour by mouse: from nothing to a case before the ward. ui_hour goes on to the receipt. */
class FirstHourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToACaseByMouse();
};

void FirstHourTest::fromNothingToACaseByMouse()
{
    FirstHour hour(Way::Kind::Mouse);
    QVERIFY(hour.prepare());
    for (size_t i = 0; i < 5; ++i) {
        const FirstHour::Station &station = FirstHour::stations()[i];
        QVERIFY2((hour.*station.work)(), station.what);
    }
}

REMIT_TEST(FirstHourTest);
#include "firsthour_test.moc"
