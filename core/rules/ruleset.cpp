#include "rules/ruleset.h"

#include "rules/rulereader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace remit {

Result<RuleSet> RuleSet::fromJson(const std::vector<Json> &documents)
{
    RuleReader reader;
    for (const Json &document : documents)
        if (auto read = reader.read(document); !read) return fail(read.error());
    return reader.finish();
}

const Rule *RuleSet::find(const QString &id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

const ReadingRecord *RuleSet::reading(const QString &name) const
{
    const auto found = std::find_if(m_readings.begin(), m_readings.end(),
                                    [&](const ReadingRecord &reading) { return reading.name == name; });
    return found == m_readings.end() ? nullptr : &*found;
}

namespace {

Result<std::vector<Json>> documentsOf(const QString &folder)
{
    std::vector<Json> documents;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) return fail(u"rules.file"_qs, {{u"path"_qs, name}});
        auto json = Json::parse(file.readAll());
        if (!json) return fail(u"rules.file"_qs, {{u"path"_qs, name}}, {json.error()});
        documents.push_back(std::move(*json));
    }
    return documents;
}

}  // namespace

Result<RuleSet> loadRules(const QString &folder)
{
    return documentsOf(folder).and_then(
        [](const std::vector<Json> &documents) { return RuleSet::fromJson(documents); });
}

Result<std::vector<Json>> presentDocuments() { return documentsOf(u":/rules"_qs); }

Result<RuleSet> loadRules() { return loadRules(u":/rules"_qs); }

}  // namespace remit
