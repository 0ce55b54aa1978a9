#include "casework/numbers/ranges.h"
#include "prison.h"
#include "storage/database.h"
#include "storage/slotsfile.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** A store of an older program is brought up to date when it is opened, and its views are what the acts give. */
class MigrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOlderStoreIsFoldedAnew();
};

void MigrationTest::anOlderStoreIsFoldedAnew()
{
    TestPrison prison;
    prison.fill(60);
    const NumberSeries series = seriesOf(*prison.store().info(), CaseKind::Commutation, 2026);
    QVERIFY(voidNumbers(prison.desk(u"chief"_qs), {series, 1, 3}, u"旧印文书用去"_qs));
    const QString path = prison.store().path();
    const auto key = unlock(path, u"admin"_qs, Secret::fromUtf8("secret"), prison.now());
    QVERIFY(key);
    const Clock clock = prison.desk(u"admin"_qs).clock;
    {
        const auto database = Database::open(path, *key, OpenMode::ReadWrite);
        QVERIFY(database);
        // As the program before schema 5 left it, with a view that it folded in another way.
        const QString older =
            u"drop table v_officer_duty;\ndrop table v_officer_certificate;\nalter table v_officer add column roles "
            u"text;\n"
            "alter table v_officer add column certificate text;\ndrop table v_inmate_compact;\ndrop table "
            "v_case_note;\ndrop table v_number;\ndrop table v_number_series;\ndrop table v_court_event;\nalter table "
            "v_case "
            u"drop column court;\ndrop index "
            u"v_month_scores;\ndrop index "
            u"v_inmate_assessed;\n"
            "alter table v_month drop column custody;\nalter table v_inmate drop column delivered;\n"
            "alter table v_month drop column education;\nalter table v_month drop column labour;\n"
            "alter table v_inmate drop column strict;\nalter table v_inmate drop column evaded;\n"
            "update v_inmate set ends_on = 0;\npragma user_version = 4;\n"_qs;
        QVERIFY((*database)->script(older));
    }
    const auto opened = Store::open(path, u"admin"_qs, Secret::fromUtf8("secret"), clock, systemRandom());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
    QVERIFY((*opened)->checkViews()->same());
    QCOMPARE((*opened)->inmateCount().value_or(0), 60);
    // Numbers used before there was a table of them are not drawn again.
    QCOMPARE((*opened)->lowestNumbers(series)->unknown, 4);
}

REMIT_TEST(MigrationTest);
#include "migration_test.moc"
