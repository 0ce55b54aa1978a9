#include "shell/shortcutsheet.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

using Keys = std::vector<std::pair<QString, QString>>;

void addGroup(QVBoxLayout *column, const QString &title, const Keys &keys)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 132);
    grid->addWidget(label(title, "strong"), 0, 0, 1, 2);
    int row = 1;
    for (const auto &[key, what] : keys) {
        auto *cap = label(key, "key");
        cap->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
        grid->addWidget(cap, row, 0, Qt::AlignLeft);
        grid->addWidget(label(what), row++, 1);
    }
    column->addLayout(grid);
    column->addSpacing(10);
}

}  // namespace

ShortcutSheet::ShortcutSheet(const std::vector<Command> &commands, QWidget *parent) : Dialog(tr("快捷键"), parent, 820)
{
    Keys window;
    for (const Command &command : commands)
        if (!command.shortcut.isEmpty()) window.push_back({command.shortcut, command.title});
    const Keys finding{{u"Ctrl+K"_qs, tr("搜索罪犯、案件、命令")},
                       {u"Ctrl+F"_qs, tr("在本页筛选")},
                       {u"Alt+←  Alt+→"_qs, tr("后退、前进")},
                       {u"F5"_qs, tr("重新读取本页")}};
    const Keys tables{{u"Enter"_qs, tr("打开选中的一行")},
                      {u"Ctrl+C"_qs, tr("复制选中的行为表格")},
                      {u"Ctrl+E"_qs, tr("导出表格所示的行")},
                      {u"Ctrl+Shift+O"_qs, tr("选择表格显示哪些列")}};
    const Keys working{{u"F8"_qs, tr("条件筛查")},
                       {u"Ctrl+I"_qs, tr("导入文件")},
                       {u"Ctrl+1 … 5"_qs, tr("罪犯资料的各栏")},
                       {u"F6"_qs, tr("在列表与办理之间切换")},
                       {u"Ctrl+G"_qs, tr("生成全部文书")},
                       {u"Ctrl+N  Ctrl+J"_qs, tr("新建批次、加入案件")},
                       {u"Alt+↑  Alt+↓"_qs, tr("卷宗材料在同类中上移、下移")},
                       {u"Ctrl+Z"_qs, tr("撤销表单里的上一步")},
                       {u"Alt+N"_qs, tr("提示给出的下一步")},
                       {u"Ctrl+Enter"_qs, tr("提交表单或当前主要操作")},
                       {u"Ctrl+Shift+Enter"_qs, tr("复核同意")},
                       {u"Esc"_qs, tr("关闭对话框、返回列表")}};
    auto *columns = new QHBoxLayout;
    columns->setSpacing(28);
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    addGroup(left, tr("窗口"), window);
    addGroup(left, tr("查找"), finding);
    addGroup(right, tr("办案"), working);
    addGroup(right, tr("表格"), tables);
    for (QVBoxLayout *column : {left, right}) {
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    body()->addLayout(columns);
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace remit::ui
