#include "shell/keyprompt.h"

#include <QFileInfo>

namespace remit::ui {

void askKey(const PageContext &context, QWidget *over, Question question, std::function<void(KeyUnlock)> done,
            bool lastTry)
{
    TokenWish wish;
    if (context.preferences.signsWithToken()) {
        if (context.preferences.tokenModule().isEmpty()) {
            const Question chooseFirst{
                Page::tr("还没有选定密码钥匙"),
                Page::tr("管理员规定这台电脑只用密码钥匙签名。请先在“管理”页的“密码钥匙”里选定一个。"),
                Page::tr("知道了")};
            return context.prompts.confirm(over, chooseFirst, [] {});
        }
        wish = {context.preferences.tokenModule(), context.preferences.tokenSerial(), lastTry};
        question.text += u'\n' + Page::tr("请输入%1的 PIN，只输入一次。").arg(tokenName(context.preferences));
    }
    context.prompts.passphrase(over, question, [wish, done = std::move(done)](Secret secret) {
        done({std::move(secret), wish});
    });
}

QString tokenName(const Preferences &preferences)
{
    if (preferences.tokenModule().isEmpty()) return Page::tr("密码钥匙（还没有选定）");
    return Page::tr("密码钥匙 %1（%2）")
        .arg(preferences.tokenSerial(), QFileInfo(preferences.tokenModule()).fileName());
}

}  // namespace remit::ui
