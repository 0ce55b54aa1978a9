#pragma once
#include "dossier/wire.h"

namespace remit {

/** What text is set in, loaded before the process gives up what it takes to load it. */
class Fonts;

/**
 * The answer to one request:
 *   {"do":"read","at":INSTANT} and a file: {"type","pages":[{"width","height"}]} in hundredths of a point, and the PDF
 *   where the file was none;
 *   {"do":"picture","page":N,"dpi":N} and a PDF: {"width","height"} and the rows of red, green and blue;
 *   {"do":"words","page":N} and a PDF: {"words":[[TEXT,LEFT,TOP,WIDTH,HEIGHT,BLANK BEHIND]]} in thousandths of the
 * page;
 *   {"do":"texts","page":N,"count":N} and a PDF: {"texts":[…]} of so many pages from there;
 *   {"do":"merge","title":…,"titles":[…]} and PDFs: the joined PDF.
 * Errors stand in the answer.
 */
WorkerMessage answer(const WorkerMessage &request, const Fonts *fonts);

}  // namespace remit
