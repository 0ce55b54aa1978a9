#include "shell/about.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace remit::ui {

AboutDialog::AboutDialog(const Theme &theme, const Words &words, const std::optional<OpenedStore> &store,
                         QWidget *parent)
    : Dialog(tr("关于 Remit"), parent, 520)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    auto *mark = new QLabel;
    mark->setPixmap(theme.icon(u"mark"_qs, u"accent"_qs).pixmap(40, 40));
    head->addWidget(mark, 0, Qt::AlignTop);
    auto *what = label(tr("减刑假释办案客户端：从名册到法院回执，离线也能办案。每一步都记入不能改写的账本。"));
    what->setWordWrap(true);
    head->addWidget(what, 1);
    body()->addLayout(head);
    std::vector<std::pair<QString, QString>> facts{{tr("版本"), QCoreApplication::applicationVersion()},
                                                   {tr("许可"), u"GPL-3.0-or-later"_qs}};
    if (store) {
        QStringList roles;
        for (const QString &role : store->officer.roles) roles << words.of(u"role"_qs, role);
        facts.insert(facts.end(), {{tr("监狱"), store->info.prison},
                                   {tr("法院"), store->info.court},
                                   {tr("数据文件"), store->path},
                                   {tr("民警"), store->officer.name},
                                   {tr("职责"), roles.join(tr("、"))}});
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts) {
        if (value.isEmpty()) continue;
        auto *text = label(value);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label(name, "secondary"), row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
    }
    body()->addWidget(rule());
    body()->addLayout(grid);
    body()->addStretch();
    auto *close = button(tr("关闭"), "primary");
    close->setDefault(true);
    body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace remit::ui
