#pragma once
#include "signing/secret.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QPagedPaintDevice;
class QWidget;

namespace remit::ui {

/** A question that is answered with yes or no; `yes` is the button's word, which says what will be done. */
struct Question {
    QString title;
    QString text;
    QString yes;
    bool dangerous = false;
};

/** A question for a text, such as a reason. */
struct TextQuestion {
    QString title;
    QString label;
    QString yes;
    /** Whether it is answered with one line or with a paragraph. */
    bool paragraph = false;
    QString suggested;
};

/** A question with two ways on and one back: keep (`yes`), throw away (`no`), or stay. */
struct Choice {
    QString title;
    QString text;
    QString yes;
    QString no;
    QString stay;
};

/** Every modal question of the window goes through here, so that tests answer them. Answers come later, by call. */
class Prompts
{
public:
    virtual ~Prompts() = default;
    /** An existing file's path; not called where the officer gives up. */
    virtual void openFile(QWidget *over, const QString &title, const QString &filter,
                          std::function<void(const QString &)> done) = 0;
    /** One or more existing files. */
    virtual void openFiles(QWidget *over, const QString &title, const QString &filter,
                           std::function<void(const QStringList &)> done) = 0;
    virtual void openFolder(QWidget *over, const QString &title, std::function<void(const QString &)> done) = 0;
    virtual void saveFile(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                          std::function<void(const QString &)> done) = 0;
    /** Calls `done` only on yes. */
    virtual void confirm(QWidget *over, const Question &question, std::function<void()> done) = 0;
    /** Calls `done` with whether `yes` was chosen; not where the officer stays. */
    virtual void choose(QWidget *over, const Choice &choice, std::function<void(bool)> done) = 0;
    virtual void text(QWidget *over, const TextQuestion &question, std::function<void(const QString &)> done) = 0;
    /** Asks for printer and pages; `draw` puts the pages on the device. Not called where the officer gives up. */
    virtual void print(QWidget *over, const QString &title, std::function<void(QPagedPaintDevice &)> draw) = 0;
    virtual void passphrase(QWidget *over, const Question &question, std::function<void(Secret)> done) = 0;
};

}  // namespace remit::ui
