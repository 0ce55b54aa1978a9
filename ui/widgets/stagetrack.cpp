#include "widgets/stagetrack.h"

#include <QPainter>

namespace remit::ui {

namespace {
QFont smallFont(const QWidget *widget)
{
    QFont font = widget->font();
    font.setPixelSize(12);
    return font;
}
}  // namespace

StageTrack::StageTrack(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StageTrack::setSteps(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    QStringList words;
    for (const Step &step : m_steps)
        words << step.label + (step.place == Step::Place::Done  ? u" ✓"_qs
                               : step.place == Step::Place::Now ? u" ●"_qs
                                                                : QString());
    setAccessibleName(words.join(u", "_qs));
    setFixedHeight(heightForWidth(std::max(width(), 240)));
    update();
}

std::vector<QRectF> StageTrack::rooms(int width) const
{
    std::vector<QRectF> rooms;
    const QFontMetrics metrics(smallFont(this));
    double x = 0, y = 0;
    for (const Step &step : m_steps) {
        const double mark = step.place == Step::Place::ToCome ? 0 : 16;
        const double needed = metrics.horizontalAdvance(step.label) + 16 + mark;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += 28;
        }
        rooms.push_back({x, y, needed, 22});
        x += needed + 6;
    }
    return rooms;
}

int StageTrack::heightForWidth(int width) const
{
    const auto rooms = this->rooms(width);
    return rooms.empty() ? 24 : static_cast<int>(rooms.back().bottom()) + 2;
}

void StageTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(this));
    const auto rooms = this->rooms(width());
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const auto place = m_steps[i].place;
        const Tone tone = place == Step::Place::Done  ? Tone::Ok
                          : place == Step::Place::Now ? Tone::Accent
                                                      : Tone::Neutral;
        painter.setPen(place == Step::Place::Now ? QPen(m_theme.ink(tone), 1.2) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.wash(tone));
        painter.drawRoundedRect(rooms[i].adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(m_theme.ink(tone));
        const QString mark = place == Step::Place::Done ? u"✓ "_qs : place == Step::Place::Now ? u"● "_qs : QString();
        painter.drawText(rooms[i], Qt::AlignCenter, mark + m_steps[i].label);
    }
}

void StageTrack::resizeEvent(QResizeEvent *)
{
    const int wanted = heightForWidth(width());
    if (wanted != height()) setFixedHeight(wanted);
}

}  // namespace remit::ui
