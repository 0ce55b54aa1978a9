#pragma once
#include "widgets/prompts.h"

namespace remit::ui {

/** The questions as dialogs on the screen, none of which blocks the event loop. */
class DialogPrompts : public Prompts
{
public:
    void openFile(QWidget *over, const QString &title, const QString &filter,
                  std::function<void(const QString &)> done) override;
    void openFiles(QWidget *over, const QString &title, const QString &filter,
                   std::function<void(const QStringList &)> done) override;
    void openFolder(QWidget *over, const QString &title, std::function<void(const QString &)> done) override;
    void saveFile(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                  std::function<void(const QString &)> done) override;
    void confirm(QWidget *over, const Question &question, std::function<void()> done) override;
    void choose(QWidget *over, const Choice &choice, std::function<void(bool)> done) override;
    void text(QWidget *over, const TextQuestion &question, std::function<void(const QString &)> done) override;
    void print(QWidget *over, const QString &title, std::function<void(QPagedPaintDevice &)> draw) override;
    void passphrase(QWidget *over, const Question &question, std::function<void(Secret)> done) override;
};

}  // namespace remit::ui
