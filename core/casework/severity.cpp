#include "casework/severity.h"

#include <algorithm>

namespace remit {

namespace {

/** The words of traits, "累犯、职务犯罪". */
QString wordsOf(const Json &traits, const Messages &papers)
{
    QStringList words;
    for (const Json &trait : traits.array())
        words << papers.text(u"law.trait."_qs + trait.toString().replace(u'_', u'-'));
    return words.join(u'、');
}

bool holds(const Json &reason)
{
    const QString outcome = reason["outcome"].toString();
    return outcome == u"met" || outcome == u"not_met" || outcome == u"applies" || outcome == u"ambiguous";
}

bool isLenient(const Json &reason)
{
    const QString rule = reason["rule"].toString();
    const QStringList articles{u"2016-23/19."_qs, u"2016-23/20."_qs, u"2016-23/31."_qs};
    return holds(reason) && std::any_of(articles.begin(), articles.end(),
                                        [&](const QString &article) { return rule.startsWith(article); });
}

}  // namespace

QString strictGrounds(const Json &verdict, const Messages &papers)
{
    // In the order in which the verdict tells them; the same people under several articles make one sentence.
    std::vector<std::pair<QString, QStringList>> grounds;
    for (const Json &reason : verdict["reasons"].array()) {
        const Json &traits = reason["result"]["strict_because"];
        if (!holds(reason) || !traits.isArray() || traits.array().empty()) continue;
        const QString who = wordsOf(traits, papers);
        auto ground = std::ranges::find(grounds, who, &std::pair<QString, QStringList>::first);
        if (ground == grounds.end()) ground = grounds.insert(grounds.end(), {who, {}});
        const QString citation = reason["citation"].toString();
        if (!ground->second.contains(citation)) ground->second << citation;
    }
    QString text;
    for (const auto &[who, citations] : grounds)
        text += papers.text(u"phrase.strict"_qs, {{u"traits"_qs, who}, {u"citations"_qs, citations.join(u'、')}});
    return text;
}

QString lenientGrounds(const Json &verdict, const Messages &papers)
{
    QStringList citations;
    for (const Json &reason : verdict["reasons"].array())
        if (isLenient(reason)) citations << reason["citation"].toString();
    citations.removeDuplicates();
    if (citations.isEmpty()) return {};
    return papers.text(u"phrase.lenient"_qs, {{u"citations"_qs, citations.join(u'、')}});
}

}  // namespace remit
