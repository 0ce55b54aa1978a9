#include "widgets/choicebutton.h"

#include "widgets/card.h"

#include <QHBoxLayout>

#include <algorithm>

namespace remit::ui {

namespace {
constexpr int meaningWidth = 444;
constexpr int pictureSize = 22;
}  // namespace

ChoiceButton::ChoiceButton(const Theme &theme, const QString &icon, const QString &title, const QString &meaning,
                           QWidget *parent)
    : QPushButton(parent), m_title(label({}, "strong")), m_meaning(label({}, "small"))
{
    setProperty("kind", u"choice"_qs);
    setAutoDefault(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(14);
    auto *picture = new QLabel;
    picture->setFixedWidth(pictureSize);
    picture->setPixmap(theme.icon(icon, u"accent"_qs).pixmap(pictureSize, pictureSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    m_meaning->setWordWrap(true);
    m_meaning->setFixedWidth(meaningWidth);
    words->addWidget(m_title);
    words->addWidget(m_meaning);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{picture, m_title, m_meaning})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    say(title, meaning);
}

void ChoiceButton::say(const QString &title, const QString &meaning)
{
    m_title->setText(title);
    m_meaning->setText(meaning);
    m_meaning->ensurePolished();
    m_meaning->setFixedHeight(std::max(0, m_meaning->heightForWidth(meaningWidth)));
    setAccessibleName(title);
    setAccessibleDescription(meaning);
    updateGeometry();
}

QSize ChoiceButton::sizeHint() const { return layout()->sizeHint(); }

}  // namespace remit::ui
