#include "archive/index.h"

#include "base/date.h"

#include <QFile>

namespace remit {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/archive/"_qs + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString kindOf(const ArchiveDocument &document)
{
    return document.kind == ArchiveDocument::Kind::Case ? u"案件"_qs : u"批次"_qs;
}

/** Quoted, so that no spreadsheet takes a comma or a line for more than text. */
QString cell(QString text) { return u'"' + text.replace(u'"', u"\"\""_qs) + u'"'; }

}  // namespace

QByteArray indexPage(const ArchiveDocument &document, const std::vector<ArchivedPaper> &papers)
{
    QString rows;
    for (const ArchivedPaper &paper : papers)
        rows += u"<tr><td>%1</td><td><a href=\"%2\">%3</a></td><td>%4</td></tr>\n"_qs
                    .arg(paper.caseNumber.toHtmlEscaped(), paper.entry.toHtmlEscaped(), paper.title.toHtmlEscaped())
                    .arg(paper.pages);
    QString page = QString::fromUtf8(resource(u"index.html"_qs));
    page.replace(u"{{kind}}"_qs, kindOf(document));
    page.replace(u"{{name}}"_qs, document.name.toHtmlEscaped());
    page.replace(u"{{unit}}"_qs, document.unitName.toHtmlEscaped());
    page.replace(u"{{made}}"_qs, isoInstant(document.madeAt));
    return page.replace(u"{{rows}}"_qs, rows).toUtf8();
}

QByteArray metadataTable(const ArchiveDocument &document, const std::vector<ArchivedPaper> &papers)
{
    QString table = u"题名,件号,责任者,归档日期,页数,文件\r\n"_qs;
    for (const ArchivedPaper &paper : papers)
        table += QStringList{cell(paper.title),
                             cell(paper.caseNumber),
                             cell(document.unitName),
                             cell(isoDate(dateIn(document.madeAt))),
                             QString::number(paper.pages),
                             cell(paper.entry)}
                     .join(u',') +
                 u"\r\n"_qs;
    return "\xef\xbb\xbf" + table.toUtf8();
}

QByteArray verifyInstructions() { return resource(u"VERIFY.txt"_qs); }

}  // namespace remit
