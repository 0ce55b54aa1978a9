#include "labour/lotdialog.h"

#include "widgets/datefield.h"
#include "widgets/scrollcolumn.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <map>

namespace remit::ui {

Result<LotView> readLot(Workplace &place, const QString &lot)
{
    const Desk &desk = place.desk();
    Result<std::vector<LabourReceiptRow>> receipts = desk.ports.points.receiptsOfLot(lot);
    if (!receipts) return fail(receipts.error());
    LotView view{lot, std::move(*receipts), {}};
    const Result<std::vector<PointsSubject>> subjects = desk.ports.points.subjects();
    if (!subjects) return fail(subjects.error());
    for (const PointsSubject &subject : *subjects) view.names.insert(subject.number, subject.name);
    return view;
}

LotDialog::LotDialog(const PageContext &context, const QString &lot, QWidget *parent)
    : Dialog(tr("批号退货"), parent, 560),
      m_context(context),
      m_lot(new QLineEdit(lot)),
      m_on(new DateField(context.today(), tr("退货日期"))),
      m_reason(new QPlainTextEdit),
      m_found(label({}, "strong"))
{
    auto *row = new QHBoxLayout;
    row->addWidget(labelled(tr("入库批号"), m_lot), 1);
    row->addWidget(labelled(tr("退货日期"), m_on));
    body()->addLayout(row);
    m_found->setWordWrap(true);
    body()->addWidget(m_found);
    auto *scroll = new ScrollColumn;
    scroll->setFixedHeight(220);
    m_people = scroll->column();
    body()->addWidget(scroll);
    m_reason->setFixedHeight(64);
    m_reason->setTabChangesFocus(true);
    addField(tr("退货的理由"), m_reason);
    body()->addWidget(
        wrapped(tr("涉及的已签清单会成为待更正的草稿，由两名民警重新签名；已汇总的月份不变，由工作组更正。"), "small"));
    setActions(tr("记录退货"), true);
    connect(m_lot, &QLineEdit::textChanged, this, &LotDialog::find);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &LotDialog::check);
    find();
}

void LotDialog::find()
{
    const QString lot = m_lot->text().trimmed();
    m_shares.clear();
    check();
    m_context.backend.ask(
        this, [lot](Workplace &place) { return readLot(place, lot); },
        [this](const Result<LotView> &view) {
            if (view && view->lot == m_lot->text().trimmed()) show(*view);
        });
}

void LotDialog::show(const LotView &view)
{
    emptyLayout(m_people);
    m_shares.clear();
    m_read = view.lot;
    std::map<QString, int> accepted;
    for (const LabourReceiptRow &row : view.receipts) accepted[row.inmate] += row.accepted;
    int sum = 0;
    for (const auto &[inmate, pieces] : accepted) {
        auto *holder = new QWidget;
        auto *row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        auto *box = new QSpinBox;
        box->setRange(0, pieces);
        box->setValue(pieces);
        box->setAccessibleName(tr("%1 退回件数").arg(view.names.value(inmate)));
        row->addWidget(label(u"%1　%2"_qs.arg(view.names.value(inmate), inmate)), 1);
        row->addWidget(label(tr("合格 %1 件，退回").arg(pieces), "secondary"));
        row->addWidget(box);
        m_people->addWidget(holder);
        connect(box, &QSpinBox::valueChanged, this, &LotDialog::check);
        m_shares.push_back({inmate, box});
        sum += pieces;
    }
    m_people->addStretch();
    m_found->setText(m_shares.empty()
                         ? tr("已签清单里没有批号“%1”。").arg(view.lot)
                         : tr("%1 人，合格 %2 件。改小件数则只退其中一部分。").arg(m_shares.size()).arg(sum));
    check();
}

void LotDialog::check()
{
    int taken = 0;
    for (const Share &share : m_shares) taken += share.pieces->value();
    setReady(taken > 0 && m_read == m_lot->text().trimmed() && !m_reason->toPlainText().trimmed().isEmpty());
}

LotRejection LotDialog::rejection() const
{
    LotRejection rejection{m_read, m_on->day(), m_reason->toPlainText().trimmed(), {}};
    for (const Share &share : m_shares)
        if (share.pieces->value() > 0) rejection.pieces[share.inmate] = share.pieces->value();
    return rejection;
}

}  // namespace remit::ui
