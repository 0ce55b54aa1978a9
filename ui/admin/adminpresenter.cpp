#include "admin/adminpresenter.h"

namespace remit::ui {

namespace {

struct Standing {
    std::vector<Officer> officers;
    StoreInfo info;
};

Result<Standing> standingOf(Workplace &place)
{
    const OfficerPort &port = place.desk().ports.officers;
    return port.officers().and_then([&](const std::vector<Officer> &officers) {
        return port.info().map([&](const StoreInfo &info) { return Standing{officers, info}; });
    });
}

std::vector<Column<Officer>> officerColumns(const Words &words)
{
    const auto roles = [&words](const Officer &officer) {
        QStringList names;
        for (const QString &role : officer.roles) names << words.of(u"role"_qs, role);
        return names.isEmpty() ? AdminPresenter::tr("停职或离任") : names.join(AdminPresenter::tr("、"));
    };
    const auto signs = [](const Officer &officer) { return !officer.certificate.isEmpty(); };
    return {{AdminPresenter::tr("账号"), [](const Officer &o) { return o.id; }, 110},
            {AdminPresenter::tr("姓名"), [](const Officer &o) { return o.name; }, 110, false, {}, {}, true},
            {AdminPresenter::tr("职责"), roles, 240},
            {AdminPresenter::tr("签名证书"),
             [=](const Officer &o) {
                 return signs(o) ? AdminPresenter::tr("有　%1…").arg(o.certificate.left(8))
                                 : AdminPresenter::tr("没有");
             },
             130,
             false,
             {},
             [=](const Officer &o) { return std::optional(signs(o) ? Tone::Ok : Tone::Neutral); }}};
}

}  // namespace

AdminPresenter::AdminPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_officers(officerColumns(context.words))
{
}

bool AdminPresenter::mayChange() const
{
    const auto &opened = m_context.backend.opened();
    return opened && opened->officer.roles.contains(u"admin"_qs);
}

void AdminPresenter::load()
{
    m_context.backend.ask(this, standingOf, [this](Result<Standing> standing) {
        if (!standing) {
            Q_EMIT failed(standing.error());
            return;
        }
        m_info = std::move(standing->info);
        m_officers.setRows(std::move(standing->officers));
        Q_EMIT loaded();
    });
}

void AdminPresenter::enrol(const Officer &officer, Secret passphrase, const QString &keyFile)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    m_context.backend.ask(
        this, [=](Workplace &place) { return place.enrol(officer, *secret, keyFile); },
        [=, this](const Result<void> &done) {
            if (!done) {
                Q_EMIT refused(done.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT enrolled(officer.name);
            load();
        });
}

void AdminPresenter::setCourt(const CourtAccess &access, Secret passphrase)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    m_context.backend.ask(
        this, [=](Workplace &place) { return place.setCourt(access, *secret); },
        [this](const Result<void> &done) {
            if (!done) {
                Q_EMIT refused(done.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT courtSet();
            load();
        });
}

void AdminPresenter::changePassphrase(Secret now, Secret then)
{
    auto secrets = std::make_shared<std::pair<Secret, Secret>>(std::move(now), std::move(then));
    m_context.backend.ask(
        this, [=](Workplace &place) { return place.changePassphrase(secrets->first, secrets->second); },
        [this](const Result<void> &done) {
            if (!done) {
                Q_EMIT refused(done.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT passphraseChanged();
        });
}

void AdminPresenter::backUp(const QString &target)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return place.backUp(target); },
        [=, this](const Result<void> &done) {
            if (done)
                Q_EMIT backedUp(target);
            else
                Q_EMIT failed(done.error());
        });
}

void AdminPresenter::readHistory(const QString &officer)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return place.desk().ports.officers.officerHistory(officer); },
        [this](const Result<OfficerHistory> &history) {
            if (history)
                Q_EMIT historyRead(*history);
            else
                Q_EMIT failed(history.error());
        });
}

template <class Work>
void AdminPresenter::recordThat(Work work, const QString &text)
{
    m_context.backend.ask(this, std::move(work), [=, this](const Result<void> &done) {
        if (!done) {
            Q_EMIT refused(done.error());
            return;
        }
        m_context.backend.noteChange();
        Q_EMIT recorded(text);
        load();
    });
}

void AdminPresenter::changeDuty(const DutyChange &change)
{
    recordThat([=](Workplace &place) { return place.setDuty(change); },
               tr("职责变动已登记，自 %1 起。").arg(isoDate(change.from)));
}

void AdminPresenter::endOwnCertificate(const QString &reason)
{
    recordThat([=](Workplace &place) { return place.setCertificate(place.desk().officer.id, {}, reason); },
               tr("我的签名证书已停用。以前的签名仍然有效。"));
}

void AdminPresenter::confirmClock(const QString &reason)
{
    recordThat([=](Workplace &place) { return remit::confirmClock(place.desk(), reason); }, tr("已确认本机时间无误。"));
}

void AdminPresenter::permitLate(const LatePermit &permit)
{
    recordThat([=](Workplace &place) { return remit::permitLate(place.desk(), permit); },
               tr("补录许可已登记，今天有效。"));
}

}  // namespace remit::ui
