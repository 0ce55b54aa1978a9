#include "cases/dossier/materialfields.h"

#include "widgets/dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace remit::ui {

namespace {

QString accessible(const QString &name, const QString &about) { return about.isEmpty() ? name : name + u' ' + about; }

QHBoxLayout *rowIn(QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

}  // namespace

MaterialFields::MaterialFields(const DossierPresenter &presenter, const MaterialPlace &place, const QString &about,
                               QWidget *parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_kind(new QComboBox),
      m_title(new QLineEdit(place.title)),
      m_writing(new QWidget),
      m_hand(new QComboBox),
      m_fingerprint(new QCheckBox(tr("已按捺指印"))),
      m_dictated(new QWidget),
      m_scribe(new QLineEdit(place.writing.scribe)),
      m_reason(new QLineEdit(place.writing.reason))
{
    for (const MaterialKind &kind : presenter.view()->kinds)
        m_kind->addItem(kind.code + u"　"_qs + presenter.nameOfKind(kind.kind), kind.kind);
    m_kind->setCurrentIndex(m_kind->findData(place.kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &[words, hand] : {std::pair(tr("须注明亲笔还是代书"), Hand::None), std::pair(tr("亲笔"), Hand::Own),
                                      std::pair(tr("代书"), Hand::Dictated)})
        m_hand->addItem(words, handCode(hand));
    m_hand->setCurrentIndex(m_hand->findData(handCode(place.writing.hand)));
    m_fingerprint->setChecked(place.writing.fingerprint);
    m_title->setPlaceholderText(tr("不填则用目录名称"));
    m_reason->setPlaceholderText(tr("例：不识字"));
    const std::pair<QWidget *, QString> named[] = {{m_kind, tr("材料种类")},   {m_title, tr("材料名称")},
                                                   {m_hand, tr("亲笔或代书")}, {m_fingerprint, tr("已按捺指印")},
                                                   {m_scribe, tr("代书人")},   {m_reason, tr("代书理由")}};
    auto *first = new QWidget;
    QHBoxLayout *row = rowIn(first);
    row->addWidget(labelled(tr("材料种类"), m_kind), 1);
    row->addWidget(labelled(tr("材料名称"), m_title), 1);
    row = rowIn(m_writing);
    row->addWidget(labelled(tr("亲笔或代书"), m_hand));
    row->addWidget(m_fingerprint, 0, Qt::AlignBottom);
    row->addStretch();
    row = rowIn(m_dictated);
    row->addWidget(labelled(tr("代书人"), m_scribe), 1);
    row->addWidget(labelled(tr("代书理由"), m_reason), 2);
    // With several files each field also says which it belongs to.
    for (const auto &[field, name] : named) field->setAccessibleName(accessible(name, about));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *part : {first, m_writing, m_dictated}) column->addWidget(part);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MaterialFields::follow);
    connect(m_hand, &QComboBox::currentIndexChanged, this, &MaterialFields::follow);
    for (QLineEdit *line : {m_title, m_scribe, m_reason})
        connect(line, &QLineEdit::textChanged, this, &MaterialFields::changed);
    follow();
}

bool MaterialFields::asksHand() const
{
    const QString chosen = m_kind->currentData().toString();
    return std::ranges::any_of(m_presenter.view()->kinds,
                               [&](const MaterialKind &kind) { return kind.kind == chosen && kind.asksHand; });
}

void MaterialFields::follow()
{
    m_writing->setVisible(asksHand());
    m_dictated->setVisible(asksHand() && m_hand->currentData().toString() == handCode(Hand::Dictated));
    Q_EMIT changed();
}

MaterialPlace MaterialFields::place() const
{
    MaterialPlace place{m_kind->currentData().toString(), m_title->text().trimmed()};
    if (!asksHand()) return place;
    place.writing.hand = handFromCode(m_hand->currentData().toString()).value_or(Hand::None);
    place.writing.fingerprint = m_fingerprint->isChecked();
    if (place.writing.hand != Hand::Dictated) return place;
    place.writing.scribe = m_scribe->text().trimmed();
    place.writing.reason = m_reason->text().trimmed();
    return place;
}

bool MaterialFields::complete() const
{
    const MaterialPlace given = place();
    if (given.kind.isEmpty()) return false;
    if (asksHand() && given.writing.hand == Hand::None) return false;
    return given.writing.hand != Hand::Dictated || (!given.writing.scribe.isEmpty() && !given.writing.reason.isEmpty());
}

}  // namespace remit::ui
