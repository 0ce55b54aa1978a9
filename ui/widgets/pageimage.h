#pragma once
#include "dossier/reader.h"

#include <QImage>

namespace remit::ui {

/** A page that the worker drew, as an image of its own. */
QImage imageOf(const PagePicture &picture);

}  // namespace remit::ui
