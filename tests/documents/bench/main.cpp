#include "base/durablefile.h"
#include "documents/render.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

#include <ctime>

using namespace remit;

namespace {

Result<FormData> data(const QString &name)
{
    const Result<QByteArray> bytes = readWhole(QStringLiteral(REMIT_TEST_DATA "/data/%1.json").arg(name));
    if (!bytes) return fail(bytes.error());
    Result<Json> values = Json::parse(*bytes);
    if (!values) return fail(values.error());
    return FormData{*values, u"RM-2026-000128"_qs, *parseInstant(u"2026-12-01T09:00:00+08:00"), true};
}

Result<QString> measure(Renderer &renderer, const QString &formName, const QString &dataName, int seconds,
                        const QString &folder)
{
    const Result<Form> form = loadForm(formName, *parseIsoDate(u"2026-12-01"));
    if (!form) return fail(form.error());
    const Result<FormData> values = data(dataName);
    if (!values) return fail(values.error());
    Result<Rendered> paper = renderer.render(*form, *values);
    if (!paper) return fail(paper.error());
    if (!folder.isEmpty()) {
        const auto saved = writeDurably(QDir(folder).filePath(formName + u'-' + dataName + u".pdf"_qs), paper->pdf);
        if (!saved) return fail(saved.error());
    }
    const std::clock_t start = std::clock();  // this thread's processor time: other programs do not count
    int count = 0;
    double used = 0;
    for (; used < seconds; used = double(std::clock() - start) / CLOCKS_PER_SEC, ++count)
        paper = renderer.render(*form, *values);
    return u"%1 %2: %3 pages, %4 kB, %5 ms a form, %6 forms/s"_qs.arg(formName, -22)
        .arg(dataName, -8)
        .arg(paper->pageCount, 3)
        .arg(paper->pdf.size() / 1024, 4)
        .arg(used * 1000 / count, 6, 'f', 1)
        .arg(count / used, 6, 'f', 1);
}

}  // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    QTextStream out(stdout);
    const Result<Fonts> fonts = Fonts::load();
    if (!fonts) {
        out << fonts.error().code << '\n';
        return 1;
    }
    Renderer renderer(*fonts);
    for (const QString &form : formNames()) {
        for (const QString &name : {u"minimal"_qs, u"typical"_qs, u"extreme"_qs}) {
            const Result<QString> line =
                measure(renderer, form, name, arguments.value(1, u"1"_qs).toInt(), arguments.value(2));
            out << (line ? *line : line.error().code + u' ' + QStringList(line.error().args.values()).join(u' '))
                << '\n';
            out.flush();
        }
    }
    return 0;
}
