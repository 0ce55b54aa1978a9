#include "shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace remit::ui {

void installLanguage(QCoreApplication &application, Language language)
{
    const bool chinese = language == Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    const auto install = [&application](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(file, folder))
            application.installTranslator(translator);
        else
            delete translator;
    };
    if (chinese)
        install(u"qtbase_zh_CN"_qs, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    else
        install(u"remit_en"_qs, u":/translations"_qs);
}

}  // namespace remit::ui
