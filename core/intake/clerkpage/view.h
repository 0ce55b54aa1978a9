#pragma once
#include "base/messages.h"
#include "intake/clerk.h"

namespace remit {

/** A case that came in, as the clerk's pages name it. */
struct ClerkCase {
    QString number;
    QString sender;
    QString batch;
    /** What it goes without, in words. */
    QStringList waivers = {};
    /** Its events, oldest first. */
    std::vector<CourtEvent> events = {};
};

/** What a clerk has filled in and not yet confirmed. */
struct ClerkDraft {
    QString caseNumber;
    QString kind;
    Json data = Json::Object{};
    /** Name and bytes of the document that goes with it, where there is one. */
    QString documentName;
    QByteArray document;
};

/**
 * The clerk's pages (办案人员页面): HTML without scripts. What came from elsewhere is always text in them, never
 * markup.
 */
class ClerkView
{
public:
    /** `clerk`: who is asking, by the certificate. */
    ClerkView(const Messages &messages, QString clerk) : m_messages(messages), m_clerk(std::move(clerk)) {}

    QByteArray cases(const std::vector<ClerkCase> &cases) const;
    /** One case; with a kind the form for that answer, guarded by `guard` against forms of other sites. */
    QByteArray oneCase(const ClerkCase &one, const QString &kind, const QString &guard) const;
    /** The answer shown back before it is final; `token` names it. */
    QByteArray check(const ClerkDraft &draft, const QString &token) const;
    QByteArray fault(const Error &error) const;

private:
    QString say(const QString &code, const ErrorArgs &args = {}) const;
    QByteArray page(const QString &title, const QString &body) const;
    QString form(const ClerkCase &one, const QString &kind, const QString &guard) const;
    /** The fields in the order of the form. */
    QString dataRows(const QString &kind, const Json &data) const;
    QString words(const QString &field, const Json &value) const;

    const Messages &m_messages;
    QString m_clerk;
};

/** The address of a case's page. */
QString clerkCaseAddress(const QString &number, const QString &kind = {});

}  // namespace remit
