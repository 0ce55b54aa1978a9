#pragma once
#include "inmates/inmatepresenter.h"
#include "widgets/rowsmodel.h"

class QGridLayout;

namespace remit::ui {

using NamedFacts = std::vector<std::pair<QString, QString>>;

/** "1301000356 · 男 · 1980-05-06 · 汉族 · 初中". */
QString identityLine(const InmateView &view, const Words &words);
/** What the head of the page names: crime, sentence, term, property. */
NamedFacts headFacts(const InmateView &view, const Words &words);
/** The judgment as recorded. */
NamedFacts judgmentFacts(const InmateView &view, const Words &words);

/** Fills a grid with names and values, so many pairs a row; what stood there is removed. */
void fillFacts(QGridLayout *grid, const NamedFacts &facts, int pairs);

std::vector<Column<CrimeFacts>> crimeColumns(const Words &words);
std::vector<Column<SentenceChange>> changeColumns(const Words &words);
std::vector<Column<RecordedMonth>> monthColumns();
std::vector<Column<Trace>> traceColumns(const Words &words);

}  // namespace remit::ui
