#include "casework/demopapers.h"

#include "base/messages.h"
#include "casework/dossier.h"
#include "documents/plaintext.h"

namespace remit {

namespace {

/** The same page for every case, so that a store keeps it once. */
Instant drawnAt() { return Instant(*makeDate(2026, 1, 1)); }

Result<ReadMaterial> pageOf(const QString &title, const Fonts &fonts)
{
    const QString text = title + u"\n\n演示材料，不是真实文书。\n"_qs;
    return pdfOfText(text, fonts, drawnAt()).map([](const QByteArray &pdf) {
        return ReadMaterial{u"pdf"_qs, pdf, {QSizeF(595, 842)}};
    });
}

/** The kinds of material that would answer for what is missing now or later, each once. */
QStringList wantedKinds(const std::vector<DossierNeed> &needs)
{
    QStringList kinds;
    for (const DossierNeed &need : needs) {
        const bool open = need.state == DossierNeed::State::Missing || need.state == DossierNeed::State::Later;
        if (open && need.weight != PaperWeight::Own && !need.kinds.isEmpty() && !kinds.contains(need.kinds.first()))
            kinds << need.kinds.first();
    }
    return kinds;
}

Result<void> requireDemo(const Desk &desk)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    if (info->environment != StoreInfo::Environment::Demo) return fail(u"casework.demo.only"_qs);
    return {};
}

}  // namespace

Result<int> attachDemoPapers(const Desk &desk, const QString &caseNumber, const Fonts &fonts)
{
    const Result<void> demo = requireDemo(desk);
    if (!demo) return fail(demo.error());
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<std::vector<DossierNeed>> needs = dossierNeeds(desk, *file);
    if (!needs) return fail(needs.error());
    const Result<DossierCatalogue> catalogue = loadDossierCatalogue();
    if (!catalogue) return fail(catalogue.error());
    std::vector<AttachMaterial> materials;
    for (const QString &kind : wantedKinds(*needs)) {
        const Result<ReadMaterial> page = pageOf(desk.papers.text(u"dossier.kind."_qs + kind), fonts);
        if (!page) return fail(page.error());
        MaterialPlace place{kind, {}};
        if (catalogue->kind(kind)->asksHand) place.writing.hand = Hand::Own;
        materials.push_back({caseNumber, place, page->pdf, *page});
    }
    return attachMaterials(desk, materials).map([](const auto &made) { return int(made.size()); });
}

}  // namespace remit
