#include "shell/keyprompt.h"

#include <QFileInfo>

namespace remit::ui {

void askKey(const PageContext &context, QWidget *over, Question question, std::function<void(KeyUnlock)> done,
            bool lastTry)
{
    TokenWish wish;
    if (context.preferences.signsWithToken()) {
        wish = {context.preferences.tokenModule(), context.preferences.tokenSerial(), lastTry};
        question.text += u'\n' + Page::tr("请输入%1的 PIN，只输入一次。").arg(tokenName(context.preferences));
    }
    context.prompts.passphrase(over, question, [wish, done = std::move(done)](Secret secret) {
        done({std::move(secret), wish});
    });
}

QString tokenName(const Preferences &preferences)
{
    return Page::tr("密码钥匙 %1（%2）")
        .arg(preferences.tokenSerial(), QFileInfo(preferences.tokenModule()).fileName());
}

}  // namespace remit::ui
