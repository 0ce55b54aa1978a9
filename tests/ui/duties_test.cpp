#include "demo.h"
#include "inmates/dutiesview.h"
#include "inmates/importpresenter.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QHeaderView>
#include <QTemporaryDir>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The tab of property duties and health, and the files that fill it. */
class DutiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasImportedIsShownLatestFirst();
    void aRowLeadsToItsLineInTheLedger();
    void anInmateWithNothingIsTold();
    void dailyOutputIsForTheWards();

private:
    QString write(const QString &name, const QString &text) const;
    /** Brings a file in as the dialog does: a dry run, then the import. Returns the sentence that the officer reads. */
    QString bring(Desktop &desktop, ImportKind kind, const QString &path) const;
    void fill(Desktop &desktop) const;
    InmateView look(Desktop &desktop, const QString &number) const;

    QTemporaryDir m_folder;
};

namespace {

/** The rows of the table as text, for comparing. */
QStringList rowsOf(const DutiesView &view, const QString &name)
{
    for (const auto *table : view.findChildren<ui::Table *>())
        if (table->accessibleName() == name) return table->asText().split(u'\n').mid(1);
    return {u"no such table"_qs};
}

}  // namespace

QString DutiesTest::write(const QString &name, const QString &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) qFatal("cannot write");
    return file.fileName();
}

QString DutiesTest::bring(Desktop &desktop, ImportKind kind, const QString &path) const
{
    ImportPresenter presenter(desktop.context());
    const auto reached = [&](ImportPresenter::Step step) {
        return QTest::qWaitFor([&] { return presenter.error() || presenter.step() == step; }, 20000) &&
               !presenter.error();
    };
    presenter.check(kind, path);
    if (!reached(ImportPresenter::Step::Checked))
        return presenter.error() ? presenter.error()->code : u"not checked"_qs;
    if (!presenter.canImport()) {
        QStringList codes;
        for (const Finding &finding : presenter.findings().rows()) codes << finding.code;
        return codes.join(u' ');
    }
    presenter.import();
    if (!reached(ImportPresenter::Step::Done)) return presenter.error() ? presenter.error()->code : u"not imported"_qs;
    return presenter.summary();
}

void DutiesTest::fill(Desktop &desktop) const
{
    const QString property = write(u"property.csv"_qs,
                                   u"罪犯编号,判项种类,核实日期,判项金额（元）,已履行金额（元）,履行情况,履行完毕日期,"
                                   u"有无履行能力,规避履行情形,票据号\n"
                                   "9901000003,罚金,2025-06-30,20000,5000,,,有,,（2025）收001\n"
                                   "9901000003,罚金,2026-06-30,20000,20000,,2026-05-06,有,,（2026）收002\n"
                                   "9901000003,追缴,2026-07-01,,,未履行,,无,借名消费,\n"_qs);
    const QString health =
        write(u"health.csv"_qs,
              u"罪犯编号,鉴定日期,有效期至,诊断,诊断医院,是否患严重疾病,身体残疾,丧失劳动能力起日,入院日期,出院日期\n"
              "9901000003,2026-03-01,2027-02-28,尿毒症,省监狱总医院,是,否,2026-03-01,2026-02-03,2026-02-20\n"_qs);
    QVERIFY(bring(desktop, ImportKind::Property, property).startsWith(u"已导入 3 行"_qs));
    QVERIFY(bring(desktop, ImportKind::Medical, health).startsWith(u"已导入 1 行"_qs));
}

InmateView DutiesTest::look(Desktop &desktop, const QString &number) const
{
    InmatePresenter presenter(desktop.context());
    QSignalSpy loaded(&presenter, &InmatePresenter::loaded);
    presenter.load(number, *makeDate(2026, 12, 1));
    if (!loaded.wait(20000)) qFatal("inmate");
    return *presenter.view();
}

void DutiesTest::whatWasImportedIsShownLatestFirst()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    fill(desktop);
    DutiesView view(desktop.context());
    view.show(look(desktop, u"9901000003"_qs).record);
    const QStringList property{u"2026-07-01\t追缴\t—\t—\t未履行\t无\t借名消费"_qs,
                               u"2026-06-30\t罚金\t¥20,000\t¥20,000\t已履行\t有\t（2026）收002"_qs,
                               u"2025-06-30\t罚金\t¥20,000\t¥5,000\t部分履行\t有\t（2025）收001"_qs};
    QCOMPARE(rowsOf(view, u"财产性判项履行"_qs), property);
    const QStringList health{
        u"2026-03-01\t2027-02-28\t尿毒症\t严重疾病\t2026-03-01 起\t2026-02-03 至 2026-02-20\t省监狱总医院"_qs};
    QCOMPARE(rowsOf(view, u"病残鉴定"_qs), health);
}

void DutiesTest::aRowLeadsToItsLineInTheLedger()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    fill(desktop);
    const InmateView inmate = look(desktop, u"9901000003"_qs);
    DutiesView view(desktop.context());
    view.show(inmate.record);
    InmatePresenter presenter(desktop.context());
    RecordedAct found;
    connect(&presenter, &InmatePresenter::originFound, this, [&](const RecordedAct &origin) { found = origin; });
    connect(&view, &DutiesView::originWanted, &presenter, &InmatePresenter::findOrigin);
    for (auto *table : view.findChildren<ui::Table *>()) {
        found = {};
        Q_EMIT table->opened(0);
        QTRY_VERIFY(found.act.seq > 0);
        const bool property = table->accessibleName() == u"财产性判项履行"_qs;
        QCOMPARE(found.act.kind, property ? u"property.import"_qs : u"medical.import"_qs);
        QVERIFY2(found.text.contains(property ? u"2026-07-01"_qs : u"尿毒症"_qs), qPrintable(found.text));
    }
}

void DutiesTest::anInmateWithNothingIsTold()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    DutiesView view(desktop.context());
    view.show(look(desktop, u"9901000003"_qs).record);
    QCOMPARE(rowsOf(view, u"财产性判项履行"_qs), QStringList());
    QCOMPARE(rowsOf(view, u"病残鉴定"_qs), QStringList());
}

void DutiesTest::dailyOutputIsForTheWards()
{
    const DemoStore store;
    const QString path = write(u"output.csv"_qs,
                               u"罪犯编号,劳动日期,班组,工序,产品,标准工时(秒),合格数,返工数,批次,劳动工时\n"
                               "9901000003,2026-11-24,缝纫一组,上领,衬衫A,45,520,6,L-118,6小时\n"_qs);
    Desktop department;
    department.open(store.path(), u"dept"_qs);
    QCOMPARE(bring(department, ImportKind::Labour, path), u"casework.role"_qs);
    Desktop ward;
    ward.open(store.path(), u"ward"_qs);
    QCOMPARE(bring(ward, ImportKind::Labour, path), u"已导入 1 行，成为劳动日清单的草稿，等待两名民警签名。"_qs);
    // The same list again has nothing to add, so there is nothing to import.
    QCOMPARE(bring(ward, ImportKind::Labour, path), QString());
}

REMIT_TEST(DutiesTest);
#include "duties_test.moc"
