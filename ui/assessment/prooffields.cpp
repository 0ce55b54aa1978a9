#include "assessment/prooffields.h"

#include "widgets/dialog.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace remit::ui {

ProofFields::ProofFields(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_facts(new QPlainTextEdit),
      m_witnesses(new QLineEdit),
      m_evidence(label({}, "small"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_facts->setFixedHeight(76);
    m_facts->setTabChangesFocus(true);
    column->addWidget(labelled(tr("事实"), m_facts));
    m_witnesses->setPlaceholderText(tr("用顿号隔开"));
    column->addWidget(labelled(tr("证明人"), m_witnesses));
    column->addWidget(buildEvidence());
    connect(m_facts, &QPlainTextEdit::textChanged, this, &ProofFields::changed);
    connect(m_witnesses, &QLineEdit::textChanged, this, &ProofFields::changed);
}

QWidget *ProofFields::buildEvidence()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto *add = button(tr("附证据文件…"));
    m_evidence->setWordWrap(true);
    row->addWidget(add);
    row->addWidget(m_evidence, 1);
    connect(add, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("证据文件"),
                                   tr("文件或图片 (*.pdf *.png *.jpg *.jpeg *.docx *.txt);;全部文件 (*)"),
                                   [this](const QString &path) { addFile(path); });
    });
    return holder;
}

void ProofFields::addFile(const QString &path)
{
    QFile file(path);
    constexpr qint64 most = 20'000'000;
    if (!file.open(QIODevice::ReadOnly) || file.size() > most) {
        m_evidence->setText(tr("%1 打不开，或超过 20 MB。").arg(QFileInfo(path).fileName()));
        return;
    }
    m_files.push_back({QFileInfo(path).fileName(), file.readAll()});
    QStringList names;
    for (const EvidenceFile &one : m_files) names << one.title;
    m_evidence->setText(names.join(tr("、")));
    Q_EMIT changed();
}

bool ProofFields::isTold() const { return !m_facts->toPlainText().trimmed().isEmpty(); }

bool ProofFields::isProven() const { return !m_witnesses->text().trimmed().isEmpty() || !m_files.empty(); }

void ProofFields::applyTo(NewMatter &matter) const
{
    static const QRegularExpression between(u"[、,，;；\\s]+"_qs);
    matter.matter.facts = m_facts->toPlainText().trimmed();
    matter.matter.witnesses = m_witnesses->text().split(between, Qt::SkipEmptyParts);
    matter.files = m_files;
}

InmateField::InmateField(const QHash<QString, QString> &names, const QString &number, QWidget *parent)
    : QWidget(parent), m_names(names), m_number(new QLineEdit(number))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(labelled(tr("罪犯编号"), m_number, &m_who));
    connect(m_number, &QLineEdit::textChanged, this, &InmateField::check);
    check();
}

QString InmateField::number() const { return m_number->text().trimmed(); }

bool InmateField::isKnown() const { return m_names.contains(number()); }

void InmateField::check()
{
    const bool known = isKnown();
    m_who->setText(known ? m_names.value(number()) : tr("没有这个编号的罪犯。"));
    restyle(m_who, "look", known ? u"small"_qs : u"error"_qs);
    m_who->setVisible(!number().isEmpty());
    Q_EMIT changed();
}

}  // namespace remit::ui
