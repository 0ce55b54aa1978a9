#pragma once
#include "base/messages.h"
#include "casework/casework.h"
#include "documents/render.h"
#include "law/evaluate.h"
#include "points/evaluate.h"
#include "signing/pki.h"
#include "storage/store.h"

#include <QTemporaryDir>

namespace remit::testing {

/** A real store with officers, rules and a clock of its own, in a folder that goes with it. */
class TestPrison
{
public:
    explicit TestPrison(const QString &store = u"11111111-2222-3333-4444-555555555555"_qs);

    /** The desk of an officer: admin, ward, area, dept, chief, committee, governor, bureau. */
    Desk desk(const QString &officer) const;
    Store &store() const { return *m_store; }
    Renderer &renderer() const { return *m_renderer; }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void setNow(const char16_t *instant) { *m_now = *parseInstant(QStringView(instant)); }
    Instant now() const { return *m_now; }
    Date today() const { return dateIn(*m_now); }

    /** Gives the officer a certificate of the test's authority and returns its signer. */
    std::unique_ptr<Signer> giveKey(const QString &officer, std::chrono::days validFor = std::chrono::days(365));
    const Identity &authority() const { return *m_authority; }

    /** Records `count` demonstration inmates; their numbers. */
    QStringList fill(int count);
    /** Numbers of inmates with a fixed term who can be proposed on the day. */
    QStringList eligible(Date asOf, CaseKind kind = CaseKind::Commutation) const;
    /** Opens a case for a commutation as large as the law allows, or for parole. */
    Result<QString> open(const QString &inmate, Date asOf, CaseKind kind = CaseKind::Commutation);
    /**
     * A stage agreed to by an officer on a day, by a meeting of nine where it takes one; where the stage demands a
     * second check and none stands, the chief checks first.
     */
    Result<CaseFile> agree(const char *officer, const QString &number, const char16_t *on, bool meeting = false);
    /** Takes a case from its opening to the court, without these papers, which the chief waives. */
    Result<QString> bringToCourt(const QString &inmate, Date asOf, CaseKind kind = CaseKind::Commutation,
                                 const QStringList &waived = {});

private:
    Result<void> goWithout(const QString &number, const QString &paper);

    QTemporaryDir m_folder;
    std::shared_ptr<Instant> m_now;
    std::unique_ptr<Store> m_store;
    Law m_law;
    PointsProfiles m_profiles;
    std::unique_ptr<Points> m_points;
    Messages m_papers;
    Workflow m_commutation;
    Workflow m_parole;
    WorkingDays m_calendar;
    std::unique_ptr<Renderer> m_renderer;
    std::optional<Identity> m_authority;
};

/** What pdftotext reads from a paper as it would be made now, without any blanks; the error's code where none would. */
QString wordsOn(const TestPrison &prison, const QString &caseNumber, const QString &paper);

}  // namespace remit::testing
