#include "inmates/importpresenter.h"

#include <QSet>

namespace remit::ui {

namespace {

QString severityWord(Severity severity)
{
    switch (severity) {
        case Severity::Error:
            return ImportPresenter::tr("未导入");
        case Severity::Warning:
            return ImportPresenter::tr("提醒");
        case Severity::Note:
            break;
    }
    return ImportPresenter::tr("说明");
}

Tone severityTone(Severity severity)
{
    return severity == Severity::Error ? Tone::Bad : severity == Severity::Warning ? Tone::Warn : Tone::Neutral;
}

}  // namespace

QString reasonBeside(const Words &words, const Finding &finding)
{
    QString reason = words.error(asError(finding));
    const QString row = QString::number(finding.row);
    for (const QString &lead : {ImportPresenter::tr("第 %1 行“%2”：").arg(row, finding.column),
                                ImportPresenter::tr("第 %1 行“%2”为 %3：").arg(row, finding.column, finding.value),
                                ImportPresenter::tr("第 %1 行：").arg(row)}) {
        if (!reason.startsWith(lead)) continue;
        reason.remove(0, lead.size());
        // What followed a colon begins the sentence now.
        reason[0] = reason[0].toUpper();
        break;
    }
    return reason;
}

ImportPresenter::ImportPresenter(const PageContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_findings({{tr("行"), [](const Finding &f) { return f.row > 0 ? QString::number(f.row) : Words::dash(); }, 60,
                   true, [](const Finding &f) { return QVariant(f.row); }},
                  {tr("结果"),
                   [](const Finding &f) { return severityWord(f.severity); },
                   90,
                   false,
                   {},
                   [](const Finding &f) { return std::optional(severityTone(f.severity)); }},
                  {tr("列"), [](const Finding &f) { return f.column; }, 120},
                  {tr("原值"), [](const Finding &f) { return f.value; }, 150},
                  {tr("原因"), [words = &context.words](const Finding &f) { return reasonBeside(*words, f); }, 360}})
{
}

ImportPresenter::Answer ImportPresenter::read(Workplace &place, ImportRequest request, Mapping mapping,
                                              const Mapping &earlier, const Progress &told)
{
    const auto tables = readTableFile(request.path);
    if (!tables) return {fail(tables.error()), {}};
    const QString kind = importKindCode(request.kind);
    for (const FileColumn &column : layoutOf(*tables, kind, mapping).columns)
        if (const auto said = earlier.find(column.header); said != earlier.end()) mapping.insert(*said);
    for (const auto &[header, field] : mapping) request.mapping.set(header, field.isEmpty() ? Json() : Json(field));
    return {importFile(place.desk(), request, told), layoutOf(*tables, kind, mapping)};
}

void ImportPresenter::startOver(ImportKind kind)
{
    m_request = {kind, {}, {}, false};
    m_mapping.clear();
    m_layout.reset();
    m_outcome.reset();
    m_error.reset();
    m_findings.setRows({});
    m_step = Step::Choose;
    Q_EMIT changed();
}

void ImportPresenter::check(ImportKind kind, const QString &path)
{
    if (kind != m_request.kind || path != m_request.path) startOver(kind);
    m_request = {kind, path, {}, false};
    run(true);
}

void ImportPresenter::map(const QString &header, const QString &field)
{
    m_mapping[header] = field;
    if (!header.startsWith(u'@')) m_context.preferences.setColumnMeaning(importKindCode(m_request.kind), header, field);
    run(true);
}

bool ImportPresenter::asksForYear() const
{
    return m_mapping.contains(u"@year"_qs) ||
           (m_error && (m_error->code == u"import.month.noyear" || m_error->code == u"import.month.years"));
}

void ImportPresenter::import() { run(false); }

void ImportPresenter::run(bool dryRun)
{
    m_step = dryRun ? Step::Checking : Step::Importing;
    m_error.reset();
    ImportRequest request = m_request;
    request.dryRun = dryRun;
    // The preview shows what would change, field by field; the dialog asks before import() is called with changes.
    request.acceptChanges = true;
    Q_EMIT changed();
    Mapping earlier;
    const QVariantMap kept = m_context.preferences.columnMeanings(importKindCode(request.kind));
    for (auto it = kept.begin(); it != kept.end(); ++it) earlier[it.key()] = it->toString();
    m_job = m_context.backend.start(
        this,
        [request, mapping = m_mapping, earlier](Workplace &place, const Progress &told) {
            return read(place, request, mapping, earlier, told);
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this, dryRun, run = ++m_run](Answer answer) {
            if (run == m_run) take(std::move(answer), dryRun);
        });
}

void ImportPresenter::take(Answer answer, bool dryRun)
{
    m_step = dryRun ? Step::Checked : Step::Done;
    m_layout = std::move(answer.layout);
    if (answer.outcome) {
        m_findings.setRows(answer.outcome->report.findings);
        m_outcome = std::move(*answer.outcome);
    } else {
        m_error = answer.outcome.error();
        m_step = dryRun ? Step::Choose : Step::Checked;
        if (dryRun) m_outcome.reset();
        if (dryRun) m_findings.setRows({});
    }
    Q_EMIT changed();
    if (m_step == Step::Done) m_context.backend.noteChange();
}

void ImportPresenter::saveRefused(const QString &path)
{
    m_context.backend.ask(
        this,
        [path, outcome = *m_outcome, messages = &m_context.words.messages()](Workplace &) {
            return writeRefused(outcome, path, *messages);
        },
        [this, path](const Result<void> &written) {
            if (written) {
                Q_EMIT refusedSaved(path);
                return;
            }
            m_error = written.error();
            Q_EMIT changed();
        });
}

int ImportPresenter::changing() const
{
    if (!m_outcome) return 0;
    // A row that would take a recorded value away differs too, but is among the refused.
    QSet<int> refused;
    for (const Finding &finding : m_outcome->report.findings)
        if (finding.code == u"casework.import.lost") refused.insert(finding.row);
    return std::max(0, m_outcome->changed - int(refused.size()));
}

QString ImportPresenter::summary() const
{
    if (!m_outcome) return {};
    const ImportOutcome &r = *m_outcome;
    QStringList parts{tr("新增 %1").arg(r.accepted - changing())};
    const auto add = [&parts](const QString &words, int count) {
        if (count > 0) parts << words.arg(count);
    };
    add(tr("更改已有 %1"), changing());
    add(tr("与已有相同 %1"), r.unchanged);
    add(tr("没有内容 %1"), r.read - r.accepted - r.unchanged - r.refused);
    add(tr("不能导入 %1"), r.refused);
    add(tr("跳过合计、签名等行 %1"), r.report.counts.skipped);
    if (m_step == Step::Done && kind() == ImportKind::Labour)
        return r.accepted > 0 ? tr("已导入 %1 行，成为劳动日清单的草稿，等待两名民警签名。").arg(r.accepted)
                              : tr("没有需要导入的内容，记录未变。");
    if (m_step == Step::Done)
        return r.act > 0 ? tr("已导入 %1 行，记入账本第 %2 条。").arg(r.accepted).arg(r.act)
                         : tr("没有需要导入的内容，记录未变。");
    return tr("读取 %1 行：%2。").arg(r.read).arg(parts.join(tr("，")));
}

}  // namespace remit::ui
