#include "casework/archivereminders.h"

#include "testmain.h"

using namespace remit;

namespace {

Date day(const char16_t *text) { return *parseIsoDate(QStringView(text)); }
Instant noon(const char16_t *text) { return *parseInstant(QString::fromUtf16(text) + u"T12:00:00+08:00"_qs); }

const char16_t *const made = u"2026-01-10";

/** A package that was made, looked at and decided on: nothing is to be done about it for a year. */
KeptPackage quiet()
{
    KeptPackage package;
    package.name = u"2026-0001"_qs;
    package.root = u"ab"_qs;
    package.at = noon(made);
    package.retention = Retention::Permanent;
    return package;
}

ArchiveLoan loan(const char16_t *due, const QString &borrower = u"甲某"_qs)
{
    ArchiveLoan lent;
    lent.borrower = borrower;
    lent.lentOn = day(made);
    lent.dueOn = day(due);
    return lent;
}

/** "loan 2026-02-01 甲某; …" */
QString said(const std::vector<KeptPackage> &packages, const char16_t *today)
{
    QStringList words;
    for (const ArchiveReminder &each : archiveReminders(packages, day(today)))
        words << u"%1 %2 %3"_qs.arg(codeOf(each.what), isoDate(each.on), each.borrower).trimmed();
    return words.join(u"; "_qs);
}

using Change = std::function<void(KeptPackage &)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

class ArchiveRemindersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToBeSeenTo_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &today, const QString &expected, const Change &change) {
            QTest::newRow(name) << change << today << expected;
        };
        const Change nothing = [](KeptPackage &) {};
        const Change lent = [](KeptPackage &one) { one.loans = {loan(u"2026-03-01")}; };
        const Change back = [](KeptPackage &one) {
            one.loans = {loan(u"2026-03-01")};
            one.loans.front().returnedOn = day(u"2026-03-05");
        };
        const Change ending = [](KeptPackage &one) { one.keptUntil = day(u"2026-06-30"); };
        const Change undecided = [](KeptPackage &one) { one.retention.reset(); };
        const Change sound = [](KeptPackage &one) { one.lastCheck = PackageCheck{{}, {}, noon(u"2026-12-01"), {}, 9}; };
        const Change damaged = [](KeptPackage &one) {
            one.lastCheck = PackageCheck{{}, {}, noon(u"2026-02-01"), {u"container.entry.digest"_qs}, 9};
        };
        row("quiet", u"2026-06-01"_qs, {}, nothing);
        row("not looked at for exactly a year", u"2027-01-10"_qs, {}, nothing);
        row("not looked at for longer", u"2027-01-11"_qs, u"check 2026-01-10"_qs, nothing);
        row("looked at since", u"2027-01-11"_qs, {}, sound);
        row("a year after that", u"2027-12-02"_qs, u"check 2026-12-01"_qs, sound);
        row("found damaged", u"2026-02-02"_qs, u"damaged 2026-02-01"_qs, damaged);
        row("damaged and never looked at since", u"2028-02-02"_qs, u"damaged 2026-02-01"_qs, damaged);
        row("lent, on the day", u"2026-03-01"_qs, {}, lent);
        row("lent, the day after", u"2026-03-02"_qs, u"loan 2026-03-01 甲某"_qs, lent);
        row("late, and back", u"2026-03-06"_qs, {}, back);
        row("90 days before its end", u"2026-04-01"_qs, {}, ending);
        row("89 days before", u"2026-04-02"_qs, u"ends 2026-06-30"_qs, ending);
        row("its last day", u"2026-06-30"_qs, u"ends 2026-06-30"_qs, ending);
        row("the day after", u"2026-07-01"_qs, u"over 2026-06-30"_qs, ending);
        const Change aging = [](KeptPackage &one) {
            one.due = RenewalDue{day(u"2026-12-31"), RenewalDue::Why::Algorithm, u"rsa-112"_qs};
        };
        row("180 days before it is to be renewed", u"2026-07-04"_qs, {}, aging);
        row("179 days before", u"2026-07-05"_qs, u"renewal 2026-12-31"_qs, aging);
        row("and after, until it is", u"2027-01-05"_qs, u"renewal 2026-12-31"_qs, aging);
        row("undecided for 30 days", u"2026-02-09"_qs, {}, undecided);
        row("undecided for longer", u"2026-02-10"_qs, u"undecided 2026-01-10"_qs, undecided);
    }
    void whatIsToBeSeenTo()
    {
        QFETCH(Change, change);
        QFETCH(QString, today);
        KeptPackage package = quiet();
        change(package);
        QTEST(said({package}, reinterpret_cast<const char16_t *>(today.utf16())), "expected");
    }

    void theGravestComesFirst()
    {
        KeptPackage first = quiet();
        first.retention.reset();
        first.loans = {loan(u"2026-05-01", u"乙某"_qs), loan(u"2026-03-01")};
        KeptPackage second = quiet();
        second.keptUntil = day(u"2026-05-31");
        second.lastCheck = PackageCheck{{}, {}, noon(u"2026-02-01"), {u"archive.sm3"_qs}, 9};
        QCOMPARE(said({first, second}, u"2026-06-01"),
                 u"damaged 2026-02-01; loan 2026-03-01 甲某; loan 2026-05-01 乙某; over 2026-05-31; "
                 "undecided 2026-01-10"_qs);
    }
};

REMIT_TEST(ArchiveRemindersTest);
#include "archivereminders_test.moc"
