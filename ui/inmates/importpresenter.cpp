#include "inmates/importpresenter.h"

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

ImportPresenter::ImportPresenter(const PageContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_findings(
          {{tr("行"), [](const Finding &f) { return QString::number(f.row); }, 60, true,
            [](const Finding &f) { return QVariant(f.row); }},
           {tr("结果"),
            [](const Finding &f) { return severityWord(f.severity); },
            90,
            false,
            {},
            [](const Finding &f) { return std::optional(severityTone(f.severity)); }},
           {tr("列"), [](const Finding &f) { return f.column; }, 120},
           {tr("原值"), [](const Finding &f) { return f.value; }, 150},
           {tr("原因"), [words = &context.words](const Finding &f) { return words->error(asError(f)); }, 360}})
{
}

void ImportPresenter::check(ImportKind kind, const QString &path)
{
    m_request = {kind, path, {}, false};
    run(true);
}

void ImportPresenter::import()
{
    run(false);
}

void ImportPresenter::run(bool dryRun)
{
    m_step = dryRun ? Step::Checking : Step::Importing;
    m_error.reset();
    ImportRequest request = m_request;
    request.dryRun = dryRun;
    Q_EMIT changed();
    m_job = m_context.backend.start(
        this, [request](Workplace &place, const Progress &told) { return importFile(place.desk(), request, told); },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this, dryRun](Result<ImportOutcome> outcome) {
            m_step = dryRun ? Step::Checked : Step::Done;
            if (outcome) {
                m_outcome = *outcome;
                m_findings.setRows(outcome->report.findings);
            } else {
                m_error = outcome.error();
                m_step = dryRun ? Step::Choose : Step::Checked;
            }
            Q_EMIT changed();
            if (outcome && !dryRun) m_context.backend.noteChange();
        });
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

QString ImportPresenter::summary() const
{
    if (!m_outcome) return {};
    const ImportOutcome &r = *m_outcome;
    const QString counts = tr("读取 %1 行：可导入 %2，与已有记录相同 %3，未能导入 %4，非数据行 %5。")
                               .arg(r.read)
                               .arg(r.accepted)
                               .arg(r.unchanged)
                               .arg(r.refused)
                               .arg(r.report.counts.skipped);
    if (m_step == Step::Done)
        return r.act > 0 ? tr("已导入 %1 行，记入账本第 %2 条。").arg(r.accepted).arg(r.act)
                         : tr("没有需要导入的内容，记录未变。");
    return counts;
}

}  // namespace remit::ui
