#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "ran.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;

/** A month of points assessment from the shell: entry, meeting, weeks, sum, notice, late entry, correction, objection.
 */
class PointsPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anEntryWaitsForItsGroup();
    void theMonthIsSummedAndNoticed();
    void aTotalOpensToItsSources();
    void aLateEntryIsADifferenceUntilItIsCorrected();
    void anObjectionIsAnsweredOnce();
    void aFactBeginsOnItsMattersDay();
    void aSheetNeedsTwoPeople();
    void refusesInWords_data();
    void refusesInWords();
    void theLedgerHolds();

private:
    Ran run(const QString &officer, const QStringList &command) const;
    /** Runs with that document as the command's file. */
    Ran with(const QString &officer, const QStringList &command, const Json &document);
    Json meeting(const QStringList &people, const QStringList &agreeing) const;
    Json entry(int points, const QString &clause) const;
    /** The summed total of the inmate, in hundredths. */
    qint64 total() const;

    QTemporaryDir m_folder;
    /** The day in China, as the programs have it. */
    Date m_today = dateIn(systemClock()());
    Month m_month = monthOf(m_today) - std::chrono::months(1);
    QString m_inmate;
    QString m_area;
    qint64 m_before = 0;
};

Ran PointsPathTest::run(const QString &officer, const QStringList &command) const
{
    return remitctl(QStringList{u"--store"_qs, m_folder.filePath(u"demo.remit"_qs), u"--passphrase-file"_qs,
                                m_folder.filePath(u"pass"_qs), u"--json"_qs, u"--as"_qs, officer} +
                    command);
}

Ran PointsPathTest::with(const QString &officer, const QStringList &command, const Json &document)
{
    QFile file(m_folder.filePath(u"document.json"_qs));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(document.canonical());
    file.close();
    return run(officer, command + QStringList{file.fileName()});
}

Json PointsPathTest::meeting(const QStringList &people, const QStringList &agreeing) const
{
    Json::Array present;
    Json::Array agree;
    Json dissent{Json::Object{}};
    for (const QString &person : people) {
        present.emplace_back(person);
        if (agreeing.contains(person))
            agree.emplace_back(person);
        else
            dissent.set(person.toLatin1().constData(), u"情节较轻，分值偏高"_qs);
    }
    return Json::Object{{u"on"_qs, isoDate(m_today)}, {u"chair"_qs, people[0]}, {u"recorder"_qs, people[1]},
                        {u"present"_qs, present},     {u"agreeing"_qs, agree},  {u"dissent"_qs, dissent}};
}

Json PointsPathTest::entry(int points, const QString &clause) const
{
    const Json::Array files{
        Json::Object{{u"title"_qs, u"监控截图"_qs}, {u"path"_qs, m_folder.filePath(u"picture.png"_qs)}}};
    return Json::Object{{u"inmate"_qs, m_inmate},    {u"on"_qs, isoMonth(m_month) + u"-10"_qs},
                        {u"part"_qs, u"custody"_qs}, {u"points"_qs, points},
                        {u"clause"_qs, clause},      {u"facts"_qs, u"制止他人争吵"_qs},
                        {u"files"_qs, files}};
}

qint64 PointsPathTest::total() const
{
    const Result<Json> month = Json::parse(run(u"dept"_qs, {u"points"_qs, u"month"_qs, isoMonth(m_month)}).out);
    if (!month) return -1;
    const Json &inmates = (*month)["inmates"];
    for (const Json &inmate : inmates.array())
        if (inmate["inmate"].toString() == m_inmate) return inmate["total"].toInteger();
    return -1;
}

void PointsPathTest::initTestCase()
{
    const Result<Json> selftest = Json::parse(remitctl({u"--json"_qs, u"selftest"_qs}).out);
    QVERIFY(selftest);
    if ((*selftest)["calendar"].toString().right(4).toInt() < int((monthOf(m_today + std::chrono::days(14))).year()))
        QSKIP("the holidays of the days to come are not known yet");
    for (const auto &[name, bytes] :
         {std::pair(u"pass"_qs, QByteArray("demo")), {u"picture.png"_qs, QByteArray("\x89PNG picture")}}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QCOMPARE(run(u"admin"_qs, {u"demo"_qs, u"--inmates"_qs, u"24"_qs, u"--months"_qs, u"6"_qs}).exit, 0);
    const Result<Json> waiting =
        Json::parse(run(u"dept"_qs, {u"points"_qs, u"list"_qs, u"--state"_qs, u"group"_qs}).out);
    QVERIFY(waiting && !waiting->array().empty());
    m_inmate = waiting->array().front()["inmate"].toString();
    m_area = waiting->array().front()["area"].toString();
}

void PointsPathTest::anEntryWaitsForItsGroup()
{
    Json silent = entry(-50, u"监-扣-1"_qs);
    silent.set("facts", u""_qs);
    const Ran refused = with(u"ward"_qs, {u"points"_qs, u"record"_qs}, silent);
    QVERIFY2(refused.exit != 0 && refused.err.contains("casework.points.facts") && refused.err.contains("$.facts"),
             refused.err.constData());
    const Ran recorded = with(u"ward"_qs, {u"points"_qs, u"record"_qs}, entry(300, u"监-加-2"_qs));
    QVERIFY2(recorded.exit == 0, recorded.err.constData());
    const Json matter = Json::parse(recorded.out)->array().front();
    QCOMPARE(matter["state"].toString(), u"group"_qs);
    QCOMPARE(matter["evidence"].array().size(), std::size_t(1));
    const QStringList group{u"area"_qs, u"dept"_qs, u"ward"_qs};
    const auto decision = [&](const QStringList &agreeing) {
        return Json(Json::Object{{u"group"_qs, m_area},
                                 {u"agreed"_qs, true},
                                 {u"matters"_qs, Json::Array{matter}},
                                 {u"meeting"_qs, meeting(group, agreeing)}});
    };
    // One of three is no two thirds; whoever recorded the matter does not record the decision either.
    Json elsewhere = decision({u"area"_qs, u"dept"_qs});
    elsewhere.set("group", u"九十九监区"_qs);
    const Ran unknown = with(u"area"_qs, {u"points"_qs, u"decide"_qs}, elsewhere);
    QVERIFY2(unknown.exit != 0 && unknown.err.contains("casework.points.group.unknown") &&
                 unknown.err.contains(m_area.toUtf8()) && unknown.err.contains("prison"),
             unknown.err.constData());
    // The working group by its Chinese name: an area's chief may not record what it decides.
    elsewhere.set("group", u"工作组"_qs);
    const Ran working = with(u"area"_qs, {u"points"_qs, u"decide"_qs}, elsewhere);
    QVERIFY2(working.exit == 3 && working.err.contains("casework.role"), working.err.constData());
    const Ran few = with(u"area"_qs, {u"points"_qs, u"decide"_qs}, decision({u"area"_qs}));
    QVERIFY2(few.exit == 3 && few.err.contains("casework.points.meeting.twothirds"), few.err.constData());
    QCOMPARE(with(u"ward"_qs, {u"points"_qs, u"decide"_qs}, decision({u"area"_qs, u"dept"_qs})).exit, 3);
    const Ran decided = with(u"area"_qs, {u"points"_qs, u"decide"_qs}, decision({u"area"_qs, u"dept"_qs}));
    QVERIFY2(decided.exit == 0, decided.err.constData());
}

void PointsPathTest::theMonthIsSummedAndNoticed()
{
    const QString month = isoMonth(m_month);
    QCOMPARE(run(u"dept"_qs, {u"points"_qs, u"sum"_qs, month}).exit, 3);
    for (Date day = Date(m_month / 1); day <= Date(m_month / std::chrono::last); day += std::chrono::days(1))
        if (std::chrono::weekday(day) == std::chrono::Monday)
            QCOMPARE(run(u"ward"_qs, {u"points"_qs, u"week"_qs, m_area, isoDate(day)}).exit, 0);
    const auto step = [&](const QString &name, const QStringList &more = {}) {
        return run(u"area"_qs, QStringList{u"points"_qs, u"step"_qs, month, m_area, name} + more);
    };
    QCOMPARE(step(u"review"_qs).exit, 0);
    const Ran summed = run(u"dept"_qs, {u"points"_qs, u"sum"_qs, month});
    QVERIFY2(summed.exit == 0, summed.err.constData());
    QVERIFY(total() > 0);
    QFile file(m_folder.filePath(u"meeting.json"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList group{u"area"_qs, u"dept"_qs, u"ward"_qs};
    file.write(meeting(group, group).canonical());
    file.close();
    QCOMPARE(step(u"agree"_qs, {u"--meeting"_qs, file.fileName()}).exit, 0);
    QCOMPARE(step(u"notice"_qs).exit, 0);
    // Three working days of notice have not passed.
    const Ran early = step(u"fix"_qs);
    QVERIFY2(early.exit == 3 && early.err.contains("casework.points.notice"), early.err.constData());
}

void PointsPathTest::aTotalOpensToItsSources()
{
    const Ran traced = run(u"dept"_qs, {u"points"_qs, u"trace"_qs, m_inmate, u"--month"_qs, isoMonth(m_month)});
    QVERIFY2(traced.exit == 0, traced.err.constData());
    const Result<Json> document = Json::parse(traced.out);
    QVERIFY(document && (*document)["months"].array().size() == 1);
    const Json &month = (*document)["months"].array().front();
    QCOMPARE(month["total"].toInteger(), total());
    QCOMPARE(month["matters"].array().size(), std::size_t(1));
    const Json &matter = month["matters"].array().front();
    QCOMPARE(matter["fact"]["clause"].toString(), u"监-加-2"_qs);
    QCOMPARE(matter["source"]["by"].toString(), u"ward"_qs);
    QVERIFY(matter["source"]["act"].toInteger() > 0);
}

void PointsPathTest::aLateEntryIsADifferenceUntilItIsCorrected()
{
    m_before = total();
    Json late = entry(-100, u"监-扣-1"_qs);
    const Ran refused = with(u"ward"_qs, {u"points"_qs, u"record"_qs}, late);
    QVERIFY2(refused.exit == 3 && refused.err.contains("casework.points.summed"), refused.err.constData());
    late.set("late", true);
    const Ran taken = with(u"ward"_qs, {u"points"_qs, u"record"_qs}, late);
    QVERIFY2(taken.exit == 0, taken.err.constData());
    const Json matter = Json::parse(taken.out)->array().front();
    if (matter["state"].toString() == u"group") {
        const QStringList group{u"area"_qs, u"dept"_qs, u"ward"_qs};
        QCOMPARE(with(u"area"_qs, {u"points"_qs, u"decide"_qs},
                      Json::Object{{u"group"_qs, m_area},
                                   {u"agreed"_qs, true},
                                   {u"matters"_qs, Json::Array{matter}},
                                   {u"meeting"_qs, meeting(group, group)}})
                     .exit,
                 0);
    }
    // The summed month stands, and the difference is told, until the working group corrects it.
    QCOMPARE(total(), m_before);
    const Ran differing = run(u"dept"_qs, {u"points"_qs, u"differences"_qs, isoMonth(m_month)});
    QCOMPARE(differing.exit, 1);
    QVERIFY2(differing.out.contains(m_inmate.toUtf8()), differing.out.constData());
    const QStringList working{u"governor"_qs, u"chief"_qs, u"dept"_qs};
    const Ran amended = with(u"chief"_qs, {u"points"_qs, u"amend"_qs},
                             Json::Object{{u"month"_qs, isoMonth(m_month)},
                                          {u"inmates"_qs, Json::Array{m_inmate}},
                                          {u"reason"_qs, u"补记扣分"_qs},
                                          {u"meeting"_qs, meeting(working, working)}});
    QVERIFY2(amended.exit == 0, amended.err.constData());
    QCOMPARE(total(), m_before - 100);
    QCOMPARE(run(u"dept"_qs, {u"points"_qs, u"differences"_qs, isoMonth(m_month)}).exit, 0);
}

void PointsPathTest::anObjectionIsAnsweredOnce()
{
    const Ran raised =
        run(u"ward"_qs, {u"points"_qs, u"object"_qs, m_inmate, isoMonth(m_month), u"--text"_qs, u"当日不在场"_qs});
    QVERIFY2(raised.exit == 0, raised.err.constData());
    const QString act = QString::number((*Json::parse(raised.out))["objection"].toInteger());
    const auto refused = [&](const QString &officer, const QStringList &command, const char *code) {
        const Ran ran = run(officer, command);
        if (ran.exit != 3 || !ran.err.contains(code)) qWarning("%s", ran.err.constData());
        return ran.exit == 3 && ran.err.contains(code);
    };
    QVERIFY(refused(u"ward"_qs, {u"points"_qs, u"object"_qs, m_inmate, isoMonth(m_month), u"--text"_qs, u"再提"_qs},
                    "casework.points.objection.doubled"));
    // The clock is told in working days, in the list of the month too.
    QVERIFY((*Json::parse(raised.out))["working_days_left"].toInteger() == 5);
    const Ran month = run(u"dept"_qs, {u"points"_qs, u"month"_qs, isoMonth(m_month)});
    QVERIFY(month.out.contains("\"working_days_left\":5"));
    const QStringList review{u"points"_qs, u"objection"_qs, act,
                             u"review"_qs, u"--text"_qs,    u"经复查监控，予以维持"_qs};
    QVERIFY(refused(u"area"_qs, review, "casework.points.meeting.missing"));
    QFile file(m_folder.filePath(u"answer.json"_qs));
    const auto inMeeting = [&](const QStringList &people) {
        if (!file.open(QIODevice::WriteOnly)) qFatal("meeting");
        file.write(meeting(people, people).canonical());
        file.close();
        return review + QStringList{u"--meeting"_qs, file.fileName()};
    };
    // The ward's officer recorded what is objected to.
    QVERIFY(refused(u"area"_qs, inMeeting({u"area"_qs, u"dept"_qs, u"ward"_qs}), "casework.points.objection.recuse"));
    const QStringList two = inMeeting({u"area"_qs, u"dept"_qs});
    const Ran answered = run(u"area"_qs, two);
    QVERIFY2(answered.exit == 0, answered.err.constData());
    QCOMPARE(run(u"area"_qs, two).exit, 3);
}

void PointsPathTest::aFactBeginsOnItsMattersDay()
{
    // A matter of an open month must not carry a fact of one that is closed.
    const QString open = isoMonth(monthOf(m_today)) + u"-01"_qs, closed = isoMonth(m_month) + u"-10"_qs;
    const Json matter = Json::Object{{u"inmate"_qs, m_inmate},
                                     {u"on"_qs, open},
                                     {u"fact"_qs, Json::Object{{u"kind"_qs, u"warning"_qs}, {u"on"_qs, closed}}},
                                     {u"kind"_qs, u"sanction"_qs},
                                     {u"facts"_qs, u"补记"_qs},
                                     {u"witnesses"_qs, Json::Array{Json(u"丁某"_qs)}}};
    const Ran refused = with(u"ward"_qs, {u"points"_qs, u"record"_qs}, Json::Array{matter});
    QVERIFY2(refused.exit != 0 && refused.err.contains("casework.points.fact.day"), refused.err.constData());
}

void PointsPathTest::aSheetNeedsTwoPeople()
{
    const QString today = isoDate(m_today);
    const QString team = u"一监区缝纫一组"_qs;
    QCOMPARE(run(u"ward"_qs, {u"labour"_qs, u"sign"_qs, team, today}).exit, 0);
    const Ran twice = run(u"ward"_qs, {u"labour"_qs, u"sign"_qs, team, today});
    QVERIFY2(twice.exit == 3 && twice.err.contains("casework.points.person"), twice.err.constData());
    const Ran signedBoth = run(u"area"_qs, {u"labour"_qs, u"sign"_qs, team, today});
    QVERIFY2(signedBoth.exit == 0 && (*Json::parse(signedBoth.out))["act"].toInteger() > 0, signedBoth.err.constData());
    const QByteArray act = QByteArray::number((*Json::parse(signedBoth.out))["act"].toInteger());
    const Ran thrice = run(u"ward"_qs, {u"labour"_qs, u"sign"_qs, team, today});
    QVERIFY2(thrice.exit == 3 && thrice.err.contains("casework.points.sheet.done") && thrice.err.contains(act),
             thrice.err.constData());
    const Ran shown = run(u"ward"_qs, {u"labour"_qs, u"show"_qs, team, today});
    QVERIFY2(shown.exit == 0 && shown.out.contains("\"figures\""), shown.err.constData());

    // A lot that comes back names the sheet and what is to be done; the inmates it touches confirm anew.
    const Ran rejected =
        run(u"ward"_qs, {u"labour"_qs, u"reject"_qs, u"L-"_qs + today, u"--reason"_qs, u"领口不正"_qs});
    QVERIFY2(rejected.exit == 0, rejected.err.constData());
    const Json outcome = *Json::parse(rejected.out);
    QCOMPARE(outcome["sheets"].array().front()["team"].toString(), team);
    const Ran month = run(u"dept"_qs, {u"points"_qs, u"month"_qs, today.left(7)});
    QVERIFY2(month.out.contains("\"waiting\":true") && month.out.contains("领口不正"), month.out.constData());
    const Ran unconfirmed = run(u"ward"_qs, {u"labour"_qs, u"sign"_qs, team, today});
    QVERIFY2(unconfirmed.exit == 3 && unconfirmed.err.contains("casework.points.unconfirmed"),
             unconfirmed.err.constData());
    const Json &sheet = outcome["sheets"].array().front();
    QStringList inmates;
    for (const Json &inmate : sheet["inmates"].array()) inmates << inmate.toString();
    const Ran confirmed =
        run(u"ward"_qs, {u"labour"_qs, u"confirm"_qs, team, today, u"--inmates"_qs, inmates.join(u',')});
    QVERIFY2(confirmed.exit == 0, confirmed.err.constData());
    QCOMPARE(run(u"ward"_qs, {u"labour"_qs, u"sign"_qs, team, today}).exit, 0);
}

void PointsPathTest::refusesInWords_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exit");
    const auto row = [](const char *name, const QString &officer, const QString &command, int exit) {
        QTest::newRow(name) << officer << command << exit;
    };
    row("no such month", u"dept"_qs, u"points sum 2026-13"_qs, 2);
    row("a month that has not ended", u"dept"_qs, u"points sum 2199-01"_qs, 3);
    row("a sum by the ward", u"ward"_qs, u"points sum 2026-01"_qs, 3);
    row("no Monday", u"ward"_qs, u"points week 一监区 2026-10-06"_qs, 3);
    row("a week of an area that is not", u"ward"_qs, u"points week 九十九监区 2026-10-05"_qs, 3);
    row("the standing of an area that is not", u"dept"_qs, u"points insight --area 九十九监区"_qs, 3);
    row("a month of an area that is not", u"dept"_qs, u"points month 2026-10 --area 九十九监区"_qs, 3);
    row("a step that is none", u"area"_qs, u"points step 2026-10 一监区 dance"_qs, 3);
    row("an inmate that is not", u"ward"_qs, u"points object 77 2026-10 --text x"_qs, 4);
    row("traced: an inmate that is not", u"ward"_qs, u"points trace 77"_qs, 4);
    row("a team that has no sheet", u"ward"_qs, u"labour show 九组 2026-10-06"_qs, 4);
    row("a lot that nobody delivered", u"ward"_qs, u"labour reject L-0 --reason x"_qs, 4);
}

void PointsPathTest::refusesInWords()
{
    QFETCH(QString, officer);
    QFETCH(QString, command);
    QFETCH(int, exit);
    const Ran ran = run(officer, command.split(u' '));
    QVERIFY2(ran.exit == exit, ran.err.constData());
    const Result<Json> error = Json::parse(ran.err.trimmed());
    QVERIFY2(error && (*error)["error"]["text"].toString() != (*error)["error"]["code"].toString(),
             ran.err.constData());
    QVERIFY2(!(*error)["error"]["text"].toString().contains(u'{'), ran.err.constData());
}

void PointsPathTest::theLedgerHolds()
{
    const Ran verified = run(u"dept"_qs, {u"ledger"_qs, u"verify"_qs});
    QVERIFY2(verified.exit == 0, verified.err.constData());
    QCOMPARE(run(u"dept"_qs, {u"ledger"_qs, u"rebuild"_qs}).exit, 0);
}

REMIT_TEST(PointsPathTest);
#include "pointspath_test.moc"
