#include "firsthour.h"

#include "compose/prison.h"
#include "hourkeys.h"
#include "shell/language.h"
#include "widgets/table.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QUrl>

namespace remit::ui::testing {

namespace {

const QString secret = u"wuyi hai feng deng ta"_qs;

/** Makes stores on the day that the hour stands at, wherever the machine's own clock is. */
MakeStore storesOn(const Clock &clock)
{
    MakeStore make = localStores();
    make.prison = [clock](const NewPrison &prison, const Secret &passphrase) {
        return foundPrison(prison, passphrase, clock);
    };
    return make;
}

Language chinese()
{
    installLanguage(*QCoreApplication::instance(), Language::Chinese);
    return Language::Chinese;
}

/** Dresses the program before a window is made, as it is at a start. */
Theme &dressed(Theme &theme)
{
    theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    return theme;
}

const QKeySequence submit(int(Qt::CTRL) | Qt::Key_Return);

QKeySequence alt(int key) { return QKeySequence(int(Qt::ALT) | key); }
QKeySequence ctrl(int key) { return QKeySequence(int(Qt::CTRL) | key); }

}  // namespace

FirstHour::FirstHour(Way::Kind kind)
    : m_day(std::make_shared<Date>(*makeDate(2026, 11, 11))),
      m_words(chinese()),
      m_theme(Theme::Mode::Light),
      m_preferences(m_folder.filePath(u"settings.ini"_qs)),
      m_backend(demoWorkplaces(movingClock(m_day)), storesOn(movingClock(m_day))),
      m_window({m_backend, m_words, dressed(m_theme), m_dialogs, m_preferences, movingClock(m_day)},
               std::chrono::hours(9)),
      m_hands(m_window),
      m_way(m_hands, kind),
      m_court(m_folder.filePath(u"court"_qs))
{
    m_preferences.setDemoStore(m_folder.filePath(u"demo.remit"_qs));
    m_window.show();
    Q_UNUSED(QTest::qWaitForWindowActive(&m_window, 2000));
}

bool FirstHour::prepare()
{
    writeHourKeys(m_folder.path(), secret, *m_day);
    return m_court.init() && m_court.start(m_folder.filePath(u"authority.pem"_qs), u"2026-12-01"_qs);
}

const std::vector<FirstHour::Station> &FirstHour::stations()
{
    static const std::vector<Station> all{
        {"the prison's own store", &FirstHour::found}, {"three imports, screening", &FirstHour::importFiles},
        {"key, five officers", &FirstHour::enrol},     {"the court's address", &FirstHour::nameTheCourt},
        {"opening a case", &FirstHour::openCase},      {"ward and area", &FirstHour::discuss},
        {"department, committee", &FirstHour::review}, {"notice, opinion, governor", &FirstHour::decide},
        {"papers, issuing", &FirstHour::makePapers},   {"batch, sealing", &FirstHour::seal},
        {"sending, receipt", &FirstHour::send}};
    return all;
}

bool FirstHour::found()
{
    if (!m_hands.sees(u"在这台电脑上开始"_qs) || !m_way.press(u"新建本监狱的数据文件"_qs)) return false;
    if (!m_hands.sees(u"第一位民警"_qs)) return false;
    const std::pair<QString, QString> fields[] = {{u"监狱名称"_qs, u"青川省第一监狱"_qs},
                                                  {u"监狱的单位编号"_qs, u"1301000001"_qs},
                                                  {u"文书号中的简称"_qs, u"川一"_qs},
                                                  {u"行政区划代码"_qs, u"130100"_qs},
                                                  {u"受理法院"_qs, u"青川省中山市中级人民法院"_qs},
                                                  {u"受理法院的编号"_qs, u"130000"_qs},
                                                  {u"姓名"_qs, u"张立"_qs},
                                                  {u"账号（警号）"_qs, u"zhang"_qs},
                                                  {u"设定口令"_qs, secret},
                                                  {u"再输一次口令"_qs, secret},
                                                  {u"保存位置"_qs, m_folder.filePath(u"一监.remit"_qs)}};
    for (const auto &[field, text] : fields)
        if (!m_way.fill(field, text)) return false;
    return m_way.press(u"新建并打开"_qs, submit) && m_hands.waitFor([this] { return !m_window.isLocked(); }) &&
           m_hands.sees(u"先导入罪犯名册"_qs);
}

bool FirstHour::import(const QString &file, const QString &read, const QString &done)
{
    const QString path = QStringLiteral(REMIT_RESOURCES "/demo/files/") + file;
    return m_way.give(u"文件"_qs, u"选择文件…"_qs, path) && m_hands.sees(read) && m_way.press(u"导入"_qs, submit) &&
           m_hands.sees(done);
}

bool FirstHour::importFiles()
{
    return m_way.press(u"导入名册…"_qs) &&
           import(u"罪犯花名册.csv"_qs, u"读取 40 行：新增 40"_qs, u"接着导入历次减刑"_qs) &&
           m_way.press(u"接着导入历次减刑"_qs, submit) &&
           import(u"历次减刑.csv"_qs, u"读取 32 行：新增 32"_qs, u"接着导入月考核分"_qs) &&
           m_way.press(u"接着导入月考核分"_qs, submit) &&
           import(u"计分考核.csv"_qs, u"读取 40 行：新增 35"_qs, u"完成，去条件筛查"_qs) &&
           m_way.press(u"完成，去条件筛查"_qs, submit) && m_hands.sees(u"筛查完成"_qs);
}

bool FirstHour::enrolOne(const QString &login, const QString &name, const QString &role)
{
    return m_way.press(u"登记民警"_qs, ctrl(Qt::Key_N)) && m_hands.sees(u"请本人来设定口令"_qs) &&
           m_way.fill(u"账号（警号）"_qs, login) && m_way.fill(u"姓名"_qs, name) && m_way.press(role) &&
           m_way.fill(u"设定口令"_qs, secret) && m_way.fill(u"再输一次口令"_qs, secret) &&
           m_way.press(u"登记"_qs, submit) && m_hands.sees(name + u" 已登记"_qs);
}

bool FirstHour::enrol()
{
    // One's own key first: the passphrase is typed again with it.
    return m_way.press(u"管理"_qs, alt(Qt::Key_0)) && m_way.openRow(u"民警名单"_qs, 0) &&
           m_hands.sees(u"口令留空，就不改"_qs) && m_way.fill(u"设定口令"_qs, secret) &&
           m_way.fill(u"再输一次口令"_qs, secret) &&
           m_way.fill(u"签名证书文件"_qs, m_folder.filePath(u"zhang.p12"_qs)) && m_way.press(u"保存"_qs, submit) &&
           m_hands.sees(u"张立 已登记"_qs) && enrolOne(u"wang"_qs, u"王评"_qs, u"分监区民警"_qs) &&
           enrolOne(u"li"_qs, u"李议"_qs, u"监区长"_qs) && enrolOne(u"zhao"_qs, u"赵秘"_qs, u"评审委员会秘书"_qs) &&
           enrolOne(u"sun"_qs, u"孙科"_qs, u"刑罚执行科科长"_qs) && enrolOne(u"qian"_qs, u"钱长"_qs, u"监狱长"_qs);
}

bool FirstHour::nameTheCourt()
{
    return m_way.press(u"设置…"_qs) && m_hands.sees(u"核对根证书的指纹后再保存"_qs) &&
           m_way.fill(u"地址"_qs, u"https://127.0.0.1:%1/"_qs.arg(m_court.port())) &&
           m_way.fill(u"法院的根证书"_qs, m_court.authority()) &&
           m_way.fill(u"本机的连接证书"_qs, m_folder.filePath(u"tls.p12"_qs)) &&
           m_way.fill(u"连接证书的口令"_qs, secret) && m_way.press(u"保存"_qs, submit) &&
           m_hands.sees(u"法院接收端已保存"_qs);
}

bool FirstHour::sitDown(const QString &officer, const QString &seen)
{
    return m_way.press(u"换人"_qs, QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_L)) &&
           m_hands.waitFor([this] { return m_window.isLocked(); }) && m_way.fill(u"民警账号"_qs, officer) &&
           m_way.fill(u"口令"_qs, secret) && m_way.press(u"解锁"_qs, QKeySequence(Qt::Key_Return)) &&
           m_hands.waitFor([this] { return !m_window.isLocked(); }) && m_hands.sees(seen);
}

bool FirstHour::openCase()
{
    if (!sitDown(u"wang"_qs, u"按拟报请日筛查条件"_qs) || !m_way.press(u"条件筛查"_qs)) return false;
    if (!m_hands.sees(u"筛查完成"_qs)) return false;
    if (m_way.isKeyboard()) {
        m_hands.press(Qt::Key_N, Qt::AltModifier);
        if (!m_hands.waitFor([this] { return m_hands.focusName() == u"罪犯名册"; })) return false;
        m_hands.press(Qt::Key_Return);
    } else if (!m_way.press(u"可提请 "_qs) ||
               !m_hands.waitFor([this] { return m_hands.table(u"罪犯名册"_qs)->model()->rowCount() < 40; }) ||
               !m_way.openRow(u"罪犯名册"_qs, 0)) {
        return false;
    }
    return m_way.press(u"立案提请减刑"_qs, submit) && m_way.press(u"以上事实均已核实"_qs) &&
           m_way.press(u"立案"_qs, submit) && agree(u"条件初筛"_qs, u"分监区评议"_qs, false);
}

bool FirstHour::goOnWithTheCase(const QString &officer)
{
    return sitDown(officer, u"1 件案件轮到您办理"_qs) && m_way.press(u"开始办理"_qs);
}

bool FirstHour::attach(const QStringList &kinds)
{
    QList<QUrl> files;
    for (const QString &kind : kinds) {
        QFile file(m_folder.filePath(kind + u".txt"_qs));
        if (!file.open(QIODevice::WriteOnly) || file.write(kind.toUtf8()) < 0) return false;
        files << QUrl::fromLocalFile(file.fileName());
    }
    auto *copied = new QMimeData;
    copied->setUrls(files);
    QApplication::clipboard()->setMimeData(copied);
    const QKeySequence paste(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_V);
    const QString what = u"附卷 %1 份"_qs.arg(kinds.size());
    return m_hands.sees(u"补齐前不能同意"_qs) && m_way.press(u"粘贴"_qs, paste) && m_hands.sees(what) &&
           m_way.press(what, submit) && m_hands.sees(u"已"_qs + what);
}

bool FirstHour::meet(const QStringList &people)
{
    const std::pair<QString, QString> fields[] = {{u"记录人"_qs, people.at(1)},
                                                  {u"参加人员"_qs, people.join(u'、')},
                                                  {u"同意票"_qs, QString::number(people.size())}};
    for (const auto &[field, value] : fields)
        if (!m_way.fill(field, value)) return false;
    return true;
}

bool FirstHour::agree(const QString &stage, const QString &next, bool standard)
{
    if (!m_hands.sees(u"本阶段："_qs + stage)) return false;
    const QKeySequence words(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_J);
    if (standard && !m_way.press(u"用规范用语"_qs, words)) return false;
    return m_way.press(u"同意"_qs, submit) && m_hands.sees(u"已记录“同意”，现处于“%1”"_qs.arg(next)) &&
           m_hands.sees(u"本阶段："_qs + next);
}

bool FirstHour::discuss()
{
    return meet({u"王评"_qs, u"民警一"_qs, u"民警二"_qs}) && agree(u"分监区评议"_qs, u"监区办公会"_qs, true) &&
           goOnWithTheCase(u"li"_qs) && attach({u"裁判文书"_qs, u"执行通知书"_qs, u"悔改表现证明材料"_qs}) &&
           meet({u"李议"_qs, u"王评"_qs, u"民警一"_qs}) && agree(u"监区办公会"_qs, u"刑罚执行科审查"_qs, true);
}

bool FirstHour::review()
{
    *m_day = *makeDate(2026, 11, 12);
    const QKeySequence check(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_Return);
    return goOnWithTheCase(u"zhang"_qs) && attach({u"财产性判项履行情况材料"_qs}) && goOnWithTheCase(u"sun"_qs) &&
           m_way.press(u"复核同意"_qs, check) && m_hands.sees(u"已复核同意，记入账本"_qs) &&
           goOnWithTheCase(u"zhang"_qs) && agree(u"刑罚执行科审查"_qs, u"评审委员会"_qs, true) &&
           goOnWithTheCase(u"zhao"_qs) &&
           meet({u"赵秘"_qs, u"委员一"_qs, u"委员二"_qs, u"委员三"_qs, u"委员四"_qs, u"委员五"_qs, u"委员六"_qs,
                 u"委员七"_qs, u"委员八"_qs}) &&
           agree(u"评审委员会"_qs, u"公示"_qs, true);
}

bool FirstHour::decide()
{
    *m_day = *makeDate(2026, 11, 23);
    return goOnWithTheCase(u"zhang"_qs) && agree(u"公示"_qs, u"检察意见"_qs, false) &&
           m_way.fill(u"意见"_qs, u"检察机关无不同意见。"_qs) && agree(u"检察意见"_qs, u"监狱长办公会"_qs, false) &&
           goOnWithTheCase(u"qian"_qs) && meet({u"钱长"_qs, u"张立"_qs}) &&
           agree(u"监狱长办公会"_qs, u"提请建议"_qs, true);
}

bool FirstHour::makePapers()
{
    *m_day = *makeDate(2026, 12, 1);
    return goOnWithTheCase(u"zhang"_qs) && m_way.press(u"生成全部文书"_qs, ctrl(Qt::Key_G)) &&
           m_way.press(u"预览提请减刑建议书"_qs) && m_hands.sees(u"提请减刑建议书　共"_qs) &&
           m_way.press(u"关闭"_qs, QKeySequence(Qt::Key_Escape)) && agree(u"提请建议"_qs, u"提请法院"_qs, false) &&
           m_hands.sees(u"日期已变，须重新生成"_qs) && m_way.press(u"生成全部文书"_qs, ctrl(Qt::Key_G)) &&
           m_hands.sees(u"件文书：提请减刑建议书"_qs);
}

bool FirstHour::seal()
{
    return m_way.press(u"工作台"_qs, alt(Qt::Key_1)) && m_hands.sees(u"还没有编入批次"_qs) &&
           m_way.press(u"编入批次"_qs) && m_hands.sees(u"批次号"_qs) && m_way.press(u"新建"_qs) &&
           m_way.press(u"加入 1 件"_qs, submit) && m_hands.sees(u"本批案件 1 件"_qs) &&
           m_way.press(u"封签批次"_qs, submit) && m_way.fill(u"口令"_qs, secret) && m_way.press(u"封签 1 件"_qs) &&
           m_hands.sees(u"已封签，内容不再改变"_qs);
}

bool FirstHour::send()
{
    return m_way.press(u"送法院"_qs, submit) && m_hands.sees(u"法院签发回执后才算送达"_qs) && m_way.press(u"发送"_qs) &&
           m_hands.sees(u"回执验证无误并已保存"_qs) && m_hands.sees(u"接收，签名已验证"_qs);
}

}  // namespace remit::ui::testing
