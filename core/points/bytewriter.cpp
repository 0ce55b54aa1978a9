#include "points/bytewriter.h"

#include "base/json.h"

namespace remit::points {

void ByteWriter::text(const QString &text)
{
    separate();
    m_out += Json(text).canonical();
}

}  // namespace remit::points
