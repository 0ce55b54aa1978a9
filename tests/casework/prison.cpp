#include "prison.h"

#include "casework/assumptions.h"
#include "casework/demo.h"
#include "casework/demopapers.h"
#include "casework/dossier.h"
#include "casework/forms.h"
#include "casework/review.h"

#include <QProcess>
#include <QRegularExpression>

namespace remit::testing {

namespace {

struct Role {
    const char *officer;
    const char *roles;
};
constexpr Role roles[] = {{"admin", "admin"},
                          {"ward", "ward_officer"},
                          {"area", "area_chief"},
                          {"dept", "department_officer"},
                          {"chief", "department_chief"},
                          {"committee", "committee_secretary"},
                          {"governor", "governor"},
                          {"bureau", "bureau_officer"}};

Officer officerOf(const Role &role)
{
    const QString id = QString::fromLatin1(role.officer);
    return {id, u"试"_qs + id, u"p-"_qs + id, QString::fromLatin1(role.roles).split(u','), {}};
}

template <class T>
T needed(Result<T> result)
{
    if (!result) qFatal("%s", qPrintable(result.error().code));
    return std::move(*result);
}

Meeting meetingOfNine()
{
    Meeting meeting{u"chair"_qs, u"recorder"_qs, {}, 9, 0, {}};
    meeting.present = {u"chair"_qs, u"recorder"_qs, u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs, u"e"_qs, u"f"_qs, u"g"_qs};
    return meeting;
}

}  // namespace

TestPrison::TestPrison(const QString &store)
    : m_now(std::make_shared<Instant>(*parseInstant(u"2026-11-20T09:00:00+08:00"))),
      m_law(needed(loadRules())),
      m_profiles(PointsProfiles::shipped()),
      m_points(std::make_unique<Points>(**m_profiles.find(u"national"_qs))),
      m_papers(Language::Chinese),
      m_commutation(needed(loadWorkflow(u"commutation"_qs))),
      m_parole(needed(loadWorkflow(u"parole"_qs))),
      m_calendar(needed(WorkingDays::load())),
      m_renderer(std::make_unique<Renderer>(needed(Fonts::load())))
{
    StoreInfo info;
    info.id = store;
    info.environment = StoreInfo::Environment::Demo;
    info.prison = u"青川省试验监狱"_qs;
    info.prisonMark = u"试"_qs;
    info.prisonCode = u"1399000001"_qs;
    info.prisonDivision = u"139900"_qs;
    info.court = u"青川省试验市中级人民法院"_qs;
    info.courtCode = u"139900"_qs;
    m_store = needed(Store::create(
        file(u"test.remit"_qs), info, officerOf(roles[0]), Secret::fromUtf8("secret"), [now = m_now] { return *now; },
        systemRandom()));
    for (const Role &role : roles) needed(enrolOfficer(desk(u"admin"_qs), officerOf(role)));
}

Desk TestPrison::desk(const QString &officer) const
{
    return {m_store->ports(), m_law,
            *m_points,        m_papers,
            m_commutation,    m_parole,
            m_calendar,       [now = m_now] { return *now; },
            systemRandom(),   needed(m_store->officer(officer))};
}

std::unique_ptr<Signer> TestPrison::giveKey(const QString &officer, std::chrono::days validFor)
{
    CertificateRequest request;
    request.organization = u"试验"_qs;
    request.demo = true;
    request.notBefore = now() - std::chrono::hours(24);
    if (!m_authority) {
        request.commonName = u"试验根证书"_qs;
        request.notAfter = now() + std::chrono::days(3650);
        m_authority = needed(createAuthority(request, systemRandom()));
    }
    request.commonName = officer;
    request.notAfter = now() + validFor;
    const Identity identity = needed(issue(*m_authority, request, systemRandom()));
    Officer with = needed(m_store->officer(officer));
    with.certificate = identity.certificate.fingerprint();
    needed(enrolOfficer(desk(u"admin"_qs), with));
    return needed(signerOf(identity));
}

QStringList TestPrison::fill(int count)
{
    const DemoPrison prison = makeDemo(count, 12, 7, today());
    const auto done = importDemo(desk(u"dept"_qs), prison);
    if (!done) qFatal("%s", qPrintable(done.error().code));
    QStringList numbers;
    for (const Inmate &inmate : prison.inmates) numbers << inmate.number;
    return numbers;
}

QStringList TestPrison::eligible(Date asOf, CaseKind kind) const
{
    QStringList numbers;
    const ScreenResult result = needed(screen(desk(u"dept"_qs), asOf));
    for (const Screened &screened : result.rows) {
        const Verdict &verdict = screened.verdict;
        const Decision decision = kind == CaseKind::Parole ? verdict.parole.decision : verdict.commutation.decision;
        if (screened.row.sentence == Sentence::FixedTerm && decision == Decision::Eligible)
            numbers << screened.row.number;
    }
    return numbers;
}

Result<QString> TestPrison::open(const QString &inmate, Date asOf, CaseKind kind)
{
    const Desk ward = desk(u"ward"_qs);
    Facts facts = factsOf(needed(m_store->inmate(inmate)), asOf);
    const QStringList names = assumeForScreening(m_law, facts);
    OpenCase request{inmate, kind, asOf, {}, {}};
    request.confirmed.repentance = facts.performance.repentance;
    request.confirmed.merit = facts.performance.merit;
    request.confirmed.able = facts.property.able;
    std::copy_if(names.begin(), names.end(), std::back_inserter(request.confirmed.asRecorded), &isOnRecord);
    request.confirmed.dangerOfReoffending = facts.parole.dangerOfReoffending;
    if (kind == CaseKind::Parole) request.confirmed.communityAssessed = true;
    if (kind == CaseKind::Commutation) request.proposal.reduction = m_law.evaluate(facts).commutation.maximumByFloor;
    return openCase(ward, request).and_then([&](const QString &number) -> Result<QString> {
        const Result<int> papers = attachDemoPapers(ward, number, needed(Fonts::load()));
        return papers ? Result<QString>(number) : fail(papers.error());
    });
}

Result<CaseFile> TestPrison::agree(const char *officer, const QString &number, const char16_t *on, bool meeting)
{
    CaseAction action{CaseEvent::Kind::Agree, *parseIsoDate(QStringView(on)), u"同意"_qs, {}, {}, {}};
    if (meeting) action.meeting = meetingOfNine();
    const Result<CaseFile> file = m_store->caseFile(number);
    if (file && !file->state.check && m_commutation.stage(file->state.stage)->secondCheck) {
        const Result<ReviewCheck> check = checkReview(desk(u"chief"_qs), number, true, {});
        if (!check) return fail(check.error());
    }
    return actOnCase(desk(QString::fromLatin1(officer)), number, action);
}

Result<void> TestPrison::goWithout(const QString &number, const QString &paper)
{
    const Result<CaseFile> file = m_store->caseFile(number);
    if (!file) return fail(file.error());
    for (const DossierMaterial &material : file->materials) {
        if (material.place.kind != QString(paper).replace(u'_', u'-')) continue;
        const auto removed = removeMaterial(desk(u"dept"_qs), number, material.act, u"他案材料"_qs);
        if (!removed) return fail(removed.error());
    }
    return waiveMaterial(desk(u"chief"_qs), number, paper, u"已发函调取"_qs).map([](const MaterialWaiver &) {});
}

Result<QString> TestPrison::bringToCourt(const QString &inmate, Date asOf, CaseKind kind, const QStringList &waived)
{
    const Result<QString> number = open(inmate, asOf, kind);
    if (!number) return number;
    for (const QString &paper : waived)
        if (const Result<void> without = goWithout(*number, paper); !without) return fail(without.error());
    struct Turn {
        const char *officer;
        const char16_t *on;
        bool meeting;
    };
    static constexpr Turn turns[] = {{"ward", u"2026-10-12", false},     {"ward", u"2026-10-13", true},
                                     {"area", u"2026-10-14", true},      {"dept", u"2026-10-15", false},
                                     {"committee", u"2026-10-16", true}, {"dept", u"2026-10-26", false},
                                     {"dept", u"2026-10-28", false},     {"governor", u"2026-10-30", true}};
    const auto act = [&](const Turn &turn) { return agree(turn.officer, *number, turn.on, turn.meeting); };
    for (const Turn &turn : turns) {
        const Result<CaseFile> done = act(turn);
        if (!done) return fail(done.error());
    }
    for (const QString &form : formsOf(kind)) {
        const Result<CaseDocument> produced = produceForm(desk(u"dept"_qs), *number, form, renderer());
        if (!produced) return fail(produced.error());
    }
    const Result<CaseFile> done = act({"dept", u"2026-11-02", false});
    if (!done) return fail(done.error());
    return number;
}

QString wordsOn(const TestPrison &prison, const QString &caseNumber, const QString &paper)
{
    const auto pdf = previewForm(prison.desk(u"dept"_qs), caseNumber, paper, prison.renderer());
    if (!pdf) return pdf.error().code;
    QProcess process;
    process.start(u"pdftotext"_qs, {u"-raw"_qs, u"-"_qs, u"-"_qs});
    process.write(*pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).remove(QRegularExpression(u"[\\s\\x{3000}]"_qs));
}

}  // namespace remit::testing
