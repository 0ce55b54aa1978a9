#pragma once
#include "casework/desk.h"
#include "documents/render.h"

namespace remit {

/** Where signatures and seals go on a produced form, as its act keeps them: rectangles in thousandths of a point. */
Json formPlacesToJson(const std::vector<FormPlace> &places);

/** Where one mark goes: the page from 0 and left, bottom, width, height in thousandths of a point. */
struct KeptPlace {
    int page = 0;
    qint64 left = 0;
    qint64 bottom = 0;
    qint64 width = 0;
    qint64 height = 0;
};

/** The place of that name for that mark ("signature", "seal") on a form; nothing where it has none. */
std::optional<KeptPlace> keptPlace(const Json &places, const QString &place, const QString &mark);

}  // namespace remit
