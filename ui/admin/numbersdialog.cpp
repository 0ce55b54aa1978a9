#include "admin/numbersdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int largestNumber = 999'999, largestAct = 1'000'000'000, usualCount = 50;

QString titleOf(NumbersDialog::Purpose purpose)
{
    using Purpose = NumbersDialog::Purpose;
    switch (purpose) {
        case Purpose::Keeper:
            return NumbersDialog::tr("指定发号方");
        case Purpose::Give:
            return NumbersDialog::tr("发放号段");
        case Purpose::Enter:
            return NumbersDialog::tr("录入领取的号段");
        case Purpose::Return:
            return NumbersDialog::tr("交回号码");
        case Purpose::Void:
            return NumbersDialog::tr("号码作废");
        case Purpose::Accept:
            return NumbersDialog::tr("认可签名人");
        case Purpose::End:
            return NumbersDialog::tr("停用签名人");
    }
    return {};
}

}  // namespace

NumbersDialog::NumbersDialog(const PageContext &context, NumbersPresenter &presenter, Purpose purpose,
                             const NumberLine *chosen, QWidget *parent)
    : Dialog(titleOf(purpose), parent, 480), m_presenter(presenter), m_purpose(purpose), m_error(wrapped({}, "error"))
{
    const int year = int(std::chrono::year_month_day(context.today()).year());
    if (chosen) m_series = chosen->first.series;
    if (purpose == Purpose::Keeper || purpose == Purpose::Give || purpose == Purpose::Accept)
        addStores(purpose == Purpose::Keeper);
    if (purpose == Purpose::Accept) addSigner();
    if (purpose == Purpose::End) addAccepted();
    if (purpose == Purpose::Give || purpose == Purpose::Enter) addSeries();
    if (m_year) m_year->setRange(year, year + 1);
    if (purpose == Purpose::Give) m_count = addNumber(tr("数量"), usualCount, mostNumbers);
    if (purpose == Purpose::Enter || purpose == Purpose::Return || purpose == Purpose::Void) {
        m_from = addNumber(tr("起号"), chosen ? chosen->first.number : 1, largestNumber);
        m_to = addNumber(tr("止号"), chosen ? chosen->to : 1, largestNumber);
    }
    if (purpose == Purpose::Enter) m_act = addNumber(tr("发号方的记录编号"), 1, largestAct);
    if (m_from || m_certificate || m_accepted) {
        m_reason = new QLineEdit;
        addField(purpose == Purpose::Enter    ? tr("由谁、如何告知")
                 : purpose == Purpose::Accept ? tr("与谁、如何核对")
                                              : tr("理由"),
                 m_reason);
    }
    for (QLineEdit *field : {m_certificate, m_name, m_reason})
        if (field) connect(field, &QLineEdit::textChanged, this, &NumbersDialog::showReady);
    body()->addWidget(m_error);
    m_error->hide();
    setActions(titleOf(purpose), purpose == Purpose::Void || purpose == Purpose::End);
    showReady();
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &NumbersDialog::submit);
    connect(&m_presenter, &NumbersPresenter::recorded, this, &QDialog::accept);
    connect(&m_presenter, &NumbersPresenter::refused, this, [this, &words = context.words](const Error &error) {
        m_error->setText(words.error(error));
        m_error->show();
        setReady(true);
    });
}

void NumbersDialog::addStores(bool own)
{
    m_store = new QComboBox;
    if (own) m_store->addItem(tr("本库"), m_presenter.info().id);
    for (const ExchangePeer &peer : m_presenter.peers())
        if (peer.kind == PeerKind::Centre) m_store->addItem(peer.name, peer.store);
    addField(own ? tr("由哪个库发号") : m_purpose == Purpose::Accept ? tr("对方") : tr("发给"), m_store);
}

/** Who signs for the store: the administrator has heard the fingerprint from the other side. */
void NumbersDialog::addSigner()
{
    m_certificate = new QLineEdit;
    m_certificate->setPlaceholderText(tr("证书的 SHA-256 指纹，64 位十六进制数字"));
    addField(tr("证书指纹"), m_certificate);
    m_name = new QLineEdit;
    addField(tr("签名人姓名"), m_name);
}

void NumbersDialog::addAccepted()
{
    m_accepted = new QComboBox;
    for (const NumberSigner &signer : m_presenter.signers())
        m_accepted->addItem(tr("%1　%2　证书 %3…").arg(signer.peer, signer.name, signer.certificate.left(8)));
    addField(tr("签名人"), m_accepted);
}

void NumbersDialog::showReady()
{
    const auto filled = [](const QLineEdit *field) { return !field || !field->text().trimmed().isEmpty(); };
    const auto chosen = [](const QComboBox *box) { return !box || box->count() > 0; };
    setReady(filled(m_certificate) && filled(m_name) && filled(m_reason) && chosen(m_store) && chosen(m_accepted));
}

void NumbersDialog::addSeries()
{
    m_kind = new QComboBox;
    m_kind->addItem(tr("减刑"), int(CaseKind::Commutation));
    m_kind->addItem(tr("假释"), int(CaseKind::Parole));
    addField(tr("文书"), m_kind);
    m_year = new QSpinBox;
    addField(tr("年度"), m_year);
}

QSpinBox *NumbersDialog::addNumber(const QString &name, int value, int most)
{
    auto *field = new QSpinBox;
    field->setRange(1, most);
    field->setValue(value);
    addField(name, field);
    return field;
}

NumberRange NumbersDialog::range() const
{
    NumberSeries series = m_series;
    if (m_kind) series = seriesOf(m_presenter.info(), CaseKind(m_kind->currentData().toInt()), m_year->value());
    return {series, m_from->value(), m_to->value()};
}

void NumbersDialog::submit()
{
    setReady(false);
    const QString store = m_store ? m_store->currentData().toString() : QString();
    const QString reason = m_reason ? m_reason->text().trimmed() : QString();
    switch (m_purpose) {
        case Purpose::Keeper:
            return m_presenter.nameKeeper(store);
        case Purpose::Give:
            return m_presenter.give(
                {store, CaseKind(m_kind->currentData().toInt()), m_year->value(), m_count->value(), 0});
        case Purpose::Enter:
            return m_presenter.enter({range(), m_act->value(), reason});
        case Purpose::Return:
            return m_presenter.giveBack(range(), reason);
        case Purpose::Void:
            return m_presenter.makeVoid(range(), reason);
        case Purpose::Accept:
            return m_presenter.acceptSigner({store, {}, m_certificate->text(), m_name->text(), reason, {}});
        case Purpose::End:
            return m_presenter.endSigner(m_presenter.signers().at(size_t(m_accepted->currentIndex())), reason);
    }
}

}  // namespace remit::ui
