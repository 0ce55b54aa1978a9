#include "admin/sealscard.h"

#include "admin/sealdialogs.h"
#include "shell/tableexport.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {

constexpr int pictureSide = 92, pictureColumn = 190;

/** An action is there for who may take it, else it says who may. */
void allow(QPushButton *button, bool may, const QString &why)
{
    button->setEnabled(may);
    button->setToolTip(may ? QString() : why);
}

}  // namespace

SealsCard::SealsCard(const PageContext &context, Notice *notice, QWidget *parent)
    : Card(tr("印章"), parent),
      m_context(context),
      m_presenter(context),
      m_notice(notice),
      m_table(new Table(context.theme, context.preferences, u"seals"_qs, tr("印章名单")))
{
    body()->setContentsMargins(0, 0, 0, 0);
    buildHead();
    QList<int> widths;
    for (const auto &column : m_presenter.seals().columns()) widths << column.width;
    m_table->show(&m_presenter.seals(), widths);
    new TableExport(m_context, m_table, tr("印章名单"), m_notice);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(tr("还没有印章：科员或科长申请，另一人制作。"));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addWidget(buildPicture());
    body()->addLayout(row);
    connect(m_table, &Table::selectionMoved, this, &SealsCard::showChosen);
    connect(&m_presenter, &SealsPresenter::loaded, this, [this] {
        if (!chosen() && m_presenter.seals().rowCount() > 0) m_table->choose(0);
        showChosen();
    });
    connect(&m_presenter, &SealsPresenter::recorded, this,
            [this](const QString &text) { m_notice->show(Tone::Ok, text); });
    for (const auto signal : {&SealsPresenter::failed, &SealsPresenter::refused})
        connect(&m_presenter, signal, this,
                [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    showChosen();
}

void SealsCard::buildHead()
{
    m_request = button(tr("申请制章…"));
    m_make = button(tr("制作…"));
    m_set = button(tr("加盖…"));
    m_stop = button(tr("停用…"), "danger");
    head()->addStretch();
    for (QPushButton *one : {m_stop, m_set, m_make, m_request}) head()->addWidget(one);
    connect(m_request, &QPushButton::clicked, this,
            [this] { (new SealRequestDialog(m_context, m_presenter, this))->open(); });
    const auto openKey = [this](SealKeyDialog::Use use) {
        if (const SealLine *line = chosen()) (new SealKeyDialog(m_context, m_presenter, *line, use, this))->open();
    };
    connect(m_make, &QPushButton::clicked, this, [=] { openKey(SealKeyDialog::Use::Make); });
    connect(m_set, &QPushButton::clicked, this, [=] { openKey(SealKeyDialog::Use::Set); });
    connect(m_stop, &QPushButton::clicked, this, &SealsCard::stop);
}

QWidget *SealsCard::buildPicture()
{
    auto *side = new QWidget;
    side->setFixedWidth(pictureColumn);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    m_picture = new QLabel;
    m_picture->setAccessibleName(tr("印章图片"));
    m_picture->setObjectName(u"seal.picture"_qs);
    // A seal is red on white, whatever the theme.
    m_picture->setProperty("surface", u"paper"_qs);
    m_picture->setFixedSize(pictureSide, pictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_facts = wrapped({}, "small");
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_facts);
    column->addStretch();
    return side;
}

const SealLine *SealsCard::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    const RowsModel<SealLine> &model = m_presenter.seals();
    return rows.size() == 1 && rows.first() < model.rowCount() ? &model.at(rows.first()) : nullptr;
}

void SealsCard::showChosen()
{
    const SealLine *line = chosen();
    // Without a seal the list has the whole card.
    m_picture->parentWidget()->setVisible(line);
    const bool asked = line && line->seal.state == SealState::Requested;
    const bool made = line && line->seal.state == SealState::Made;
    const QString chief = u"department_chief"_qs, officer = u"department_officer"_qs, governor = u"governor"_qs;
    allow(m_request, !m_presenter.officers().empty() && m_presenter.holds({officer, chief}),
          tr("由刑罚执行科科员或科长申请。"));
    allow(m_make, asked && m_presenter.holds({chief, governor}), tr("选中已申请的印章，由科长或监狱长制作。"));
    allow(m_set, made, tr("选中已制作的印章后加盖。"));
    allow(m_stop, (asked || made) && m_presenter.holds({officer, chief, governor}),
          tr("选中未停用的印章，由刑罚执行科或监狱长停用。"));
    if (!line) return;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture =
        QPixmap::fromImage(QImage::fromData(line->picture))
            .scaled(QSize(pictureSide - 8, pictureSide - 8) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
    QStringList facts{isoDate(firstDayOf(line->seal)) + u" – "_qs + isoDate(lastDayOf(line->seal)),
                      tr("%1 × %2 毫米").arg(line->seal.width).arg(line->seal.height),
                      tr("申请 %1").arg(line->requestedBy)};
    if (!line->madeBy.isEmpty()) facts << tr("制作 %1").arg(line->madeBy);
    if (!line->seal.reason.isEmpty()) facts << tr("停用原因：%1").arg(line->seal.reason);
    m_facts->setText(facts.join(u'\n'));
}

void SealsCard::stop()
{
    const SealLine *line = chosen();
    if (!line) return;
    m_context.prompts.text(
        this,
        {tr("停用印章 %1").arg(line->seal.id), tr("原因（停用后不能恢复，以前加盖的仍然有效）"), tr("停用"), false, {}},
        [this, id = line->seal.id](const QString &reason) { m_presenter.stop(id, reason); });
}

}  // namespace remit::ui
