#include "inmates/origindialog.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace remit::ui {

OriginDialog::OriginDialog(const PageContext &context, const Origin &origin, QWidget *parent)
    : Dialog(tr("来源：账本第 %1 条").arg(origin.act.seq), parent, 620)
{
    const std::pair<QString, QString> facts[] = {
        {tr("事项"), context.words.of(u"act"_qs, origin.act.kind)},
        {tr("记录时间"), context.words.instant(origin.act.at)},
        {tr("记录人"), origin.act.officer},
        {tr("位置"),
         origin.line == 0 ? tr("全文") : tr("第 %1 行，共 %2 行").arg(origin.line).arg(origin.act.lines)},
        {tr("哈希"), origin.hash}};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *text = label(value, row == 4 ? "fixed" : "");
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        grid->addWidget(label(name, "secondary"), row, 0);
        grid->addWidget(text, row++, 1);
    }
    body()->addLayout(grid);
    auto *content = new QPlainTextEdit(origin.text);
    content->setReadOnly(true);
    content->setMinimumHeight(220);
    content->setAccessibleName(tr("记录内容"));
    body()->addWidget(content, 1);
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace remit::ui
