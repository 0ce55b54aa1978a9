#include "exchange/rostermerge.h"

#include "exchange/crimelist.h"
#include "exchange/rosterparts.h"
#include "exchange/vocabulary.h"
#include "records/factsjson.h"

#include <algorithm>
#include <initializer_list>

namespace remit {

namespace {

using Columns = std::initializer_list<const char *>;

constexpr Columns sentenceColumns = {"sentence", "sentence_kind", "term_years", "term_months", "term_days"};
constexpr Columns dutyColumns = {"penalties",   "property_penalties", "fine",        "confiscation",
                                 "restitution", "disgorgement",       "compensation"};

/** Takes members from the record where the file is silent. */
class Merge
{
public:
    Merge(const Header &header, QStringList &kept) : m_header(header), m_kept(kept) {}

    bool has(Columns columns) const
    {
        return std::ranges::any_of(columns,
                                   [this](const char *column) { return m_header.find(QString::fromLatin1(column)); });
    }

    template <class T>
    void keep(T &written, const T &recorded, const char *path, Columns columns)
    {
        if (written == recorded || has(columns)) return;
        written = recorded;
        m_kept << QString::fromLatin1(path);
    }

    /** A member that the sentence's own text may tell as well (死刑缓期执行，限制减刑): what it tells counts. */
    template <class T>
    void keepUntold(T &written, const T &recorded, const char *path, Columns columns)
    {
        if (written == T()) keep(written, recorded, path, columns);
    }

private:
    const Header &m_header;
    QStringList &m_kept;
};

void mergePerson(Merge &merge, Inmate &written, const Inmate &recorded)
{
    merge.keep(written.formerNames, recorded.formerNames, "former_names", {"former_names"});
    merge.keep(written.identityNumber, recorded.identityNumber, "identity_number", {"identity_number"});
    merge.keep(written.ethnicity, recorded.ethnicity, "ethnicity", {"ethnicity"});
    merge.keep(written.education, recorded.education, "education", {"education"});
    merge.keep(written.nativePlace, recorded.nativePlace, "native_place", {"native_place"});
    merge.keep(written.address, recorded.address, "address", {"address"});
    merge.keep(written.occupation, recorded.occupation, "occupation", {"occupation"});
    merge.keep(written.area, recorded.area, "area", {"area"});
    merge.keep(written.ward, recorded.ward, "ward", {"ward"});
    merge.keep(written.person.birthDate, recorded.person.birthDate, "facts.person.birth_date", {"birth_date"});
    merge.keep(written.person.sex, recorded.person.sex, "facts.person.sex", {"sex"});
    merge.keep(written.person.identityKnown, recorded.person.identityKnown, "facts.person.identity_known",
               {"identity_number"});
    merge.keep(written.conditions.seriouslyIll, recorded.conditions.seriouslyIll, "facts.conditions.seriously_ill",
               {"seriously_ill"});
    merge.keep(written.conditions.disabled, recorded.conditions.disabled, "facts.conditions.disabled", {"disabled"});
    merge.keep(written.conditions.unableToWorkAndSelfCare, recorded.conditions.unableToWorkAndSelfCare,
               "facts.conditions.unable_to_work_and_self_care", {"unable_to_work"});
}

void mergeJudgment(Merge &merge, Inmate &written, const Inmate &recorded)
{
    JudgmentFacts &judgment = written.judgment;
    const JudgmentFacts &before = recorded.judgment;
    merge.keep(written.court, recorded.court, "court", {"court"});
    merge.keep(written.judgmentNumber, recorded.judgmentNumber, "judgment_number", {"judgment_number"});
    merge.keep(judgment.sentence, before.sentence, "facts.judgment.sentence", sentenceColumns);
    merge.keep(judgment.term, before.term, "facts.judgment.term", sentenceColumns);
    merge.keep(judgment.suspended, before.suspended, "facts.judgment.suspended", sentenceColumns);
    merge.keep(judgment.probation, before.probation, "facts.judgment.probation", sentenceColumns);
    merge.keepUntold(judgment.commutationRestricted, before.commutationRestricted,
                     "facts.judgment.commutation_restricted", {"commutation_restricted"});
    merge.keepUntold(judgment.lifeWithoutCommutation, before.lifeWithoutCommutation,
                     "facts.judgment.life_without_commutation", {"life_without_commutation"});
    merge.keep(judgment.judgedOn, before.judgedOn, "facts.judgment.judged_on", {"judged_on"});
    merge.keep(judgment.effectiveOn, before.effectiveOn, "facts.judgment.effective_on", {"effective_on"});
    merge.keep(judgment.deliveredOn, before.deliveredOn, "facts.judgment.delivered_on", {"delivered_on"});
    merge.keep(judgment.reprieveEndedOn, before.reprieveEndedOn, "facts.judgment.reprieve_ended_on",
               {"reprieve_ended_on"});
    merge.keep(judgment.termStartsOn, before.termStartsOn, "facts.judgment.term_starts_on",
               {"term_starts_on", "term_range"});
    merge.keep(judgment.termEndsOn, before.termEndsOn, "facts.judgment.term_ends_on", {"term_ends_on", "term_range"});
    // Without a column the first day of custody is that of the term, also of a term that moves; recorded otherwise it
    // stays.
    const bool derived = before.custodyFrom && before.custodyFrom == before.termStartsOn;
    if (derived && !merge.has({"custody_from"}))
        judgment.custodyFrom = judgment.termStartsOn;
    else if (before.custodyFrom)
        merge.keep(judgment.custodyFrom, before.custodyFrom, "facts.judgment.custody_from", {"custody_from"});
    merge.keepUntold(judgment.politicalRights, before.politicalRights, "facts.judgment.political_rights",
                     {"political_rights", "penalties"});
}

void mergeCrimes(Merge &merge, Inmate &written, const Inmate &recorded)
{
    merge.keep(written.crimeFacts, recorded.crimeFacts, "crime_facts", {"crime_facts"});
    merge.keep(written.crimes, recorded.crimes, "facts.crimes", {"crime"});
    const bool samePlaces =
        std::ranges::equal(written.crimes, recorded.crimes, {}, &CrimeFacts::name, &CrimeFacts::name);
    for (std::size_t i = 0; samePlaces && i < written.crimes.size(); ++i) {
        CrimeFacts &crime = written.crimes[i];
        merge.keep(crime.organisedViolence, recorded.crimes[i].organisedViolence, "facts.crimes.organised_violence",
                   {"organised_violence"});
        merge.keep(crime.intentional, recorded.crimes[i].intentional, "facts.crimes.intentional", {});
        merge.keep(crime.committedOn, recorded.crimes[i].committedOn, "facts.crimes.committed_on", {});
    }
}

/** Whether the name of a recorded crime alone makes the category. */
bool namedByCrime(const std::vector<CrimeFacts> &crimes, const QString &category)
{
    const Vocabulary &words = builtInVocabulary();
    return std::ranges::any_of(crimes, [&](const CrimeFacts &crime) {
        const auto known = readCrimeList(crime.name, words);
        return known && std::ranges::any_of(*known, [&](const WrittenCrime &each) {
                   return words.crimes.value(each.known).contains(category);
               });
    });
}

/**
 * A category without a column of its own stays, unless it came with a crime that the file replaces: then the new crime
 * settles it or nobody has. Whether that is all that went.
 */
bool mergeCategories(Merge &merge, Inmate &written, const Inmate &recorded)
{
    std::vector<Category> merged = recorded.categories;
    CategorySet replaced = 0;
    bool onlyReplaced = true;
    std::erase_if(merged, [&](Category category) {
        if (std::ranges::find(written.categories, category) != written.categories.end()) return false;
        const QString code = categoryCode(category);
        const bool told = merge.has({code.toLatin1().constData()});
        const bool gone = !told && written.crimes != recorded.crimes && namedByCrime(recorded.crimes, code);
        if (gone) replaced |= bit(category);
        if (told) onlyReplaced = false;
        return told || gone;
    });
    const bool kept = merged.size() > written.categories.size();
    for (const Category category : written.categories)
        if (std::ranges::find(merged, category) == merged.end()) merged.push_back(category);
    if (kept) merge.keep(written.categories, merged, "facts.categories", {});
    written.categories = std::move(merged);
    // What the file does not settle stays as settled or open as it was.
    written.openCategories = static_cast<CategorySet>(written.openCategories & (recorded.openCategories | replaced));
    return replaced != 0 && onlyReplaced;
}

void mergeProperty(Merge &merge, Inmate &written, const Inmate &recorded)
{
    merge.keepUntold(written.duties, recorded.duties, "duties", dutyColumns);
    const bool sameDuties =
        std::ranges::equal(written.duties, recorded.duties, {}, &PropertyDuty::kind, &PropertyDuty::kind);
    for (std::size_t i = 0; sameDuties && i < written.duties.size(); ++i)
        merge.keep(written.duties[i].performed, recorded.duties[i].performed, "facts.property.performed",
                   {"performed"});
    PropertyFacts &property = written.property;
    const PropertyFacts &before = recorded.property;
    if (!merge.has(dutyColumns)) merge.keep(property.exists, before.exists, "facts.property.exists", {"performed"});
    merge.keep(property.able, before.able, "facts.property.able", {});
    merge.keep(property.performed, before.performed, "facts.property.performed", {"performed"});
    merge.keep(property.performedOn, before.performedOn, "facts.property.performed_on", {"performed", "performed_on"});
    merge.keep(property.evasion, before.evasion, "facts.property.evasion", {});
    merge.keep(property.evasionStated, before.evasionStated, "facts.property.evasion", {});
    merge.keep(property.declaredFalsely, before.declaredFalsely, "facts.property.declared_falsely", {});
    if (sameDuties) merge.keep(property.items, before.items, "facts.property.performed", {"performed"});
    if (written.duties.empty()) return;
    // Duties that only the record tells are there, whatever a column of performance says of them.
    property.exists = true;
    if (merge.has({"performed"}) && !merge.has(dutyColumns)) setPerformed(written);
}

}  // namespace

MergedInmate mergeIntoRecord(const Inmate &recorded, Inmate written, const Header &header)
{
    MergedInmate merged;
    Merge merge(header, merged.kept);
    mergePerson(merge, written, recorded);
    mergeJudgment(merge, written, recorded);
    mergeCrimes(merge, written, recorded);
    if (mergeCategories(merge, written, recorded)) merged.follows << u"facts.categories"_qs;
    mergeProperty(merge, written, recorded);
    deriveFromJudgment(written);
    merged.inmate = std::move(written);
    merged.kept.removeDuplicates();
    return merged;
}

}  // namespace remit
