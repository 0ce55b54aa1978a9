#include "compose/signerprogram.h"

#include "compose/programs.h"
#include "compose/workplace.h"
#include "token/tokensigner.h"

namespace remit {

QString signerProgram() { return programPath(u"remit-signer"_qs); }

Result<std::unique_ptr<Signer>> LocalWorkplace::openKey(const TokenWish &wish, Secret secret)
{
    if (wish.module.isEmpty()) return openSigner(std::move(secret));
    TokenChoice choice{signerProgram(), wish.module, wish.serial};
    choice.certificate = desk().officer.certificate;
    choice.lastTry = wish.lastTry;
    return remit::openToken(choice, std::move(secret));
}

Json LocalWorkplace::diagnoseTokens(const QStringList &further)
{
    QStringList modules = usualTokenModules();
    for (const QString &module : further)
        if (!module.isEmpty() && !modules.contains(module)) modules << module;
    return remit::diagnoseTokens(signerProgram(), modules);
}

}  // namespace remit
