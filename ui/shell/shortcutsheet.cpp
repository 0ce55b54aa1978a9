#include "shell/shortcutsheet.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace remit::ui {

ShortcutSheet::ShortcutSheet(const std::vector<Command> &commands, QWidget *parent)
    : Dialog(tr("快捷键"), parent, 560)
{
    std::vector<std::pair<QString, QString>> keys;
    for (const Command &command : commands)
        if (!command.shortcut.isEmpty()) keys.push_back({command.shortcut, command.title});
    const std::pair<QString, QString> everywhere[] = {{u"Ctrl+K"_qs, tr("搜索罪犯、案件、命令")},
                                                      {u"Alt+←  Alt+→"_qs, tr("后退、前进")},
                                                      {u"Ctrl+F"_qs, tr("在本页筛选")},
                                                      {u"F6"_qs, tr("在列表与办理之间切换")},
                                                      {u"Alt+N"_qs, tr("提示给出的下一步")},
                                                      {u"F5"_qs, tr("重新读取本页")},
                                                      {u"Enter"_qs, tr("打开选中的一行")},
                                                      {u"Ctrl+C"_qs, tr("复制选中的行为表格")},
                                                      {u"Ctrl+Shift+O"_qs, tr("选择表格显示哪些列")},
                                                      {u"Ctrl+Enter"_qs, tr("提交表单或当前主要操作")},
                                                      {u"Esc"_qs, tr("关闭对话框、返回列表")}};
    keys.insert(keys.end(), std::begin(everywhere), std::end(everywhere));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    const int half = (static_cast<int>(keys.size()) + 1) / 2;
    for (int i = 0; i < static_cast<int>(keys.size()); ++i) {
        const auto &[key, what] = keys[static_cast<size_t>(i)];
        grid->addWidget(label(key, "fixed"), i % half, i / half * 2);
        grid->addWidget(label(what), i % half, i / half * 2 + 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    body()->addLayout(grid);
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace remit::ui
