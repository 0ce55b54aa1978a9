#include "widgets/dialogprompts.h"

#include "widgets/dialog.h"
#include "widgets/passphraseedit.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

void chooseFile(QWidget *over, QFileDialog *dialog, std::function<void(const QString &)> done)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(done));
    dialog->open();
}

}  // namespace

void DialogPrompts::openFile(QWidget *over, const QString &title, const QString &filter,
                             std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(over, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    chooseFile(over, dialog, std::move(done));
}

void DialogPrompts::openFiles(QWidget *over, const QString &title, const QString &filter,
                              std::function<void(const QStringList &)> done)
{
    auto *dialog = new QFileDialog(over, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, over, std::move(done));
    dialog->open();
}

void DialogPrompts::openFolder(QWidget *over, const QString &title, std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(over, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    // Qt has no Chinese for its own word here.
    dialog->setLabelText(QFileDialog::FileName, Dialog::tr("文件夹："));
    chooseFile(over, dialog, std::move(done));
}

void DialogPrompts::saveFile(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                             std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(over, title, suggested, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    chooseFile(over, dialog, std::move(done));
}

void DialogPrompts::print(QWidget *over, const QString &title, std::function<void(QPagedPaintDevice &)> draw)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageMargins({15, 15, 15, 15}, QPageLayout::Millimeter);
    auto *dialog = new QPrintDialog(printer.get(), over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), over,
                     [printer, draw = std::move(draw)] { draw(*printer); });
    dialog->open();
}

void DialogPrompts::confirm(QWidget *over, const Question &question, std::function<void()> done)
{
    auto *dialog = new Dialog(question.title, over);
    auto *text = label(question.text);
    text->setWordWrap(true);
    dialog->body()->addWidget(text);
    dialog->setActions(question.yes, question.dangerous);
    QObject::connect(dialog, &QDialog::accepted, over, std::move(done));
    dialog->open();
}

void DialogPrompts::choose(QWidget *over, const Choice &choice, std::function<void(bool)> done)
{
    auto *dialog = new Dialog(choice.title, over, 520);
    auto *text = label(choice.text);
    text->setWordWrap(true);
    dialog->body()->addWidget(text);
    dialog->setActions(choice.yes);
    dialog->secondary()->setText(choice.stay);
    auto *no = button(choice.no, "danger");
    dialog->addAction(no);
    QObject::connect(no, &QPushButton::clicked, over, [dialog, done] {
        dialog->reject();
        done(false);
    });
    QObject::connect(dialog, &QDialog::accepted, over, [done] { done(true); });
    dialog->open();
    dialog->primary()->setFocus();
}

void DialogPrompts::text(QWidget *over, const TextQuestion &question, std::function<void(const QString &)> done)
{
    auto *dialog = new Dialog(question.title, over);
    auto *line = new QLineEdit(question.suggested);
    auto *paragraph = new QPlainTextEdit(question.suggested);
    paragraph->setTabChangesFocus(true);
    QWidget *field = question.paragraph ? static_cast<QWidget *>(paragraph) : line;
    (question.paragraph ? static_cast<QWidget *>(line) : paragraph)->setParent(dialog);
    (question.paragraph ? static_cast<QWidget *>(line) : paragraph)->hide();
    dialog->addField(question.label, field);
    dialog->setActions(question.yes);
    const auto answer = [=] {
        return question.paragraph ? paragraph->toPlainText().trimmed() : line->text().trimmed();
    };
    const auto check = [=] { dialog->setReady(!answer().isEmpty()); };
    QObject::connect(line, &QLineEdit::textChanged, dialog, check);
    QObject::connect(paragraph, &QPlainTextEdit::textChanged, dialog, check);
    check();
    QObject::connect(dialog, &QDialog::accepted, over, [answer, done = std::move(done)] { done(answer()); });
    dialog->open();
    field->setFocus();
}

void DialogPrompts::passphrase(QWidget *over, const Question &question, std::function<void(Secret)> done)
{
    auto *dialog = new Dialog(question.title, over);
    auto *text = label(question.text);
    text->setWordWrap(true);
    dialog->body()->addWidget(text);
    auto *line = new PassphraseEdit;
    dialog->addField(Dialog::tr("口令"), line);
    dialog->setActions(question.yes);
    dialog->setReady(false);
    QObject::connect(line, &QLineEdit::textChanged, dialog, [=] { dialog->setReady(!line->isEmpty()); });
    QObject::connect(dialog, &QDialog::accepted, over, [line, done = std::move(done)] { done(line->take()); });
    dialog->open();
    line->setFocus();
}

}  // namespace remit::ui
