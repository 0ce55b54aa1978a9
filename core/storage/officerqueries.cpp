#include "casework/shapes.h"
#include "storage/fold.h"
#include "storage/store.h"

namespace remit {

namespace {

/** Who there is, with the last duty that began by a day and the certificate that has not ended. */
const QString officersSql =
    u"select id, name, person, "
    "(select roles from v_officer_duty d where d.officer = o.id "
    "and (d.from_day <= ? or d.from_day <= d.recorded_day) "
    "order by from_day desc, act desc limit 1), "
    "(select certificate from v_officer_certificate c where c.officer = o.id and c.until_at is null) "
    "from v_officer o"_qs;

Officer readOfficer(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3).split(u' ', Qt::SkipEmptyParts), row.text(4)};
}

}  // namespace

Result<std::vector<Officer>> Store::officers() const
{
    Result<Statement> row = m_database->run(officersSql + u" order by id"_qs, {dayOf(dateIn(m_clock()))});
    if (!row) return fail(row.error());
    std::vector<Officer> officers;
    while (row->next()) officers.push_back(readOfficer(*row));
    return officers;
}

Result<Officer> Store::officer(const QString &id) const
{
    Result<Statement> row = m_database->run(officersSql + u" where id = ?"_qs, {dayOf(dateIn(m_clock())), id});
    if (!row) return fail(row.error());
    if (!row->next()) return fail(u"casework.officer.unknown"_qs, {{u"officer"_qs, id}});
    return readOfficer(*row);
}

Result<OfficerHistory> Store::officerHistory(const QString &id) const
{
    const Result<Officer> officer = this->officer(id);
    if (!officer) return fail(officer.error());
    OfficerHistory history{*officer, {}, {}};
    Result<Statement> row = m_database->run(
        u"select from_day, roles, reason from v_officer_duty where officer = ? order by from_day, act"_qs, {id});
    if (!row) return fail(row.error());
    while (row->next())
        history.duties.push_back(
            {*dateOfDay(row->value(0)), row->text(1).split(u' ', Qt::SkipEmptyParts), row->text(2)});
    row = m_database->run(
        u"select certificate, from_at, until_at, reason from v_officer_certificate where officer = ? order by act"_qs,
        {id});
    if (!row) return fail(row.error());
    while (row->next()) {
        CertificateBinding binding{row->text(0), Instant(std::chrono::seconds(row->integer(1))), {}, row->text(3)};
        if (!row->isNull(2)) binding.until = Instant(std::chrono::seconds(row->integer(2)));
        history.certificates.push_back(std::move(binding));
    }
    return history;
}

Result<StoreInfo> Store::info() const
{
    Result<Statement> row = m_database->run(u"select info from v_store"_qs);
    if (!row) return fail(row.error());
    if (!row->next()) return fail(u"storage.damaged"_qs, {{u"path"_qs, path()}, {u"reason"_qs, u"v_store"_qs}});
    return Json::parse(row->text(0).toUtf8()).map([](const Json &json) { return storeInfoFromJson(json); });
}

}  // namespace remit
