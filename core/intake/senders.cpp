#include "intake/senders.h"

#include "base/durablefile.h"

#include <QFileInfo>

#include <algorithm>

namespace remit {

namespace {

constexpr qint64 largestTable = 16 << 20;

bool lists(const Json &fingerprints, const QString &fingerprint)
{
    return std::ranges::any_of(fingerprints.array(), [&](const Json &each) { return each.toString() == fingerprint; });
}

}  // namespace

QString Senders::path() const { return m_folder + u"/senders.json"_qs; }

Result<Json> Senders::table() const
{
    if (!QFileInfo::exists(path())) return Json();
    auto table = readWhole(path(), largestTable).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
    if (table && table->isObject()) return table;
    return fail(u"intake.store"_qs, {{u"path"_qs, path()}});
}

Result<void> Senders::check(const QString &sender, const Certificate &client) const
{
    const Result<Json> known = table();
    if (!known) return fail(known.error());
    if (known->isNull() || lists((*known)[sender], client.fingerprint())) return {};
    QStringList allowed;
    for (const auto &[unit, fingerprints] : known->object())
        if (lists(fingerprints, client.fingerprint())) allowed << unit;
    return fail(u"intake.sender"_qs, {{u"sender"_qs, sender},
                                      {u"holder"_qs, client.commonName()},
                                      {u"serial"_qs, client.serial()},
                                      {u"allowed"_qs, allowed.isEmpty() ? u"—"_qs : allowed.join(u'、')}});
}

Result<void> Senders::allow(const QString &sender, const Certificate &client)
{
    if (sender.trimmed().isEmpty()) return fail(u"intake.sender.name"_qs);
    Result<Json> known = table();
    if (!known) return fail(known.error());
    Json fingerprints = (*known)[sender];
    if (lists(fingerprints, client.fingerprint())) return {};
    fingerprints.append(client.fingerprint());
    known->set(sender, std::move(fingerprints));
    return writeDurably(path(), known->pretty() + '\n');
}

}  // namespace remit
