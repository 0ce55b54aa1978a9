#include "shell/actdialog.h"

#include <QGridLayout>
#include <QPlainTextEdit>

namespace remit::ui {

ActDialog::ActDialog(const PageContext &context, const RecordedAct &recorded, QWidget *parent)
    : Dialog(tr("来源：账本第 %1 条").arg(recorded.act.seq), parent, 640)
{
    const std::pair<QString, QString> facts[] = {
        {tr("事项"), context.words.of(u"act"_qs, recorded.act.kind)},
        {tr("记录时间"), context.words.instant(recorded.act.at)},
        {tr("记录人"), recorded.officer},
        {tr("位置"), recorded.line == 0 ? tr("全文") : tr("第 %1 行，共 %2 行").arg(recorded.line).arg(recorded.lines)},
        {tr("哈希"), recorded.hash}};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *text = label(value, &name == &facts[4].first ? "fixed" : "");
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        grid->addWidget(label(name, "secondary"), row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
    }
    body()->addLayout(grid);
    auto *content = new QPlainTextEdit(recorded.text);
    content->setReadOnly(true);
    content->setMinimumHeight(240);
    content->setAccessibleName(tr("记录内容"));
    body()->addWidget(content, 1);
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace remit::ui
