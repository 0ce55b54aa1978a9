#pragma once
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace remit {

/** A kind of material and where the court's catalogue (卷宗目录) puts it. Its name is the text dossier.kind.KIND. */
struct MaterialKind {
    QString kind;
    /** "02.01". */
    QString code;
    /** Orders the pieces of a case. */
    qint64 position = 0;
    /** Whether it must be said in whose hand it is (亲笔、代书). */
    bool asksHand = false;
};

/** How much a paper that is due and not there weighs. */
enum class PaperWeight {
    /** No decision moves the case on without it. */
    Hard,
    /** It is told. */
    Warning,
    /** The program makes it; where it must be there, the stage's documents say so (see Stage::documents). */
    Own
};

/** What answers for a paper that the rules ask for, and by which stage. */
struct PaperAnswer {
    /** As the rules call it (procedure.material): "judgments". */
    QString paper;
    /** Materials of which one is enough. */
    QStringList kinds;
    /** Papers of the program's own of which one is enough. */
    QStringList forms;
    /** The stage that is not left without it. */
    QString stage;
    /** Whether it is asked for only where there is one (提出的、其他). */
    bool ifAny = false;
    PaperWeight weight = PaperWeight::Hard;
};

/** Where the court's catalogue puts what; resources/catalogue/court.json, with its source. */
struct DossierCatalogue {
    std::vector<MaterialKind> kinds;
    std::vector<PaperAnswer> answers;

    /** The kind of that name, or null. */
    const MaterialKind *kind(const QString &name) const;
    const PaperAnswer *answerFor(const QString &paper) const;
};

/** Reads it. Errors: dossier.catalogue. */
Result<DossierCatalogue> loadDossierCatalogue();

}  // namespace remit
