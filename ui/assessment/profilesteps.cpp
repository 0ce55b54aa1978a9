#include "assessment/groupdialog.h"
#include "assessment/profileview.h"
#include "assessment/readingsdialog.h"
#include "base/hundredths.h"
#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/fieldhistory.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

// What the view of the rules does, step by step.
namespace remit::ui {

namespace {
const QStringList drafters{u"department_officer"_qs, u"department_chief"_qs};
const QStringList composers{u"admin"_qs, u"department_chief"_qs, u"governor"_qs};
const QStringList publishers{u"department_chief"_qs, u"governor"_qs};
}  // namespace

void ProfileView::listen()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfileView::showProfile);
    connect(m_begin, &QPushButton::clicked, this, &ProfileView::begin);
    connect(m_groups, &QPushButton::clicked, this, &ProfileView::editGroups);
    connect(m_readings, &QPushButton::clicked, this, &ProfileView::editReadings);
    connect(m_preview, &QPushButton::clicked, this, [this] {
        m_job->begin(tr("正在按草稿计算 %1").arg(isoMonth(m_presenter.lastMonth())));
        m_presenter.preview(m_document);
    });
    connect(m_draft, &QPushButton::clicked, this, [this] { m_presenter.draft(m_document); });
    connect(m_publish, &QPushButton::clicked, this, &ProfileView::publish);
    connect(m_job, &JobBar::cancelled, &m_presenter, &ProfilePresenter::stop);
    connect(&m_presenter, &ProfilePresenter::progress, this,
            [this](int done, int total) { m_job->advance(done, total); });
    // An answer that was on its way when somebody began to type does not take the form away.
    connect(&m_presenter, &ProfilePresenter::loaded, this, [this] {
        if (!m_editing) showList();
    });
    connect(&m_presenter, &ProfilePresenter::previewed, this, [this](const ProfilePreview &preview) {
        m_job->end();
        m_effect->setText(effectText(preview));
    });
    connect(&m_presenter, &ProfilePresenter::done, this, [this](const QString &what) {
        m_editing = false;
        m_notice->show(Tone::Ok, what);
        m_presenter.load();
    });
    connect(&m_presenter, &ProfilePresenter::failed, this, [this](const Error &error) {
        m_job->end();
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    });
}

QString ProfileView::effectText(const ProfilePreview &preview) const
{
    const QString month = isoMonth(m_presenter.lastMonth());
    const ProfileEffect &sum = preview.sum;
    const QString who =
        preview.effects.empty()
            ? tr("%1 没有人的月得分会不同。").arg(month)
            : tr("%1 有 %2 人的月得分会不同；只是预览，不改变任何月份。").arg(month).arg(preview.effects.size());
    if (preview.sheets == 0) return who;
    return who + tr("全监合计 %1 → %2，其中劳动 %3 → %4（重算劳动清单 %5 张，更正过的分数不变）。")
                     .arg(hundredths(sum.total), hundredths(sum.totalWith), hundredths(sum.labour),
                          hundredths(sum.labourWith))
                     .arg(preview.sheets);
}

void ProfileView::open()
{
    // What is being typed is not read over.
    if (!m_editing) m_presenter.load();
}

void ProfileView::showList()
{
    const int kept = std::max(0, m_list->currentRow());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ProfileEntry &entry : m_presenter.view()->entries) {
        const QString state = entry.row.appliesFrom ? tr("自 %1 起").arg(isoDate(*entry.row.appliesFrom))
                                                    : tr("草稿，%1 起草").arg(entry.drafter);
        auto *item = new QListWidgetItem(u"%1\n%2"_qs.arg(entry.title, state), m_list);
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(std::min(kept, m_list->count() - 1));
    m_begin->setVisible(m_presenter.may(drafters));
    m_groups->setVisible(m_presenter.may(composers));
    showProfile();
}

void ProfileView::showProfile()
{
    if (!m_presenter.view() || m_list->currentRow() < 0) return;
    const ProfileEntry &entry = m_presenter.view()->entries[std::size_t(m_list->currentRow())];
    m_editing = false;
    m_origin = entry.row.document;
    const bool draft = !entry.row.appliesFrom;
    ProfileForm shown = ProfileText::form(entry.row.document);
    if (entry.national) {
        shown.id = entry.row.id;
        shown.title = entry.title;
    }
    m_presenter.effects().setRows({});
    m_effect->setText(tr("改动之后可以预览：上月谁的得分会不同。"));
    m_from->setVisible(draft && m_presenter.may(publishers));
    m_publish->setVisible(draft && m_presenter.may(publishers));
    fill(shown, draft && m_presenter.may(drafters));
}

void ProfileView::begin()
{
    if (!m_presenter.view() || m_list->currentRow() < 0) return;
    const ProfileEntry &entry = m_presenter.view()->entries[std::size_t(m_list->currentRow())];
    ProfileForm form = ProfileText::form(entry.row.document);
    form.id = u"province-"_qs + isoMonth(monthOf(m_context.today()));
    form.title = entry.national ? QString() : entry.title;
    m_origin = entry.row.document;
    m_from->hide();
    m_publish->hide();
    fill(form, true);
    m_editing = true;
    m_title->setFocus();
    m_title->selectAll();
}

ProfileForm ProfileView::form() const
{
    return {m_id->text(),
            m_title->text(),
            m_clauses->toPlainText(),
            m_bands->toPlainText(),
            m_grades->toPlainText(),
            m_limit->text(),
            m_guidance->toPlainText(),
            m_chosen};
}

void ProfileView::fill(const ProfileForm &form, bool editable)
{
    const std::pair<QPlainTextEdit *, QString> texts[] = {
        {m_clauses, form.clauses}, {m_bands, form.bands}, {m_grades, form.grades}, {m_guidance, form.guidance}};
    for (const auto &[field, text] : texts) {
        const QSignalBlocker quiet(field);
        field->setPlainText(text);
        field->setReadOnly(!editable);
    }
    const std::pair<QLineEdit *, QString> lines[] = {
        {m_id, form.id}, {m_title, form.title}, {m_limit, form.deductionLimit}};
    for (const auto &[field, text] : lines) {
        const QSignalBlocker quiet(field);
        field->setText(text);
        field->setCursorPosition(0);
        field->setReadOnly(!editable);
    }
    showReadings(form.readings);
    m_draft->setVisible(editable);
    m_preview->setVisible(editable || m_publish->isVisibleTo(this));
    check();
    m_history->begin();
}

void ProfileView::check()
{
    if (m_clauses->isReadOnly()) {
        m_document = m_origin;
        m_wrong->hide();
        return;
    }
    m_editing = m_editing || m_clauses->document()->isModified() || m_title->isModified();
    QString wrong;
    m_document = m_presenter.check(form(), m_origin, wrong);
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_preview->setEnabled(wrong.isEmpty());
    m_draft->setEnabled(wrong.isEmpty());
}

void ProfileView::showReadings(const Json &chosen)
{
    m_chosen = chosen;
    const int differing = differingReadings(chosen);
    m_readings->setText(differing == 0 ? tr("读法选项（同全国）…") : tr("读法选项（%1 处不同）…").arg(differing));
}

void ProfileView::editReadings()
{
    auto *dialog = new ReadingsDialog(m_context.words, m_chosen, !m_clauses->isReadOnly(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_clauses->isReadOnly()) return;
        showReadings(dialog->chosen());
        m_editing = true;
        check();
        m_history->note();
    });
    dialog->open();
}

void ProfileView::editGroups()
{
    m_presenter.findGroups([this](const GroupsView &view) {
        auto *dialog = new GroupDialog(view, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { m_presenter.compose(dialog->group()); });
        dialog->open();
    });
}

void ProfileView::publish()
{
    const ProfileEntry &entry = m_presenter.view()->entries[std::size_t(m_list->currentRow())];
    const Date from = m_from->day();
    m_context.prompts.confirm(this,
                              {tr("公布考核办法"),
                               tr("“%1”自 %2 起适用于全监；此前的月份不变。公布后不能收回，只能另行公布新的办法。")
                                   .arg(entry.title, isoDate(from)),
                               tr("公布"), true},
                              [this, id = entry.row.id, from] { m_presenter.publish(id, from); });
}

}  // namespace remit::ui
