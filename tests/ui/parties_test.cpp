#include "casework/assumptions.h"
#include "casework/batches.h"
#include "casework/cases.h"
#include "casework/demopapers.h"
#include "casework/forms.h"
#include "casework/parties/handover.h"
#include "casework/review.h"
#include "casework/rulings.h"
#include "casework/screening.h"
#include "compose/workplace.h"
#include "demo.h"
#include "documents/fonts.h"
#include "hands.h"
#include "shell/language.h"
#include "signing/signer.h"

#include "testmain.h"

#include <QApplication>
#include <QFile>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

struct Room {
    explicit Room(const DemoStore &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(9)),
          hands(window)
    {
        installLanguage(*QCoreApplication::instance(), Language::Chinese);
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        prompts.secret = demoPassphrase();
        window.propose(store.path());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

std::unique_ptr<LocalWorkplace> sit(const QString &store, const QString &officer = u"dept"_qs,
                                    Date day = *makeDate(2026, 12, 1))
{
    auto place = LocalWorkplace::open(store, officer, Secret::copyOf(demoPassphrase()), demoClock(day));
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    return std::move(*place);
}

/** A stage of a parole's way to the court. */
struct Turn {
    const char *officer;
    unsigned day;
    bool meeting;
};
constexpr Turn turns[] = {{"ward", 3, false},  {"ward", 4, true},      {"area", 5, true},
                          {"dept", 6, false},  {"committee", 9, true}, {"dept", 20, false},
                          {"dept", 23, false}, {"governor", 24, true}, {"dept", 25, false}};

/** Opens a parole for the first inmate who may be proposed. */
QString openParole(const QString &store)
{
    const Date asOf = *makeDate(2026, 11, 25);
    const auto place = sit(store, u"ward"_qs, *makeDate(2026, 11, 3));
    const auto screened = screen(place->desk(), asOf);
    for (const Screened &one : screened->rows) {
        if (one.verdict.parole.decision != Decision::Eligible || one.row.sentence != Sentence::FixedTerm) continue;
        OpenCase request{one.row.number, CaseKind::Parole, asOf, {true, Merit::None, false, false, true, {}}, {}};
        std::ranges::copy_if(one.assuming, std::back_inserter(request.confirmed.asRecorded), &isOnRecord);
        if (const auto number = openCase(place->desk(), request)) return *number;
    }
    return {};
}

CaseAction agreement(const Turn &turn)
{
    CaseAction action;
    action.on = *makeDate(2026, 11, turn.day);
    action.text = u"同意"_qs;
    const QStringList present = u"甲,乙,丙,丁,戊,己,庚,辛,壬"_qs.split(u',');
    if (turn.meeting) action.meeting = Meeting{present[0], present[1], present, 9, 0, {}};
    return action;
}

QString paroleAtCourt(const QString &store)
{
    const QString number = openParole(store);
    for (const Turn &turn : turns) {
        const auto place = sit(store, QString::fromLatin1(turn.officer), *makeDate(2026, 11, turn.day));
        if (turn.day == 5 && !attachDemoPapers(place->desk(), number, *Fonts::load())) return {};
        if (turn.day == 25)
            for (const QString &form : formsOf(CaseKind::Parole))
                if (!produceForm(place->desk(), number, form, place->renderer())) return {};
        // The department's review takes another person's check.
        if (turn.day == 6) {
            const auto chief = sit(store, u"chief"_qs, *makeDate(2026, 11, turn.day));
            if (!checkReview(chief->desk(), number, true, u"复核无误"_qs)) return {};
        }
        const auto done = actOnCase(place->desk(), number, agreement(turn));
        if (!done) qWarning("%s: %s", turn.officer, qPrintable(done.error().code));
        if (!done) return {};
    }
    return number;
}

/** A parole at the court, granted by a ruling that came on paper. */
QString granted(const QString &store)
{
    const QString number = paroleAtCourt(store);
    const auto place = sit(store);
    const Desk &desk = place->desk();
    const auto signer = place->openSigner(Secret::copyOf(demoPassphrase()));
    if (!signer || !createBatch(desk, u"2026-12"_qs, {}) || addToBatch(desk, u"2026-12"_qs, {number}).front().error ||
        !sealBatch(desk, {u"2026-12"_qs, place->folder()}, **signer) || !queueBatch(desk, u"2026-12"_qs))
        return {};
    ConfirmRuling ruling{number, {}, true, u"纸质裁定"_qs};
    ruling.ruling.number = u"（2026）演刑更1号"_qs;
    ruling.ruling.event.kind = HistoryEvent::Kind::Parole;
    ruling.ruling.event.ruledOn = *makeDate(2026, 11, 25);
    ruling.ruling.event.from = *makeDate(2026, 11, 26);
    ruling.ruling.event.until = *makeDate(2028, 3, 1);
    const auto done = confirmRuling(desk, ruling);
    if (!done) qWarning("%s", qPrintable(done.error().code));
    return done ? number : QString();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/** Completes the answer that lies beside a package, as the other side does. */
void complete(const QString &blank, const QString &to, const std::function<void(Json &)> &with)
{
    QFile file(blank);
    QVERIFY(file.open(QIODevice::ReadOnly));
    Json json = *Json::parse(file.readAll().trimmed());
    json.set("on", "2026-12-01");
    with(json);
    writeFile(to, json.canonical());
}

}  // namespace

/** What goes to community correction and to the procuratorate, and comes back, by hands in the real window. */
class PartiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aParoleeIsHandedOver();
    void anOpinionComesBackAndIsAnswered();
};

void PartiesTest::aParoleeIsHandedOver()
{
    const DemoStore store(80);
    const QString number = granted(store.path());
    QVERIFY(!number.isEmpty());
    QTemporaryDir folder;
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"裁定尚未送达"_qs));
    hands.press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.tabTo(u"社区矫正机构"_qs));
    hands.type(u"演示县社区矫正机构"_qs);
    QVERIFY(hands.tabTo(u"执行地"_qs));
    hands.type(u"演示县城关镇"_qs);
    room.prompts.file = folder.filePath(u"ruling.pdf"_qs);
    writeFile(room.prompts.file, "%PDF-1.4 ruling");
    QVERIFY(hands.click(u"附上纸质裁定书…"_qs));
    QVERIFY(hands.sees(u"ruling.pdf"_qs));
    room.prompts.file = folder.filePath(u"over.remit"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"移交包已做好"_qs));
    QVERIFY(hands.sees(u"已移交，未收到回执"_qs));
    const QString blank = u"%1.%2.answer.json"_qs.arg(room.prompts.file, number);
    // The agency's answer about somebody else is refused, its own is recorded.
    room.prompts.file = folder.filePath(u"receipt.json"_qs);
    complete(blank, room.prompts.file, [](Json &json) {
        json.set("person", Json::Object{{u"number"_qs, u"1"_qs}, {u"name"_qs, u"别人"_qs}});
    });
    QVERIFY(hands.click(u"登记回执…"_qs));
    QVERIFY(hands.sees(u"人员不符"_qs));
    complete(blank, room.prompts.file, [](Json &) {});
    QVERIFY(hands.click(u"登记回执…"_qs));
    QVERIFY(hands.sees(u"文件没有签名"_qs));
    QVERIFY(hands.sees(u"已接收"_qs));
    QCOMPARE((*handoverOf(sit(store.path())->desk(), number))->state, HandoverState::Received);
}

void PartiesTest::anOpinionComesBackAndIsAnswered()
{
    const DemoStore store;
    const QString number = workCases(store.path(), 1, [](int) { return 6; }).first();
    QTemporaryDir folder;
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"还没有抄送人民检察院"_qs));
    room.prompts.answer = u"演示市人民检察院"_qs;
    room.prompts.file = folder.filePath(u"copy.remit"_qs);
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"抄送件已做好"_qs));
    const QString blank = u"%1.%2.answer.json"_qs.arg(room.prompts.file, number);
    room.prompts.file = folder.filePath(u"opinion.json"_qs);
    complete(blank, room.prompts.file, [](Json &json) {
        json.set("number", u"演检意〔2026〕3号"_qs);
        json.set("points", Json::Array{u"减少幅度"_qs});
    });
    QVERIFY(hands.click(u"登记检察意见文件…"_qs));
    QVERIFY(hands.sees(u"检察意见待答复"_qs));
    // The reply begins with what the opinion says.
    hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"逐条意见"_qs));
    QVERIFY(hands.tabTo(u"第 1 条是否采纳"_qs));
    hands.press(Qt::Key_End);
    QVERIFY(hands.tabTo(u"第 1 条理由"_qs));
    hands.type(u"幅度未超上限"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"不采纳　减少幅度"_qs));
    QVERIFY(hands.sees(u"检察意见已答复"_qs));
}

REMIT_TEST(PartiesTest);
#include "parties_test.moc"
