#include "widgets/pageimage.h"

namespace remit::ui {

QImage imageOf(const PagePicture &picture)
{
    return QImage(reinterpret_cast<const uchar *>(picture.rgb.constData()), picture.width, picture.height,
                  qsizetype(picture.width) * 3, QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

}  // namespace remit::ui
