#pragma once
#include "base/json.h"

#include <QCoreApplication>
#include <QString>

namespace remit::ui {

/**
 * A province's profile as an officer edits it: its tables as lines that can be pasted from a spreadsheet. What the form
 * does not show (whether it is an example) is carried over from the document it began with.
 */
struct ProfileForm {
    QString id;
    QString title;
    /** "监-加-1 监管 0.5 2 主动维护监区秩序" a line: clause, part, from, to in points, words. */
    QString clauses;
    /** "100 110 0.03" a line: fulfilment from and to in percent, points a percent and day. */
    QString bands;
    /** "突出 0.6" a line: what a day at a post without quota is worth. */
    QString grades;
    /** The most that a month's shortfall costs, in points. */
    QString deductionLimit;
    /** "2 6" a line: praises and months. */
    QString guidance;
    /** The readings that differ from the national ones, by name (see points/options.h). */
    Json readings = Json::Object{};
};

/** Turns documents into forms and back, and says in words which line cannot be read. */
class ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(remit::ui::ProfileText)

public:
    static ProfileForm form(const Json &document);
    /** The document that the form describes over `origin`; empty `wrong` where every line could be read. */
    static Json document(const ProfileForm &form, const Json &origin, QString &wrong);

private:
    static Json clauses(const QString &text, QString &wrong);
    static Json bands(const QString &text, QString &wrong);
    static Json grades(const QString &text, QString &wrong);
    static Json guidance(const QString &text, QString &wrong);
};

}  // namespace remit::ui
