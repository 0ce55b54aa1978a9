#include "labour/noticeboard.h"

#include "base/hundredths.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace remit::ui {

namespace {

/** A letter is a twenty-fourth of the screen: 28 mm on a wall screen of 55 inches, 19 minutes of arc at five metres. */
constexpr int linesAScreen = 24;
constexpr int rowsAColumn = 11;
constexpr int columns = 2;
constexpr std::chrono::seconds pause(12);

}  // namespace

NoticeBoard::NoticeBoard(const PageContext &context, Date on, std::vector<SheetView> sheets, QWidget *parent)
    : QWidget(parent, Qt::Window), m_context(context), m_on(on)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setWindowTitle(tr("劳动公示 %1").arg(isoDate(on)));
    layOut(sheets);
    setAccessibleName(windowTitle());
    setAccessibleDescription(pageText());
    connect(&m_turn, &QTimer::timeout, this, [this] { turn(1); });
    m_turn.start(pause);
}

void NoticeBoard::setPause(std::chrono::milliseconds length) { m_turn.start(length); }

void NoticeBoard::layOut(const std::vector<SheetView> &sheets)
{
    constexpr std::size_t most = rowsAColumn * columns;
    for (const SheetView &sheet : sheets) {
        std::vector<Row> rows;
        for (const SheetLine &line : sheet.lines) {
            const auto done = line.day.fulfilment;
            rows.push_back({sheet.names.value(line.worker.number), line.worker.number.right(4),
                            done ? briefHundredths(*done) + u" %"_qs : Words::dash(), Words::points(line.credit),
                            done && *done < 10000});
        }
        const int parts = std::max(1, int((rows.size() + most - 1) / most));
        for (int part = 0; part < parts; ++part) {
            const auto begin = rows.begin() + part * int(most);
            m_pages.push_back({sheet.draft.team,
                               part + 1,
                               parts,
                               {begin, begin + std::min<std::ptrdiff_t>(most, rows.end() - begin)}});
        }
    }
}

QString NoticeBoard::titleOf(const Leaf &leaf) const
{
    return leaf.parts > 1 ? tr("%1（%2/%3）").arg(leaf.team).arg(leaf.part).arg(leaf.parts) : leaf.team;
}

QString NoticeBoard::pageText() const
{
    if (m_pages.empty()) return tr("%1 没有已签署的劳动清单").arg(isoDate(m_on));
    const Leaf &leaf = m_pages[std::size_t(m_page)];
    QStringList words{titleOf(leaf)};
    for (const Row &row : leaf.rows) words << u"%1 %2 %3"_qs.arg(row.name, row.fulfilment, row.credit);
    return words.join(u'\n');
}

int NoticeBoard::letterHeight() const { return std::max(12, height() / linesAScreen); }

void NoticeBoard::turn(int by)
{
    if (m_pages.empty()) return;
    m_page = (m_page + by + pageCount()) % pageCount();
    setAccessibleDescription(pageText());
    update();
}

void NoticeBoard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
        case Qt::Key_Escape:
            close();
            break;
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_PageDown:
        case Qt::Key_Space:
            turn(1);
            break;
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_PageUp:
            turn(-1);
            break;
        case Qt::Key_P:
            if (m_turn.isActive())
                m_turn.stop();
            else
                m_turn.start();
            update();
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

void NoticeBoard::mousePressEvent(QMouseEvent *) { turn(1); }

void NoticeBoard::paintRow(QPainter &painter, const QRectF &room, const Row &row) const
{
    const double wide = room.width();
    painter.setPen(m_context.theme.colour(u"line"_qs));
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    painter.setPen(m_context.theme.colour(u"ink"_qs));
    const QString name = painter.fontMetrics().elidedText(row.name, Qt::ElideRight, int(wide * 0.28));
    painter.drawText(QRectF(room.left(), room.top(), wide * 0.3, room.height()), Qt::AlignVCenter, name);
    painter.setPen(m_context.theme.colour(u"secondary"_qs));
    painter.drawText(QRectF(room.left() + wide * 0.29, room.top(), wide * 0.16, room.height()), Qt::AlignVCenter,
                     row.number);
    painter.setPen(m_context.theme.ink(row.below ? Tone::Warn : Tone::Ok));
    painter.drawText(QRectF(room.left() + wide * 0.44, room.top(), wide * 0.32, room.height()),
                     Qt::AlignVCenter | Qt::AlignRight, (row.below ? u"▽ "_qs : QString()) + row.fulfilment);
    painter.setPen(m_context.theme.colour(u"ink"_qs));
    painter.drawText(QRectF(room.left() + wide * 0.76, room.top(), wide * 0.24, room.height()),
                     Qt::AlignVCenter | Qt::AlignRight, row.credit);
}

void NoticeBoard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.colour(u"panel"_qs));
    const int letter = letterHeight();
    QFont font = painter.font();
    const QRectF room = QRectF(rect()).adjusted(letter * 1.5, letter, -letter * 1.5, -letter * 0.6);
    const auto write = [&](const QRectF &place, int size, bool strong, Qt::Alignment where, const QString &text,
                           const QString &token) {
        font.setPixelSize(size);
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_context.theme.colour(token));
        painter.drawText(place, int(where) | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, int(place.width())));
    };
    const QRectF head(room.left(), room.top(), room.width(), letter * 2.6);
    const QRectF foot(room.left(), room.bottom() - letter * 1.3, room.width(), letter * 1.3);
    if (m_pages.empty()) {
        write(room, letter * 3 / 2, true, Qt::AlignCenter, tr("%1 没有已签署的劳动清单").arg(isoDate(m_on)),
              u"secondary"_qs);
        write(foot, letter / 2, false, Qt::AlignRight, tr("Esc 退出"), u"secondary"_qs);
        return;
    }
    constexpr double titleShare = 0.68;
    const Leaf &leaf = m_pages[std::size_t(m_page)];
    write({head.left(), head.top(), head.width() * titleShare, head.height()}, letter * 7 / 4, true, Qt::AlignLeft,
          titleOf(leaf), u"ink"_qs);
    write(head, letter, false, Qt::AlignRight,
          tr("%1 劳动公示").arg(m_context.words.language() == Language::Chinese ? chineseDate(m_on) : isoDate(m_on)),
          u"secondary"_qs);
    const double high = (foot.top() - head.bottom() - letter * 1.4) / rowsAColumn, gap = letter * 2;
    const double wide = (room.width() - gap * (columns - 1)) / columns;
    for (int c = 0; c < columns; ++c) {
        const double left = room.left() + c * (wide + gap);
        const QRectF title(left, head.bottom(), wide, letter * 1.2);
        const auto any = leaf.rows.size() > std::size_t(c * rowsAColumn);
        if (!any) break;
        write(title, letter * 2 / 3, false, Qt::AlignLeft, tr("姓名　编号末四位"), u"tertiary"_qs);
        write({left + wide * 0.44, title.top(), wide * 0.32, title.height()}, letter * 2 / 3, false, Qt::AlignRight,
              tr("定额完成"), u"tertiary"_qs);
        write({left + wide * 0.76, title.top(), wide * 0.24, title.height()}, letter * 2 / 3, false, Qt::AlignRight,
              tr("劳动分"), u"tertiary"_qs);
        font.setPixelSize(letter);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        for (int r = 0; r < rowsAColumn && std::size_t(c * rowsAColumn + r) < leaf.rows.size(); ++r)
            paintRow(painter, {left, title.bottom() + r * high, wide, high},
                     leaf.rows[std::size_t(c * rowsAColumn + r)]);
    }
    write(foot, letter * 2 / 3, false, Qt::AlignLeft, tr("▽ 未完成定额。对记载有异议的，可向带班民警提出。"),
          u"secondary"_qs);
    write(foot, letter * 2 / 3, false, Qt::AlignRight,
          tr("%1 / %2").arg(m_page + 1).arg(pageCount()) + (isHeld() ? tr("　已停住") : QString()), u"secondary"_qs);
}

}  // namespace remit::ui
