#include "flatodt.h"
#include "typstform.h"

#include "base/durablefile.h"
#include "documents/preview.h"
#include "documents/render.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTextStream>

#include <ctime>

using namespace remit;

namespace {

constexpr char kUsage[] =
    "forms_bench speed [SECONDS] [FOLDER]   forms a second of processor time; FOLDER gets the PDFs\n"
    "forms_bench batch COUNT FOLDER         COUNT papers of one case after the other, written to FOLDER\n"
    "forms_bench office COUNT FOLDER        the same papers as .fodt, for an office program\n"
    "forms_bench cases COUNT FOLDER WHAT    eight papers of each of COUNT people; WHAT: pdf, fodt or typ, a file each, "
    "or\n"
    "                                       one, all in one .typ\n"
    "forms_bench first                      from the start of the process to the first page's picture\n"
    "forms_bench soak COUNT                 memory while COUNT papers are drawn\n";

const QStringList kData{u"minimal"_qs, u"typical"_qs, u"extreme"_qs};

Result<FormData> formData(const QString &name)
{
    const Result<QByteArray> bytes = readWhole(QStringLiteral(REMIT_FORM_DATA "/%1.json").arg(name));
    if (!bytes) return fail(bytes.error());
    Result<Json> values = Json::parse(*bytes);
    if (!values) return fail(values.error());
    return FormData{*values, u"RM-2026-000128"_qs, *parseInstant(u"2026-12-01T09:00:00+08:00"), true};
}

const Date kIssued = *parseIsoDate(u"2026-12-01");

Result<Form> form(const QString &name) { return loadForm(name, kIssued); }

/** The papers of one ordinary case, one after the other. */
QString paperName(int i) { return i % 2 == 0 ? u"commutation-proposal"_qs : u"review"_qs; }

double processorSeconds(std::clock_t since) { return double(std::clock() - since) / CLOCKS_PER_SEC; }

/** Resident memory of this process in MB. */
qint64 resident()
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

Result<QString> measure(Renderer &renderer, const QString &formName, const QString &dataName, int seconds,
                        const QString &folder)
{
    const Result<Form> loaded = form(formName);
    if (!loaded) return fail(loaded.error());
    const Result<FormData> values = formData(dataName);
    if (!values) return fail(values.error());
    Result<Rendered> paper = renderer.render(*loaded, *values);
    if (!paper) return fail(paper.error());
    if (!folder.isEmpty()) {
        const auto saved = writeDurably(QDir(folder).filePath(formName + u'-' + dataName + u".pdf"_qs), paper->pdf);
        if (!saved) return fail(saved.error());
    }
    const std::clock_t start = std::clock();  // processor time: other programs do not count
    int count = 0;
    for (; processorSeconds(start) < seconds; ++count) paper = renderer.render(*loaded, *values);
    const double used = processorSeconds(start);
    return u"%1 %2: %3 pages, %4 kB, %5 ms a form, %6 forms/s"_qs.arg(formName, -22)
        .arg(dataName, -8)
        .arg(paper->pageCount, 3)
        .arg(paper->pdf.size() / 1024, 4)
        .arg(used * 1000 / count, 6, 'f', 1)
        .arg(count / used, 6, 'f', 1);
}

Result<void> speed(const Fonts &fonts, const QStringList &arguments, QTextStream &out)
{
    Renderer renderer(fonts);
    for (const QString &name : formNames()) {
        for (const QString &data : kData) {
            const Result<QString> line =
                measure(renderer, name, data, arguments.value(0, u"1"_qs).toInt(), arguments.value(1));
            if (!line) return fail(line.error());
            out << *line << Qt::endl;
        }
    }
    return {};
}

/** Writes `count` papers, as PDF or, for an office program, as .fodt. */
Result<void> papers(const Fonts &fonts, int count, const QString &folder, bool office)
{
    Renderer renderer(fonts);
    const Result<FormData> data = formData(u"typical"_qs);
    if (!data) return fail(data.error());
    for (int i = 0; i < count; ++i) {
        const Result<const Form *> loaded = renderer.form(paperName(i), kIssued);
        if (!loaded) return fail(loaded.error());
        const Result<QByteArray> bytes =
            office ? Result<QByteArray>(testing::flatOdt(**loaded, *data))
                   : renderer.render(**loaded, *data).map([](const Rendered &paper) { return paper.pdf; });
        if (!bytes) return fail(bytes.error());
        QFile file(QDir(folder).filePath(u"%1.%2"_qs.arg(i).arg(office ? u"fodt"_qs : u"pdf"_qs)));
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
            return fail(u"file.write"_qs, {{u"path"_qs, file.fileName()}, {u"reason"_qs, file.errorString()}});
    }
    return {};
}

/** The papers of a case, in the order of its work. */
const QStringList kCase{u"review"_qs, u"points-detail"_qs,     u"assessment"_qs,           u"minutes"_qs,
                        u"notice"_qs, u"prosecution-reply"_qs, u"commutation-proposal"_qs, u"dossier-index"_qs};

/** The ordinary values of somebody else. */
FormData ofPerson(const FormData &typical, int number)
{
    FormData data = typical;
    Json inmate = data.values["inmate"];
    inmate.set("name", u"试人%1"_qs.arg(number));
    inmate.set("number", QString::number(9'800'000'000LL + number));
    data.values.set("inmate", std::move(inmate));
    data.documentId = u"RM-2026-%1"_qs.arg(number, 6, 10, QLatin1Char('0'));
    return data;
}

Result<QByteArray> paperAs(const QString &what, const Form &form, const FormData &data, Renderer &renderer)
{
    if (what == u"fodt") return testing::flatOdt(form, data);
    if (what != u"pdf") return testing::typstForm(form, data);
    return renderer.render(form, data).map([](const Rendered &paper) { return paper.pdf; });
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, QIODevice::OpenMode how = {})
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | how) || file.write(bytes) != bytes.size())
        return fail(u"file.write"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}});
    return {};
}

/** Eight papers of each of `count` people. */
Result<void> cases(const Fonts &fonts, int count, const QString &folder, const QString &what)
{
    Renderer renderer(fonts);
    const Result<FormData> typical = formData(u"typical"_qs);
    if (!typical) return fail(typical.error());
    for (int i = 0; i < count; ++i) {
        const FormData data = ofPerson(*typical, i + 1);
        for (const QString &name : kCase) {
            const Result<const Form *> loaded = renderer.form(name, kIssued);
            if (!loaded) return fail(loaded.error());
            const Result<QByteArray> bytes = paperAs(what, **loaded, data, renderer);
            if (!bytes) return fail(bytes.error());
            const bool one = what == u"one";
            const QString file = one ? u"all.typ"_qs : u"%1-%2.%3"_qs.arg(i).arg(name, what);
            const auto written =
                writeFile(QDir(folder).filePath(file), *bytes, one ? QIODevice::Append : QIODevice::OpenMode());
            if (!written) return written;
        }
    }
    return {};
}

Result<void> first(const Fonts &fonts, const QElapsedTimer &sinceStart, QTextStream &out)
{
    Renderer renderer(fonts);
    for (const char *which : {"first", "second"}) {
        const qint64 from = *which == 'f' ? 0 : sinceStart.elapsed();
        const Result<Form> loaded = form(u"review"_qs);
        if (!loaded) return fail(loaded.error());
        const Result<FormData> data = formData(u"typical"_qs);
        if (!data) return fail(data.error());
        const Result<Rendered> paper = renderer.render(*loaded, *data);
        if (!paper) return fail(paper.error());
        const qint64 drawn = sinceStart.elapsed();
        const Result<QImage> image = pdfPageImage(paper->pdf, 0, 96);
        if (!image) return fail(image.error());
        out << which << " review form: " << drawn - from << " ms, with its first page's picture "
            << sinceStart.elapsed() - from << " ms" << Qt::endl;
    }
    return {};
}

Result<void> soak(const Fonts &fonts, int count, QTextStream &out)
{
    Renderer renderer(fonts);
    const std::clock_t start = std::clock();
    for (int i = 0; i < count; ++i) {
        const Result<Form> loaded = form(paperName(i));
        if (!loaded) return fail(loaded.error());
        const Result<FormData> data = formData(kData[i / 2 % 3]);
        if (!data) return fail(data.error());
        const Result<Rendered> paper = renderer.render(*loaded, *data);
        if (!paper) return fail(paper.error());
        if ((i + 1) % std::max(1, count / 10) == 0) out << i + 1 << " papers: " << resident() << " MB" << Qt::endl;
    }
    out << u"%1 ms of processor time a paper\n"_qs.arg(processorSeconds(start) * 1000 / count, 0, 'f', 1);
    return {};
}

Result<void> run(const Fonts &fonts, const QStringList &arguments, const QElapsedTimer &sinceStart, QTextStream &out)
{
    const QString job = arguments.value(0);
    if (job == u"speed") return speed(fonts, arguments.mid(1), out);
    if (job == u"first") return first(fonts, sinceStart, out);
    if (job == u"soak") return soak(fonts, arguments.value(1, u"10000"_qs).toInt(), out);
    if (job == u"batch" || job == u"office")
        return papers(fonts, arguments.value(1).toInt(), arguments.value(2), job == u"office");
    if (job == u"cases") return cases(fonts, arguments.value(1).toInt(), arguments.value(2), arguments.value(3));
    out << kUsage;
    return {};
}

}  // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const Result<void> done = Fonts::load().and_then(
        [&](const Fonts &fonts) { return run(fonts, QGuiApplication::arguments().mid(1), sinceStart, out); });
    if (!done) out << done.error().code << ' ' << QStringList(done.error().args.values()).join(u' ') << '\n';
    return done ? 0 : 1;
}
