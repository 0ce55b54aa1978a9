#pragma once
#include "casework/conduct.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/months.h"
#include "casework/objections.h"
#include "casework/pointsprofiles.h"
#include "prison.h"

namespace remit::testing {

/** A prison whose groups are recorded and whose labour is valued by the example profile from October 2026 on. */
class PointsPrison : public TestPrison
{
public:
    explicit PointsPrison(int inmates = 24);

    QStringList numbers() const { return m_numbers; }
    /** The area of the first inmate, and those who are in it. */
    QString area() const { return m_area; }
    QStringList inArea() const { return m_inArea; }

    PointsMeeting meeting(const char16_t *on, bool working = false) const;
    static NewMatter entry(const QString &inmate, QStringView on, PointsHistory::Entry::Target target, int points,
                           QStringView clause);
    /** A sheet of one operation of 45 s, six hours, for these inmates with these pieces. */
    SheetDraft sheet(const QString &team, const char16_t *on, const std::map<QString, int> &pieces) const;
    /** Everybody on the team's saved draft confirms the figures as they are now. */
    void confirmAll(const QString &team, Date on);
    /** Saves and has two officers sign; the act. */
    qint64 signedSheet(const SheetDraft &draft);
    /** Reviews all weeks of the month in every area and takes them to "reviewed". */
    void reviewMonth(Month month);
    Month october() const { return std::chrono::year(2026) / std::chrono::October; }

private:
    QStringList m_numbers;
    QString m_area;
    QStringList m_inArea;
};

/** Ends the test where a result failed, with the error's words. */
template <class T>
T done(Result<T> result)
{
    if (!result) qFatal("%s", qPrintable(Messages(Language::English).text(result.error())));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/** The code of a failure; empty where it succeeded. */
template <class T>
QString codeOfFailure(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

}  // namespace remit::testing
