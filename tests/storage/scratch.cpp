#include "scratch.h"

#include "records/inmatejson.h"
#include "storage/slotsfile.h"

namespace remit::testing {

ScratchStore::ScratchStore() : m_now(std::make_shared<Instant>(*parseInstant(u"2026-11-02T09:00:00+08:00"))) {}

Result<std::unique_ptr<Store>> ScratchStore::create() const
{
    StoreInfo info;
    info.id = u"11111111-2222-3333-4444-555555555555"_qs;
    info.prison = u"试验监狱"_qs;
    const Officer admin{u"admin"_qs, u"管理员"_qs, u"p-admin"_qs, {u"admin"_qs}, {}};
    return Store::create(
        path(), info, admin, Secret::fromUtf8("secret"), [now = m_now] { return *now; }, systemRandom());
}

Result<std::unique_ptr<Store>> ScratchStore::open(const QByteArray &passphrase) const
{
    return Store::open(
        path(), u"admin"_qs, Secret::copyOf(passphrase), [now = m_now] { return *now; }, systemRandom());
}

Result<Secret> ScratchStore::key() const { return unlock(path(), u"admin"_qs, Secret::fromUtf8("secret"), now()); }

NewAct rosterOf(int people, int from)
{
    NewAct act{u"roster.import"_qs, {}, {}, {}, {}, {}};
    for (int i = from; i < from + people; ++i) {
        Inmate inmate;
        inmate.number = u"99%1"_qs.arg(i, 8, 10, QChar(u'0'));
        inmate.name = u"试人㛃"_qs + QString::number(i);
        inmate.crimes = {{u"盗窃罪"_qs, Sentence::FixedTerm, Term{3, 0, 0}, {}, false}};
        act.lines.push_back(inmateToJson(inmate));
    }
    return act;
}

}  // namespace remit::testing
