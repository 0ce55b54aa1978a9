<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>remit::ui</name>
    <message>
        <source>法院给的地址，以 https 开头</source>
        <translation>The address that the court gives out, beginning with https</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>法院的根证书（PEM，只信任这一个）</source>
        <translation>The court&apos;s authority (PEM; the only one that is trusted)</translation>
    </message>
    <message>
        <source>本机的连接证书（PKCS#12，法院签发）</source>
        <translation>This machine&apos;s certificate (PKCS#12, issued by the court)</translation>
    </message>
    <message>
        <source>连接证书的口令</source>
        <translation>Passphrase of that certificate</translation>
    </message>
    <message>
        <source>这些文件向法院技术部门索取，核对根证书的指纹后再保存。文件会复制到数据文件旁边；地址和根证书记入账本，被换掉会发现。</source>
        <translation>The court gives these files out; compare the authority&apos;s fingerprint before saving. They are copied beside the data file; address and authority go into the ledger, so that an exchange is found.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>恢复到</source>
        <translation>Restore to</translation>
    </message>
    <message>
        <source>Remit 数据文件 (*.remit)</source>
        <translation>Remit data files (*.remit)</translation>
    </message>
    <message>
        <source>查看备份</source>
        <translation>Look into it</translation>
    </message>
</context>
<context>
    <name>remit::ui::AboutDialog</name>
    <message>
        <source>关于 Remit</source>
        <translation>About Remit</translation>
    </message>
    <message>
        <source>减刑假释办案客户端：从名册到法院回执，离线也能办案。每一步都记入不能改写的账本。</source>
        <translation>Commutation and parole casework, from the roster to the court&apos;s receipt, offline too. Every step goes into a ledger that cannot be rewritten.</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>监狱</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>remit::ui::ActDialog</name>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>记录时间</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Whole act</translation>
    </message>
    <message>
        <source>第 %1 行，共 %2 行</source>
        <translation>Line %1 of %2</translation>
    </message>
    <message>
        <source>哈希</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>记录内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>来源：账本第 %1 条</source>
        <translation>Source: act %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::AddCasesDialog</name>
    <message>
        <source>加入案件</source>
        <translation>Add cases</translation>
    </message>
    <message>
        <source>可加入的案件</source>
        <translation>Cases that can be added</translation>
    </message>
    <message>
        <source>没有可加入的案件</source>
        <translation>No case can be added</translation>
    </message>
    <message>
        <source>案件办到“提请法院”阶段、且未编入其他批次时，会出现在这里。</source>
        <translation>Cases appear here once they stand at the stage Court and are in no other batch.</translation>
    </message>
    <message>
        <source>已到“提请法院”阶段、未编入批次的案件，默认全选。</source>
        <translation>Cases at the stage Court that are in no batch; all are selected.</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>加入 %1 件</source>
        <translation>Add %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::AccountCard</name>
    <message>
        <source>我的账号</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>修改口令…</source>
        <translation>Change passphrase…</translation>
    </message>
    <message>
        <source>停用证书…</source>
        <translation>End certificate…</translation>
    </message>
    <message>
        <source>停用我的签名证书</source>
        <translation>End my signing certificate</translation>
    </message>
    <message>
        <source>遗失、泄露或更换时停用。停用后不能再用它签署，直到管理员登记新的证书；以前的签名仍然有效。</source>
        <translation>For a lost, exposed or replaced one. Nothing more is signed with it until an administrator registers another; earlier signatures stay valid.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>End it</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>手写签名图…</source>
        <translation>Handwritten signature…</translation>
    </message>
    <message>
        <source>停用签名图…</source>
        <translation>End the signature&apos;s picture…</translation>
    </message>
    <message>
        <source>停用手写签名图</source>
        <translation>End the handwritten signature</translation>
    </message>
    <message>
        <source>原因（此后签署不再显示；已签的文书不变）</source>
        <translation>Why (it shows no more when you sign; signed papers stay as they are)</translation>
    </message>
    <message>
        <source>手写签名图，%1 登记；签署文书时显示在签名处：</source>
        <translation>Handwritten signature, recorded %1; shown where you sign papers:</translation>
    </message>
    <message>
        <source>没有登记手写签名图：签署的文书上只有打印的姓名。</source>
        <translation>No handwritten signature is recorded: papers that you sign show only your printed name.</translation>
    </message>
</context>
<context>
    <name>remit::ui::HandwritingPresenter</name>
    <message>
        <source>手写签名图已登记，此后签署的文书在签名处显示它。</source>
        <translation>Your handwritten signature is recorded; papers that you sign from now on show it.</translation>
    </message>
    <message>
        <source>手写签名图已停用，原因已记入账本。</source>
        <translation>Your handwritten signature shows no more; the reason is in the ledger.</translation>
    </message>
</context>
<context>
    <name>remit::ui::HandwritingView</name>
    <message>
        <source>签名处的样子</source>
        <translation>As the place for the signature will look</translation>
    </message>
    <message>
        <source>%1 × %2 点</source>
        <translation>%1 × %2 dots</translation>
    </message>
</context>
<context>
    <name>remit::ui::HandwritingDialog</name>
    <message>
        <source>我的手写签名图</source>
        <translation>My handwritten signature</translation>
    </message>
    <message>
        <source>签名图</source>
        <translation>Picture of the signature</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg);;所有文件 (*)</source>
        <translation>Pictures (*.png *.jpg *.jpeg);;All files (*)</translation>
    </message>
    <message>
        <source>签名图（PNG 或 JPEG，白底或透明底，不超过 2 MiB）</source>
        <translation>Picture of the signature (PNG or JPEG, white or transparent ground, up to 2 MiB)</translation>
    </message>
    <message>
        <source>签名处的样子</source>
        <translation>As the place for the signature will look</translation>
    </message>
    <message>
        <source>笔迹以黑色印在审核表等文书的签名处，四周空白自动裁去。登记记入账本；只用于您自己的签名。</source>
        <translation>The strokes are printed in black where you sign review forms and other papers; empty margins are cut off. Recording it goes into the ledger; it is used for your own signatures only.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>remit::ui::AdminPage</name>
    <message>
        <source>%1 已登记，可以用自己的账号登录。</source>
        <translation>%1 is enrolled and can sign in with an own login.</translation>
    </message>
    <message>
        <source>法院接收端已保存，发送批次时使用。</source>
        <translation>The court&apos;s intake is saved and will be used when a batch is sent.</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>登记民警</source>
        <translation>Enrol an officer</translation>
    </message>
    <message>
        <source>民警名单</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>本监狱</source>
        <translation>This prison</translation>
    </message>
    <message>
        <source>法院接收端</source>
        <translation>Court intake</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Set up…</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>只有系统管理员能登记民警、设置法院接收端。</source>
        <translation>Only an administrator can enrol officers and set the court&apos;s intake.</translation>
    </message>
    <message>
        <source>还没有设置。封签批次不需要它，发送时才用到。</source>
        <translation>Not set up yet. Sealing a batch does without it; sending needs it.</translation>
    </message>
    <message>
        <source>只信任的根证书指纹（SHA-256）：%1</source>
        <translation>Fingerprint of the one trusted authority (SHA-256): %1</translation>
    </message>
    <message>
        <source>监狱</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>单位编号</source>
        <translation>Unit number</translation>
    </message>
    <message>
        <source>文书号简称</source>
        <translation>Mark on papers</translation>
    </message>
    <message>
        <source>行政区划</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>受理法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>法院编号</source>
        <translation>Court number</translation>
    </message>
    <message>
        <source>口令已修改，下次登录用新口令。</source>
        <translation>The passphrase is changed. Use the new one from now on.</translation>
    </message>
    <message>
        <source>已备份到 %1，并核对无误。</source>
        <translation>Backed up to %1 and checked.</translation>
    </message>
    <message>
        <source>备份…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>备份件是完整的数据文件，仍是加密的，写好后逐项核对；用同样的账号和口令可以直接打开。</source>
        <translation>A backup is a whole store, encrypted and checked once written. The same logins and passphrases open it.</translation>
    </message>
    <message>
        <source>备份-%1.remit</source>
        <translation>backup-%1.remit</translation>
    </message>
    <message>
        <source>备份到新文件</source>
        <translation>Back up to a new file</translation>
    </message>
    <message>
        <source>数据文件 (*.remit)</source>
        <translation>Stores (*.remit)</translation>
    </message>
    <message>
        <source>正在备份……</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>职责变动…</source>
        <translation>Change duty…</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>核对时钟…</source>
        <translation>Confirm the clock…</translation>
    </message>
    <message>
        <source>许可补录…</source>
        <translation>Permit a late record…</translation>
    </message>
    <message>
        <source>账本的时间不倒退。久未使用后须先核对时钟；过期的事项由另一人许可后补录。</source>
        <translation>The ledger&apos;s time never goes back. After a long pause the clock is confirmed first; what is late is recorded with another person&apos;s permit.</translation>
    </message>
    <message>
        <source>核对时钟</source>
        <translation>Confirm the clock</translation>
    </message>
    <message>
        <source>请与可靠的时间核对本机日期和时间，写明如何核对。确认后才能继续记录。</source>
        <translation>Hold this machine&apos;s date and time against a reliable clock and say how. Nothing is recorded before.</translation>
    </message>
    <message>
        <source>确认无误</source>
        <translation>It is right</translation>
    </message>
</context>
<context>
    <name>remit::ui::AdminPresenter</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>签名证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>有&#x3000;%1…</source>
        <translation>yes, %1…</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>停职或离任</source>
        <translation>Left or suspended</translation>
    </message>
    <message>
        <source>职责变动已登记，自 %1 起。</source>
        <translation>The change of duty is recorded, from %1 on.</translation>
    </message>
    <message>
        <source>我的签名证书已停用。以前的签名仍然有效。</source>
        <translation>My signing certificate has ended. Earlier signatures stay valid.</translation>
    </message>
    <message>
        <source>已确认本机时间无误。</source>
        <translation>The clock is confirmed.</translation>
    </message>
    <message>
        <source>补录许可已登记，今天有效。</source>
        <translation>The permit is recorded and holds today.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ArchivePage</name>
    <message>
        <source>送达法院的批次</source>
        <translation>Batches in court</translation>
    </message>
    <message>
        <source>核验归档包…</source>
        <translation>Verify package…</translation>
    </message>
    <message>
        <source>制作归档包…</source>
        <translation>Make package…</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>正在制作归档包</source>
        <translation>Making the package</translation>
    </message>
    <message>
        <source>归档包已做好：%1。归档根 %2，已记入账本。</source>
        <translation>The package is made: %1. Its root %2 is in the ledger.</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>正在核验，完成后显示报告…</source>
        <translation>Verifying; the report comes when it is done…</translation>
    </message>
    <message>
        <source>已停止，没有留下文件。</source>
        <translation>Stopped; no file was left.</translation>
    </message>
    <message>
        <source>还没有可以归档的批次</source>
        <translation>No batch to archive yet</translation>
    </message>
    <message>
        <source>批次送达法院并收到回执后列在这里；案件全部办结后归档。</source>
        <translation>Batches stand here once the court has given its receipt; they are archived when all their cases are closed.</translation>
    </message>
    <message>
        <source>制作归档包</source>
        <translation>Make package</translation>
    </message>
    <message>
        <source>批次 %1 还有 %2 件没有办结，归档包只含到现在为止的内容。</source>
        <translation>%2 cases of batch %1 are not closed; the package will hold what there is up to now.</translation>
    </message>
    <message>
        <source>仍然制作</source>
        <translation>Make it all the same</translation>
    </message>
    <message>
        <source>归档-%1.zip</source>
        <translation>archive-%1.zip</translation>
    </message>
    <message>
        <source>归档包存放位置</source>
        <translation>Where to put the package</translation>
    </message>
    <message>
        <source>归档包 (*.zip)</source>
        <translation>Archive packages (*.zip)</translation>
    </message>
    <message>
        <source>制作批次 %1 的归档包</source>
        <translation>Make the package of batch %1</translation>
    </message>
    <message>
        <source>将以您的证书签署 %1 件案件的归档包，存到 %2。已有的文件不会被覆盖。</source>
        <translation>Signs a package of %1 cases with your certificate and puts it at %2. No existing file is replaced.</translation>
    </message>
    <message>
        <source>制作</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>核验归档包</source>
        <translation>Verify a package</translation>
    </message>
    <message>
        <source>归档包 (*.zip);;所有文件 (*)</source>
        <translation>Archive packages (*.zip);;All files (*)</translation>
    </message>
    <message>
        <source>保管期限…</source>
        <translation>Keep…</translation>
    </message>
    <message>
        <source>借出…</source>
        <translation>Lend…</translation>
    </message>
    <message>
        <source>归还…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>全部复核</source>
        <translation>Check all</translation>
    </message>
    <message>
        <source>复核 %1 个归档包，%2 个与归档时不同或找不到，已记入账本。</source>
        <translation>%1 packages checked; %2 are not as they were made or are gone. Recorded.</translation>
    </message>
    <message>
        <source>复核 %1 个归档包，全部无误，已记入账本。</source>
        <translation>%1 packages checked, all as they were made. Recorded.</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>%1 借出的归还时情况</source>
        <translation>State in which %1 returned it</translation>
    </message>
    <message>
        <source>登记归还</source>
        <translation>Record return</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>undamaged</translation>
    </message>
    <message>
        <source>续期…</source>
        <translation>Renew…</translation>
    </message>
    <message>
        <source>打印整案…</source>
        <translation>Print case…</translation>
    </message>
    <message>
        <source>正在合并打印稿</source>
        <translation>Joining the papers</translation>
    </message>
    <message>
        <source>打印稿 %1 含 %2 份材料，每页页脚印有归档根和二维码。</source>
        <translation>%1 has %2 papers; at the foot of each page stand the root and its QR code.</translation>
    </message>
    <message>
        <source>打印稿存放位置</source>
        <translation>Where to put the print</translation>
    </message>
    <message>
        <source>打印-%1.pdf</source>
        <translation>print-%1.pdf</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>打印整案</source>
        <translation>Print a whole case</translation>
    </message>
    <message>
        <source>归档包里的案件编号</source>
        <translation>Number of a case in the package</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>双面打印时每份材料从纸的正面开始。</source>
        <translation>Printed on both sides, each paper begins on the front of a sheet.</translation>
    </message>
    <message>
        <source>双面</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>单面</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 个应续期。</source>
        <translation> %1 to be renewed.</translation>
    </message>
    <message>
        <source>正在复核并请求时间戳</source>
        <translation>Verifying, and asking for a time stamp</translation>
    </message>
    <message>
        <source>第 %1 次续期已完成，时间戳在 %2 旁，已记入账本。下次不迟于 %3。</source>
        <translation>Renewal %1 is done: the time stamp is beside %2 and recorded in the ledger. The next by %3.</translation>
    </message>
    <message>
        <source>%1 个批次的归档包借出逾期，保管期限已满、即将届满，或应续期，请处理。</source>
        <translation>Packages of %1 batches need attention: a loan is overdue, the time of keeping is over or ends soon, or one is to be renewed.</translation>
    </message>
    <message>
        <source>续期 %1</source>
        <translation>Renew %1</translation>
    </message>
    <message>
        <source>时间戳服务地址；先复核归档包，再在它旁边加盖时间戳，包本身不变</source>
        <translation>Address of the time-stamp authority; the package is verified, then stamped beside it, and stays as it is</translation>
    </message>
    <message>
        <source>续期</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>To be seen to</translation>
    </message>
</context>
<context>
    <name>remit::ui::ArchivePresenter</name>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>%1 件未办结</source>
        <translation>%1 not closed</translation>
    </message>
    <message>
        <source>待归档</source>
        <translation>To be archived</translation>
    </message>
    <message>
        <source>归档时间</source>
        <translation>Archived at</translation>
    </message>
    <message>
        <source>存放位置</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>归档根</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 until %2</translation>
    </message>
    <message>
        <source>保管期限</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>借阅</source>
        <translation>On loan to</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Checked again</translation>
    </message>
    <message>
        <source>保管期限已确定，记入账本。</source>
        <translation>The retention is decided and recorded.</translation>
    </message>
    <message>
        <source>已登记由 %1 借出，应于 %2 前归还。</source>
        <translation>Recorded as lent to %1, due by %2.</translation>
    </message>
    <message>
        <source>已登记归还。</source>
        <translation>Recorded as returned.</translation>
    </message>
    <message>
        <source>%1（逾期）</source>
        <translation>%1 (overdue)</translation>
    </message>
    <message>
        <source>无误 %1</source>
        <translation>Good %1</translation>
    </message>
    <message>
        <source>不符 %1</source>
        <translation>Differs %1</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>案件 %1（归档包打印稿）</source>
        <translation>Case %1 (printed from its package)</translation>
    </message>
    <message>
        <source>%1 · 已续 %2 次</source>
        <translation>%1, renewed %2 times</translation>
    </message>
    <message>
        <source>续期</source>
        <translation>Renewal</translation>
    </message>
</context>
<context>
    <name>remit::ui::AreaPanel</name>
    <message>
        <source>期限 %1，还剩 %2 个工作日</source>
        <translation>Due %1, %2 working days left</translation>
    </message>
    <message>
        <source>! 批号 %1 退货（账本第 %2 条，%3）</source>
        <translation>! Lot %1 was rejected (act %2, %3)</translation>
    </message>
    <message>
        <source>本月得分已不反映现状：%1 的更正清单待确认、两人签。</source>
        <translation>The month is outdated: the corrected sheet of %1 waits for confirmation and two signatures.</translation>
    </message>
    <message>
        <source>本月得分已不反映现状：%1 的清单已更正，待工作组更正本月并公示。</source>
        <translation>The month is outdated: the sheet of %1 was corrected; the month waits for the working group&apos;s correction and its notice.</translation>
    </message>
    <message>
        <source>本月进度</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>全监 %1</source>
        <translation>Prison %1</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 个监区</source>
        <translation>%1: %2 areas</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>待决定的加扣分等事项 %1 件</source>
        <translation>%1 matters wait for a decision</translation>
    </message>
    <message>
        <source>待答复的异议 %1 件</source>
        <translation>%1 objections wait for an answer</translation>
    </message>
    <message>
        <source>用时 %1 毫秒</source>
        <translation>Took %1 ms</translation>
    </message>
    <message>
        <source>汇总已评议的监区</source>
        <translation>Sum the reviewed areas</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>自 %1，账本第 %2 条</source>
        <translation>Since %1, act %2</translation>
    </message>
    <message>
        <source>公示至 %1</source>
        <translation>On notice until %1</translation>
    </message>
    <message>
        <source>周评议</source>
        <translation>Weekly review</translation>
    </message>
    <message>
        <source>%1 起的一周</source>
        <translation>Week of %1</translation>
    </message>
    <message>
        <source>&#x3000;未结束</source>
        <translation> · not over</translation>
    </message>
    <message>
        <source>&#x3000;待评议</source>
        <translation> · to be reviewed</translation>
    </message>
    <message>
        <source>评议 %1</source>
        <translation>Review: %1</translation>
    </message>
    <message>
        <source>期限 %1 已过</source>
        <translation>Was due %1</translation>
    </message>
    <message>
        <source>期限 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>没有异议。</source>
        <translation>No objections.</translation>
    </message>
    <message>
        <source>账本第 %1 条</source>
        <translation>Act %1</translation>
    </message>
    <message>
        <source>异议成立</source>
        <translation>Upheld</translation>
    </message>
    <message>
        <source>维持原记载</source>
        <translation>Record stands</translation>
    </message>
    <message>
        <source>小组复查…</source>
        <translation>Group&apos;s review…</translation>
    </message>
    <message>
        <source>罪犯申请复核…</source>
        <translation>Inmate appeals…</translation>
    </message>
    <message>
        <source>工作组复核…</source>
        <translation>Final review…</translation>
    </message>
    <message>
        <source>记录异议…</source>
        <translation>Record an objection…</translation>
    </message>
</context>
<context>
    <name>remit::ui::BatchPanel</name>
    <message>
        <source>封签批次…</source>
        <translation>Seal…</translation>
    </message>
    <message>
        <source>送法院</source>
        <translation>Send to court</translation>
    </message>
    <message>
        <source>本批案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>移出选中</source>
        <translation>Take out selected</translation>
    </message>
    <message>
        <source>加入案件…</source>
        <translation>Add cases…</translation>
    </message>
    <message>
        <source>正在封签</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>批次 %1 已封签，内容不再改变。可以送法院。</source>
        <translation>Batch %1 is sealed and never changes again. It can be sent to the court.</translation>
    </message>
    <message>
        <source>法院已接收批次 %1，回执验证无误并已保存。</source>
        <translation>The court has received batch %1; its receipt is verified and kept.</translation>
    </message>
    <message>
        <source>批次 %1&#x3000;%2</source>
        <translation>Batch %1 – %2</translation>
    </message>
    <message>
        <source>本批案件 %1 件</source>
        <translation>Cases: %1</translation>
    </message>
    <message>
        <source>继续发送</source>
        <translation>Go on sending</translation>
    </message>
    <message>
        <source>建立日期</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>封签</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>批次摘要</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>法院回执</source>
        <translation>Court receipt</translation>
    </message>
    <message>
        <source>%1 接收，签名已验证</source>
        <translation>Received %1, signature verified</translation>
    </message>
    <message>
        <source>正在发送</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>封签批次 %1</source>
        <translation>Seal batch %1</translation>
    </message>
    <message>
        <source>将以您的证书签署 %1 件案件并固定账本检查点。封签后批次内容不能再改。</source>
        <translation>Signs %1 cases with your certificate and fixes a ledger checkpoint. The batch cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>封签 %1 件</source>
        <translation>Seal %1 cases</translation>
    </message>
    <message>
        <source>把批次 %1（%2 件）送到法院接收端。法院签发回执后才算送达。</source>
        <translation>Sends batch %1 (%2 cases) to the court&apos;s intake. It counts as received only with the court&apos;s signed receipt.</translation>
    </message>
    <message>
        <source>发送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>已处理 %1 件。</source>
        <translation>%1 done.</translation>
    </message>
    <message>
        <source>已处理 %1 件，%2 件未成：</source>
        <translation>%1 done, %2 failed:</translation>
    </message>
    <message>
        <source>本批还没有案件。按“加入案件”，从已到“提请法院”阶段的案件中选择。</source>
        <translation>No case in this batch yet. &quot;Add cases&quot; offers those at the stage Court.</translation>
    </message>
    <message>
        <source>立即再试</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>再次发送</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>等待再试</source>
        <translation>Waiting to try again</translation>
    </message>
    <message>
        <source>幅度均衡…</source>
        <translation>Fairness…</translation>
    </message>
    <message>
        <source>签署文书…</source>
        <translation>Sign papers…</translation>
    </message>
</context>
<context>
    <name>remit::ui::BatchesPage</name>
    <message>
        <source>还没有批次</source>
        <translation>No batch yet</translation>
    </message>
    <message>
        <source>新建一个批次，把已到“提请法院”阶段的案件编入，封签后送法院。</source>
        <translation>Create a batch, add the cases that stand at the stage Court, seal it and send it.</translation>
    </message>
    <message>
        <source>新建批次…</source>
        <translation>New batch…</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>新建批次</source>
        <translation>New batch</translation>
    </message>
    <message>
        <source>批次号（年-月）</source>
        <translation>Batch number (year-month)</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>%1 批次</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>接收法院动态</source>
        <translation>Receive court events</translation>
    </message>
    <message>
        <source>正在向法院查询…</source>
        <translation>Asking the court…</translation>
    </message>
    <message>
        <source>收到法院动态 %1 条，见各案件的“法院办理”。</source>
        <translation>%1 court events received; see &quot;Court&quot; in each case.</translation>
    </message>
    <message>
        <source>法院没有新的动态。</source>
        <translation>The court has nothing new.</translation>
    </message>
    <message>
        <source>其中有本库没有送出过的案件：%1。若确已送出，本库可能是恢复的旧备份，请停用并核对。</source>
        <translation>Among them cases that were not sent from this store: %1. If they were sent, this store may be an old backup: stop and compare.</translation>
    </message>
</context>
<context>
    <name>remit::ui::BatchesPresenter</name>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>罪犯编号</source>
        <translation>Inmate number</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>提请内容</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>法院办理</source>
        <translation>Court</translation>
    </message>
</context>
<context>
    <name>remit::ui::BeforeAfter</name>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>登记后</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>刑期止日</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>剥夺政治权利改为</source>
        <translation>Political rights reduced to</translation>
    </message>
    <message>
        <source>下次间隔起算日</source>
        <translation>Next interval runs from</translation>
    </message>
    <message>
        <source>有效的减刑</source>
        <translation>Commutations that stand</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>unchanged</translation>
    </message>
</context>
<context>
    <name>remit::ui::BulkPanel</name>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>未办理</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>已办理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>办理日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>全部退回…</source>
        <translation>Return all…</translation>
    </message>
    <message>
        <source>全部同意</source>
        <translation>Agree to all</translation>
    </message>
    <message>
        <source>只看未办理</source>
        <translation>Failures only</translation>
    </message>
    <message>
        <source>逐件结果</source>
        <translation>Result of each case</translation>
    </message>
    <message>
        <source>意见（每件相同）</source>
        <translation>Opinion (the same for each)</translation>
    </message>
    <message>
        <source>已选 %1 件</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>所选案件不在同一阶段，请先按阶段筛选。</source>
        <translation>The selected cases stand at different stages; filter by stage first.</translation>
    </message>
    <message>
        <source>同在“%1”阶段，由一次会议决定：会议记录写入每件，一件未成不影响其余。</source>
        <translation>All stand at %1 and one meeting decides: its record goes into each case; one failure stops none of the others.</translation>
    </message>
    <message>
        <source>同在“%1”阶段。逐件各自记录，一件未成不影响其余。</source>
        <translation>All at %1. Each is recorded by itself; one failure stops none of the others.</translation>
    </message>
    <message>
        <source>批量办理</source>
        <translation>Decide many</translation>
    </message>
    <message>
        <source>将对所选 %1 件案件记录“同意”，每件一条账本记录。</source>
        <translation>Records &quot;agree&quot; on the %1 selected cases, one ledger act each.</translation>
    </message>
    <message>
        <source>同意 %1 件</source>
        <translation>Agree to %1</translation>
    </message>
    <message>
        <source>正在办理</source>
        <translation>Deciding</translation>
    </message>
    <message>
        <source>正在退回</source>
        <translation>Returning</translation>
    </message>
    <message>
        <source>已办理 %1 件，未办理 %2 件。</source>
        <translation>%1 done, %2 not done.</translation>
    </message>
    <message>
        <source>每件用规范用语</source>
        <translation>Standard words for each</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>remit::ui::CasePanel</name>
    <message>
        <source>本阶段办理</source>
        <translation>Decision at this stage</translation>
    </message>
    <message>
        <source>罪犯资料</source>
        <translation>Inmate</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>锁定案件</source>
        <translation>Lock the case</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>解除锁定</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>撤回案件</source>
        <translation>Withdraw the case</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>重新提起</source>
        <translation>Resubmit</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>拟报请日 %1</source>
        <translation>report day %1</translation>
    </message>
    <message>
        <source>本阶段：%1</source>
        <translation>This stage: %1</translation>
    </message>
    <message>
        <source>已生成 %1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>未生成</source>
        <translation>Not produced</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>预览%1</source>
        <translation>Preview %1</translation>
    </message>
    <message>
        <source>重新生成</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Produce</translation>
    </message>
    <message>
        <source>生成%1</source>
        <translation>Produce %1</translation>
    </message>
    <message>
        <source>账本第 %1 条</source>
        <translation>act %1</translation>
    </message>
    <message>
        <source>%1&#x3000;%2：%3</source>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>到会 %1 人，同意 %2，不同意 %3</source>
        <translation>%1 present, %2 for, %3 against</translation>
    </message>
    <message>
        <source>%1&#x3000;立案 · 账本第 %2 条</source>
        <translation>%1 – opened · act %2</translation>
    </message>
    <message>
        <source>生成全部文书</source>
        <translation>Produce all papers</translation>
    </message>
    <message>
        <source>提请内容和文书依《国家通用语言文字法》第九条使用中文；窗口的其他文字都是界面语言。</source>
        <translation>What is proposed, and the papers, are in Chinese by law (Law on the Standard Spoken and Written Chinese Language, art. 9). Everything else in this window is in English.</translation>
    </message>
    <message>
        <source>案件 %1 的意见</source>
        <translation>the opinion on case %1</translation>
    </message>
    <message>
        <source>内容已变，须重新生成</source>
        <translation>Outdated: make again</translation>
    </message>
    <message>
        <source>日期已变，须重新生成</source>
        <translation>day changed, make anew</translation>
    </message>
    <message>
        <source>文书用语…</source>
        <translation>Words…</translation>
    </message>
    <message>
        <source>复核不同意</source>
        <translation>The check does not agree</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>remit::ui::CasePresenter</name>
    <message>
        <source>%1 已记录“%2”，现处于“%3”。</source>
        <translation>%1: &quot;%2&quot; recorded; it now stands at %3.</translation>
    </message>
    <message>
        <source>已生成%1，共 %2 页，记入账本第 %3 条。</source>
        <translation>%1 produced, %2 pages, act %3.</translation>
    </message>
    <message>
        <source>裁定已登记，记入账本第 %1 条；案件 %2 办结。</source>
        <translation>Ruling recorded as act %1; case %2 is concluded.</translation>
    </message>
    <message>
        <source>已生成 %1 件文书：%2。</source>
        <translation>Made %1 papers: %2.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已保存 %1 段文书用语，记入账本；已生成的文书须重新生成。</source>
        <translation>%1 passages kept in the ledger; papers already made must be made again.</translation>
    </message>
    <message>
        <source>异议已登记，记入账本第 %1 条，等评审委员会答复。</source>
        <translation>The objection is recorded, ledger act %1; the committee answers it.</translation>
    </message>
    <message>
        <source>答复已记录。</source>
        <translation>The answer is recorded.</translation>
    </message>
    <message>
        <source>对检察意见的回复已登记；请在“文书”中生成成文。</source>
        <translation>The reply to the procuratorate is recorded; produce its paper under Papers.</translation>
    </message>
    <message>
        <source>已复核同意，记入账本，请另一人办理。</source>
        <translation>Checked and agreed, in the ledger; another person decides now.</translation>
    </message>
    <message>
        <source>已复核，不同意，记入账本。</source>
        <translation>Checked and not agreed, in the ledger.</translation>
    </message>
</context>
<context>
    <name>remit::ui::CasesPage</name>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>办案阶段</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>按姓名、案号、罪名、监区或批次筛选&#x3000;Ctrl+F</source>
        <translation>Filter by name, case, crime, area or batch   Ctrl+F</translation>
    </message>
    <message>
        <source>筛选案件</source>
        <translation>Filter cases</translation>
    </message>
    <message>
        <source>含已结束</source>
        <translation>Closed too</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>选一件案件</source>
        <translation>Choose a case</translation>
    </message>
    <message>
        <source>选中一件查看阶段、文书和办理；按住 Ctrl 或 Shift 选多件，一起办理。</source>
        <translation>Choose one to see its stages and forms and to decide; hold Ctrl or Shift to choose many and decide them together.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>还没有案件</source>
        <translation>No case yet</translation>
    </message>
    <message>
        <source>到“罪犯”页做条件筛查，打开符合条件的罪犯，按“立案提请”。</source>
        <translation>Screen the inmates, open one who is eligible, and open a case there.</translation>
    </message>
    <message>
        <source>去筛查</source>
        <translation>Go to screening</translation>
    </message>
    <message>
        <source>没有符合筛选的案件</source>
        <translation>No case fits the filter</translation>
    </message>
    <message>
        <source>换一个阶段或清除筛选。</source>
        <translation>Choose another stage or clear the filter.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>下一件 %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>编入批次</source>
        <translation>Put into a batch</translation>
    </message>
    <message>
        <source>接下来由%1办理。</source>
        <translation> Next it is the turn of: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>回工作台</source>
        <translation>To the dashboard</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>把所示的行和列导出为 XLSX 或 CSV</source>
        <translation>Write the rows and columns shown to XLSX or CSV</translation>
    </message>
    <message>
        <source>一起办理多件的意见和会议记录</source>
        <translation>the opinion and the meeting on several cases</translation>
    </message>
</context>
<context>
    <name>remit::ui::CasesPresenter</name>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>进入日期</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>提请内容</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>共 %1 件</source>
        <translation>%1 cases</translation>
    </message>
    <message>
        <source>共 %1 件，显示 %2 件</source>
        <translation>%2 of %1 cases</translation>
    </message>
</context>
<context>
    <name>remit::ui::CorrectionDialog</name>
    <message>
        <source>更正记载</source>
        <translation>Correct an entry</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 %3&#x3000;%4&#x3000;%5 记录，账本第 %6 条</source>
        <translation>%1  %2 %3  %4  recorded by %5, act %6</translation>
    </message>
    <message>
        <source>撤销：本不应记</source>
        <translation>Take it back: it should not have been recorded</translation>
    </message>
    <message>
        <source>改分值</source>
        <translation>Change the points</translation>
    </message>
    <message>
        <source>怎样更正</source>
        <translation>How</translation>
    </message>
    <message>
        <source>应为分值，扣分写负数</source>
        <translation>Points it should have; a deduction is negative</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>原记载保留可查；更正公示三个工作日。已汇总的月份由工作组另行更正。</source>
        <translation>The old record stays visible; the correction is on notice for three working days. A summed month is corrected by the working group.</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>应为分数，最多两位小数，如 -0.5 或 1.25。</source>
        <translation>Points with at most two places, such as -0.5 or 1.25.</translation>
    </message>
    <message>
        <source>与原记载相同。</source>
        <translation>The same as recorded.</translation>
    </message>
    <message>
        <source>本条款为 %1 至 %2 分。</source>
        <translation>This clause allows %1 to %2 points.</translation>
    </message>
    <message>
        <source>零分的记载请撤销。</source>
        <translation>Take back an entry of no points.</translation>
    </message>
    <message>
        <source>记入后即生效。</source>
        <translation>Counts as soon as it is recorded.</translation>
    </message>
    <message>
        <source>须由监狱工作组会议同意，下一步填写会议。</source>
        <translation>The working group&apos;s meeting must agree; it is entered next.</translation>
    </message>
    <message>
        <source>须由监区工作小组会议同意，下一步填写会议。</source>
        <translation>The area group&apos;s meeting must agree; it is entered next.</translation>
    </message>
</context>
<context>
    <name>remit::ui::CourtCard</name>
    <message>
        <source>法院办理</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>登记裁定…</source>
        <translation>Record ruling…</translation>
    </message>
    <message>
        <source>法院还没有答复。在“批次”中接收法院动态；只有纸质裁定的，可以直接登记。</source>
        <translation>The court has not answered yet. Receive its events under Batches; a ruling on paper can be recorded at once.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 前补送</source>
        <translation>to be sent by %1</translation>
    </message>
    <message>
        <source>账本第 %1 条</source>
        <translation>act %1</translation>
    </message>
    <message>
        <source>法院没有发来动态；结果依纸质裁定书登记。</source>
        <translation>The court sent no events; the result is recorded from the ruling on paper.</translation>
    </message>
    <message>
        <source>经办人 %1</source>
        <translation>Clerk %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::CourtDialog</name>
    <message>
        <source>法院给的地址，以 https 开头</source>
        <translation>The address that the court gives out, beginning with https</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>法院的根证书（PEM，只信任这一个）</source>
        <translation>The court&apos;s authority (PEM; the only one that is trusted)</translation>
    </message>
    <message>
        <source>本机的连接证书（PKCS#12，法院签发）</source>
        <translation>This machine&apos;s certificate (PKCS#12, issued by the court)</translation>
    </message>
    <message>
        <source>连接证书的口令</source>
        <translation>Passphrase of that certificate</translation>
    </message>
    <message>
        <source>这些文件向法院技术部门索取，核对根证书的指纹后再保存。文件会复制到数据文件旁边；地址和根证书记入账本，被换掉会发现。</source>
        <translation>The court gives these files out; compare the authority&apos;s fingerprint before saving. They are copied beside the data file; address and authority go into the ledger, so that an exchange is found.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>法院接收端</source>
        <translation>Court intake</translation>
    </message>
    <message>
        <source>法院的根证书</source>
        <translation>The court&apos;s authority</translation>
    </message>
    <message>
        <source>证书 (*.pem *.crt *.cer);;所有文件 (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>本机的连接证书</source>
        <translation>This machine&apos;s certificate</translation>
    </message>
    <message>
        <source>证书文件 (*.p12 *.pfx);;所有文件 (*)</source>
        <translation>Key files (*.p12 *.pfx);;All files (*)</translation>
    </message>
    <message>
        <source>请填写地址，并选择两个证书文件。</source>
        <translation>Fill in the address and choose both certificate files.</translation>
    </message>
</context>
<context>
    <name>remit::ui::CourtPage</name>
    <message>
        <source>编入一个补充批次</source>
        <translation>Put into one supplement batch</translation>
    </message>
    <message>
        <source>法院办理的案件</source>
        <translation>Cases at the court</translation>
    </message>
    <message>
        <source>法院办理</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>选一件案件</source>
        <translation>Choose a case</translation>
    </message>
    <message>
        <source>选中一件，查看法院要求补送什么、裁定了什么，以及本监狱登记到哪一步。</source>
        <translation>Choose one to see what the court asks for, what it ruled, and how far the record has followed.</translation>
    </message>
    <message>
        <source>法院动态</source>
        <translation>Court events</translation>
    </message>
    <message>
        <source>已编入补充批次 %1，还没有送出。</source>
        <translation>Put into the supplement batch %1; not sent yet.</translation>
    </message>
    <message>
        <source>去封签并送法院</source>
        <translation>Seal and send it</translation>
    </message>
    <message>
        <source>没有读出来</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>按 F5 再试。</source>
        <translation>Press F5 to try again.</translation>
    </message>
    <message>
        <source>待办 %1</source>
        <translation>To do %1</translation>
    </message>
    <message>
        <source>在办 %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>法院那里还没有案件</source>
        <translation>No case is at the court yet</translation>
    </message>
    <message>
        <source>批次送到法院之后，补充材料、裁定和送达都在这里办理。</source>
        <translation>Once a batch has reached the court, supplements, rulings and service are dealt with here.</translation>
    </message>
    <message>
        <source>去批次</source>
        <translation>Go to batches</translation>
    </message>
    <message>
        <source>现在没有要办的</source>
        <translation>Nothing to do now</translation>
    </message>
    <message>
        <source>法院没有新的要求，裁定都已登记。按“全部”查看其他案件。</source>
        <translation>The court asks for nothing new and every ruling is recorded. Press All to see the other cases.</translation>
    </message>
    <message>
        <source>把 %1 件编入一个补充批次</source>
        <translation>Put %1 into one supplement batch</translation>
    </message>
    <message>
        <source>批次 %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>法院还没有答复。</source>
        <translation>The court has not answered yet.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>账本第 %1 条</source>
        <translation>Ledger act %1</translation>
    </message>
    <message>
        <source>经办人 %1</source>
        <translation>Clerk %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::CourtPaper</name>
    <message>
        <source>法院文书</source>
        <translation>The court&apos;s paper</translation>
    </message>
    <message>
        <source>正在读取法院文书…</source>
        <translation>Reading the court&apos;s paper…</translation>
    </message>
    <message>
        <source>法院送来的文书不能在此显示：%1。请另行打开核对。</source>
        <translation>The court&apos;s paper cannot be shown here: %1. Open it elsewhere to compare.</translation>
    </message>
    <message>
        <source>法院没有随动态送来文书。请与收到的纸质裁定书核对。</source>
        <translation>The court sent no paper with this event. Compare with the ruling on paper.</translation>
    </message>
</context>
<context>
    <name>remit::ui::CourtPresenter</name>
    <message>
        <source>补送材料</source>
        <translation>Send supplement</translation>
    </message>
    <message>
        <source>登记裁定</source>
        <translation>Record ruling</translation>
    </message>
    <message>
        <source>登记撤销</source>
        <translation>Record revocation</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>法院办理</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>补充材料</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>已加入“%1”，记入账本第 %2 条；尚未送法院。</source>
        <translation>&quot;%1&quot; is added, ledger act %2; not yet sent to the court.</translation>
    </message>
    <message>
        <source>补充材料 %1 件</source>
        <translation>Supplement, %1 cases</translation>
    </message>
    <message>
        <source>裁定已更正，记入账本第 %1 条；原登记仍可查。</source>
        <translation>The ruling is corrected, ledger act %1; what was recorded before stays visible.</translation>
    </message>
    <message>
        <source>撤销已登记，记入账本第 %1 条；刑期、政治权利和间隔回到裁定前。</source>
        <translation>The revocation is recorded, ledger act %1; sentence, political rights and interval are as before the ruling.</translation>
    </message>
    <message>
        <source>未准备</source>
        <translation>Nothing at hand</translation>
    </message>
    <message>
        <source>已备齐</source>
        <translation>All at hand</translation>
    </message>
    <message>
        <source>已备 %1 件</source>
        <translation>%1 at hand</translation>
    </message>
    <message>
        <source>期限 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>已过期 %1 天</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还有 %1 天</source>
        <translation>%1 days left</translation>
    </message>
</context>
<context>
    <name>remit::ui::CreditDialog</name>
    <message>
        <source>更正计分：%1</source>
        <translation>Correct the points: %1</translation>
    </message>
    <message>
        <source>按公式算得 %1 分。更正后以更正为准，公式结果仍保留可查。</source>
        <translation>The formula gives %1. The correction counts; the formula&apos;s result stays on record.</translation>
    </message>
    <message>
        <source>计入分</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>应为分数，最多两位小数，如 -0.5 或 1.25。</source>
        <translation>Points with at most two places, such as -0.5 or 1.25.</translation>
    </message>
</context>
<context>
    <name>remit::ui::CyclePresenter</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>周期</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>结转</source>
        <translation>Carried</translation>
    </message>
    <message>
        <source>可评等级</source>
        <translation>Grades allowed</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>奖励</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>State</translation>
    </message>
    <message>
        <source>没有条款限制等级；积极等级受全监名额限制。</source>
        <translation>No article limits the grade; active grades are held to the prison&apos;s quota.</translation>
    </message>
    <message>
        <source>%1 人的等级已记入账本第 %2 条。</source>
        <translation>%1 grades recorded as act %2.</translation>
    </message>
    <message>
        <source>等级已公示三个工作日，记入账本第 %1 条。</source>
        <translation>On notice for three working days, act %1.</translation>
    </message>
</context>
<context>
    <name>remit::ui::CycleView</name>
    <message>
        <source>周期等级</source>
        <translation>Grades of cycles</translation>
    </message>
    <message>
        <source>可评等级的依据</source>
        <translation>Why these grades</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>公示等级</source>
        <translation>Put on notice</translation>
    </message>
    <message>
        <source>给予奖励</source>
        <translation>Grant rewards</translation>
    </message>
    <message>
        <source>会议评定…</source>
        <translation>Meeting grades…</translation>
    </message>
    <message>
        <source>公示期满的等级按第三十八条给予奖励，并生成抄送检察院的名单。</source>
        <translation>Grades whose notice is over are rewarded by article 38; the list for the procuratorate is made.</translation>
    </message>
    <message>
        <source>%1 没有人满一个周期</source>
        <translation>Nobody closed a cycle in %1</translation>
    </message>
    <message>
        <source>积分满 600 分的，次月评定等级；换一个月看看。</source>
        <translation>Whoever reaches 600 is graded in the month after; try another month.</translation>
    </message>
    <message>
        <source>%1 满周期 %2 人，积极名额 %3 人，已用 %4 人</source>
        <translation>%1: %2 closed a cycle, %3 active grades allowed, %4 used</translation>
    </message>
    <message>
        <source>选中一人，这里列出条款；双击追到各月依据。</source>
        <translation>Select one to see the articles; double-click traces the months.</translation>
    </message>
    <message>
        <source>所选的须都由同一个小组提出，或都待工作组决定。</source>
        <translation>The selected must all be proposed by one group, or all wait for the working group.</translation>
    </message>
    <message>
        <source>先选中要评定的人，再选等级；按住 Ctrl 或 Shift 可选多人。</source>
        <translation>Select whom to grade, then the grade; Ctrl or Shift select several.</translation>
    </message>
    <message>
        <source>监狱工作组</source>
        <translation>Working group</translation>
    </message>
    <message>
        <source>%1 工作小组</source>
        <translation>Group of %1</translation>
    </message>
    <message>
        <source>%1会议：%2 人评为%3</source>
        <translation>%1: %2 graded %3</translation>
    </message>
    <message>
        <source>评定</source>
        <translation>Grade them</translation>
    </message>
    <message>
        <source>已给予 %1 人奖励，记入账本第 %2 条。</source>
        <translation>%1 rewards granted, act %2.</translation>
    </message>
    <message>
        <source>保存抄送检察院的名单…</source>
        <translation>Save the list for the procuratorate…</translation>
    </message>
    <message>
        <source>抄送检察院的名单</source>
        <translation>List for the procuratorate</translation>
    </message>
    <message>
        <source>奖励名单 %1.csv</source>
        <translation>rewards %1.csv</translation>
    </message>
</context>
<context>
    <name>remit::ui::DashboardPage</name>
    <message>
        <source>批次 %1：收到回执</source>
        <translation>Batch %1: receipt received</translation>
    </message>
    <message>
        <source>已裁定 %1/%2</source>
        <translation>%1 of %2 ruled</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>%1 批等法院回执</source>
        <translation>%1 awaiting receipts</translation>
    </message>
    <message>
        <source>红 %1，黄 %2</source>
        <translation>%1 red, %2 yellow</translation>
    </message>
    <message>
        <source>没有预警</source>
        <translation>No warnings</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>%1 件</source>
        <translation>%1 cases</translation>
    </message>
    <message>
        <source>法院回传（昨日以来）</source>
        <translation>From the court since yesterday</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>共 %1 项，其余见“法院办理”。</source>
        <translation>%1 in all; the others stand under stand under &quot;With the court&quot;.quot;Courtstand under &quot;With the court&quot;.quot;.</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>在押罪犯</source>
        <translation>Inmates</translation>
    </message>
    <message>
        <source>在办案件</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>在办批次</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>案件进度</source>
        <translation>Cases by stage</translation>
    </message>
    <message>
        <source>批次与法院回执</source>
        <translation>Batches and receipts</translation>
    </message>
    <message>
        <source>还没有批次</source>
        <translation>No batch yet</translation>
    </message>
    <message>
        <source>到达“提请法院”阶段的案件，可以编入批次，签名后送法院。</source>
        <translation>Cases at the stage Court can be put into a batch, signed and sent.</translation>
    </message>
    <message>
        <source>名册已导入</source>
        <translation>Roster imported</translation>
    </message>
    <message>
        <source>先导入名册</source>
        <translation>Import the roster first</translation>
    </message>
    <message>
        <source>另有锁定 %1 件</source>
        <translation>and %1 locked</translation>
    </message>
    <message>
        <source>退回 %1 件</source>
        <translation>%1 returned</translation>
    </message>
    <message>
        <source>共 %1 批</source>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Mend and resubmit</translation>
    </message>
    <message>
        <source>公示中</source>
        <translation>On notice</translation>
    </message>
    <message>
        <source>编入批次</source>
        <translation>Put into a batch</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>%1 届满，次日起可办</source>
        <translation>Ends %1; can be decided the day after</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>我的待办</source>
        <translation>My tasks</translation>
    </message>
    <message>
        <source>没有待办</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>轮到您办理的案件和退回补正的案件会列在这里。双击或按 Enter 打开。</source>
        <translation>Cases that wait for you and cases that were sent back appear here. Double-click or press Enter to open one.</translation>
    </message>
    <message>
        <source>我的待办 %1 件</source>
        <translation>My tasks: %1</translation>
    </message>
    <message>
        <source>您有 %1 份没有提交的草稿：%2。</source>
        <translation>You have %1 unsubmitted drafts: %2.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>接着写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>等他人复核</source>
        <translation>With others</translation>
    </message>
    <message>
        <source>须由另一人复核或办理</source>
        <translation>for another person</translation>
    </message>
</context>
<context>
    <name>remit::ui::DashboardPresenter</name>
    <message>
        <source>%1 件事项轮到您办理，最先要办的是 %2的计分异议。</source>
        <translation>%1 wait for you, first the points objection of %2.</translation>
    </message>
    <message>
        <source>名册还是空的。先导入罪犯名册，再导入历次减刑和月考核分；都可以先试读。</source>
        <translation>The roster is empty. Import the roster first, then earlier commutations and monthly points; each can be tried without changing anything.</translation>
    </message>
    <message>
        <source>导入名册…</source>
        <translation>Import the roster…</translation>
    </message>
    <message>
        <source>名册还是空的，请刑罚执行科导入罪犯名册。</source>
        <translation>The roster is empty. The sentence execution department imports it.</translation>
    </message>
    <message>
        <source>%1 件案件轮到您办理，最先要办的是 %2 %3。</source>
        <translation>Cases waiting for you: %1; the first is %2 %3.</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>还没有在办案件。按拟报请日筛查条件，从符合条件的罪犯立案。</source>
        <translation>No case is open. Screen the prison for a planned report day and open cases for those who are eligible.</translation>
    </message>
    <message>
        <source>条件筛查</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>还没有在办案件。可以先筛查条件，由分监区民警立案。</source>
        <translation>No case is open. You can screen the prison; ward officers open the cases.</translation>
    </message>
    <message>
        <source>法院退回了批次 %1。</source>
        <translation>The court rejected batch %1.</translation>
    </message>
    <message>
        <source>查看理由</source>
        <translation>See why</translation>
    </message>
    <message>
        <source>批次 %1 是否送达不明，恢复连接后继续。</source>
        <translation>It is not known whether batch %1 arrived; it goes on once the court can be reached.</translation>
    </message>
    <message>
        <source>打开批次</source>
        <translation>Open the batch</translation>
    </message>
    <message>
        <source>批次 %1 已封签，等待送法院。</source>
        <translation>Batch %1 is sealed and waits to be sent.</translation>
    </message>
    <message>
        <source>批次 %1 有 %2 件，可以封签。</source>
        <translation>Batch %1 holds %2 cases and can be sealed.</translation>
    </message>
    <message>
        <source>%1 件案件已到“提请法院”阶段，还没有编入批次。</source>
        <translation>%1 cases stand at the stage Court and are in no batch.</translation>
    </message>
    <message>
        <source>编入批次</source>
        <translation>Put into a batch</translation>
    </message>
    <message>
        <source>%1 件在公示期内，最早到 %2 届满，次日起办理。</source>
        <translation>%1 cases are on public notice, the first until %2; they can be decided the day after.</translation>
    </message>
    <message>
        <source>%1 %2 件</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>现在没有要您办的。案件在：%1。</source>
        <translation>Nothing waits for you now. Cases stand at: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 件等他人复核或办理。</source>
        <translation>Waiting for another person to check or decide: %1.</translation>
    </message>
</context>
<context>
    <name>remit::ui::DayPanel</name>
    <message>
        <source>这一天怎样算出</source>
        <translation>How the day was computed</translation>
    </message>
    <message>
        <source>把光标移到一名罪犯，这里写明时间、定额、完成率和计分怎样得来。</source>
        <translation>Move to an inmate: time, quota, fulfilment and points are explained here.</translation>
    </message>
    <message>
        <source>应出工</source>
        <translation>Time due</translation>
    </message>
    <message>
        <source>%1 分钟 − 缺工 %2 分钟 = %3 分钟</source>
        <translation>%1 min − %2 min absent = %3 min</translation>
    </message>
    <message>
        <source>本人确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>定额：%1 秒 × %2 % ÷ 标准工时 %3 秒 = %4 件</source>
        <translation>Quota: %1 s × %2 % ÷ standard time %3 s = %4 pcs</translation>
    </message>
    <message>
        <source>入库批号 %1：合格 %2 件，次品 %3 件</source>
        <translation>Lot %1: %2 accepted, %3 rejected</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Fulfilment</translation>
    </message>
    <message>
        <source>合格品标准工时 %1 秒 ÷ 应完成工时 = %2</source>
        <translation>Standard time of accepted pieces %1 s ÷ time due = %2</translation>
    </message>
    <message>
        <source>无定额岗位，按当日等级：%1</source>
        <translation>Post without quota, by grade of the day: %1</translation>
    </message>
    <message>
        <source>未评</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>岗位系数 %1 %</source>
        <translation>Post coefficient %1 %</translation>
    </message>
    <message>
        <source>计算分 %1</source>
        <translation>Computed %1</translation>
    </message>
    <message>
        <source>完成率 %1 至 %2：每 1 % 计 %3 分</source>
        <translation>From %1 to %2: %3 points for each 1 %</translation>
    </message>
    <message>
        <source>依据：%1</source>
        <translation>By: %1</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>计入 %1 分，理由：%2</source>
        <translation>Counts %1, reason: %2</translation>
    </message>
</context>
<context>
    <name>remit::ui::DecisionForm</name>
    <message>
        <source>办理日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>锁定…</source>
        <translation>Lock…</translation>
    </message>
    <message>
        <source>解除锁定…</source>
        <translation>Unlock…</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>重新提起…</source>
        <translation>Resubmit…</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>案件%1，不能继续办理。</source>
        <translation>The case is %1 and cannot go on.</translation>
    </message>
    <message>
        <source>案件已到提请法院阶段：编入批次，签名后送法院。</source>
        <translation>The case is ready for the court: put it into a batch, sign and send it.</translation>
    </message>
    <message>
        <source>本阶段由%1办理；您没有这一职责，只能查看。</source>
        <translation>Decided here by: %1. You hold no such role and can only look.</translation>
    </message>
    <message>
        <source>须有会议记录，到会不少于 %1 人，过半数同意。</source>
        <translation>Needs a meeting record: at least %1 present, more than half in favour.</translation>
    </message>
    <message>
        <source>期限至 %1 届满，次日起方可办理。</source>
        <translation>The period runs to %1; it can be decided from the day after.</translation>
    </message>
    <message>
        <source>依据：%1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>先在下面生成%1，再同意。</source>
        <translation>Produce below first: %1. Then agree.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>这是 %1 保存的草稿，尚未提交。</source>
        <translation>A draft kept on %1, not yet submitted.</translation>
    </message>
    <message>
        <source>案件已封签送法院，等候法院办理；法院的答复见下。</source>
        <translation>The case is sealed for the court and waits for it; what the court answers stands below.</translation>
    </message>
    <message>
        <source>用规范用语</source>
        <translation>Standard words</translation>
    </message>
    <message>
        <source>须有会议记录，到会不少于 %1 人。</source>
        <translation>A record of the meeting is required, with at least %1 present.</translation>
    </message>
    <message>
        <source>缺%1：在下面“卷宗”里附入后才能同意。</source>
        <translation>Missing: %1. Attach them under Dossier below before agreeing.</translation>
    </message>
    <message>
        <source>复核同意</source>
        <translation>Check: agree</translation>
    </message>
    <message>
        <source>复核不同意…</source>
        <translation>Check: disagree…</translation>
    </message>
    <message>
        <source>%1 已复核同意。</source>
        <translation>%1 checked the review and agreed.</translation>
    </message>
    <message>
        <source>您可以在这里复核；由您复核的，须由另一人同意。</source>
        <translation>You may check here; what you check, another person agrees to.</translation>
    </message>
</context>
<context>
    <name>remit::ui::MeetingFields</name>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>同意票</source>
        <translation>Votes for</translation>
    </message>
    <message>
        <source>不同意票</source>
        <translation>Votes against</translation>
    </message>
    <message>
        <source>不同意见</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>会议地点</source>
        <translation>Where it was held</translation>
    </message>
    <message>
        <source>姓名：原因；姓名：原因</source>
        <translation>Name: reason; name: reason</translation>
    </message>
    <message>
        <source>每人另起一行：姓名：发言</source>
        <translation>A line for each: name: words</translation>
    </message>
    <message>
        <source>缺席人员及原因</source>
        <translation>Absent, and why</translation>
    </message>
    <message>
        <source>发言记录</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>打一个字选人，↓ 列出全部；含主持人和记录人</source>
        <translation>Type a letter to choose, ↓ lists all; chair and recorder included</translation>
    </message>
</context>
<context>
    <name>remit::ui::Dialog</name>
    <message>
        <source>已恢复 %1 填写、没有提交的内容，请核对。</source>
        <translation>What was filled in at %1 and not submitted is back; check it.</translation>
    </message>
    <message>
        <source>文件夹：</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
</context>
<context>
    <name>remit::ui::DutiesView</name>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>无</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>严重疾病</source>
        <translation>seriously ill</translation>
    </message>
    <message>
        <source>残疾</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>丧失劳动能力、生活不能自理</source>
        <translation>cannot work or care for oneself</translation>
    </message>
    <message>
        <source>自伤自残</source>
        <translation>self-inflicted</translation>
    </message>
    <message>
        <source>财产性判项履行</source>
        <translation>Property duties</translation>
    </message>
    <message>
        <source>病残鉴定</source>
        <translation>Medical certificates</translation>
    </message>
    <message>
        <source>没有核查记录。到“罪犯”页导入“财产性判项履行”。</source>
        <translation>Nothing recorded. Import &quot;Property duties&quot; from the Inmates page.</translation>
    </message>
    <message>
        <source>没有鉴定记录。到“罪犯”页导入“病残鉴定”。</source>
        <translation>Nothing recorded. Import &quot;Medical certificates&quot; from the Inmates page.</translation>
    </message>
    <message>
        <source>核查日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>判项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>应履行</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>已履行</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>履行情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>履行能力</source>
        <translation>Able to pay</translation>
    </message>
    <message>
        <source>说明与凭证</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>鉴定日期</source>
        <translation>Certified on</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>病残情况</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>鉴定结论</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>丧失劳动能力期间</source>
        <translation>Unable to work</translation>
    </message>
    <message>
        <source>住院期间</source>
        <translation>In hospital</translation>
    </message>
    <message>
        <source>鉴定机构</source>
        <translation>Certified by</translation>
    </message>
</context>
<context>
    <name>remit::ui::DutyDialog</name>
    <message>
        <source>%1 的职责变动</source>
        <translation>Duties of %1</translation>
    </message>
    <message>
        <source>停职或离任：不能再登录和办理</source>
        <translation>Leaves or is suspended: can neither log in nor act</translation>
    </message>
    <message>
        <source>自哪日起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>新的职责</source>
        <translation>New roles</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Record the change</translation>
    </message>
    <message>
        <source>%1 起&#x3000;%2&#x3000;%3</source>
        <translation>From %1: %2 %3</translation>
    </message>
    <message>
        <source>停职或离任</source>
        <translation>Left or suspended</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>今</source>
        <translation>today</translation>
    </message>
    <message>
        <source>证书 %1…&#x3000;%2 至 %3&#x3000;%4</source>
        <translation>Certificate %1…: %2 to %3 %4</translation>
    </message>
    <message>
        <source>已有记录</source>
        <translation>On record</translation>
    </message>
    <message>
        <source>请至少选一项职责，或者选“停职或离任”。</source>
        <translation>Choose at least one role, or that the officer leaves.</translation>
    </message>
</context>
<context>
    <name>remit::ui::EntryDialog</name>
    <message>
        <source>记加扣分</source>
        <translation>Record an entry</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>监管改造</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>教育和文化改造</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>劳动改造</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>专项加分 第十四条第 %1 项</source>
        <translation>Special, article 14 item %1</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>分值，扣分写负数</source>
        <translation>Points, below zero for a deduction</translation>
    </message>
    <message>
        <source>同一情形的编号（可空）</source>
        <translation>Incident (may be empty)</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>民警可当场决定，记入后即生效（第二十七条）。</source>
        <translation>The officer decides this; it counts at once (article 27).</translation>
    </message>
    <message>
        <source>由监区工作小组会议决定后生效（第二十七条）。</source>
        <translation>Counts once the area&apos;s group has decided (article 27).</translation>
    </message>
    <message>
        <source>由监区工作小组研究，报监狱工作组审批后生效（第二十七条）。</source>
        <translation>Counts once the group and then the working group have approved (article 27).</translation>
    </message>
    <message>
        <source>应为分数，最多两位小数，如 -0.5 或 1.25。</source>
        <translation>Points with at most two places, such as -0.5 or 1.25.</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>本条款为 %1 至 %2 分。</source>
        <translation>This clause allows %1 to %2.</translation>
    </message>
    <message>
        <source>须有证据或证明人。</source>
        <translation> Needs evidence or a witness.</translation>
    </message>
</context>
<context>
    <name>remit::ui::FactDialog</name>
    <message>
        <source>记处罚、缺席等事项</source>
        <translation>Record a sanction, an absence or another fact</translation>
    </message>
    <message>
        <source>日期或起始日</source>
        <translation>Day, or first day</translation>
    </message>
    <message>
        <source>已结束，末日</source>
        <translation>Over; last day</translation>
    </message>
    <message>
        <source>末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>审判结果</source>
        <translation>Outcome of the trial</translation>
    </message>
    <message>
        <source>尚未作出</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>末日早于起始日。</source>
        <translation>The last day lies before the first.</translation>
    </message>
    <message>
        <source>由监区工作小组研究，报监狱工作组审批后生效。</source>
        <translation>Counts once the group and then the working group have approved.</translation>
    </message>
    <message>
        <source>记入后即生效。</source>
        <translation>Counts as soon as it is recorded.</translation>
    </message>
    <message>
        <source>须有证据或证明人。</source>
        <translation>Evidence or a witness is needed.</translation>
    </message>
</context>
<context>
    <name>remit::ui::FairnessDialog</name>
    <message>
        <source>同类</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>刑期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>考核积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>表扬</source>
        <translation>Praises</translation>
    </message>
    <message>
        <source>提请内容</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>上限（月）</source>
        <translation>Most (months)</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>少于积分不高于他的</source>
        <translation>less than one with no more points</translation>
    </message>
    <message>
        <source>批次 %1&#x3000;幅度均衡</source>
        <translation>Batch %1, fairness</translation>
    </message>
    <message>
        <source>同类案件</source>
        <translation>Cases alike</translation>
    </message>
    <message>
        <source>同罪名、同刑种、同刑期段的放在一起，按考核积分从高到低。提示只供复核，不改变任何提请。</source>
        <translation>Cases of one crime, sentence and band of terms stand together, by points from high to low. Hints are for review only and change no proposal.</translation>
    </message>
    <message>
        <source>只看有提示的 %1</source>
        <translation>Only with a hint %1</translation>
    </message>
    <message>
        <source>幅度均衡 %1</source>
        <translation>Fairness %1</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>本批还没有案件，没有可以对照的。</source>
        <translation>No case in this batch yet, so nothing to compare.</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>%1 年以上</source>
        <translation>%1 years or more</translation>
    </message>
    <message>
        <source>不满 %1 年</source>
        <translation>below %1 years</translation>
    </message>
    <message>
        <source>%1 年以上不满 %2 年</source>
        <translation>%1 to below %2 years</translation>
    </message>
</context>
<context>
    <name>remit::ui::FileField</name>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>浏览：%1</source>
        <translation>Browse: %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::FindingsDialog</name>
    <message>
        <source>法院会问的问题：%1 个</source>
        <translation>What a court would ask: %1</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>法院会问的问题</source>
        <translation>What a court would ask</translation>
    </message>
    <message>
        <source>没有发现问题：考核期连续，记载、处罚和奖惩一致，证据齐全。</source>
        <translation>Nothing found: the period is complete, entries, sanctions and rewards agree, evidence is there.</translation>
    </message>
    <message>
        <source>按法发〔2021〕31号第五条核对：考核期间、加扣分与奖惩是否一致，证据是否齐全。</source>
        <translation>Held against Fafa [2021] No. 31, article 5: period, entries against sanctions and rewards, evidence.</translation>
    </message>
    <message>
        <source>看依据</source>
        <translation>Open the trace</translation>
    </message>
</context>
<context>
    <name>remit::ui::FoundPage</name>
    <message>
        <source>新建本监狱的数据文件</source>
        <translation>Make this prison&apos;s data file</translation>
    </message>
    <message>
        <source>监狱名称</source>
        <translation>Name of the prison</translation>
    </message>
    <message>
        <source>例：青川省第一监狱</source>
        <translation>as it stands on papers, in Chinese</translation>
    </message>
    <message>
        <source>监狱的单位编号</source>
        <translation>Unit number of the prison</translation>
    </message>
    <message>
        <source>法院登记的报送单位编号，例：1301000001</source>
        <translation>as registered by the court, e.g. 1301000001</translation>
    </message>
    <message>
        <source>文书号中的简称</source>
        <translation>Mark in paper numbers</translation>
    </message>
    <message>
        <source>例：川一，用于（2026）川一监减字第1号</source>
        <translation>one to six characters</translation>
    </message>
    <message>
        <source>行政区划代码</source>
        <translation>Division code</translation>
    </message>
    <message>
        <source>六位数字，例：130100</source>
        <translation>six digits, e.g. 130100</translation>
    </message>
    <message>
        <source>受理法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>例：青川省中山市中级人民法院</source>
        <translation>its full name, in Chinese</translation>
    </message>
    <message>
        <source>受理法院的编号</source>
        <translation>Number of the court</translation>
    </message>
    <message>
        <source>例：130000</source>
        <translation>e.g. 130000</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>账号（警号）</source>
        <translation>Login (officer number)</translation>
    </message>
    <message>
        <source>登录用，例：1301001</source>
        <translation>to sign in with, e.g. 1301001</translation>
    </message>
    <message>
        <source>保存位置</source>
        <translation>Where it is kept</translation>
    </message>
    <message>
        <source>Remit 数据文件 (*.remit)</source>
        <translation>Remit data files (*.remit)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>新建并打开</source>
        <translation>Make and open</translation>
    </message>
    <message>
        <source>监狱</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>请填写监狱名称。</source>
        <translation>Fill in the prison&apos;s name.</translation>
    </message>
    <message>
        <source>请填写法院登记的单位编号，只用数字和字母。</source>
        <translation>Digits and letters, as registered by the court.</translation>
    </message>
    <message>
        <source>请填写文书号中的简称，一至六个字。</source>
        <translation>Fill in the mark in paper numbers, one to six characters.</translation>
    </message>
    <message>
        <source>行政区划代码是六位数字。</source>
        <translation>The division code has six digits.</translation>
    </message>
    <message>
        <source>请填写受理法院的全称。</source>
        <translation>Fill in the court&apos;s full name.</translation>
    </message>
    <message>
        <source>请填写受理法院的编号，只用数字和字母。</source>
        <translation>Fill in the court&apos;s number, digits and letters only.</translation>
    </message>
    <message>
        <source>请填写您的姓名。</source>
        <translation>Fill in your name.</translation>
    </message>
    <message>
        <source>请填写账号，只用文字、数字、点和横线。</source>
        <translation>Fill in the login: letters, digits, dots and hyphens only.</translation>
    </message>
    <message>
        <source>请填写完整的路径，例：/home/…/监狱.remit。</source>
        <translation>Fill in a whole path, such as /home/…/prison.remit.</translation>
    </message>
    <message>
        <source>监狱与受理法院</source>
        <translation>Prison and court</translation>
    </message>
    <message>
        <source>写入每一份文书和批次，建好后不能再改</source>
        <translation>they stand in every paper and batch and cannot be changed later</translation>
    </message>
    <message>
        <source>您本人</source>
        <translation>You</translation>
    </message>
    <message>
        <source>第一位民警，负责登记其他民警</source>
        <translation>the first officer, who enrols the others</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>加密保存在这台电脑的磁盘上，不能放在网络盘</source>
        <translation>encrypted, on a disk of this machine, never on a network drive</translation>
    </message>
    <message>
        <source>口令是这份数据唯一的钥匙，只有您知道，任何人都不能找回。建好后请先到“管理”再登记一位系统管理员：您忘了口令，由他重设；只有一位管理员而口令遗失，数据就打不开了。备份也在“管理”里做，备份件仍是加密的。</source>
        <translation>The passphrase is the only key to this data; you alone know it and nobody can recover it. Enrol a second administrator under Administration first: who forgets a passphrase is given a new one by the other; with a single administrator whose passphrase is lost, the data stays shut. Backups are made under Administration too and stay encrypted.</translation>
    </message>
</context>
<context>
    <name>remit::ui::GroupDialog</name>
    <message>
        <source>考核小组</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>监狱工作组</source>
        <translation>Prison&apos;s working group</translation>
    </message>
    <message>
        <source>%1 工作小组</source>
        <translation>Group of %1</translation>
    </message>
    <message>
        <source>小组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>组成人员，空格键选取</source>
        <translation>Members; Space ticks</translation>
    </message>
    <message>
        <source>组长</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>决定须全体组成人员三分之二以上同意（司规〔2021〕3号第六条、第二十五条）。</source>
        <translation>A decision needs two thirds of all members (Sigui [2021] No. 3, articles 6 and 25).</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>组成人员 %1 人，三分之二为 %2 人。</source>
        <translation>%1 members, two thirds are %2.</translation>
    </message>
    <message>
        <source>组长须是组成人员。</source>
        <translation> The chair must be a member.</translation>
    </message>
</context>
<context>
    <name>remit::ui::HeaderBar</name>
    <message>
        <source>演示环境</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>培训环境</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>后退（Alt+←）</source>
        <translation>Back (Alt+←)</translation>
    </message>
    <message>
        <source>前进（Alt+→）</source>
        <translation>Forward (Alt+→)</translation>
    </message>
</context>
<context>
    <name>remit::ui::ImportDialog</name>
    <message>
        <source>导入文件</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>CSV 或 XLSX 文件</source>
        <translation>CSV or XLSX file</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>逐行结果</source>
        <translation>Findings by row</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose a file to import</translation>
    </message>
    <message>
        <source>表格 (*.csv *.txt *.tsv *.xlsx);;所有文件 (*)</source>
        <translation>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</translation>
    </message>
    <message>
        <source>正在试读，不改动任何记录</source>
        <translation>Trial reading; nothing is changed</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>导入 %1 行</source>
        <translation>Import %1 rows</translation>
    </message>
    <message>
        <source>-待修正.csv</source>
        <translation>-to-mend.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>另存不能导入的行…</source>
        <translation>Save the refused rows…</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>月份所属年份</source>
        <translation>Year of the months</translation>
    </message>
    <message>
        <source>逐行结果或列的含义</source>
        <translation>Results row by row, or meaning of columns</translation>
    </message>
    <message>
        <source>每一行都可以导入，没有要说明的。</source>
        <translation>Every row can be imported; nothing needs to be said.</translation>
    </message>
    <message>
        <source>已把不能导入的行连同原因写到 %1，改正后可再次导入。</source>
        <translation>The refused rows and their reasons are in %1. Mend them and import that file.</translation>
    </message>
    <message>
        <source>更改已有记录</source>
        <translation>Change records already held</translation>
    </message>
    <message>
        <source>文件中有 %1 行与已保存的记录不同，导入后以文件为准；原来的记录仍留在账本里，可以查到。
如果这是旧文件，请先取消，查看“逐行结果”里提醒的行。</source>
        <translation>%1 rows of the file differ from the records held. The file will prevail; the earlier records stay in the ledger and can be found there.
If this may be an old file, cancel and look at the warnings row by row.</translation>
    </message>
    <message>
        <source>更改 %1 条并导入</source>
        <translation>Change %1 and import</translation>
    </message>
    <message>
        <source>另存不能导入的行</source>
        <translation>Save the refused rows</translation>
    </message>
    <message>
        <source>逐行结果 %1</source>
        <translation>Row by row: %1</translation>
    </message>
    <message>
        <source>列的含义，%1 列未认出</source>
        <translation>Columns, %1 not known</translation>
    </message>
    <message>
        <source>列的含义</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>接着导入历次减刑</source>
        <translation>Go on with commutations</translation>
    </message>
    <message>
        <source>接着导入月考核分</source>
        <translation>Go on with monthly points</translation>
    </message>
    <message>
        <source>完成，去条件筛查</source>
        <translation>Finish and screen</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>选择从其他系统导出的文件</source>
        <translation>Choose a file exported from another system</translation>
    </message>
    <message>
        <source>CSV（UTF-8 或 GB18030）和 XLSX 都可以，列名和日期写法不必改。选好文件后先试读，逐行给出结果，不改动任何记录；确认后才导入。</source>
        <translation>CSV (UTF-8 or GB18030) or XLSX; headings and dates may stay as they are written. It is read first, with a result for every row and nothing changed; you confirm before anything is imported.</translation>
    </message>
    <message>
        <source>文件中有 %1 行与清单草稿不同，导入后草稿以文件为准，改动的人须重新签收；已签名的清单不会改动。</source>
        <translation>%1 rows differ from the draft sheets. The drafts will follow the file and whoever is changed confirms again; signed sheets stay as they are.</translation>
    </message>
    <message>
        <source>完整的原因</source>
        <translation>Whole reason</translation>
    </message>
    <message>
        <source>选中一行，这里显示完整的原因。</source>
        <translation>Choose a row to read its whole reason here.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ImportPresenter</name>
    <message>
        <source>未导入</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已导入 %1 行，记入账本第 %2 条。</source>
        <translation>%1 rows imported as act %2.</translation>
    </message>
    <message>
        <source>没有需要导入的内容，记录未变。</source>
        <translation>There was nothing to import; the record is unchanged.</translation>
    </message>
    <message>
        <source>新增 %1</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>更改已有 %1</source>
        <translation>%1 change records held</translation>
    </message>
    <message>
        <source>与已有相同 %1</source>
        <translation>%1 unchanged</translation>
    </message>
    <message>
        <source>没有内容 %1</source>
        <translation>%1 without content</translation>
    </message>
    <message>
        <source>不能导入 %1</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>跳过合计、签名等行 %1</source>
        <translation>%1 totals and signatures skipped</translation>
    </message>
    <message>
        <source>读取 %1 行：%2。</source>
        <translation>%1 rows read: %2.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已导入 %1 行，成为劳动日清单的草稿，等待两名民警签名。</source>
        <translation>%1 rows became drafts of labour sheets; two officers sign them.</translation>
    </message>
    <message>
        <source>第 %1 行“%2”：</source>
        <translation>Row %1, %2: </translation>
    </message>
    <message>
        <source>第 %1 行：</source>
        <translation>Row %1: </translation>
    </message>
    <message>
        <source>第 %1 行“%2”为 %3：</source>
        <translation>Row %1, %2 %3: </translation>
    </message>
</context>
<context>
    <name>remit::ui::InmateField</name>
    <message>
        <source>罪犯编号</source>
        <translation>Inmate number</translation>
    </message>
    <message>
        <source>没有这个编号的罪犯。</source>
        <translation>There is no inmate of this number.</translation>
    </message>
</context>
<context>
    <name>remit::ui::InmatePage</name>
    <message>
        <source>查看来源</source>
        <translation>Show origin</translation>
    </message>
    <message>
        <source>罪犯资料</source>
        <translation>Inmate</translation>
    </message>
    <message>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>判决与刑期</source>
        <translation>Judgment</translation>
    </message>
    <message>
        <source>计分考核</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>留痕</source>
        <translation>Trail</translation>
    </message>
    <message>
        <source>刑期与变更</source>
        <translation>Sentence and changes</translation>
    </message>
    <message>
        <source>历次刑罚变更</source>
        <translation>Changes of sentence</translation>
    </message>
    <message>
        <source>月考核分</source>
        <translation>Monthly points</translation>
    </message>
    <message>
        <source>选中一个月按 Enter，查看该月分数来自账本的哪一条、哪一行。</source>
        <translation>Choose a month and press Enter to see the act and line that its points come from.</translation>
    </message>
    <message>
        <source>在办 %1</source>
        <translation>case %1</translation>
    </message>
    <message>
        <source>还没有月考核分。到“罪犯”页导入计分考核。</source>
        <translation>No monthly points yet. Import them on the page Inmates.</translation>
    </message>
    <message>
        <source>月考核分，近 %1 个月</source>
        <translation>Monthly points, last %1 months</translation>
    </message>
    <message>
        <source>没有刑罚变更的记录</source>
        <translation>No change of sentence is recorded</translation>
    </message>
    <message>
        <source>财产与健康</source>
        <translation>Duties and health</translation>
    </message>
    <message>
        <source>正在读取 %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>记录、积分和法律条件一并读出，读完即显示。</source>
        <translation>Record, points and what the law says are read together and shown at once.</translation>
    </message>
    <message>
        <source>没有读到 %1</source>
        <translation>%1 could not be read</translation>
    </message>
    <message>
        <source>原因见上。可再读一次，或按 Esc 回到名册。</source>
        <translation>The reason stands above. Read again, or press Esc for the list.</translation>
    </message>
    <message>
        <source>再读一次</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>所犯各罪</source>
        <translation>Crimes</translation>
    </message>
</context>
<context>
    <name>remit::ui::InmatePresenter</name>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>终身</source>
        <translation>for life</translation>
    </message>
    <message>
        <source>罪名</source>
        <translation>Crime</translation>
    </message>
    <message>
        <source>原判</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>剥夺政治权利</source>
        <translation>Political rights</translation>
    </message>
    <message>
        <source>现刑期至</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>交付执行</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>财产性判项</source>
        <translation>Property duties</translation>
    </message>
    <message>
        <source>审判法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>判决书号</source>
        <translation>Judgment number</translation>
    </message>
    <message>
        <source>判决日期</source>
        <translation>Judged on</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective on</translation>
    </message>
    <message>
        <source>刑期起日</source>
        <translation>Term starts on</translation>
    </message>
    <message>
        <source>刑期止日（原判）</source>
        <translation>Term ends on (original)</translation>
    </message>
    <message>
        <source>先行羁押</source>
        <translation>In custody from</translation>
    </message>
    <message>
        <source>从严类别</source>
        <translation>Strict categories</translation>
    </message>
    <message>
        <source>裁定日期</source>
        <translation>Ruled on</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>变更内容</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>减去%1</source>
        <translation>reduced by %1</translation>
    </message>
    <message>
        <source>减为%1</source>
        <translation>became %1</translation>
    </message>
    <message>
        <source>变更后刑期止日</source>
        <translation>New end</translation>
    </message>
    <message>
        <source>裁定书号</source>
        <translation>Ruling number</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>监管</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>教育和文化</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>劳动</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>账本条目</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>记录时间</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>羁押</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>减%1</source>
        <translation>−%1</translation>
    </message>
    <message>
        <source>刑罚变更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>刑满</source>
        <translation>End</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>判处</source>
        <translation>Punished by</translation>
    </message>
    <message>
        <source>犯罪之日</source>
        <translation>Committed on</translation>
    </message>
    <message>
        <source>%1 等 %2 罪</source>
        <translation>%1 and others, %2 crimes</translation>
    </message>
</context>
<context>
    <name>remit::ui::InmatesList</name>
    <message>
        <source>筛查完成：%1 起可提请减刑的 %2 人。</source>
        <translation>Screening done: %2 can be proposed for commutation from %1 on.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>为所选 %1 人立案</source>
        <translation>Open cases for the %1 chosen</translation>
    </message>
    <message>
        <source>为所选立案</source>
        <translation>Open a case for the chosen</translation>
    </message>
    <message>
        <source>把所选罪犯一次立案提请减刑或假释；按住 Ctrl 或 Shift 选择多人，Ctrl+A 选择全部</source>
        <translation>Opens commutation cases for all who are chosen; hold Ctrl or Shift to choose several, Ctrl+A chooses all</translation>
    </message>
    <message>
        <source>罪犯名册</source>
        <translation>Inmates</translation>
    </message>
    <message>
        <source>按姓名、编号、罪名或监区筛选&#x3000;Ctrl+F</source>
        <translation>Filter by name, number, crime or area   Ctrl+F</translation>
    </message>
    <message>
        <source>筛选罪犯</source>
        <translation>Filter inmates</translation>
    </message>
    <message>
        <source>拟报请日</source>
        <translation>Report day</translation>
    </message>
    <message>
        <source>条件筛查</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>名册还是空的</source>
        <translation>The roster is empty</translation>
    </message>
    <message>
        <source>从狱政系统导出的名册（CSV 或 XLSX）导入罪犯，再导入历次减刑和月考核分。</source>
        <translation>Import the roster (CSV or XLSX), then earlier commutations and monthly points.</translation>
    </message>
    <message>
        <source>导入名册…</source>
        <translation>Import the roster…</translation>
    </message>
    <message>
        <source>没有符合筛选的罪犯</source>
        <translation>No inmate fits the filter</translation>
    </message>
    <message>
        <source>换一个字，或清除筛选条件。</source>
        <translation>Try another character or clear the filter.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>正在筛查</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>减刑条件按拟报请日 %1 计算；未经确认的事实按推定，立案时逐项确认</source>
        <translation>Computed for the report day %1; facts not yet confirmed are assumed and confirmed when a case is opened</translation>
    </message>
    <message>
        <source>筛查完成：%1 人可提请减刑。打开任何一人，看逐条理由和依据。</source>
        <translation>Screened: %1 are eligible for commutation. Open anyone to see each reason and its article.</translation>
    </message>
    <message>
        <source>只看可提请的</source>
        <translation>Show the eligible</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>把所示的行和列导出为 XLSX 或 CSV</source>
        <translation>Write the rows and columns shown to XLSX or CSV</translation>
    </message>
</context>
<context>
    <name>remit::ui::InmatesPresenter</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>罪名</source>
        <translation>Crime</translation>
    </message>
    <message>
        <source>原判刑罚</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>刑期止日</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>减刑</source>
        <translation>Commutations</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>减刑条件</source>
        <translation>Commutation</translation>
    </message>
    <message>
        <source>最早可提请</source>
        <translation>Earliest</translation>
    </message>
    <message>
        <source>一次最高</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>假释条件</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>共 %1 人</source>
        <translation>%1 inmates</translation>
    </message>
    <message>
        <source>共 %1 人，显示 %2 人</source>
        <translation>%2 of %1 inmates</translation>
    </message>
</context>
<context>
    <name>remit::ui::InsightCharts</name>
    <message>
        <source>一个月内可满周期</source>
        <translation>Within a month of the cycle&apos;s end</translation>
    </message>
    <message>
        <source>其他，按现有积分分段计人数</source>
        <translation>Others; people by balance</translation>
    </message>
    <message>
        <source>横线：当月基础分&#x3000;▽ 低于基础分&#x3000;虚线：满一个周期</source>
        <translation>Bar across: base of the month   ▽ below base   dashed: a cycle closed</translation>
    </message>
    <message>
        <source>前一半的天数</source>
        <translation>First half of the days</translation>
    </message>
    <message>
        <source>后一半的天数；虚线为定额</source>
        <translation>Second half; the dashed line is the quota</translation>
    </message>
</context>
<context>
    <name>remit::ui::InsightPaper</name>
    <message>
        <source>……以下从略，全部名单可从列表导出</source>
        <translation>… more follow; export the list for everybody</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;还差 %3 分</source>
        <translation>%1  %2  %3 points missing</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;上月 %3 分，基础分 %4 分</source>
        <translation>%1  %2  last month %3, base %4</translation>
    </message>
    <message>
        <source>没有。</source>
        <translation>Nobody.</translation>
    </message>
    <message>
        <source>%1&#x3000;积分分析</source>
        <translation>%1: insight</translation>
    </message>
    <message>
        <source>全监</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>一个月内可满周期：</source>
        <translation>Within a month of the cycle&apos;s end:</translation>
    </message>
    <message>
        <source>上月低于基础分：</source>
        <translation>Below the base last month:</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>近九十天没有计件的劳动记载。</source>
        <translation>No piecework was recorded in the last ninety days.</translation>
    </message>
    <message>
        <source>建议：</source>
        <translation>Suggestions:</translation>
    </message>
    <message>
        <source>没有要调整的工序。</source>
        <translation>No operation calls for a change.</translation>
    </message>
</context>
<context>
    <name>remit::ui::InsightPresenter</name>
    <message>
        <source>%1：%2 天，完成 %3，次品 %4 %，%5</source>
        <translation>%1: %2 days, fulfilment %3, rejects %4 %, %5</translation>
    </message>
    <message>
        <source>%1：有困难，建议培训。</source>
        <translation>%1: a struggle; training is worth a thought.</translation>
    </message>
    <message>
        <source>%1：有困难，可考虑调到“%2”。</source>
        <translation>%1: a struggle; a change to %2 is worth a thought.</translation>
    </message>
    <message>
        <source>临近周期</source>
        <translation>Near the end</translation>
    </message>
    <message>
        <source>低于基础分</source>
        <translation>Below base</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>约几个月</source>
        <translation>Months left</translation>
    </message>
    <message>
        <source>上月得分</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>remit::ui::InsightView</name>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>看谁</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>积分提示</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>积分分布</source>
        <translation>Balances</translation>
    </message>
    <message>
        <source>选中一人看走势</source>
        <translation>Choose somebody to see the trend</translation>
    </message>
    <message>
        <source>左边按离 600 分的远近排列；选中一人，这里显示近月得分、各工序的完成情况和建议。</source>
        <translation>The list begins with whoever is nearest to 600; choose somebody to see the last months, every operation and a suggestion.</translation>
    </message>
    <message>
        <source>近月得分</source>
        <translation>Last months</translation>
    </message>
    <message>
        <source>各工序的完成情况，近九十天</source>
        <translation>Operations in the last ninety days</translation>
    </message>
    <message>
        <source>近九十天没有计件的劳动记载。</source>
        <translation>No piecework was recorded in the last ninety days.</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>建议由系统按完成率和次品率提出，是否调岗、培训由民警决定。</source>
        <translation>Suggested from fulfilment and rejects; officers decide about posts and training.</translation>
    </message>
    <message>
        <source>全监</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>所有人（%1）</source>
        <translation>Everybody (%1)</translation>
    </message>
    <message>
        <source>一个月内可满周期（%1）</source>
        <translation>Within a month of the end (%1)</translation>
    </message>
    <message>
        <source>上月低于基础分（%1）</source>
        <translation>Below base last month (%1)</translation>
    </message>
    <message>
        <source>%1 人中 %2 人一个月内可满周期，%3 人上月低于基础分</source>
        <translation>Of %1 people, %2 are within a month of the cycle&apos;s end, %3 fell below the base last month</translation>
    </message>
    <message>
        <source>还没有月得分</source>
        <translation>No monthly totals yet</translation>
    </message>
    <message>
        <source>汇总一个月或导入旧系统的月考核分之后，这里显示谁临近周期、谁低于基础分。</source>
        <translation>Sum a month or import earlier monthly points; then this shows who is near the end of a cycle and who fell below the base.</translation>
    </message>
    <message>
        <source>没有这样的人</source>
        <translation>Nobody like that</translation>
    </message>
    <message>
        <source>换一个监区，或看所有人。</source>
        <translation>Choose another area, or everybody.</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>%1&#x3000;近月得分</source>
        <translation>%1: last months</translation>
    </message>
    <message>
        <source>没有要调整的工序。</source>
        <translation>No operation calls for a change.</translation>
    </message>
    <message>
        <source>积分与劳动分析</source>
        <translation>Insight into points and labour</translation>
    </message>
    <message>
        <source>没有打印成：打印机或文件打不开。</source>
        <translation>Not printed: the printer or the file cannot be opened.</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>全部班组</source>
        <translation>All teams</translation>
    </message>
</context>
<context>
    <name>remit::ui::JobBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 / %3</source>
        <translation>%1   %2 / %3</translation>
    </message>
    <message>
        <source>约剩 %1 秒</source>
        <translation>about %1 s left</translation>
    </message>
    <message>
        <source>%1&#x3000;%2%</source>
        <translation>%1  %2%</translation>
    </message>
</context>
<context>
    <name>remit::ui::KeysCard</name>
    <message>
        <source>签名密钥</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>设置签名信任…</source>
        <translation>Set trust of signing…</translation>
    </message>
    <message>
        <source>密码钥匙…</source>
        <translation>Tokens…</translation>
    </message>
    <message>
        <source>根证书与吊销列表（PEM）</source>
        <translation>Authorities and revocation lists (PEM)</translation>
    </message>
    <message>
        <source>证书 (*.pem *.crt);;所有文件 (*)</source>
        <translation>Certificates (*.pem *.crt);;All files (*)</translation>
    </message>
    <message>
        <source>本机用于签署：%1</source>
        <translation>Signs on this machine: %1</translation>
    </message>
    <message>
        <source>签署前核验证书所依据的根证书与吊销列表：</source>
        <translation>Authorities and revocation lists that certificates are held against before signing:</translation>
    </message>
    <message>
        <source>签名密钥由管理员锁定。%1</source>
        <translation>The signing key is locked by the administrator. %1</translation>
    </message>
    <message>
        <source>%1，有效期至 %2</source>
        <translation>%1, valid until %2</translation>
    </message>
    <message>
        <source>吊销列表 %1 份，%2 登记</source>
        <translation>%1 revocation lists, recorded %2</translation>
    </message>
    <message>
        <source>还没有设置：签署前只核对证书是否本人、是否在有效期内。</source>
        <translation>Not set yet: before signing a certificate is held against the officer and its validity only.</translation>
    </message>
    <message>
        <source>只有系统管理员能设置或撤销签名信任。</source>
        <translation>Only an administrator sets or withdraws the trust of signing.</translation>
    </message>
    <message>
        <source>撤销签名信任…</source>
        <translation>Withdraw trust…</translation>
    </message>
</context>
<context>
    <name>remit::ui::NumbersCard</name>
    <message>
        <source>文书号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>文书号登记簿</source>
        <translation>Register of numbers</translation>
    </message>
    <message>
        <source>还没有用过文书号。</source>
        <translation>No number has been used yet.</translation>
    </message>
    <message>
        <source>发号方…</source>
        <translation>Keeper…</translation>
    </message>
    <message>
        <source>发放…</source>
        <translation>Hand out…</translation>
    </message>
    <message>
        <source>接收号段单…</source>
        <translation>Take file…</translation>
    </message>
    <message>
        <source>录入…</source>
        <translation>Enter…</translation>
    </message>
    <message>
        <source>生成号段单…</source>
        <translation>Write file…</translation>
    </message>
    <message>
        <source>交回…</source>
        <translation>Give back…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>与其他库交换案件时，由系统管理员指定。</source>
        <translation>Named by the administrator where cases are exchanged with other stores.</translation>
    </message>
    <message>
        <source>由发号方的刑罚执行科科长发放。</source>
        <translation>Handed out by the department&apos;s chief at the store that keeps the numbers.</translation>
    </message>
    <message>
        <source>由领取方的刑罚执行科科长录入。</source>
        <translation>Entered by the department&apos;s chief at the store that takes them.</translation>
    </message>
    <message>
        <source>由刑罚执行科接收。</source>
        <translation>Taken by the department.</translation>
    </message>
    <message>
        <source>由刑罚执行科签署。</source>
        <translation>Signed by the department.</translation>
    </message>
    <message>
        <source>选中持有未用的号码，由刑罚执行科科长交回。</source>
        <translation>Choose numbers held and not used; the department&apos;s chief gives them back.</translation>
    </message>
    <message>
        <source>选中未用的号码，由刑罚执行科科长作废。</source>
        <translation>Choose numbers that are not used; the department&apos;s chief makes them void.</translation>
    </message>
    <message>
        <source>还没有指定发号方：本监狱有多个中心库，指定前不能取号。</source>
        <translation>Nobody has said which store keeps the numbers: the prison has several centres, and no proposal gets one before.</translation>
    </message>
    <message>
        <source>文书号由本库发放，从1号起不断号。</source>
        <translation>This store keeps the numbers, from 1 on without gaps.</translation>
    </message>
    <message>
        <source>文书号由“%1”发放，本库只用领取的号段。</source>
        <translation>%1 keeps the numbers; this store uses only ranges that it has from there.</translation>
    </message>
    <message>
        <source>接收号段单</source>
        <translation>Take a numbers file</translation>
    </message>
    <message>
        <source>号段单 (*.p7m);;所有文件 (*)</source>
        <translation>Numbers files (*.p7m);;All files (*)</translation>
    </message>
    <message>
        <source>给“%1”的号段单</source>
        <translation>Numbers file for %1</translation>
    </message>
    <message>
        <source>号段单-%1.p7m</source>
        <translation>numbers-%1.p7m</translation>
    </message>
    <message>
        <source>号段单 (*.p7m)</source>
        <translation>Numbers files (*.p7m)</translation>
    </message>
    <message>
        <source>生成号段单</source>
        <translation>Write a numbers file</translation>
    </message>
    <message>
        <source>将以您的证书签署，给“%1”。</source>
        <translation>It is signed with your certificate, for %1.</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>认可签名人…</source>
        <translation>Accept a signer…</translation>
    </message>
    <message>
        <source>停用签名人…</source>
        <translation>End a signer…</translation>
    </message>
    <message>
        <source>与其他库交换案件时，由系统管理员与对方核对证书指纹后认可。</source>
        <translation>With other stores to exchange cases with, the administrator compares the certificate&apos;s fingerprint with them and accepts it.</translation>
    </message>
    <message>
        <source>有已认可的签名人时，由系统管理员停用。</source>
        <translation>Where a signer is accepted, the administrator ends it.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>已认可的号段单签名人：%1</source>
        <translation>Accepted signers of numbers files: %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::NumbersDialog</name>
    <message>
        <source>指定发号方</source>
        <translation>Name the keeper</translation>
    </message>
    <message>
        <source>发放号段</source>
        <translation>Hand out a range</translation>
    </message>
    <message>
        <source>录入领取的号段</source>
        <translation>Enter a range</translation>
    </message>
    <message>
        <source>交回号码</source>
        <translation>Give numbers back</translation>
    </message>
    <message>
        <source>号码作废</source>
        <translation>Make numbers void</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>起号</source>
        <translation>From</translation>
    </message>
    <message>
        <source>止号</source>
        <translation>To</translation>
    </message>
    <message>
        <source>发号方的记录编号</source>
        <translation>The keeper&apos;s act</translation>
    </message>
    <message>
        <source>由谁、如何告知</source>
        <translation>Who told it and how</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>本库</source>
        <translation>This store</translation>
    </message>
    <message>
        <source>由哪个库发号</source>
        <translation>Which store keeps the numbers</translation>
    </message>
    <message>
        <source>发给</source>
        <translation>For</translation>
    </message>
    <message>
        <source>减刑</source>
        <translation>Commutation</translation>
    </message>
    <message>
        <source>假释</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>认可签名人</source>
        <translation>Accept a signer</translation>
    </message>
    <message>
        <source>停用签名人</source>
        <translation>End a signer</translation>
    </message>
    <message>
        <source>与谁、如何核对</source>
        <translation>Compared with whom, and how</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>The other store</translation>
    </message>
    <message>
        <source>证书的 SHA-256 指纹，64 位十六进制数字</source>
        <translation>The certificate&apos;s SHA-256, 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>证书指纹</source>
        <translation>Fingerprint of the certificate</translation>
    </message>
    <message>
        <source>签名人姓名</source>
        <translation>The signer&apos;s name</translation>
    </message>
    <message>
        <source>%1　%2　证书 %3…</source>
        <translation>%1  %2  certificate %3…</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>Signer</translation>
    </message>
</context>
<context>
    <name>remit::ui::NumbersPresenter</name>
    <message>
        <source>%1，重号</source>
        <translation>%1, used twice</translation>
    </message>
    <message>
        <source>文书号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other store</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>发号方已指定。</source>
        <translation>The store that keeps the numbers is named.</translation>
    </message>
    <message>
        <source>号段已发放。请生成号段单交给对方，或把号段和记录编号告知对方。</source>
        <translation>The range is handed out. Write a file for the other store, or tell it the range and the act&apos;s number.</translation>
    </message>
    <message>
        <source>号段已录入，可以取号。</source>
        <translation>The range is entered and can be used.</translation>
    </message>
    <message>
        <source>已交回，本库不再使用。请生成号段单交给发号方。</source>
        <translation>Given back; this store uses them no more. Write a file for the store that keeps the numbers.</translation>
    </message>
    <message>
        <source>已作废，不再使用。</source>
        <translation>Void; nobody uses them any more.</translation>
    </message>
    <message>
        <source>号段单 %1 已接收。</source>
        <translation>The numbers file %1 is taken.</translation>
    </message>
    <message>
        <source>号段单已写入 %1，请交给对方。</source>
        <translation>The numbers file is in %1; pass it to the other store.</translation>
    </message>
    <message>
        <source>已认可，由其签名的号段单可以接收。</source>
        <translation>Accepted: files with this signature are taken.</translation>
    </message>
    <message>
        <source>已停用，由其签名的号段单不再接收。</source>
        <translation>Ended: files with this signature are no longer taken.</translation>
    </message>
</context>
<context>
    <name>remit::ui::TrustDialog</name>
    <message>
        <source>撤销签名信任</source>
        <translation>Withdraw the trust of signing</translation>
    </message>
    <message>
        <source>%1（指纹 %2…）</source>
        <translation>%1 (fingerprint %2…)</translation>
    </message>
    <message>
        <source>全部根证书</source>
        <translation>All roots</translation>
    </message>
    <message>
        <source>根证书</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>撤销信任</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤销后没有根证书可据：签署前只核对证书是否本人、是否在有效期内。以前的签名不受影响。</source>
        <translation>No root is left then: before signing a certificate is held against its officer and its validity only. Earlier signatures are not touched.</translation>
    </message>
    <message>
        <source>由它签发的证书此后不能签署，只由它签发的吊销列表一并撤下。以前的签名不受影响。</source>
        <translation>Certificates that it issued no longer sign; the revocation lists that only it issued go too. Earlier signatures are not touched.</translation>
    </message>
</context>
<context>
    <name>remit::ui::KeysPresenter</name>
    <message>
        <source>没有插入密码钥匙</source>
        <translation>No token plugged in</translation>
    </message>
    <message>
        <source>可用，PIN 剩余：%1</source>
        <translation>Usable; PIN tries left: %1</translation>
    </message>
    <message>
        <source>驱动文件</source>
        <translation>Driver file</translation>
    </message>
    <message>
        <source>驱动</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>槽位</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>密码钥匙</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Algorithms</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>自检通过：用“%1”的密钥试签并核验无误。</source>
        <translation>Self-test passed: the key of &quot;%1&quot; signed, and its signature verifies.</translation>
    </message>
    <message>
        <source>签名信任已登记，此后签署前按它核验证书链和吊销列表。</source>
        <translation>The trust of signing is recorded; from now on chain and revocation lists are checked by it before signing.</translation>
    </message>
    <message>
        <source>本机密钥文件</source>
        <translation>the key file on this machine</translation>
    </message>
    <message>
        <source>%1吊销列表：%2 签发，%3 前更新</source>
        <translation>Revocation list of %1: issued %2, the next is due by %3</translation>
    </message>
    <message>
        <source>%1吊销列表：%2 签发</source>
        <translation>Revocation list of %1: issued %2</translation>
    </message>
    <message>
        <source>已撤销，原因已记入账本。</source>
        <translation>Withdrawn; the reason stands in the ledger.</translation>
    </message>
</context>
<context>
    <name>remit::ui::LabourPage</name>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>劳动日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>前一天&#x3000;Alt+PgUp</source>
        <translation>Day before  Alt+PgUp</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>后一天&#x3000;Alt+PgDown</source>
        <translation>Day after  Alt+PgDown</translation>
    </message>
    <message>
        <source>当日班组</source>
        <translation>Teams of the day</translation>
    </message>
    <message>
        <source>排班…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>公示牌</source>
        <translation>Notice board</translation>
    </message>
    <message>
        <source>劳动日清单</source>
        <translation>Daily labour sheet</translation>
    </message>
    <message>
        <source>入库批号</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>新批号…</source>
        <translation>New lot…</translation>
    </message>
    <message>
        <source>再记一个入库批号</source>
        <translation>Record one more lot</translation>
    </message>
    <message>
        <source>岗位…</source>
        <translation>Post…</translation>
    </message>
    <message>
        <source>所选罪犯的岗位、系数和工序</source>
        <translation>Post, coefficient and operations of the selected</translation>
    </message>
    <message>
        <source>更正计分…</source>
        <translation>Correct points…</translation>
    </message>
    <message>
        <source>所选罪犯的计入分，须写理由</source>
        <translation>What counts for the selected; needs a reason</translation>
    </message>
    <message>
        <source>拒签…</source>
        <translation>Refused…</translation>
    </message>
    <message>
        <source>罪犯拒绝确认，记明见证人</source>
        <translation>The inmate refuses to confirm; name the witness</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销上一步</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做撤销的一步</source>
        <translation>Redo the step</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>更正已签清单…</source>
        <translation>Correct the signed sheet…</translation>
    </message>
    <message>
        <source>%1 %2 的劳动日清单</source>
        <translation>sheet of %1, %2</translation>
    </message>
    <message>
        <source>清单已保存，班组的民警都能看到。</source>
        <translation>Saved; every officer of the team sees it.</translation>
    </message>
    <message>
        <source>%1 已签名。换第二名民警登录（Ctrl+Shift+L）再签一次，清单才记入账本。</source>
        <translation>%1 has signed. The sheet is recorded when a second officer signs in (Ctrl+Shift+L) and signs too.</translation>
    </message>
    <message>
        <source>两名民警均已签名，清单记入账本第 %1 条。</source>
        <translation>Signed by two officers; recorded as act %1.</translation>
    </message>
    <message>
        <source>放弃我的改动，看最新的</source>
        <translation>Drop my changes, show the newest</translation>
    </message>
    <message>
        <source>这是您 %1 尚未保存的内容，接着写即可。</source>
        <translation>This is what you had not saved at %1; go on.</translation>
    </message>
    <message>
        <source>放弃，看已保存的</source>
        <translation>Drop it, show what is saved</translation>
    </message>
    <message>
        <source>您 %1 有尚未保存的内容，但此后清单已由别人保存或签署。下面是现在的清单。</source>
        <translation>You had unsaved changes at %1, but the sheet was saved or signed by someone since. Below is the sheet as it is.</translation>
    </message>
    <message>
        <source>取回我的内容</source>
        <translation>Bring mine back</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>to be signed</translation>
    </message>
    <message>
        <source>一人已签</source>
        <translation>one signature</translation>
    </message>
    <message>
        <source>已记账</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>更正中</source>
        <translation>being corrected</translation>
    </message>
    <message>
        <source>%1 还没有劳动日清单</source>
        <translation>No sheets on %1 yet</translation>
    </message>
    <message>
        <source>先排班：写明班组、工序和标准工时、出工人员，再填各人入库的件数。</source>
        <translation>Plan first: team, operations with standard times, who works; then enter the pieces received.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3 分钟</source>
        <translation>%1  %2  %3 min</translation>
    </message>
    <message>
        <source>%1 人，未完成定额 %2 人，计入共 %3 分；本人确认 %4 人（空格键）</source>
        <translation>%1 inmates, %2 below quota, %3 points in all; %4 confirmed (Space)</translation>
    </message>
    <message>
        <source>账本第 %1 条 · %2</source>
        <translation>Act %1 · %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>有未保存的内容</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>%1 已签，待第二人</source>
        <translation>%1 signed; one more</translation>
    </message>
    <message>
        <source>更正第 %1 条，待两人签</source>
        <translation>Corrects act %1; two to sign</translation>
    </message>
    <message>
        <source>待两人签</source>
        <translation>Two to sign</translation>
    </message>
    <message>
        <source>全部批号</source>
        <translation>All lots</translation>
    </message>
    <message>
        <source>批号 %1</source>
        <translation>Lot %1</translation>
    </message>
    <message>
        <source>%1 等 %2 人</source>
        <translation>%1 and others, %2 in all</translation>
    </message>
    <message>
        <source>%1 拒绝确认</source>
        <translation>%1 refuses to confirm</translation>
    </message>
    <message>
        <source>情况和见证人</source>
        <translation>What happened, and the witness</translation>
    </message>
    <message>
        <source>记为拒签</source>
        <translation>Record the refusal</translation>
    </message>
    <message>
        <source>更正已签清单</source>
        <translation>Correct the signed sheet</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>开始更正</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>新批号</source>
        <translation>New lot</translation>
    </message>
    <message>
        <source>用这个批号</source>
        <translation>Use this lot</translation>
    </message>
    <message>
        <source>批号 %1 的退货已记入账本第 %2 条。待重新签名：%3。</source>
        <translation>The rejection of lot %1 is act %2. To be signed anew: %3.</translation>
    </message>
    <message>
        <source>%1 已汇总，得分不变，须由工作组更正。</source>
        <translation> %1 is summed and stays as it is until the working group corrects it.</translation>
    </message>
    <message>
        <source>批号退货…</source>
        <translation>Reject a lot…</translation>
    </message>
</context>
<context>
    <name>remit::ui::LotDialog</name>
    <message>
        <source>批号退货</source>
        <translation>Reject a lot</translation>
    </message>
    <message>
        <source>退货日期</source>
        <translation>Rejected on</translation>
    </message>
    <message>
        <source>入库批号</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>退货的理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>涉及的已签清单会成为待更正的草稿，由两名民警重新签名；已汇总的月份不变，由工作组更正。</source>
        <translation>The signed sheets become drafts that two officers sign anew; a summed month stays until the working group corrects it.</translation>
    </message>
    <message>
        <source>记录退货</source>
        <translation>Record the rejection</translation>
    </message>
    <message>
        <source>%1 退回件数</source>
        <translation>Pieces taken back from %1</translation>
    </message>
    <message>
        <source>合格 %1 件，退回</source>
        <translation>%1 accepted, taken back:</translation>
    </message>
    <message>
        <source>已签清单里没有批号“%1”。</source>
        <translation>No signed sheet has a lot %1.</translation>
    </message>
    <message>
        <source>%1 人，合格 %2 件。改小件数则只退其中一部分。</source>
        <translation>%1 people, %2 pieces accepted. Lower a number to take back only a part.</translation>
    </message>
</context>
<context>
    <name>remit::ui::MappingPanel</name>
    <message>
        <source>列的含义</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>文件中的列</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>前几行的内容</source>
        <translation>First values</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>“%1”读作</source>
        <translation>Read &quot;%1&quot; as</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>（必需）</source>
        <translation> (required)</translation>
    </message>
    <message>
        <source>未认出</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>已认出</source>
        <translation>known</translation>
    </message>
</context>
<context>
    <name>remit::ui::MeetingDialog</name>
    <message>
        <source>回避</source>
        <translation>Recused</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>依据：司规〔2021〕3号第二十五条，须全体组成人员三分之二以上同意，不同意见记录在案。</source>
        <translation>By article 25 of the 2021 rules two thirds of all members must agree; dissent is recorded.</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>%1 到会</source>
        <translation>%1 present</translation>
    </message>
    <message>
        <source>%1 同意</source>
        <translation>%1 agrees</translation>
    </message>
    <message>
        <source>%1 的不同意见</source>
        <translation>Dissent of %1</translation>
    </message>
    <message>
        <source>不同意见</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>写明不同意见。</source>
        <translation> Write down the dissent.</translation>
    </message>
    <message>
        <source>还差 %1 人同意。</source>
        <translation> %1 more must agree.</translation>
    </message>
    <message>
        <source>主持人和记录人不能是同一人。</source>
        <translation> Chair and recorder must be two people.</translation>
    </message>
    <message>
        <source>写明理由。</source>
        <translation> Give the reason.</translation>
    </message>
    <message>
        <source>组成人员 %1 人，三分之二为 %2 人，同意 %3 人。</source>
        <translation>%1 members, two thirds are %2, %3 agree.</translation>
    </message>
</context>
<context>
    <name>remit::ui::MembersDialog</name>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>罪名</source>
        <translation>Crime</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>进入阶段</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>计入日</source>
        <translation>Counted on</translation>
    </message>
    <message>
        <source>用时（天）</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>第几个周期</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>起止月</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>奖励</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>计入的名单</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>共 %1 行，正是这一柱所计的。</source>
        <translation>%1 lines: exactly what this bar counts.</translation>
    </message>
    <message>
        <source>这一柱没有计入什么。</source>
        <translation>This bar counts nothing.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>remit::ui::MonthChart</name>
    <message>
        <source>近 %1 个月考核分</source>
        <translation>Points of the last %1 months</translation>
    </message>
    <message>
        <source>月考核分（仅有合计）</source>
        <translation>Monthly points (total only)</translation>
    </message>
    <message>
        <source>劳动</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>教育和文化</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>监管</source>
        <translation>Custody</translation>
    </message>
</context>
<context>
    <name>remit::ui::Notice</name>
    <message>
        <source>复制错误代码</source>
        <translation>Copy the code</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>remit::ui::NoticeBoard</name>
    <message>
        <source>劳动公示 %1</source>
        <translation>Labour notice %1</translation>
    </message>
    <message>
        <source>%1（%2/%3）</source>
        <translation>%1 (%2/%3)</translation>
    </message>
    <message>
        <source>%1 没有已签署的劳动清单</source>
        <translation>No signed sheets on %1</translation>
    </message>
    <message>
        <source>Esc 退出</source>
        <translation>Esc leaves</translation>
    </message>
    <message>
        <source>%1 劳动公示</source>
        <translation>Labour, %1</translation>
    </message>
    <message>
        <source>姓名&#x3000;编号末四位</source>
        <translation>Name, last digits</translation>
    </message>
    <message>
        <source>定额完成</source>
        <translation>Quota met</translation>
    </message>
    <message>
        <source>劳动分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>▽ 未完成定额。对记载有异议的，可向带班民警提出。</source>
        <translation>▽ below quota. Whoever objects speaks to the officer in charge.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&#x3000;已停住</source>
        <translation>  held</translation>
    </message>
</context>
<context>
    <name>remit::ui::ChangesCard</name>
    <message>
        <source>变动对照</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>与哪一级签批时相比</source>
        <translation>Compared with which level&apos;s signature</translation>
    </message>
    <message>
        <source>正在对照账本……</source>
        <translation>Comparing with the ledger…</translation>
    </message>
    <message>
        <source>%1（%2，账本第 %3 条）</source>
        <translation>%1 (%2, act %3)</translation>
    </message>
    <message>
        <source>自%1以来，记录和文书内容没有变动。</source>
        <translation>Since %1 neither the record nor the papers changed.</translation>
    </message>
    <message>
        <source>自%1以来：记录变动 %2 处，文书内容变动 %3 处。</source>
        <translation>Since %1: %2 changes of the record, %3 on the papers.</translation>
    </message>
    <message>
        <source>签批时</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>自%1以来</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>日期推移</source>
        <translation>By the calendar</translation>
    </message>
    <message>
        <source>%1 %2 %3 · 账本第 %4 条</source>
        <translation>%1 %2 %3 · act %4</translation>
    </message>
</context>
<context>
    <name>remit::ui::NoticeCard</name>
    <message>
        <source>公示异议与检察意见</source>
        <translation>Objections and the procuratorate</translation>
    </message>
    <message>
        <source>登记异议…</source>
        <translation>Record objection…</translation>
    </message>
    <message>
        <source>回复检察意见…</source>
        <translation>Reply…</translation>
    </message>
    <message>
        <source>公示期内还没有收到异议。收到的逐件登记，评审委员会答复后才能结束公示。</source>
        <translation>No objection has come in yet. Record each; the notice ends only when the committee has answered all.</translation>
    </message>
    <message>
        <source>公示期内没有异议。</source>
        <translation>No objection came in during the notice.</translation>
    </message>
    <message>
        <source>没有需要回复的检察意见。检察机关书面提出意见的，逐条登记并回复。</source>
        <translation>No opinion of the procuratorate to reply to. Where it gives one in writing, record it and reply point by point.</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>to be answered</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>答复…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>答复%1的异议</source>
        <translation>Answer the objection of %1</translation>
    </message>
    <message>
        <source>%1 登记 · 账本第 %2 条</source>
        <translation>recorded by %1, ledger act %2</translation>
    </message>
    <message>
        <source>复核意见（%1）：%2</source>
        <translation>Answer (%1): %2</translation>
    </message>
    <message>
        <source>%1 收到%2：%3</source>
        <translation>%1 from %2: %3</translation>
    </message>
    <message>
        <source>%1 回复 %2 · %3 登记 · 账本第 %4 条。监狱长决定前须生成“对检察意见的回复”。</source>
        <translation>Replied %1 %2, recorded by %3, ledger act %4. The paper of the reply must be produced before the governor decides.</translation>
    </message>
    <message>
        <source>检察意见 %1 待答复：逐条登记是否采纳并写明理由，监狱长才能决定。</source>
        <translation>Opinion %1 is to be answered: adopt or answer each point with a reason; only then can the governor decide.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ObjectionDialog</name>
    <message>
        <source>答复异议</source>
        <translation>Answer an objection</translation>
    </message>
    <message>
        <source>登记公示异议</source>
        <translation>Record an objection</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>登记后写进公示情况报告；评审委员会答复之前，公示不能结束。</source>
        <translation>It goes into the report on the notice, which cannot end before the committee has answered.</translation>
    </message>
    <message>
        <source>例：罪犯王某、民警李某</source>
        <translation>e.g. an inmate or an officer</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>复核意见</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>异议内容</source>
        <translation>What is objected</translation>
    </message>
    <message>
        <source>记录答复</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
</context>
<context>
    <name>remit::ui::OfficerDialog</name>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>更改民警 %1</source>
        <translation>Change officer %1</translation>
    </message>
    <message>
        <source>登记民警</source>
        <translation>Enrol an officer</translation>
    </message>
    <message>
        <source>签名证书文件</source>
        <translation>Signing key file</translation>
    </message>
    <message>
        <source>证书文件 (*.p12 *.pfx);;所有文件 (*)</source>
        <translation>Key files (*.p12 *.pfx);;All files (*)</translation>
    </message>
    <message>
        <source>账号（警号）</source>
        <translation>Login (officer number)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>签名证书文件（PKCS#12，可以以后再加）</source>
        <translation>Signing key file (PKCS#12; can be added later)</translation>
    </message>
    <message>
        <source>口令留空，就不改。</source>
        <translation>An empty passphrase stays as it is. </translation>
    </message>
    <message>
        <source>请本人来设定口令。证书文件的口令须与设定的口令相同；没有证书的民警可以办案，不能封签批次。同一人的第二个账号，用 remitctl officer enrol --person 登记。</source>
        <translation>Let the officer type the passphrase. The key file must have the same passphrase; without a key an officer can work on cases but seal no batch. A person&apos;s second login is enrolled with remitctl officer enrol --person.</translation>
    </message>
    <message>
        <source>请填写账号，只用文字、数字、点和横线。</source>
        <translation>Fill in the login: letters, digits, dots and hyphens only.</translation>
    </message>
    <message>
        <source>账号 %1 已经登记。要更改，请在名单中打开。</source>
        <translation>%1 is enrolled already. To change it, open it in the list.</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>Fill in the name.</translation>
    </message>
    <message>
        <source>请至少选一项职责。</source>
        <translation>Choose at least one role.</translation>
    </message>
    <message>
        <source>换证书时请同时输入口令，它也是证书文件的口令。</source>
        <translation>With another key type the passphrase too; it is that of the key file.</translation>
    </message>
</context>
<context>
    <name>remit::ui::OpenCaseDialog</name>
    <message>
        <source>立案提请减刑</source>
        <translation>Open a case for commutation</translation>
    </message>
    <message>
        <source>立案提请假释</source>
        <translation>Open a case for parole</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;拟报请日 %3</source>
        <translation>%1   %2   report day %3</translation>
    </message>
    <message>
        <source>档案未载明，须核实属实</source>
        <translation>Not stated by the record; verify that it is so</translation>
    </message>
    <message>
        <source>以上事实均已核实，有材料佐证</source>
        <translation>I have verified each of these facts against its papers</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>尚未认定</source>
        <translation>Not established</translation>
    </message>
    <message>
        <source>确有悔改表现</source>
        <translation>Genuine repentance</translation>
    </message>
    <message>
        <source>没有悔改表现</source>
        <translation>No repentance</translation>
    </message>
    <message>
        <source>悔改表现（法释〔2016〕23号第三条）</source>
        <translation>Repentance (Fashi 2016 No. 23, article 3)</translation>
    </message>
    <message>
        <source>无立功</source>
        <translation>No merit</translation>
    </message>
    <message>
        <source>有立功表现</source>
        <translation>Merit</translation>
    </message>
    <message>
        <source>有重大立功表现</source>
        <translation>Major merit</translation>
    </message>
    <message>
        <source>立功</source>
        <translation>Merit</translation>
    </message>
    <message>
        <source>有履行能力</source>
        <translation>Able to pay</translation>
    </message>
    <message>
        <source>确无履行能力</source>
        <translation>Unable to pay</translation>
    </message>
    <message>
        <source>财产性判项履行能力</source>
        <translation>Ability to perform property duties</translation>
    </message>
    <message>
        <source>有再犯罪的危险</source>
        <translation>Danger of reoffending</translation>
    </message>
    <message>
        <source>没有再犯罪的危险</source>
        <translation>No danger of reoffending</translation>
    </message>
    <message>
        <source>再犯罪危险</source>
        <translation>Danger of reoffending</translation>
    </message>
    <message>
        <source>已调查评估，同意接收</source>
        <translation>Assessed, would be received</translation>
    </message>
    <message>
        <source>不同意接收</source>
        <translation>Would not be received</translation>
    </message>
    <message>
        <source>社区矫正调查评估</source>
        <translation>Community assessment</translation>
    </message>
    <message>
        <source>提请减为无期徒刑</source>
        <translation>Proposed: life imprisonment</translation>
    </message>
    <message>
        <source>限 %1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>一次最高 %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>提请减为有期徒刑</source>
        <translation>Proposed fixed term</translation>
    </message>
    <message>
        <source>提请减去刑期</source>
        <translation>Proposed reduction</translation>
    </message>
</context>
<context>
    <name>remit::ui::Page</name>
    <message>
        <source>案件交换</source>
        <translation>Case exchange</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>罪犯</source>
        <translation>Inmates</translation>
    </message>
    <message>
        <source>办案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>劳动日记载</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>计分考核</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>法院办理</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>请输入%1的 PIN，只输入一次。</source>
        <translation>Enter the PIN of %1, once.</translation>
    </message>
    <message>
        <source>密码钥匙 %1（%2）</source>
        <translation>the token %1 (%2)</translation>
    </message>
    <message>
        <source>案件审查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>还没有选定密码钥匙</source>
        <translation>No token has been chosen</translation>
    </message>
    <message>
        <source>管理员规定这台电脑只用密码钥匙签名。请先在“管理”页的“密码钥匙”里选定一个。</source>
        <translation>By the administrator&apos;s rule this machine signs with tokens only. Please choose one first, on the page &quot;Administration&quot;, &quot;Tokens&quot;.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>密码钥匙（还没有选定）</source>
        <translation>a token (none chosen yet)</translation>
    </message>
</context>
<context>
    <name>remit::ui::PaperView</name>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>remit::ui::PassagesDialog</name>
    <message>
        <source>这是 %1 保存的草稿，尚未提交。</source>
        <translation>This is a draft kept at %1, not submitted yet.</translation>
    </message>
    <message>
        <source>文书用语</source>
        <translation>Words of the papers</translation>
    </message>
    <message>
        <source>恢复系统草稿</source>
        <translation>Back to the draft</translation>
    </message>
    <message>
        <source>系统按记录起草；您改写的文字在文书上以＊标明。改动记入账本，已生成的文书须重新生成。</source>
        <translation>The record makes a draft; what you write instead is marked ＊ on the papers. Changes go into the ledger, and papers already made must be made again.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>段落</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>文书上的文字</source>
        <translation>What the papers say</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>记录已变，请复核</source>
        <translation>The record moved: look again</translation>
    </message>
    <message>
        <source>民警撰写，%1</source>
        <translation>Typed, %1</translation>
    </message>
    <message>
        <source>未填，文书上不出现</source>
        <translation>Empty: not on the papers</translation>
    </message>
    <message>
        <source>系统草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>＊ %1</source>
        <translation>＊ %1</translation>
    </message>
    <message>
        <source>系统草稿：%1</source>
        <translation>Draft: %1</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Throw changes away</translation>
    </message>
    <message>
        <source>%1 段文字改过，还没有保存。</source>
        <translation>%1 passages were changed and are not saved.</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Throw away</translation>
    </message>
</context>
<context>
    <name>remit::ui::PassphraseDialog</name>
    <message>
        <source>修改我的口令</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>Passphrase now</translation>
    </message>
    <message>
        <source>签名证书用的是同一口令的，一并修改。修改记入账本，口令本身不记。</source>
        <translation>A signing key with the same passphrase is changed with it. The ledger records the change, never the passphrase.</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>remit::ui::PassphraseFields</name>
    <message>
        <source>设定口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>请设定口令。</source>
        <translation>Set a passphrase.</translation>
    </message>
    <message>
        <source>这个口令不能用，请按上面的提示换一个。</source>
        <translation>This passphrase cannot be used; choose another as said above.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输一次。</source>
        <translation>The two differ; type it again.</translation>
    </message>
    <message>
        <source>至少 %1 个字，12 个以上更好。长短比花样要紧：四个互不相干的词，难猜又好记。</source>
        <translation>At least %1 characters, better 12 or more. Length counts more than odd signs: four unrelated words are hard to guess and easy to keep.</translation>
    </message>
    <message>
        <source>太短：%1 个字，至少要 %2 个。</source>
        <translation>Too short: %1 characters of at least %2.</translation>
    </message>
    <message>
        <source>太好猜：全是数字、重复或连续的字，或只比姓名账号多一点。得到文件的人很快就能试出来。</source>
        <translation>Too easy: digits alone, repeated or consecutive characters, or little more than name and login. Who has the file soon finds it.</translation>
    </message>
    <message>
        <source>可以用。到 12 个字以上更牢靠。</source>
        <translation>Can be used. 12 characters or more are safer.</translation>
    </message>
    <message>
        <source>长度足够。不要写在电脑旁，也不要与别的系统共用。</source>
        <translation>Long enough. Do not keep it beside the machine nor use it elsewhere.</translation>
    </message>
</context>
<context>
    <name>remit::ui::PeriodChooser</name>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>季度</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>起止日期</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>哪一年</source>
        <translation>Which year</translation>
    </message>
    <message>
        <source>哪个季度</source>
        <translation>Which quarter</translation>
    </message>
    <message>
        <source>哪个月</source>
        <translation>Which month</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>remit::ui::PermitDialog</name>
    <message>
        <source>许可补录</source>
        <translation>Permit a late record</translation>
    </message>
    <message>
        <source>事项发生的日期</source>
        <translation>The day on which it happened</translation>
    </message>
    <message>
        <source>%1（期限 %2 天）</source>
        <translation>%1 (within %2 days)</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>发生日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>由谁补录</source>
        <translation>Who records it</translation>
    </message>
    <message>
        <source>为何未能按时登记</source>
        <translation>Why it was not recorded in time</translation>
    </message>
    <message>
        <source>许可当日有效，连同原因记入账本。不能许可自己。</source>
        <translation>The permit holds today and is recorded with its reason. Nobody permits oneself.</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Permit</translation>
    </message>
</context>
<context>
    <name>remit::ui::PlanDialog</name>
    <message>
        <source>排班 %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>出工时间</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>取上一张清单的排班</source>
        <translation>Take the plan of the last sheet</translation>
    </message>
    <message>
        <source>每行一道工序：产品 工序 标准工时（秒），如“衬衫 上领 45”；可从表格粘贴</source>
        <translation>One operation a line: product, operation, standard time in seconds; may be pasted from a spreadsheet</translation>
    </message>
    <message>
        <source>工序</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>按姓名或编号筛选</source>
        <translation>Filter by name or number</translation>
    </message>
    <message>
        <source>出工人员</source>
        <translation>Who works</translation>
    </message>
    <message>
        <source>出工人员名单</source>
        <translation>List of who works</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>第 %1 行应为：产品 工序 标准工时（整数秒）。</source>
        <translation>Line %1 should be: product, operation, standard time in whole seconds.</translation>
    </message>
    <message>
        <source>至少写一道工序。</source>
        <translation>At least one operation.</translation>
    </message>
    <message>
        <source>已选 %1 人，空格键选取</source>
        <translation>%1 selected; Space selects</translation>
    </message>
</context>
<context>
    <name>remit::ui::PointsPage</name>
    <message>
        <source>计分考核</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>月汇总</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>加扣分记载</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>溯源</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Month after</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>按姓名或编号筛选&#x3000;Ctrl+F</source>
        <translation>Filter by name or number  Ctrl+F</translation>
    </message>
    <message>
        <source>筛选罪犯</source>
        <translation>Filter inmates</translation>
    </message>
    <message>
        <source>只看与现记载不符的</source>
        <translation>Only where the record differs now</translation>
    </message>
    <message>
        <source>月得分</source>
        <translation>Monthly totals</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>更正所选的月得分…</source>
        <translation>Correct the selected…</translation>
    </message>
    <message>
        <source>罪犯编号，回车查看</source>
        <translation>Number, then Enter</translation>
    </message>
    <message>
        <source>罪犯编号</source>
        <translation>Inmate number</translation>
    </message>
    <message>
        <source>从得分到依据</source>
        <translation>From the total to its sources</translation>
    </message>
    <message>
        <source>方向键展开，回车打开账本中的原始记录</source>
        <translation>Arrows unfold; Enter opens the act in the ledger</translation>
    </message>
    <message>
        <source>计分溯源</source>
        <translation>Trace of points</translation>
    </message>
    <message>
        <source>从一个得分追到依据</source>
        <translation>Follow a total to its sources</translation>
    </message>
    <message>
        <source>在“月汇总”里双击一名罪犯，或在上面输入编号：每个月得分都能展开到加扣分、日清单、会议和签名。</source>
        <translation>Double-click an inmate under Month, or type a number above: every month unfolds to entries, sheets, meetings and signatures.</translation>
    </message>
    <message>
        <source>%1：%2。</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>已汇总 %1 人，记入账本第 %2 条。</source>
        <translation>%1 inmates summed, recorded as act %2.</translation>
    </message>
    <message>
        <source>未评议而未汇总：%1。</source>
        <translation> Not reviewed, left out: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>无法计分 %1 人，见“说明”栏。</source>
        <translation> %1 without a figure, see the remarks.</translation>
    </message>
    <message>
        <source>全监</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>还没有罪犯</source>
        <translation>No inmates yet</translation>
    </message>
    <message>
        <source>先在“罪犯”页导入花名册；考核从入监之日起算。</source>
        <translation>Import the roster under Inmates first; the assessment begins with admission.</translation>
    </message>
    <message>
        <source>没有符合筛选的罪犯</source>
        <translation>Nobody matches the filter</translation>
    </message>
    <message>
        <source>换一个监区或清除筛选。</source>
        <translation>Choose another area or clear the filter.</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 inmates</translation>
    </message>
    <message>
        <source>，平均 %1 分</source>
        <translation>, mean %1</translation>
    </message>
    <message>
        <source>，与现记载不符 %1 人</source>
        <translation>, %1 differ from the record</translation>
    </message>
    <message>
        <source>正在汇总 %1</source>
        <translation>Summing %1</translation>
    </message>
    <message>
        <source>%1 %2 小组会议</source>
        <translation>%1 %2: meeting of the group</translation>
    </message>
    <message>
        <source>周评议</source>
        <translation>Weekly review</translation>
    </message>
    <message>
        <source>%1 %2 起的一周：评议意见</source>
        <translation>%1, week of %2: remarks</translation>
    </message>
    <message>
        <source>记入评议</source>
        <translation>Record the review</translation>
    </message>
    <message>
        <source>本周秩序平稳</source>
        <translation>An orderly week</translation>
    </message>
    <message>
        <source>先在中间选中提出异议的罪犯。</source>
        <translation>Select the inmate who objects first.</translation>
    </message>
    <message>
        <source>记录异议</source>
        <translation>Record an objection</translation>
    </message>
    <message>
        <source>%1 %2：异议内容</source>
        <translation>%1 %2: words of the objection</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1 申请复核</source>
        <translation>%1 appeals</translation>
    </message>
    <message>
        <source>小组复查：%1</source>
        <translation>Group&apos;s review: %1</translation>
    </message>
    <message>
        <source>工作组复核：%1</source>
        <translation>Final review: %1</translation>
    </message>
    <message>
        <source>异议成立</source>
        <translation>Upheld</translation>
    </message>
    <message>
        <source>维持原记载</source>
        <translation>Record stands</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>所选的月得分与现记载一致，不必更正。</source>
        <translation>The selected totals agree with the record; nothing to correct.</translation>
    </message>
    <message>
        <source>工作组会议：更正 %1 人的 %2 月得分</source>
        <translation>Working group: correct %1 totals of %2</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>还没有月得分</source>
        <translation>No monthly totals yet</translation>
    </message>
    <message>
        <source>这名罪犯的月份还没有汇总，也没有导入过月得分。</source>
        <translation>No month of this inmate was summed or imported.</translation>
    </message>
    <message>
        <source>周期与等级</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>分析</source>
        <translation>Insight</translation>
    </message>
    <message>
        <source>考核办法</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>法院会问的问题…</source>
        <translation>What a court would ask…</translation>
    </message>
    <message>
        <source>正在核对全监</source>
        <translation>Checking the prison</translation>
    </message>
    <message>
        <source>正在核对 %1</source>
        <translation>Checking %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::PointsPresenter</name>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>现记载应为 %1</source>
        <translation>record gives %1</translation>
    </message>
    <message>
        <source>已汇总</source>
        <translation>summed</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>preview</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>月得分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>基础分</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>扣分</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>专项</source>
        <translation>Special</translation>
    </message>
    <message>
        <source>处罚</source>
        <translation>Sanction</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>%1 自 %2 起的一周已评议。</source>
        <translation>%1: the week of %2 is reviewed.</translation>
    </message>
    <message>
        <source>异议已记入账本第 %1 条，复查期限至 %2。</source>
        <translation>Recorded as act %1; the review is due %2.</translation>
    </message>
    <message>
        <source>异议 %1：%2。</source>
        <translation>Objection %1: %2.</translation>
    </message>
    <message>
        <source>更正已记入账本第 %1 条，公示三个工作日。</source>
        <translation>Corrected by act %1; on notice for three working days.</translation>
    </message>
</context>
<context>
    <name>remit::ui::PostDialog</name>
    <message>
        <source>岗位与工序：%1</source>
        <translation>Post and operations: %1</translation>
    </message>
    <message>
        <source>有定额</source>
        <translation>With quota</translation>
    </message>
    <message>
        <source>无定额，按当日等级计分</source>
        <translation>Without quota, by grade of the day</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>岗位系数</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>计分方式</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>工序和占比，每行一道，如“上领 60”</source>
        <translation>Operations and shares, one a line: name and percent</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>清单里没有工序“%1”。</source>
        <translation>The sheet has no operation %1.</translation>
    </message>
    <message>
        <source>占比应为 1 到 100 的整数。</source>
        <translation>A share is a whole number from 1 to 100.</translation>
    </message>
    <message>
        <source>至少写一道工序。</source>
        <translation>At least one operation.</translation>
    </message>
    <message>
        <source>占比合计 %1 %，超过 100 %。</source>
        <translation>The shares add up to %1 %, over 100 %.</translation>
    </message>
</context>
<context>
    <name>remit::ui::PreviewDialog</name>
    <message>
        <source>%1&#x3000;共 %2 页</source>
        <translation>%1, %2 pages</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>remit::ui::ProfilePresenter</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>按草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>劳动现行</source>
        <translation>Labour now</translation>
    </message>
    <message>
        <source>劳动按草稿</source>
        <translation>Labour, draft</translation>
    </message>
    <message>
        <source>相差</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>“%1”已存为草稿，由科长或监狱领导中另一人公布。</source>
        <translation>%1 is kept as a draft; another person of the chiefs publishes it.</translation>
    </message>
    <message>
        <source>“%1”自 %2 起适用；此前的月份不变。</source>
        <translation>%1 applies from %2; earlier months stay.</translation>
    </message>
    <message>
        <source>小组组成已记入账本，共 %1 人。</source>
        <translation>The group is recorded with %1 members.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ProfileText</name>
    <message>
        <source>监管</source>
        <translation>custody</translation>
    </message>
    <message>
        <source>教育</source>
        <translation>education</translation>
    </message>
    <message>
        <source>劳动</source>
        <translation>labour</translation>
    </message>
    <message>
        <source>突出</source>
        <translation>outstanding</translation>
    </message>
    <message>
        <source>优</source>
        <translation>excellent</translation>
    </message>
    <message>
        <source>良</source>
        <translation>good</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>ordinary</translation>
    </message>
    <message>
        <source>未劳动</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>条款第 %1 行应为：条款 部分（监管、教育、劳动） 从 到 文字。</source>
        <translation>Clause line %1 should be: clause, part (custody, education, labour), from, to, words.</translation>
    </message>
    <message>
        <source>劳动分档第 %1 行应为：完成率从 到 每 1 % 的分值。</source>
        <translation>Labour band line %1 should be: fulfilment from, to, points a percent.</translation>
    </message>
    <message>
        <source>当日等级第 %1 行应为：等级（突出、优、良、一般、未劳动） 分值。</source>
        <translation>Day grade line %1 should be: grade (outstanding, excellent, good, ordinary, absent), points.</translation>
    </message>
    <message>
        <source>减刑幅度参考第 %1 行应为：表扬数 月数。</source>
        <translation>Guidance line %1 should be: praises, months.</translation>
    </message>
    <message>
        <source>欠产扣分的月上限应为分数，如 30。</source>
        <translation>The monthly limit of deductions should be points, such as 30.</translation>
    </message>
    <message>
        <source>请写明名称。</source>
        <translation>Give it a title.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ProfileView</name>
    <message>
        <source>正在按草稿计算 %1</source>
        <translation>Computing %1 by the draft</translation>
    </message>
    <message>
        <source>%1 没有人的月得分会不同。</source>
        <translation>%1: nobody&apos;s total would differ.</translation>
    </message>
    <message>
        <source>全监合计 %1 → %2，其中劳动 %3 → %4（重算劳动清单 %5 张，更正过的分数不变）。</source>
        <translation> The whole prison %1 → %2, labour of it %3 → %4 (%5 sheets valued anew; corrected credits stay).</translation>
    </message>
    <message>
        <source>%1 有 %2 人的月得分会不同；只是预览，不改变任何月份。</source>
        <translation>%1: %2 people would have another total. A preview; no month changes.</translation>
    </message>
    <message>
        <source>自 %1 起</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>草稿，%1 起草</source>
        <translation>Draft by %1</translation>
    </message>
    <message>
        <source>改动之后可以预览：上月谁的得分会不同。</source>
        <translation>After a change, preview whose total of last month would differ.</translation>
    </message>
    <message>
        <source>公布考核办法</source>
        <translation>Publish the rules</translation>
    </message>
    <message>
        <source>“%1”自 %2 起适用于全监；此前的月份不变。公布后不能收回，只能另行公布新的办法。</source>
        <translation>%1 applies to the prison from %2; earlier months stay. It cannot be taken back, only followed by new rules.</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>考核办法</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>由此起草</source>
        <translation>Draft from this</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>加扣分条款，每行：条款 部分 从 到 文字；可从表格粘贴</source>
        <translation>Clauses, one a line: clause, part, from, to, words</translation>
    </message>
    <message>
        <source>劳动分档，每行：完成率从 到 每 1 % 的分值</source>
        <translation>Labour bands, one a line: fulfilment from, to, points a percent</translation>
    </message>
    <message>
        <source>无定额岗位的当日等级分</source>
        <translation>Day grades of posts without quota</translation>
    </message>
    <message>
        <source>欠产扣分的月上限</source>
        <translation>Monthly limit of deductions</translation>
    </message>
    <message>
        <source>减刑幅度参考：表扬数 月数</source>
        <translation>Guidance: praises, months</translation>
    </message>
    <message>
        <source>对上月的影响</source>
        <translation>Effect on last month</translation>
    </message>
    <message>
        <source>预览影响</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>存为草稿</source>
        <translation>Keep as draft</translation>
    </message>
    <message>
        <source>自何日起适用</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>公布…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>考核小组…</source>
        <translation>Groups…</translation>
    </message>
    <message>
        <source>读法选项（同全国）…</source>
        <translation>Readings (as the nation&apos;s)…</translation>
    </message>
    <message>
        <source>读法选项（%1 处不同）…</source>
        <translation>Readings (%1 differ)…</translation>
    </message>
</context>
<context>
    <name>remit::ui::ProofFields</name>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>用顿号隔开</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>证明人</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>附证据文件…</source>
        <translation>Attach evidence…</translation>
    </message>
    <message>
        <source>证据文件</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>文件或图片 (*.pdf *.png *.jpg *.jpeg *.docx *.txt);;全部文件 (*)</source>
        <translation>Files or pictures (*.pdf *.png *.jpg *.jpeg *.docx *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>%1 打不开，或超过 20 MB。</source>
        <translation>%1 cannot be opened, or is larger than 20 MB.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>remit::ui::Rail</name>
    <message>
        <source>减刑假释办案客户端</source>
        <translation>Commutation and parole</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReadingsDialog</name>
    <message>
        <source>读法选项</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>司规〔2021〕3号没有写明的地方，由各省的办法选定；第一项是全国规则采用的读法。</source>
        <translation>Where Si Gui [2021] No. 3 is silent the province&apos;s rules choose; the first of each is the national reading.</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Use these</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>与全国规则相同。</source>
        <translation>The same as the national rules.</translation>
    </message>
    <message>
        <source>%1 处与全国规则不同。</source>
        <translation>%1 differ from the national rules.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReasonDialog</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>remit::ui::RecordPresenter</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>分值</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>账本</source>
        <translation>Act</translation>
    </message>
</context>
<context>
    <name>remit::ui::RecordView</name>
    <message>
        <source>加扣分记载</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>只看待决定的</source>
        <translation>Only those that wait</translation>
    </message>
    <message>
        <source>记加扣分…</source>
        <translation>Record an entry…</translation>
    </message>
    <message>
        <source>会议不予通过…</source>
        <translation>Meeting refuses…</translation>
    </message>
    <message>
        <source>会议通过…</source>
        <translation>Meeting agrees…</translation>
    </message>
    <message>
        <source>已记入账本第 %1 条：%2。</source>
        <translation>Recorded as act %1: %2.</translation>
    </message>
    <message>
        <source>会议决定已记入账本，共 %1 件。</source>
        <translation>The meeting&apos;s decision on %1 matters is recorded.</translation>
    </message>
    <message>
        <source>%1 没有加扣分记载</source>
        <translation>No entries in %1</translation>
    </message>
    <message>
        <source>民警当日记载：条款、分值、事实，附证据或证明人；需要小组决定的由会议表决。</source>
        <translation>Officers record the same day: clause, points, facts, with evidence or a witness; meetings decide what is theirs.</translation>
    </message>
    <message>
        <source>没有待决定的事项</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>本月记载的都已决定。</source>
        <translation>Everything of this month is decided.</translation>
    </message>
    <message>
        <source>%1 件，待决定 %2 件&#x3000;%3</source>
        <translation>%1 matters, %2 wait · %3</translation>
    </message>
    <message>
        <source>所选的须都待同一个小组或工作组决定。</source>
        <translation>The selected must all wait for the same group.</translation>
    </message>
    <message>
        <source>先选中待决定的事项；按住 Ctrl 或 Shift 可选多件。</source>
        <translation>Select what waits first; Ctrl or Shift select several.</translation>
    </message>
    <message>
        <source>监狱工作组</source>
        <translation>Working group</translation>
    </message>
    <message>
        <source>%1 工作小组</source>
        <translation>Group of %1</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不予通过</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>%1会议：%2 %3 件</source>
        <translation>%1: %2, %3 matters</translation>
    </message>
    <message>
        <source>先选中一件要更正的记载。</source>
        <translation>Select the entry to correct first.</translation>
    </message>
    <message>
        <source>这一件已经更正或未获通过，不能再更正。</source>
        <translation>This one was corrected or refused already.</translation>
    </message>
    <message>
        <source>会议：更正记载</source>
        <translation>Meeting: correct an entry</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>记处罚、缺席…</source>
        <translation>Sanction, absence…</translation>
    </message>
    <message>
        <source>更正已记入账本第 %1 条，公示三个工作日；原记载保留可查。</source>
        <translation>The correction is act %1, on notice for three working days; the old record stays visible.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReplyDialog</name>
    <message>
        <source>回复检察意见</source>
        <translation>Reply to the procuratorate</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Reply&apos;s day</translation>
    </message>
    <message>
        <source>改写回复</source>
        <translation>Rewrite the reply</translation>
    </message>
    <message>
        <source>登记回复</source>
        <translation>Record reply</translation>
    </message>
    <message>
        <source>例：检察意见书（演检意〔2026〕3号）</source>
        <translation>name and number as on the opinion</translation>
    </message>
    <message>
        <source>检察机关</source>
        <translation>Procuratorate</translation>
    </message>
    <message>
        <source>意见书名称和文号</source>
        <translation>Name and number of its opinion</translation>
    </message>
    <message>
        <source>回复文号（可不填）</source>
        <translation>Reply&apos;s number (may be empty)</translation>
    </message>
    <message>
        <source>逐条意见：是否采纳；不全部采纳的写明理由</source>
        <translation>Point by point: adopted or not; what is not adopted whole needs a reason</translation>
    </message>
    <message>
        <source>增加一条</source>
        <translation>Add a point</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>第 %1 条意见</source>
        <translation>Point %1</translation>
    </message>
    <message>
        <source>第 %1 条是否采纳</source>
        <translation>Point %1 adopted</translation>
    </message>
    <message>
        <source>第 %1 条理由</source>
        <translation>Reason for point %1</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>删去第 %1 条</source>
        <translation>Remove point %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReportDialog</name>
    <message>
        <source>归档包核验报告</source>
        <translation>Verification of an archive package</translation>
    </message>
    <message>
        <source>核验通过</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>核验不通过：%1 处</source>
        <translation>Not verified: %1 findings</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>归档根</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>账本</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>与第 %1 条登记的批次 %2 的归档包相同</source>
        <translation>the package of batch %2 that act %1 records</translation>
    </message>
    <message>
        <source>本账本没有登记过这个归档根</source>
        <translation>this ledger records no such root</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>%1 件案件，法院回执 %2 份，法院动态 %3 条，检查点见证 %4 份</source>
        <translation>cases: %1, receipts: %2, court events: %3, witnesses of checkpoints: %4</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>其余 %1 处没有列出。</source>
        <translation>%1 more are not listed.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（%2 处）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>第 %1 次 %2 %3</source>
        <translation>No. %1 %2 %3</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>does not hold</translation>
    </message>
    <message>
        <source>下次不迟于 %1：%2</source>
        <translation>The next by %1: %2</translation>
    </message>
    <message>
        <source>续期时间戳</source>
        <translation>Renewals</translation>
    </message>
</context>
<context>
    <name>remit::ui::RestoreDialog</name>
    <message>
        <source>恢复到</source>
        <translation>Restore to</translation>
    </message>
    <message>
        <source>Remit 数据文件 (*.remit)</source>
        <translation>Remit data files (*.remit)</translation>
    </message>
    <message>
        <source>查看备份</source>
        <translation>Read the backup</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Remit 数据文件 (*.remit *.db);;所有文件 (*)</source>
        <translation>Remit data files (*.remit *.db);;All files (*)</translation>
    </message>
    <message>
        <source>备份是一个完整的、加密的数据文件，用备份时的账号和口令打开。恢复会另做一个新文件，备份本身不变。</source>
        <translation>A backup is a whole, encrypted data file, opened with the login and passphrase of its day. Restoring makes a new file; the backup stays as it is.</translation>
    </message>
    <message>
        <source>民警账号</source>
        <translation>Officer&apos;s login</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>恢复到（不能放在网络盘）</source>
        <translation>Restore to (never on a network drive)</translation>
    </message>
    <message>
        <source>备份里是：%1，%2，账本 %3 条，最后一条 %4，共 %5。</source>
        <translation>The backup holds: %1, %2, %3 acts, the last at %4, %5.</translation>
    </message>
    <message>
        <source>恢复并打开</source>
        <translation>Restore and open</translation>
    </message>
    <message>
        <source>这里已有文件（%1，最后改动 %2），不会覆盖它。请换一个名称，例如 %3。</source>
        <translation>A file is here already (%1, changed %2); it will not be replaced. Choose another name, such as %3.</translation>
    </message>
    <message>
        <source>这里没有文件，不会替换任何东西。</source>
        <translation>No file is here; nothing will be replaced.</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReturnDialog</name>
    <message>
        <source>退回案件</source>
        <translation>Return the case</translation>
    </message>
    <message>
        <source>退回 %1 件案件</source>
        <translation>Return %1 cases</translation>
    </message>
    <message>
        <source>退回到</source>
        <translation>Return to</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>缺少的材料（一行一项，可不填）</source>
        <translation>What is missing (one a line; may be empty)</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>连同审查中未了的 %1 处瑕疵一并退回</source>
        <translation>Send the open flaws of the review back with it: %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::RevocationDialog</name>
    <message>
        <source>登记撤销减刑裁定</source>
        <translation>Record the revocation of a ruling</translation>
    </message>
    <message>
        <source>撤销日期</source>
        <translation>Revoked on</translation>
    </message>
    <message>
        <source>其后裁定写明的止日暂不改动，另行更正</source>
        <translation>The end that a later ruling states stays for now and is corrected separately</translation>
    </message>
    <message>
        <source>已与撤销裁定书原件核对</source>
        <translation>Compared with the revoking ruling&apos;s original</translation>
    </message>
    <message>
        <source>登记撤销</source>
        <translation>Record revocation</translation>
    </message>
    <message>
        <source>%1&#x3000;案件 %2</source>
        <translation>%1  case %2</translation>
    </message>
    <message>
        <source>被撤销的裁定：%1</source>
        <translation>Ruling that is revoked: %1</translation>
    </message>
    <message>
        <source>以下内容读自法院已签名的动态。</source>
        <translation>Read from the court&apos;s signed events.</translation>
    </message>
    <message>
        <source>法院动态中没有撤销，请按撤销裁定书原件填写并写明依据。</source>
        <translation>The court&apos;s events hold no revocation: fill in from the paper and say what it rests on.</translation>
    </message>
    <message>
        <source>撤销裁定书案号</source>
        <translation>Number of the revoking ruling</translation>
    </message>
    <message>
        <source>依据（内容与法院动态不同，或只有纸质裁定时填写）</source>
        <translation>What it rests on (where it differs from the court&apos;s events, or stands on paper only)</translation>
    </message>
    <message>
        <source>撤销后视为没有减过刑（刑事诉讼法解释）。两次登记都保留在账本中。</source>
        <translation>Revoked, the commutation counts as never made (Interpretation of the Criminal Procedure Law). Both acts stay in the ledger.</translation>
    </message>
</context>
<context>
    <name>remit::ui::RulingCard</name>
    <message>
        <source>裁定</source>
        <translation>Ruling</translation>
    </message>
    <message>
        <source>去登记裁定</source>
        <translation>Go to record it</translation>
    </message>
    <message>
        <source>更正登记…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>登记撤销…</source>
        <translation>Record revocation…</translation>
    </message>
    <message>
        <source>待登记</source>
        <translation>To be recorded</translation>
    </message>
    <message>
        <source>法院已裁定，本监狱还没有登记。登记时与裁定书核对，登记后刑期才会改变。</source>
        <translation>The court has ruled; it is not recorded here yet. Recording compares it with the paper; only then does the sentence change.</translation>
    </message>
    <message>
        <source>尚未裁定</source>
        <translation>Not ruled yet</translation>
    </message>
    <message>
        <source>法院还没有裁定。在“批次”中接收法院动态；收到纸质裁定的，可以直接登记。</source>
        <translation>The court has not ruled. Receive its events under Batches; a ruling on paper can be recorded directly.</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>%1 起视为没有减过刑；两次登记都保留在账本中。</source>
        <translation>Counts as never made since %1; both acts stay in the ledger.</translation>
    </message>
    <message>
        <source>法院已撤销这一裁定，还没有登记：%1</source>
        <translation>The court revoked this ruling; that is not recorded yet: %1</translation>
    </message>
    <message>
        <source>法院动态中的裁定与已登记的不同，请核对后更正登记。</source>
        <translation>The court&apos;s events say otherwise than the record: compare and correct.</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>裁定书案号</source>
        <translation>Number of the ruling</translation>
    </message>
    <message>
        <source>裁定日期</source>
        <translation>Ruled on</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>减去刑期</source>
        <translation>Reduction of the term</translation>
    </message>
    <message>
        <source>裁定书写明的止日</source>
        <translation>End as the ruling states it</translation>
    </message>
    <message>
        <source>现刑期止日</source>
        <translation>Ends on now</translation>
    </message>
    <message>
        <source>账本</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>第 %1 条登记，第 %2 条改变刑期</source>
        <translation>act %1 records it, act %2 changes the sentence</translation>
    </message>
    <message>
        <source>第 %1 条登记，刑期不变</source>
        <translation>act %1 records it, the sentence stays</translation>
    </message>
</context>
<context>
    <name>remit::ui::RulingCorrection</name>
    <message>
        <source>更正裁定登记</source>
        <translation>Correct a recorded ruling</translation>
    </message>
    <message>
        <source>以裁定书写明的止日为准</source>
        <translation>The ruling&apos;s last day stands</translation>
    </message>
    <message>
        <source>已与裁定书原件核对</source>
        <translation>Checked against the original ruling</translation>
    </message>
    <message>
        <source>更正登记</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>%1&#x3000;案件 %2</source>
        <translation>%1  case %2</translation>
    </message>
    <message>
        <source>以下内容读自法院动态，与第 %1 条登记的不同。</source>
        <translation>Read out of the court&apos;s events; it differs from what act %1 records.</translation>
    </message>
    <message>
        <source>以下是第 %1 条登记的内容。改成裁定书或补正裁定所写的；原登记保留在账本中。</source>
        <translation>What act %1 records. Put in what the ruling or its correction says; the former stays in the ledger.</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Why it is corrected</translation>
    </message>
</context>
<context>
    <name>remit::ui::RulingDialog</name>
    <message>
        <source>登记裁定</source>
        <translation>Record ruling</translation>
    </message>
    <message>
        <source>以裁定书写明的止日为准</source>
        <translation>The ruling&apos;s last day stands</translation>
    </message>
    <message>
        <source>已与裁定书原件核对</source>
        <translation>Checked against the original ruling</translation>
    </message>
    <message>
        <source>%1&#x3000;案件 %2</source>
        <translation>%1  case %2</translation>
    </message>
    <message>
        <source>以下内容读自法院已签名的动态。</source>
        <translation>Read from the court&apos;s signed events.</translation>
    </message>
    <message>
        <source>法院动态中没有可读的裁定，请按裁定书原件填写。</source>
        <translation>The court&apos;s events hold no ruling that can be read; enter it from the original.</translation>
    </message>
    <message>
        <source>按规则计算的刑期止日：%1</source>
        <translation>Last day served by the rules: %1</translation>
    </message>
    <message>
        <source>依据（内容与法院动态不同，或只有纸质裁定时填写）</source>
        <translation>What it rests on (where it differs from the court&apos;s events, or stands on paper only)</translation>
    </message>
</context>
<context>
    <name>remit::ui::RulingFields</name>
    <message>
        <source>裁定日期</source>
        <translation>Day of the ruling</translation>
    </message>
    <message>
        <source>减去刑期</source>
        <translation>Reduction of the term</translation>
    </message>
    <message>
        <source>减为有期徒刑</source>
        <translation>Term it becomes</translation>
    </message>
    <message>
        <source>剥夺政治权利改为</source>
        <translation>Political rights reduced to</translation>
    </message>
    <message>
        <source>假释考验期起日</source>
        <translation>First day of parole</translation>
    </message>
    <message>
        <source>假释考验期止日</source>
        <translation>Last day of parole</translation>
    </message>
    <message>
        <source>（2026）青01刑更1号</source>
        <translation>(2026) Qing 01 Xing Geng No. 1</translation>
    </message>
    <message>
        <source>裁定结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>裁定书案号</source>
        <translation>Number of the ruling</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Day of service</translation>
    </message>
    <message>
        <source>裁定书写明的刑期止日</source>
        <translation>Last day served by the ruling</translation>
    </message>
    <message>
        <source>有</source>
        <translation>stated</translation>
    </message>
    <message>
        <source>有%1</source>
        <translation>%1 stated</translation>
    </message>
</context>
<context>
    <name>remit::ui::SealKeyDialog</name>
    <message>
        <source>制作印章 %1</source>
        <translation>Make the seal %1</translation>
    </message>
    <message>
        <source>加盖印章 %1</source>
        <translation>Set the seal %1</translation>
    </message>
    <message>
        <source>加盖后的文书</source>
        <translation>Sealed paper</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SM2 密钥文件</source>
        <translation>SM2 key file</translation>
    </message>
    <message>
        <source>证书文件 (*.p12 *.pfx);;所有文件 (*)</source>
        <translation>Key files (*.p12 *.pfx);;All files (*)</translation>
    </message>
    <message>
        <source>可信的根证书</source>
        <translation>Trusted authority</translation>
    </message>
    <message>
        <source>证书 (*.pem *.crt *.cer);;所有文件 (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>“%1”由%2申请，用印人：%3。核对图片、名称和用印人后再制作；制作人不能是申请人。</source>
        <translation>%1 was asked for by %2, to be set by %3. Check picture, name and people before making it; who asked cannot make it.</translation>
    </message>
    <message>
        <source>把“%1”加盖在案件已签名的建议书上。建议书须先以这枚印章的图样签名。</source>
        <translation>Sets %1 on a case&apos;s signed proposal, which must have been signed with this seal&apos;s picture before.</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>写入文件（旁边另存 .seal）</source>
        <translation>Write to (a .seal file goes beside it)</translation>
    </message>
    <message>
        <source>制章人的 SM2 密钥（PKCS#12）</source>
        <translation>The maker&apos;s SM2 key (PKCS#12)</translation>
    </message>
    <message>
        <source>用印人的 SM2 密钥（PKCS#12）</source>
        <translation>The setter&apos;s SM2 key (PKCS#12)</translation>
    </message>
    <message>
        <source>密钥的口令</source>
        <translation>Passphrase of the key</translation>
    </message>
    <message>
        <source>可信的根证书（PEM）</source>
        <translation>Trusted authority (PEM)</translation>
    </message>
    <message>
        <source>制作</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>加盖</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>请选择密钥和根证书。</source>
        <translation>Choose the key and the authority.</translation>
    </message>
    <message>
        <source>请填写案号，选择要写入的文件、密钥和根证书。</source>
        <translation>Give the case, the file to write, the key and the authority.</translation>
    </message>
</context>
<context>
    <name>remit::ui::SealRequestDialog</name>
    <message>
        <source>申请制作印章</source>
        <translation>Ask for a seal</translation>
    </message>
    <message>
        <source>印章图片</source>
        <translation>Picture of the seal</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.bmp);;所有文件 (*)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp);;All files (*)</translation>
    </message>
    <message>
        <source>宽（毫米）</source>
        <translation>Width (mm)</translation>
    </message>
    <message>
        <source>高（毫米）</source>
        <translation>Height (mm)</translation>
    </message>
    <message>
        <source>有效期从</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效期到</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>用印人的 SM2 证书</source>
        <translation>SM2 certificate of who sets it</translation>
    </message>
    <message>
        <source>证书 (*.pem *.crt *.cer);;所有文件 (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>印章名称，如“××监狱减刑专用章”</source>
        <translation>Name of the seal</translation>
    </message>
    <message>
        <source>申请记入账本；须由另一人（科长或监狱长）用制章人的 SM2 密钥制作，不能自己批自己。</source>
        <translation>The request goes into the ledger. Another person (the chief or the governor) makes the seal with the maker&apos;s SM2 key; nobody approves one&apos;s own.</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>印章图片（白底红印，PNG、JPEG 或 BMP）</source>
        <translation>Picture (red on white; PNG, JPEG or BMP)</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>用印人</source>
        <translation>Set by</translation>
    </message>
    <message>
        <source>其 SM2 证书（PEM 或 DER）</source>
        <translation>SM2 certificate (PEM or DER)</translation>
    </message>
    <message>
        <source>已添加的用印人</source>
        <translation>Those who may set it</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>请填写名称，选择图片，并添加至少一名用印人。</source>
        <translation>Give a name, choose a picture and add at least one officer who may set it.</translation>
    </message>
</context>
<context>
    <name>remit::ui::SealsCard</name>
    <message>
        <source>印章</source>
        <translation>Seals</translation>
    </message>
    <message>
        <source>印章名单</source>
        <translation>Seals</translation>
    </message>
    <message>
        <source>还没有印章：科员或科长申请，另一人制作。</source>
        <translation>No seal yet: the department asks for one, another person makes it.</translation>
    </message>
    <message>
        <source>申请制章…</source>
        <translation>Ask for a seal…</translation>
    </message>
    <message>
        <source>制作…</source>
        <translation>Make…</translation>
    </message>
    <message>
        <source>加盖…</source>
        <translation>Set…</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Stop…</translation>
    </message>
    <message>
        <source>印章图片</source>
        <translation>Picture of the seal</translation>
    </message>
    <message>
        <source>由刑罚执行科科员或科长申请。</source>
        <translation>Asked for by an officer or the chief of the department.</translation>
    </message>
    <message>
        <source>选中已申请的印章，由科长或监狱长制作。</source>
        <translation>Choose a seal that was asked for; the chief or the governor makes it.</translation>
    </message>
    <message>
        <source>选中已制作的印章后加盖。</source>
        <translation>Choose a seal that was made to set it.</translation>
    </message>
    <message>
        <source>选中未停用的印章，由刑罚执行科或监狱长停用。</source>
        <translation>Choose a seal that is not stopped; the department or the governor stops it.</translation>
    </message>
    <message>
        <source>%1 × %2 毫米</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>申请 %1</source>
        <translation>Asked for by %1</translation>
    </message>
    <message>
        <source>制作 %1</source>
        <translation>Made by %1</translation>
    </message>
    <message>
        <source>停用原因：%1</source>
        <translation>Stopped: %1</translation>
    </message>
    <message>
        <source>停用印章 %1</source>
        <translation>Stop the seal %1</translation>
    </message>
    <message>
        <source>原因（停用后不能恢复，以前加盖的仍然有效）</source>
        <translation>Reason (for good; what was set before still holds)</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>remit::ui::SealsPresenter</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>用印人</source>
        <translation>Set by</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>已申请“%1”，由另一人制作后才能使用。</source>
        <translation>%1 was asked for; it can be used once another person has made it.</translation>
    </message>
    <message>
        <source>印章 %1 已制作，可以加盖。</source>
        <translation>The seal %1 was made and can be set.</translation>
    </message>
    <message>
        <source>印章 %1 已停用。以前加盖的仍然有效。</source>
        <translation>The seal %1 was stopped. What was set before still holds.</translation>
    </message>
    <message>
        <source>印章 %1 已加盖在 %2 的建议书上，写入 %3。</source>
        <translation>The seal %1 was set on the proposal of %2 and written to %3.</translation>
    </message>
</context>
<context>
    <name>remit::ui::SearchBox</name>
    <message>
        <source>搜索罪犯、案件、命令…&#x3000;Ctrl+K</source>
        <translation>Search people, cases, commands…   Ctrl+K</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>没有找到“%1”。可输入姓名中的一两个字、编号开头或案号。</source>
        <translation>Nothing found for &quot;%1&quot;. Try one or two characters of a name, or the beginning of a number.</translation>
    </message>
</context>
<context>
    <name>remit::ui::SheetModel</name>
    <message>
        <source>%1（无定额）</source>
        <translation>%1 (no quota)</translation>
    </message>
    <message>
        <source>已更正：%1</source>
        <translation>Corrected: %1</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>工序</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>定额</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>次品</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>缺工(分)</source>
        <translation>Absent (min)</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Fulfilment</translation>
    </message>
    <message>
        <source>计算分</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>计入分</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>本人确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>缺工应为 0 到 %1 之间的整数分钟。</source>
        <translation>Absence is a whole number of minutes from 0 to %1.</translation>
    </message>
    <message>
        <source>没有“%1”这一等级；可填：%2。</source>
        <translation>There is no grade %1; use one of: %2.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>件数应为 0 到 %1 之间的整数。</source>
        <translation>Pieces are a whole number from 0 to %1.</translation>
    </message>
    <message>
        <source>这一格有 %1 个批号，先在上面选一个批号再填。</source>
        <translation>This cell holds %1 lots; choose one above first.</translation>
    </message>
</context>
<context>
    <name>remit::ui::ShortcutSheet</name>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>搜索罪犯、案件、命令</source>
        <translation>Search people, cases, commands</translation>
    </message>
    <message>
        <source>后退、前进</source>
        <translation>Back, forward</translation>
    </message>
    <message>
        <source>在本页筛选</source>
        <translation>Filter this page</translation>
    </message>
    <message>
        <source>重新读取本页</source>
        <translation>Read this page again</translation>
    </message>
    <message>
        <source>打开选中的一行</source>
        <translation>Open the selected row</translation>
    </message>
    <message>
        <source>复制选中的行为表格</source>
        <translation>Copy the selected rows as a table</translation>
    </message>
    <message>
        <source>提交表单或当前主要操作</source>
        <translation>Submit, or take the main action</translation>
    </message>
    <message>
        <source>关闭对话框、返回列表</source>
        <translation>Close a dialog, back to the list</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>在列表与办理之间切换</source>
        <translation>Between the list and the decision</translation>
    </message>
    <message>
        <source>提示给出的下一步</source>
        <translation>The next step that a notice offers</translation>
    </message>
    <message>
        <source>选择表格显示哪些列</source>
        <translation>Choose the table&apos;s columns</translation>
    </message>
    <message>
        <source>导出表格所示的行</source>
        <translation>Export the rows shown</translation>
    </message>
    <message>
        <source>条件筛查</source>
        <translation>Screen everybody</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>罪犯资料的各栏</source>
        <translation>Sections of an inmate&apos;s page</translation>
    </message>
    <message>
        <source>生成全部文书</source>
        <translation>Produce all papers</translation>
    </message>
    <message>
        <source>新建批次、加入案件</source>
        <translation>New batch, add cases</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>办案</source>
        <translation>Casework</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>卷宗材料在同类中上移、下移</source>
        <translation>Move a dossier&apos;s material among its kind</translation>
    </message>
    <message>
        <source>撤销表单里的上一步</source>
        <translation>Undo the last change of a form</translation>
    </message>
    <message>
        <source>复核同意</source>
        <translation>Check another&apos;s review: agree</translation>
    </message>
</context>
<context>
    <name>remit::ui::SigningDialog</name>
    <message>
        <source>批次 %1&#x3000;签署文书</source>
        <translation>Batch %1: signing its papers</translation>
    </message>
    <message>
        <source>签署清单</source>
        <translation>Signing list</translation>
    </message>
    <message>
        <source>本批案件还没有可签署的文书。先在“办案”里生成建议书和审核表。</source>
        <translation>No paper of this batch can be signed yet. Make the proposal and the review form under Cases first.</translation>
    </message>
    <message>
        <source>签署清单 %1</source>
        <translation>Signing list %1</translation>
    </message>
    <message>
        <source>盖章处显示的印章</source>
        <translation>Seal shown at its place</translation>
    </message>
    <message>
        <source>清单摘要</source>
        <translation>List&apos;s digest</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>打印清单…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不显示</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>已停止，还有 %1 处未签署。再按“签署”只签剩下的。</source>
        <translation>Stopped; %1 are not signed yet. Sign again signs only those.</translation>
    </message>
    <message>
        <source>已签署 %1 处，每份签后即已核验并记入账本。</source>
        <translation>%1 signed, each verified at once and recorded.</translation>
    </message>
    <message>
        <source>签署 %1 处</source>
        <translation>Sign %1</translation>
    </message>
    <message>
        <source>将以您的证书逐份签署清单中待签署的文书，只需输入一次口令。</source>
        <translation>Signs one after the other with your certificate; the passphrase is asked for once.</translation>
    </message>
    <message>
        <source>正在签署</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>没有打印成：打印机或文件打不开。</source>
        <translation>Not printed: the printer or file cannot be opened.</translation>
    </message>
    <message>
        <source>签署清单&#x3000;批次 %1&#x3000;%2&#x3000;%3</source>
        <translation>Signing list, batch %1  %2  %3</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3（%4 页）&#x3000;%5&#x3000;%6&#x3000;%7</source>
        <translation>%1  %2  %3 (%4 pages)  %5  %6  %7</translation>
    </message>
    <message>
        <source>清单摘要 %1</source>
        <translation>List&apos;s digest %1</translation>
    </message>
    <message>
        <source>签名密钥</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>本机密钥文件</source>
        <translation>Key file on this machine</translation>
    </message>
    <message>
        <source>密码钥匙在“管理”页的“签名密钥”里检查和选定。</source>
        <translation>Tokens are examined and chosen on the Administration page, under Signing key.</translation>
    </message>
    <message>
        <source>用最后一次机会</source>
        <translation>Use the last try</translation>
    </message>
    <message>
        <source>签名密钥由管理员锁定。%1</source>
        <translation>The signing key is locked by the administrator. %1</translation>
    </message>
    <message>
        <source>显示我的手写签名</source>
        <translation>Show my handwritten signature</translation>
    </message>
    <message>
        <source>手写签名图在“管理”页“我的账号”里登记。</source>
        <translation>Record your handwritten signature under &quot;My account&quot; on the administration page.</translation>
    </message>
</context>
<context>
    <name>remit::ui::SigningPresenter</name>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>签署处</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>待签署 %1 处，已签署 %2 处，不能签署 %3 处；另有 %4 处由他人签署。</source>
        <translation>%1 to be signed, %2 signed, %3 cannot be signed; %4 more are signed by others.</translation>
    </message>
    <message>
        <source>签署人</source>
        <translation>Signer</translation>
    </message>
</context>
<context>
    <name>remit::ui::StartPage</name>
    <message>
        <source>在这台电脑上开始</source>
        <translation>Begin on this machine</translation>
    </message>
    <message>
        <source>已停止，没有留下任何文件。</source>
        <translation>Stopped; no file was left.</translation>
    </message>
    <message>
        <source>新建本监狱的数据文件</source>
        <translation>Make this prison&apos;s data file</translation>
    </message>
    <message>
        <source>第一次使用时由管理员做一次。填写监狱、受理法院和您本人，设定口令；几分钟即可导入名册。</source>
        <translation>Done once, by the administrator: the prison, its court, yourself, a passphrase. The roster can be imported minutes later.</translation>
    </message>
    <message>
        <source>打开已有的数据文件</source>
        <translation>Open a data file that there is</translation>
    </message>
    <message>
        <source>打开演示监狱</source>
        <translation>Open the demonstration prison</translation>
    </message>
    <message>
        <source>建一个演示监狱看看</source>
        <translation>Try a demonstration prison</translation>
    </message>
    <message>
        <source>人物、案件全部虚构，处处标明“演示”，与真实数据分开存放。账号 %1 等，口令都是 %2。</source>
        <translation>Fictitious throughout and marked as a demonstration, kept apart from real data. Logins such as %1; every passphrase is %2.</translation>
    </message>
    <message>
        <source>正在打开演示监狱</source>
        <translation>Opening the demonstration prison</translation>
    </message>
    <message>
        <source>正在建立演示监狱</source>
        <translation>Making the demonstration prison</translation>
    </message>
    <message>
        <source>减刑假释办案客户端</source>
        <translation>Commutation and parole casework</translation>
    </message>
    <message>
        <source>管理员给了您数据文件和账号。</source>
        <translation>An administrator gave you a data file and a login.</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>先看清备份里是什么，再恢复成一个新的数据文件；已有的文件不会被覆盖。</source>
        <translation>See first what the backup holds, then make a new data file of it; no existing file is replaced.</translation>
    </message>
</context>
<context>
    <name>remit::ui::StatisticsPage</name>
    <message>
        <source>打印预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Excel、CSV、PDF 或图片</source>
        <translation>Excel, CSV, PDF or a picture</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>统计指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>统计图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>正在统计 %1 / %2</source>
        <translation>Counting %1 / %2</translation>
    </message>
    <message>
        <source>这个期间没有</source>
        <translation>Nothing in this period</translation>
    </message>
    <message>
        <source>在上面换一个期间，或在左边换一个指标。</source>
        <translation>Choose another period above, or another indicator at the left.</translation>
    </message>
    <message>
        <source>还没有评定过等级的周期</source>
        <translation>No cycle has been graded yet</translation>
    </message>
    <message>
        <source>在“计分考核”里评定满周期的等级之后，这里按等级和奖励计数。</source>
        <translation>Once cycles have been graded under Points assessment they are counted here by grade and reward.</translation>
    </message>
    <message>
        <source>去计分考核</source>
        <translation>Go to points</translation>
    </message>
    <message>
        <source>还没有案件</source>
        <translation>No case yet</translation>
    </message>
    <message>
        <source>到“罪犯”页做条件筛查，打开符合条件的罪犯，按“立案提请”。</source>
        <translation>Screen the inmates, open one who is eligible, and open a case there.</translation>
    </message>
    <message>
        <source>去筛查</source>
        <translation>Go to screening</translation>
    </message>
    <message>
        <source>没有打印成：打印机或文件打不开。</source>
        <translation>Not printed: the printer or file cannot be opened.</translation>
    </message>
    <message>
        <source>导出%1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx);;CSV (*.csv);;PDF (*.pdf);;图片 (*.png)</source>
        <translation>Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf);;Picture (*.png)</translation>
    </message>
    <message>
        <source>已导出到 %1。</source>
        <translation>Exported to %1.</translation>
    </message>
    <message>
        <source>没有导出成：%1 写不进去。换一个文件夹再试。</source>
        <translation>Not exported: %1 cannot be written. Try another folder.</translation>
    </message>
</context>
<context>
    <name>remit::ui::StatisticsPaper</name>
    <message>
        <source>制表 %1&#x3000;%2</source>
        <translation>Made on %1  %2</translation>
    </message>
</context>
<context>
    <name>remit::ui::StatisticsPresenter</name>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 %3 天，出自 %4 次</source>
        <translation>%1  %2 %3 days, out of %4</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3 %4</source>
        <translation>%1  %2  %3 %4</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>remit::ui::StatusBar</name>
    <message>
        <source>F1 帮助&#x3000;Ctrl+/ 快捷键</source>
        <translation>F1 Help   Ctrl+/ Shortcuts</translation>
    </message>
    <message>
        <source>法院：本次未连接</source>
        <translation>Court: not connected yet</translation>
    </message>
</context>
<context>
    <name>remit::ui::StatusPresenter</name>
    <message>
        <source>尚无记录</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>本地已保存 %1</source>
        <translation>Saved here %1</translation>
    </message>
    <message>
        <source>账本 %1 条</source>
        <translation>Ledger: %1 acts</translation>
    </message>
    <message>
        <source> · 尚无检查点</source>
        <translation> · no checkpoint yet</translation>
    </message>
    <message>
        <source> · 检查点 %1，%2见证</source>
        <translation> · checkpoint %1, witnessed by %2</translation>
    </message>
    <message>
        <source> · 检查点 %1，仅本机持有</source>
        <translation> · checkpoint %1, held here only</translation>
    </message>
    <message>
        <source>待发送或待回执 %1 批，其中 %2 批是否送达不明</source>
        <translation>%1 to send or awaiting a receipt, %2 of them in doubt</translation>
    </message>
    <message>
        <source>待发送或待回执 %1 批</source>
        <translation>%1 to send or awaiting a receipt</translation>
    </message>
    <message>
        <source>没有待发送的批次</source>
        <translation>nothing waits to be sent</translation>
    </message>
</context>
<context>
    <name>remit::ui::SupplementCard</name>
    <message>
        <source>补充材料</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>加入其他材料…</source>
        <translation>Other paper…</translation>
    </message>
    <message>
        <source>编入补充批次</source>
        <translation>Put into a batch</translation>
    </message>
    <message>
        <source>打开批次</source>
        <translation>Open batch</translation>
    </message>
    <message>
        <source>法院 %1 要求补送，最迟 %2 送出（账本第 %3 条）。</source>
        <translation>Asked for on %1, to be sent by %2 at the latest (ledger act %3).</translation>
    </message>
    <message>
        <source>法院没有列出清单，请按通知原文准备。</source>
        <translation>The court gave no list: prepare what its notice says.</translation>
    </message>
    <message>
        <source>在批次 %1：%2</source>
        <translation>In batch %1: %2</translation>
    </message>
    <message>
        <source>编入补充批次后，在“批次”中封签并送法院；收到回执才算送达。</source>
        <translation>Put into a supplement batch, it is sealed and sent under Batches; only the receipt means delivered.</translation>
    </message>
    <message>
        <source>逐项加入扫描件（PDF、PNG、JPEG）。加入即记入账本，送出前可以继续加入。</source>
        <translation>Add scans item by item (PDF, PNG, JPEG). Each goes into the ledger at once; more can be added until it is sealed.</translation>
    </message>
    <message>
        <source>准备材料</source>
        <translation>Gather</translation>
    </message>
    <message>
        <source>编入批次</source>
        <translation>Put into a batch</translation>
    </message>
    <message>
        <source>封签</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>法院收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>未备</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>已备</source>
        <translation>at hand</translation>
    </message>
    <message>
        <source>加入…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>加入%1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 页&#x3000;%3&#x3000;账本第 %4 条</source>
        <translation>%1, %2 pages, %3, ledger act %4</translation>
    </message>
    <message>
        <source>重新生成的文书：%1&#x3000;%2 页</source>
        <translation>Paper made anew: %1, %2 pages</translation>
    </message>
    <message>
        <source>扫描件 (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Scans (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>加入其他材料</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>材料名称</source>
        <translation>Name of the paper</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>remit::ui::SuppositionRow</name>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>若</source>
        <translation>If</translation>
    </message>
    <message>
        <source>假设</source>
        <translation>Supposition</translation>
    </message>
    <message>
        <source>为什么：%1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
</context>
<context>
    <name>remit::ui::Suspend</name>
    <message>
        <source>锁定窗口</source>
        <translation>Lock the window</translation>
    </message>
</context>
<context>
    <name>remit::ui::Table</name>
    <message>
        <source>显示所有列</source>
        <translation>Show all columns</translation>
    </message>
    <message>
        <source>复制选中的 %1 行</source>
        <translation>Copy selected rows (%1)</translation>
    </message>
    <message>
        <source>复制全部</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>导出所示的行…</source>
        <translation>Export the rows shown…</translation>
    </message>
    <message>
        <source>选择列…</source>
        <translation>Choose columns…</translation>
    </message>
</context>
<context>
    <name>remit::ui::TableExport</name>
    <message>
        <source>导出所示的 %1 行</source>
        <translation>Export the %1 rows shown</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>已导出 %1 行到 %2。文件未加密，请按规定保管。</source>
        <translation>%1 rows written to %2. The file is not encrypted; keep it accordingly.</translation>
    </message>
</context>
<context>
    <name>remit::ui::TermField</name>
    <message>
        <source> 年</source>
        <translation> y</translation>
    </message>
    <message>
        <source>%1 年</source>
        <translation>%1, years</translation>
    </message>
    <message>
        <source> 个月</source>
        <translation> m</translation>
    </message>
    <message>
        <source>%1 个月</source>
        <translation>%1, months</translation>
    </message>
</context>
<context>
    <name>remit::ui::TokenDialog</name>
    <message>
        <source>密码钥匙诊断</source>
        <translation>Tokens examined</translation>
    </message>
    <message>
        <source>驱动与密码钥匙</source>
        <translation>Drivers and tokens</translation>
    </message>
    <message>
        <source>试过的驱动、槽位和密码钥匙都列在这里，不需要 PIN。驱动在单独的程序里运行，它没有响应时不会影响窗口。</source>
        <translation>The drivers, slots and tokens that were tried; no PIN is needed. A driver runs in a program of its own, so that one that does not answer cannot harm the window.</translation>
    </message>
    <message>
        <source>没有找到驱动。请用“试其他驱动”给出驱动文件。</source>
        <translation>No driver was found. Name its file with Try another driver.</translation>
    </message>
    <message>
        <source>用它签署</source>
        <translation>Sign with it</translation>
    </message>
    <message>
        <source>改用密钥文件</source>
        <translation>Use the key file</translation>
    </message>
    <message>
        <source>试其他驱动…</source>
        <translation>Try another driver…</translation>
    </message>
    <message>
        <source>自检…</source>
        <translation>Self-test…</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>密码钥匙驱动</source>
        <translation>Token driver</translation>
    </message>
    <message>
        <source>驱动 (*.so);;所有文件 (*)</source>
        <translation>Drivers (*.so);;All files (*)</translation>
    </message>
    <message>
        <source>本机用于签署：%1</source>
        <translation>Signs on this machine: %1</translation>
    </message>
    <message>
        <source>正在询问驱动……没有响应的驱动最多等二十秒。</source>
        <translation>Asking the drivers… One that does not answer is given up after twenty seconds.</translation>
    </message>
    <message>
        <source>自检密码钥匙 %1</source>
        <translation>Self-test of the token %1</translation>
    </message>
    <message>
        <source>用本人证书的密钥试签一次并核验，不签署任何文书。PIN 只试一次。</source>
        <translation>Signs once with the key of your own certificate and verifies it; no paper is signed. The PIN is tried once.</translation>
    </message>
    <message>
        <source>自检</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>签名密钥由管理员锁定。%1</source>
        <translation>The signing key is locked by the administrator. %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::TraceModel</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1&#x3000;旧系统导入</source>
        <translation>%1  imported</translation>
    </message>
    <message>
        <source>第 %1 周期&#x3000;%2 至 %3&#x3000;%4</source>
        <translation>Cycle %1, %2 to %3, %4</translation>
    </message>
    <message>
        <source>劳动&#x3000;%1 天</source>
        <translation>Labour, %1 days</translation>
    </message>
    <message>
        <source>日清单合计</source>
        <translation>Sum of the sheets</translation>
    </message>
    <message>
        <source>更正前的月得分</source>
        <translation>Total before the correction</translation>
    </message>
    <message>
        <source>基础分</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>按规定给的平均分</source>
        <translation>Averages granted</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>超过上限未计的加分</source>
        <translation>Over the cap, not counted</translation>
    </message>
    <message>
        <source>扣分</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>%1&#x3000;监管 %2，教育和文化 %3，劳动 %4</source>
        <translation>%1: custody %2, education %3, labour %4</translation>
    </message>
    <message>
        <source>计算所得</source>
        <translation>computed</translation>
    </message>
    <message>
        <source>专项加分</source>
        <translation>Special additions</translation>
    </message>
    <message>
        <source>处罚扣分</source>
        <translation>Sanctions</translation>
    </message>
    <message>
        <source>证明人：%1</source>
        <translation>Witnesses: %1</translation>
    </message>
    <message>
        <source>证据：%1&#x3000;SHA-256 %2</source>
        <translation>Evidence: %1  SHA-256 %2</translation>
    </message>
    <message>
        <source>工作组</source>
        <translation>Working group</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source>主持 %1，记录 %2</source>
        <translation>chair %1, recorder %2</translation>
    </message>
    <message>
        <source>到会 %1；同意 %2</source>
        <translation>Present %1; agreeing %2</translation>
    </message>
    <message>
        <source>不同意见：%1</source>
        <translation>Dissent: %1</translation>
    </message>
    <message>
        <source>%1 签名</source>
        <translation>signed by %1</translation>
    </message>
    <message>
        <source>定额完成 %1 %</source>
        <translation>Quota met: %1 %</translation>
    </message>
    <message>
        <source>入库批号 %1&#x3000;%2：合格 %3 件，次品 %4 件</source>
        <translation>Lot %1, %2: %3 accepted, %4 rejected</translation>
    </message>
    <message>
        <source>更正的理由：%1</source>
        <translation>Reason for the correction: %1</translation>
    </message>
    <message>
        <source>账本第 %1 条第 %2 行</source>
        <translation>Act %1, line %2</translation>
    </message>
    <message>
        <source>账本第 %1 条</source>
        <translation>Act %1</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>分值</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>remit::ui::UnlockPage</name>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>民警账号</source>
        <translation>Officer&apos;s login</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>打开数据文件</source>
        <translation>Open a store</translation>
    </message>
    <message>
        <source>%1 的工作原样保留，正在进行的发送不受影响。输入口令继续。</source>
        <translation>The work of %1 is kept as it was; a sending under way goes on. Enter the passphrase to continue.</translation>
    </message>
    <message>
        <source>案件数据库加密保存在本机，离线即可办案。</source>
        <translation>Everything is kept encrypted on this machine; no network is needed to work.</translation>
    </message>
    <message>
        <source>请等待 %1 秒后再试。</source>
        <translation>Wait %1 seconds before the next try.</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>%1 秒后可再试</source>
        <translation>Next try in %1 s</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>选择数据文件</source>
        <translation>Choose a store</translation>
    </message>
    <message>
        <source>Remit 数据文件 (*.remit *.db);;所有文件 (*)</source>
        <translation>Remit stores (*.remit *.db);;All files (*)</translation>
    </message>
    <message>
        <source>换其他民警登录(&amp;O)…</source>
        <translation>&amp;Other officer…</translation>
    </message>
    <message>
        <source>换其他民警登录</source>
        <translation>Other officer</translation>
    </message>
    <message>
        <source>浏览(&amp;O)…</source>
        <translation>Br&amp;owse…</translation>
    </message>
    <message>
        <source>新建数据文件，或看演示(&amp;N)…</source>
        <translation>New data file or demonstration (&amp;N)…</translation>
    </message>
    <message>
        <source>新建数据文件，或看演示</source>
        <translation>New data file or demonstration</translation>
    </message>
    <message>
        <source>按“浏览”选择管理员给您的数据文件，用您的账号和口令打开。</source>
        <translation>Press &quot;Browse&quot; for the data file that an administrator gave you; open it with your login and passphrase.</translation>
    </message>
    <message>
        <source>演示监狱，人物全部虚构。账号：%1。口令都是 %2。</source>
        <translation>The demonstration prison, fictitious throughout. Logins: %1. Every passphrase is %2.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>remit::ui::VerdictPanel</name>
    <message>
        <source>减刑假释资格</source>
        <translation>Eligibility</translation>
    </message>
    <message>
        <source>拟报请日</source>
        <translation>Report day</translation>
    </message>
    <message>
        <source>减刑</source>
        <translation>Commutation</translation>
    </message>
    <message>
        <source>假释</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>减刑或假释</source>
        <translation>Commutation or parole</translation>
    </message>
    <message>
        <source>最早可提请</source>
        <translation>Earliest</translation>
    </message>
    <message>
        <source>理由与依据</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>按推定计算、立案时须确认：%1</source>
        <translation>Assumed, to be confirmed when a case is opened: %1</translation>
    </message>
    <message>
        <source>一次最高</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>%1至%2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>考验期</source>
        <translation>Probation</translation>
    </message>
    <message>
        <source>打开案件 %1</source>
        <translation>Open case %1</translation>
    </message>
    <message>
        <source>立案提请减刑</source>
        <translation>Open a case for commutation</translation>
    </message>
    <message>
        <source>立案提请假释</source>
        <translation>Open a case for parole</translation>
    </message>
    <message>
        <source>只有符合条件的罪犯可以立案。</source>
        <translation>A case can be opened only for an eligible inmate.</translation>
    </message>
    <message>
        <source>立案由%1办理。</source>
        <translation>Cases are opened by: %1.</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>remit::ui::Window</name>
    <message>
        <source>Remit 减刑假释办案客户端</source>
        <translation>Remit</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>法院：已连接</source>
        <translation>Court: connected</translation>
    </message>
    <message>
        <source>法院：连接不上，稍后自动再试</source>
        <translation>Court: cannot be reached, trying again by itself</translation>
    </message>
    <message>
        <source>转到“%1”</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>切换外观：浅色、深色、高对比</source>
        <translation>Appearance: light, dark, high contrast</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>换人</source>
        <translation>Switch officer</translation>
    </message>
    <message>
        <source>换其他民警登录</source>
        <translation>Other officer</translation>
    </message>
    <message>
        <source>保存草稿并换人</source>
        <translation>Keep drafts and change officer</translation>
    </message>
    <message>
        <source>放弃并换人</source>
        <translation>Discard and change officer</translation>
    </message>
    <message>
        <source>还有没有提交的内容：%1。
草稿加密保存在数据文件里，只有您本人登录后能看到，可以接着写。</source>
        <translation>Not yet submitted: %1.
Drafts are kept encrypted in the data file; only you see them and can go on when you sign in.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>留下继续</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>%1 有 %2 处没有提交的内容，将存为草稿，本人登录后可以接着写。</source>
        <translation>%1 has %2 unsubmitted texts. They are kept as drafts for when that officer signs in again.</translation>
    </message>
    <message>
        <source>还有 %1 个没有填完的窗口，关闭后其中的内容不保留。</source>
        <translation>%1 unfinished dialogs will close; what was typed there is not kept.</translation>
    </message>
    <message>
        <source>存为草稿并换人</source>
        <translation>Keep drafts and change officer</translation>
    </message>
    <message>
        <source>退出 Remit</source>
        <translation>Quit Remit</translation>
    </message>
    <message>
        <source>保存草稿并退出</source>
        <translation>Keep drafts and quit</translation>
    </message>
    <message>
        <source>放弃并退出</source>
        <translation>Discard and quit</translation>
    </message>
    <message>
        <source>关于 Remit</source>
        <translation>About Remit</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Interface language</translation>
    </message>
    <message>
        <source>下次启动时界面改为中文。</source>
        <translation>The window speaks Chinese from the next start.</translation>
    </message>
    <message>
        <source>改为中文</source>
        <translation>Use Chinese</translation>
    </message>
    <message>
        <source>界面语言：中文、英文</source>
        <translation>Interface language: Chinese or English</translation>
    </message>
    <message>
        <source>下次启动时界面改为英文。文书始终是中文。</source>
        <translation>The window speaks English from the next start. Papers stay Chinese.</translation>
    </message>
    <message>
        <source>改为英文</source>
        <translation>Use English</translation>
    </message>
    <message>
        <source>本机设置</source>
        <translation>Settings of this machine</translation>
    </message>
</context>
<context>
    <name>remit::ui::AttachDialog</name>
    <message>
        <source>附入卷宗</source>
        <translation>Attach to the dossier</translation>
    </message>
    <message>
        <source>没有可附卷的文件</source>
        <translation>Nothing can be attached</translation>
    </message>
    <message>
        <source>附卷 %1 份</source>
        <translation>Attach %1</translation>
    </message>
    <message>
        <source>不能附卷</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>%1 页</source>
        <translation>Pages: %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::DossierCard</name>
    <message>
        <source>卷宗</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>已取消，没有附卷。</source>
        <translation>Cancelled; nothing was attached.</translation>
    </message>
    <message>
        <source>附卷…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>阅卷</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>合并 PDF…</source>
        <translation>Join PDF…</translation>
    </message>
    <message>
        <source>把剪贴板里的图片或文件附入卷宗</source>
        <translation>Attach the picture or the files on the clipboard</translation>
    </message>
    <message>
        <source>按卷内次序合并成一个 PDF，连续编页，仅供阅卷</source>
        <translation>Join all in order into one PDF with running page numbers, for reading only</translation>
    </message>
    <message>
        <source>附卷</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>附入扫描文件夹的新文件</source>
        <translation>Attach the new files of the scan folder</translation>
    </message>
    <message>
        <source>扫描文件夹…</source>
        <translation>Scan folder…</translation>
    </message>
    <message>
        <source>正在读取文件</source>
        <translation>Reading files</translation>
    </message>
    <message>
        <source>卷宗还是空的。</source>
        <translation>The dossier is still empty. </translation>
    </message>
    <message>
        <source>%1 件，%2 页。</source>
        <translation>Pieces: %1, pages: %2. </translation>
    </message>
    <message>
        <source>到本阶段还缺 %1 件。</source>
        <translation>Missing up to this stage: %1.</translation>
    </message>
    <message>
        <source>到本阶段应有的材料齐全。</source>
        <translation>Nothing that is due up to this stage is missing.</translation>
    </message>
    <message>
        <source>附入%1</source>
        <translation>Attach: %1</translation>
    </message>
    <message>
        <source>选择要附卷的文件</source>
        <translation>Files to attach</translation>
    </message>
    <message>
        <source>扫描件和文本 (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.txt);;所有文件 (*)</source>
        <translation>Scans and text (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>扫描仪存放文件的文件夹</source>
        <translation>The folder that the scanner writes to</translation>
    </message>
    <message>
        <source>指定扫描文件夹后，新扫描的文件会列在这里；也可以把文件拖到这里。</source>
        <translation>Once a scan folder is chosen, new scans are listed here; files can also be dropped here.</translation>
    </message>
    <message>
        <source>正在等待扫描：%1</source>
        <translation>Waiting for scans: %1</translation>
    </message>
    <message>
        <source>扫描文件夹里有 %1 份新文件：%2</source>
        <translation>New files in the scan folder: %1 (%2)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>剪贴板里没有图片或文件。</source>
        <translation>There is no picture or file on the clipboard.</translation>
    </message>
    <message>
        <source>抽出“%1”</source>
        <translation>Take out &quot;%1&quot;</translation>
    </message>
    <message>
        <source>抽出的理由</source>
        <translation>Why it is taken out</translation>
    </message>
    <message>
        <source>抽出</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>-卷宗.pdf</source>
        <translation>-dossier.pdf</translation>
    </message>
    <message>
        <source>合并卷宗</source>
        <translation>Join the dossier</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>（%1：%2）</source>
        <translation> (%1: %2)</translation>
    </message>
    <message>
        <source>，已按捺指印</source>
        <translation>, fingerprinted</translation>
    </message>
    <message>
        <source>阅看%1</source>
        <translation>Read %1</translation>
    </message>
    <message>
        <source>阅看</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>%1 页</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>账本第 %1 条</source>
        <translation>act %1</translation>
    </message>
    <message>
        <source>调整…</source>
        <translation>Place…</translation>
    </message>
    <message>
        <source>调整%1</source>
        <translation>Place %1</translation>
    </message>
    <message>
        <source>抽出…</source>
        <translation>Take out…</translation>
    </message>
    <message>
        <source>抽出%1</source>
        <translation>Take out %1</translation>
    </message>
    <message>
        <source>缺，须补齐</source>
        <translation>required</translation>
    </message>
    <message>
        <source>免附…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>免附%1</source>
        <translation>Waive %1</translation>
    </message>
    <message>
        <source>免附“%1”</source>
        <translation>Waive &quot;%1&quot;</translation>
    </message>
    <message>
        <source>免附的理由</source>
        <translation>Why the case may go on without it</translation>
    </message>
    <message>
        <source>免附</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>其中 %1 件必须有，补齐前不能同意。</source>
        <translation> Required: %1; nobody may agree before they are there.</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>上移%1</source>
        <translation>Move %1 up</translation>
    </message>
    <message>
        <source>下移%1</source>
        <translation>Move %1 down</translation>
    </message>
</context>
<context>
    <name>remit::ui::DossierPresenter</name>
    <message>
        <source>剪贴板</source>
        <translation>Clipboard</translation>
    </message>
    <message>
        <source>已附卷 %1 份：%2。</source>
        <translation>Attached: %1 (%2).</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已调整：%1。</source>
        <translation>Placed: %1.</translation>
    </message>
    <message>
        <source>已抽出，理由记入账本；文件仍保存。</source>
        <translation>Taken out; the reason is in the ledger, the file is kept.</translation>
    </message>
    <message>
        <source>案件 %1 卷宗（阅卷用）</source>
        <translation>Dossier of case %1 (for reading)</translation>
    </message>
    <message>
        <source>已合并到 %1，仅供阅卷；签名以原件为准。</source>
        <translation>Joined into %1, for reading only; signatures hold on the originals.</translation>
    </message>
    <message>
        <source>已免附：%1，理由记入账本。</source>
        <translation>Waived: %1; the reason is in the ledger.</translation>
    </message>
    <message>
        <source>现在排在同类第 %1 份，页码随之改变。</source>
        <translation>Now number %1 of its kind; the page numbers follow.</translation>
    </message>
</context>
<context>
    <name>remit::ui::MaterialFields</name>
    <message>
        <source>已按捺指印</source>
        <translation>Fingerprinted</translation>
    </message>
    <message>
        <source>须注明亲笔还是代书</source>
        <translation>Own hand or dictated?</translation>
    </message>
    <message>
        <source>亲笔</source>
        <translation>Own hand</translation>
    </message>
    <message>
        <source>代书</source>
        <translation>Dictated</translation>
    </message>
    <message>
        <source>不填则用目录名称</source>
        <translation>The catalogue&apos;s name if left empty</translation>
    </message>
    <message>
        <source>代书人</source>
        <translation>Who wrote it</translation>
    </message>
    <message>
        <source>例：不识字</source>
        <translation>e.g. cannot write</translation>
    </message>
    <message>
        <source>材料种类</source>
        <translation>Kind of material</translation>
    </message>
    <message>
        <source>材料名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>亲笔或代书</source>
        <translation>Own hand or dictated</translation>
    </message>
    <message>
        <source>代书理由</source>
        <translation>Why it was dictated</translation>
    </message>
</context>
<context>
    <name>remit::ui::PlaceDialog</name>
    <message>
        <source>调整材料</source>
        <translation>Place the material</translation>
    </message>
    <message>
        <source>改到另一类的，排在那一类的最后。改动记入账本，原来的位置可查。</source>
        <translation>In another kind&apos;s place it comes last. The change goes into the ledger, where its old place can be seen.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>remit::ui::ViewerDialog</name>
    <message>
        <source>阅卷</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>卷宗页面</source>
        <translation>Page of the dossier</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>← → 翻页，+ − 缩放，0 复原，Home、End 首末页</source>
        <translation>← → turn, + − zoom, 0 as it was, Home and End</translation>
    </message>
    <message>
        <source>%1　%2　第 %3 页，共 %4 页　·　全卷第 %5 页，共 %6 页</source>
        <translation>%1　%2　page %3 of %4　·　%5 of %6 in all</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>remit::ui::DossierPane</name>
    <message>
        <source>%1 已不在卷宗里：材料已抽出或文书已重新生成。</source>
        <translation>%1 is no longer in the dossier: the material was taken out, or the paper made anew.</translation>
    </message>
    <message>
        <source>%1 %2　第 %3 / %4 页</source>
        <translation>%1 %2 · page %3 / %4</translation>
    </message>
    <message>
        <source>卷宗里还没有可看的页面</source>
        <translation>The dossier has no page to look at yet</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>这里没有可复制的文字：这一页是扫描件，或没有选中文字。</source>
        <translation>There is no text to copy here: the page is a scan, or no text was chosen.</translation>
    </message>
    <message>
        <source>已复制，附有页码：%1</source>
        <translation>Copied with its page: %1</translation>
    </message>
    <message>
        <source>上一页　←</source>
        <translation>Previous page ←</translation>
    </message>
    <message>
        <source>下一页　→</source>
        <translation>Next page →</translation>
    </message>
    <message>
        <source>缩小　−</source>
        <translation>Smaller −</translation>
    </message>
    <message>
        <source>适合宽度　0</source>
        <translation>Fit the width 0</translation>
    </message>
    <message>
        <source>放大　+</source>
        <translation>Larger +</translation>
    </message>
    <message>
        <source>并列</source>
        <translation>Two pages</translation>
    </message>
    <message>
        <source>两页并列对照　Ctrl+D</source>
        <translation>Two pages side by side Ctrl+D</translation>
    </message>
    <message>
        <source>卷宗目录</source>
        <translation>Outline of the dossier</translation>
    </message>
    <message>
        <source>在卷宗里查找</source>
        <translation>Search the dossier</translation>
    </message>
    <message>
        <source>查到的页</source>
        <translation>Pages found</translation>
    </message>
    <message>
        <source>缩略图</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>并列的页面</source>
        <translation>Second page</translation>
    </message>
    <message>
        <source>%1 %2
第 %3 页起，%4 页</source>
        <translation>%1 %2
from page %3, pages: %4</translation>
    </message>
    <message>
        <source>正在查找 %1 / %2 页…</source>
        <translation>Searching, page %1 / %2…</translation>
    </message>
    <message>
        <source>查到 %1 页</source>
        <translation>Pages found: %1</translation>
    </message>
    <message>
        <source>%1 页没有文字（扫描件），查不到</source>
        <translation>Pages without text (scans), not searched: %1</translation>
    </message>
    <message>
        <source>第 %1 页：…%2…</source>
        <translation>Page %1: …%2…</translation>
    </message>
</context>
<context>
    <name>remit::ui::PageView</name>
    <message>
        <source>卷宗页面</source>
        <translation>Dossier page</translation>
    </message>
    <message>
        <source>卷宗第 %1 页</source>
        <translation>Page %1 of the dossier</translation>
    </message>
    <message>
        <source>这一页打不开（%1）</source>
        <translation>This page cannot be shown (%1)</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReportPane</name>
    <message>
        <source>没有瑕疵。在卷宗页上拖选一处，按 F 标为瑕疵，可随案退回。</source>
        <translation>No flaws. Drag over a place of the page and press F; flaws can go back with the case.</translation>
    </message>
    <message>
        <source>没有讨论事项。按 T 提出一项，大家在下面讨论，逐条记入账本。</source>
        <translation>No points to discuss. Press T to raise one; all that is said goes into the ledger.</translation>
    </message>
    <message>
        <source>没有摘录和标注。拖选一处，按 E 摘录原文（附页码），按 M 标注。</source>
        <translation>No passages or marks. Drag over a place; E takes its words with their page, M marks it.</translation>
    </message>
    <message>
        <source>卷宗第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>看第 %1 页的%2</source>
        <translation>Show the %2 on page %1</translation>
    </message>
    <message>
        <source>：%1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · 账本第 %3 条</source>
        <translation>%1 · %2 · act %3</translation>
    </message>
    <message>
        <source>%1（%2，账本第 %3 条）</source>
        <translation>%1 (%2, act %3)</translation>
    </message>
    <message>
        <source>说明（可不填）</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>回复…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>已补正…</source>
        <translation>Mended…</translation>
    </message>
    <message>
        <source>已补正</source>
        <translation>Mended</translation>
    </message>
    <message>
        <source>已议定…</source>
        <translation>Settled…</translation>
    </message>
    <message>
        <source>已议定</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>撤回批注…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>撤回批注</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>已复核同意</source>
        <translation>Checked and agreed</translation>
    </message>
    <message>
        <source>复核不同意</source>
        <translation>Checked, not agreed</translation>
    </message>
    <message>
        <source>未复核</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>复核后批注、卷宗或阶段有变，须重新复核</source>
        <translation>Changed since the check: check again</translation>
    </message>
    <message>
        <source>瑕疵</source>
        <translation>Flaws</translation>
    </message>
    <message>
        <source>讨论事项</source>
        <translation>Points to discuss</translation>
    </message>
    <message>
        <source>摘录和标注</source>
        <translation>Passages and marks</translation>
    </message>
    <message>
        <source>本阶段办理</source>
        <translation>This stage</translation>
    </message>
    <message>
        <source>审查报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>罪犯资料</source>
        <translation>Inmate</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Second check</translation>
    </message>
    <message>
        <source>复核同意</source>
        <translation>Check: agree</translation>
    </message>
    <message>
        <source>复核不同意…</source>
        <translation>Check: disagree…</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>锁定案件</source>
        <translation>Lock the case</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>解除锁定</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>撤回案件</source>
        <translation>Withdraw the case</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>重新提起</source>
        <translation>Bring forward again</translation>
    </message>
    <message>
        <source>案件 %1 的意见</source>
        <translation>the opinion on case %1</translation>
    </message>
    <message>
        <source>本阶段：%1</source>
        <translation>This stage: %1</translation>
    </message>
    <message>
        <source>最早可提请日 %1</source>
        <translation>earliest on %1</translation>
    </message>
    <message>
        <source>拟报请日 %1</source>
        <translation>planned for %1</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>remit::ui::ReviewPage</name>
    <message>
        <source>上一件</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一件</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>复制 Ctrl+C</source>
        <translation>Copy Ctrl+C</translation>
    </message>
    <message>
        <source>复制选中的文字，附卷宗页码</source>
        <translation>Copies the chosen words with their page</translation>
    </message>
    <message>
        <source>摘录 E</source>
        <translation>Passage E</translation>
    </message>
    <message>
        <source>把选中的文字摘入报告，附卷宗页码</source>
        <translation>Takes the chosen words into the report, with their page</translation>
    </message>
    <message>
        <source>瑕疵 F</source>
        <translation>Flaw F</translation>
    </message>
    <message>
        <source>把选中的区域标为瑕疵，可随案退回</source>
        <translation>Records the chosen region as a flaw, which can go back with the case</translation>
    </message>
    <message>
        <source>标注 M</source>
        <translation>Mark M</translation>
    </message>
    <message>
        <source>在选中的区域作标注</source>
        <translation>Marks the chosen region</translation>
    </message>
    <message>
        <source>讨论 T</source>
        <translation>Discuss T</translation>
    </message>
    <message>
        <source>提出一项讨论</source>
        <translation>Raises a point to discuss</translation>
    </message>
    <message>
        <source>拖选区域；键盘按 S 起框，方向键移动，Shift 加方向键改大小</source>
        <translation>Drag a region, or S and arrows (Shift: size)</translation>
    </message>
    <message>
        <source>没有等待审查的案件</source>
        <translation>No case waits for review</translation>
    </message>
    <message>
        <source>到“办案”选一件，或等监区报来的案件到达您的阶段。</source>
        <translation>Choose one under Cases, or wait until the areas&apos; cases reach your stage.</translation>
    </message>
    <message>
        <source>去办案</source>
        <translation>Go to Cases</translation>
    </message>
    <message>
        <source>不在您的待审之列</source>
        <translation>not waiting for you</translation>
    </message>
    <message>
        <source>第 %1 件，共 %2 件</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>这里没有可摘录的文字：这一页是扫描件。可以改用“标注”或“瑕疵”。</source>
        <translation>There are no words to take here: the page is a scan. Mark it, or record a flaw.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>请注意此处</source>
        <translation>Note this</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>remit::ui::ReviewPresenter</name>
    <message>
        <source>已记下%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>已回复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已复核同意</source>
        <translation>Checked and agreed</translation>
    </message>
    <message>
        <source>已复核，不同意</source>
        <translation>Checked, not agreed</translation>
    </message>
    <message>
        <source>%1，记入账本第 %2 条。</source>
        <translation>%1, act %2.</translation>
    </message>
</context>
<context>
    <name>remit::ui::Thumbnails</name>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>缩略图</source>
        <translation>Page pictures</translation>
    </message>
</context>
<context>
    <name>remit::ui::RecoveryDialog</name>
    <message>
        <source>“%1”中的文字 %2</source>
        <translation>What was typed in “%1” %2</translation>
    </message>
    <message>
        <source>案件 %1 “%2”的意见</source>
        <translation>Opinion on case %1, %2</translation>
    </message>
    <message>
        <source>案件 %1 的文书用语</source>
        <translation>Wording of the papers of case %1</translation>
    </message>
    <message>
        <source>一起办理多件的意见</source>
        <translation>Opinion on several cases at once</translation>
    </message>
    <message>
        <source>%2 %1 的劳动日记载</source>
        <translation>Labour sheet of %2, %1</translation>
    </message>
    <message>
        <source>上次没有正常退出</source>
        <translation>The program was not closed properly last time</translation>
    </message>
    <message>
        <source>资料库没有发现损坏，还没有记录。</source>
        <translation>No damage was found in the store; nothing is recorded yet.</translation>
    </message>
    <message>
        <source>资料库没有发现损坏。最后一条已确认的记录是第 %1 条：%2，%3。在它之前提交的内容都已保存。</source>
        <translation>No damage was found in the store. The last acknowledged record is act %1: %2, %3. All that was submitted before it is saved.</translation>
    </message>
    <message>
        <source>没有找到未提交的草稿。最后几秒内键入的文字可能没有留下，请核对。</source>
        <translation>No draft was found. What was typed in the last seconds may be lost; please check.</translation>
    </message>
    <message>
        <source>找回 %1 份没有提交的草稿；最后几秒内键入的文字可能不在其中，请核对。</source>
        <translation>Drafts recovered: %1. What was typed in the last seconds may be missing; please check.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>%1　保存于 %2</source>
        <translation>%1 · saved %2</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开%1</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>丢弃%1</source>
        <translation>Throw away: %1</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>Throw the draft away</translation>
    </message>
    <message>
        <source>%1：丢弃后不能找回。</source>
        <translation>%1: it cannot be recovered afterwards.</translation>
    </message>
</context>
<context>
    <name>remit::ui::SettingsDialog</name>
    <message>
        <source>本机设置</source>
        <translation>Settings of this machine</translation>
    </message>
    <message>
        <source>只管这台电脑上的窗口，不写入办案记录。</source>
        <translation>These rule the window on this machine only; nothing of them goes into the record.</translation>
    </message>
    <message>
        <source>界面语言（下次启动时起）</source>
        <translation>Interface language (from the next start)</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>无人操作多久后锁定窗口</source>
        <translation>Lock the window when nobody has touched it for</translation>
    </message>
    <message>
        <source>本机密钥文件</source>
        <translation>A key file on this machine</translation>
    </message>
    <message>
        <source>签名密钥（在“管理”页的“密码钥匙”里选定）</source>
        <translation>Signing key (chosen on the page &quot;Administration&quot;, &quot;Tokens&quot;)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>由管理员锁定，不能在此更改。</source>
        <translation>Locked by the administrator; cannot be changed here.</translation>
    </message>
    <message>
        <source>这台电脑的管理员锁定了 %1 项设置。</source>
        <translation>The administrator of this machine has locked %1 settings. </translation>
    </message>
    <message>
        <source>没有写明理由，请向管理员询问。</source>
        <translation>No reason is given; please ask the administrator.</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Reason: %1</translation>
    </message>
</context>
<context>
    <name>remit::ui::ExchangePage</name>
    <message>
        <source>对方是监区时，只接收它在监区各阶段的办理；是中心时，各阶段都接收。</source>
        <translation>Of a ward only the stages of its own area are taken, of the centre all.</translation>
    </message>
    <message>
        <source>是监区</source>
        <translation>A ward</translation>
    </message>
    <message>
        <source>是中心</source>
        <translation>The centre</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>本狱其他库</source>
        <translation>Other stores of the prison</translation>
    </message>
    <message>
        <source>登记对方…</source>
        <translation>Register store…</translation>
    </message>
    <message>
        <source>接收案件…</source>
        <translation>Take cases…</translation>
    </message>
    <message>
        <source>移交案件…</source>
        <translation>Give cases…</translation>
    </message>
    <message>
        <source>还没有登记。请系统管理员把对方显示的本库编号登记在这里，双方各登记一次。</source>
        <translation>None is registered. An administrator registers here the number that the other side shows as its own, once on each side.</translation>
    </message>
    <message>
        <source>分叉案件</source>
        <translation>Forked cases</translation>
    </message>
    <message>
        <source>没有两边分别办理过的案件</source>
        <translation>No case was gone on with on both sides</translation>
    </message>
    <message>
        <source>已登记 %1。</source>
        <translation>%1 is registered.</translation>
    </message>
    <message>
        <source>%1 件案件已封装：%2。请把文件交给对方。</source>
        <translation>%1 cases are sealed: %2. Bring the file to the other side.</translation>
    </message>
    <message>
        <source>已选定，案件可以接着办理。</source>
        <translation>Chosen; the case can go on.</translation>
    </message>
    <message>
        <source>本库编号 %1</source>
        <translation>This store is %1</translation>
    </message>
    <message>
        <source>登记对方</source>
        <translation>Register store</translation>
    </message>
    <message>
        <source>对方的本库编号</source>
        <translation>The number that the other side shows as its own</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>对方的名称，例如“一监区”</source>
        <translation>What people call it, such as "Ward 1"</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>存放移交文件的文件夹</source>
        <translation>Folder for the file</translation>
    </message>
    <message>
        <source>移交 %1 件案件</source>
        <translation>Give %1 cases</translation>
    </message>
    <message>
        <source>将以您的证书签署，存到 %1。</source>
        <translation>They are signed with your certificate and put into %1.</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>接收案件</source>
        <translation>Take cases</translation>
    </message>
    <message>
        <source>移交文件 (*.remit);;所有文件 (*)</source>
        <translation>Given cases (*.remit);;All files (*)</translation>
    </message>
</context>
<context>
    <name>remit::ui::ExchangePresenter</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other store</translation>
    </message>
    <message>
        <source>最近移交</source>
        <translation>Last given</translation>
    </message>
    <message>
        <source>最近接收</source>
        <translation>Last taken</translation>
    </message>
    <message>
        <source>已见证其账本</source>
        <translation>Acts witnessed</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>接收时间</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已选定：%1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>待选定</source>
        <translation>Choose a side</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>正在封装 %1 件案件…</source>
        <translation>Sealing %1 cases…</translation>
    </message>
    <message>
        <source>正在核验和接收…</source>
        <translation>Verifying and taking…</translation>
    </message>
    <message>
        <source>%1 第 %2 次移交</source>
        <translation>%1, given for the %2. time</translation>
    </message>
    <message>
        <source>（此前已接收）</source>
        <translation> (taken before)</translation>
    </message>
    <message>
        <source>（对方 %1）</source>
        <translation> (there %1)</translation>
    </message>
</context>
<context>
    <name>remit::ui::GiveDialog</name>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>提请内容</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>移交案件</source>
        <translation>Give cases</translation>
    </message>
    <message>
        <source>可移交的案件</source>
        <translation>Cases that can be given</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>没有正在办理的案件</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>案件仍留在本库。对方接续办理后移交回来，两边都办理过的会作为分叉并列显示。</source>
        <translation>The cases stay here too. What the other side does comes back with them; what both sides did is shown side by side as a fork.</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>Give…</translation>
    </message>
    <message>
        <source>移交 %1 件…</source>
        <translation>Give %1…</translation>
    </message>
</context>
<context>
    <name>remit::ui::ForkDialog</name>
    <message>
        <source>案件 %1 的分叉</source>
        <translation>Fork of case %1</translation>
    </message>
    <message>
        <source>两边共同的最后一步：%1　%2　%3</source>
        <translation>The last step that both have: %1　%2　%3</translation>
    </message>
    <message>
        <source>本库</source>
        <translation>This store</translation>
    </message>
    <message>
        <source>%1 于 %2 选定%3：%4</source>
        <translation>%1 chose %3 on %2: %4</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1的办理经过</source>
        <translation>What %1 did</translation>
    </message>
    <message>
        <source>此后没有办理</source>
        <translation>Nothing after that</translation>
    </message>
    <message>
        <source>以本库为准</source>
        <translation>This store holds</translation>
    </message>
    <message>
        <source>以%1为准</source>
        <translation>%1 holds</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>选定后案件按这一方接着办理；另一方不会删除，仍可在这里查阅。</source>
        <translation>The case goes on with this side; the other is not deleted and can still be read here.</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>remit::ui::PartiesCard</name>
    <message>
        <source>移交与抄送</source>
        <translation>Hand-over and copies</translation>
    </message>
    <message>
        <source>移交社区矫正…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>登记回执…</source>
        <translation>Record receipt…</translation>
    </message>
    <message>
        <source>抄送检察院…</source>
        <translation>Send copy…</translation>
    </message>
    <message>
        <source>登记检察意见文件…</source>
        <translation>Record opinion…</translation>
    </message>
    <message>
        <source>还没有抄送人民检察院。</source>
        <translation>The procuratorate has no copy yet.</translation>
    </message>
    <message>
        <source>社区矫正机构</source>
        <translation>Community correction agency</translation>
    </message>
    <message>
        <source>裁定 %1 送达 · 通知期限 %2 · 法律文书期限 %3 · 报到期限 %4（社区矫正法第二十条、第二十一条）</source>
        <translation>Ruling served %1 · agency told by %2 · papers by %3 · report by %4 (Community Correction Law, arts. 20, 21)</translation>
    </message>
    <message>
        <source>%1 移交 %2 · 账本第 %3 条</source>
        <translation>%1 given to %2 · act %3</translation>
    </message>
    <message>
        <source>缺：%1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>%1 %2 回执：%3（%4）· 账本第 %5 条</source>
        <translation>%1 receipt of %2: %3 (%4) · act %5</translation>
    </message>
    <message>
        <source>人民检察院</source>
        <translation>Procuratorate</translation>
    </message>
    <message>
        <source>%1 抄送 %2 · 账本第 %3 条</source>
        <translation>%1 copy to %2 · act %3</translation>
    </message>
    <message>
        <source>移交-%1.remit</source>
        <translation>handover-%1.remit</translation>
    </message>
    <message>
        <source>移交包存放位置</source>
        <translation>Where to put the package</translation>
    </message>
    <message>
        <source>移交包 (*.remit)</source>
        <translation>Packages (*.remit)</translation>
    </message>
    <message>
        <source>移交社区矫正</source>
        <translation>Hand over to community correction</translation>
    </message>
    <message>
        <source>将以您的证书签署案件 %1 的移交包，交 %2。</source>
        <translation>Your certificate will sign the package of case %1 for %2.</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>抄送检察院</source>
        <translation>Copy to the procuratorate</translation>
    </message>
    <message>
        <source>选择存放位置…</source>
        <translation>Choose where to put it…</translation>
    </message>
    <message>
        <source>抄送-%1.remit</source>
        <translation>copy-%1.remit</translation>
    </message>
    <message>
        <source>抄送件存放位置</source>
        <translation>Where to put the copy</translation>
    </message>
    <message>
        <source>抄送件 (*.remit)</source>
        <translation>Copies (*.remit)</translation>
    </message>
    <message>
        <source>将以您的证书签署案件 %1 的抄送件，交 %2。</source>
        <translation>Your certificate will sign the copy of case %1 for %2.</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Give copy</translation>
    </message>
    <message>
        <source>登记回执</source>
        <translation>Record receipt</translation>
    </message>
    <message>
        <source>登记检察意见文件</source>
        <translation>Record opinion file</translation>
    </message>
    <message>
        <source>回执或意见 (*.json *.p7m *.p7s);;所有文件 (*)</source>
        <translation>Receipts and opinions (*.json *.p7m *.p7s);;All files (*)</translation>
    </message>
    <message>
        <source>%1 %2：%3（%4）· 账本第 %5 条</source>
        <translation>%1 %2: %3 (%4) · act %5</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>remit::ui::PartiesPresenter</name>
    <message>
        <source>移交包已做好：%1，旁边是待填的回执。</source>
        <translation>The package is ready: %1, beside it the receipt to be completed.</translation>
    </message>
    <message>
        <source>卷中没有：%1。</source>
        <translation> Not in the dossier: %1.</translation>
    </message>
    <message>
        <source>抄送件已做好：%1，旁边是待填的检察意见。</source>
        <translation>The copy is ready: %1, beside it the opinion to be completed.</translation>
    </message>
    <message>
        <source>已登记（文件没有签名，按您所述登记），账本第 %1 条。</source>
        <translation>Recorded on your word, for the file is not signed; act %1.</translation>
    </message>
    <message>
        <source>已登记，签名有效，账本第 %1 条。</source>
        <translation>Recorded, the signature is valid; act %1.</translation>
    </message>
</context>
<context>
    <name>remit::ui::HandoverDialog</name>
    <message>
        <source>移交社区矫正</source>
        <translation>Hand over to community correction</translation>
    </message>
    <message>
        <source>裁定送达日期</source>
        <translation>Day of service</translation>
    </message>
    <message>
        <source>社区矫正机构</source>
        <translation>Community correction agency</translation>
    </message>
    <message>
        <source>执行地</source>
        <translation>Place of execution</translation>
    </message>
    <message>
        <source>附上纸质裁定书…</source>
        <translation>Attach the ruling on paper…</translation>
    </message>
    <message>
        <source>裁定书 (*.pdf *.png *.jpg)</source>
        <translation>Ruling (*.pdf *.png *.jpg)</translation>
    </message>
    <message>
        <source>附上照片…</source>
        <translation>Attach the photograph…</translation>
    </message>
    <message>
        <source>照片 (*.png *.jpg)</source>
        <translation>Photograph (*.png *.jpg)</translation>
    </message>
    <message>
        <source>法院送达的裁定书、卷中的判决书、执行通知书和调查评估意见自动附上。</source>
        <translation>The ruling as the court served it and, from the dossier, judgments, execution notice and assessment go along by themselves.</translation>
    </message>
    <message>
        <source>选择存放位置…</source>
        <translation>Choose where to put it…</translation>
    </message>
    <message>
        <source>纸质裁定书</source>
        <translation>Ruling on paper</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>remit::ui::LendDialog</name>
    <message>
        <source>借出 %1</source>
        <translation>Lend %1</translation>
    </message>
    <message>
        <source>应还日期</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>借阅人、单位</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>只借一份材料（题名；不填为全卷）</source>
        <translation>One paper alone (its title; empty: all)</translation>
    </message>
    <message>
        <source>登记借出</source>
        <translation>Record loan</translation>
    </message>
</context>
<context>
    <name>remit::ui::RetentionDialog</name>
    <message>
        <source>保管期限 %1</source>
        <translation>Retention of %1</translation>
    </message>
    <message>
        <source>保管期限</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>从归档次年一月一日起算。</source>
        <translation>Counted from the first of January after it was made.</translation>
    </message>
    <message>
        <source>确定期限</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>remit::ui::SoonCard</name>
    <message>
        <source>近期可提请</source>
        <translation>Soon eligible</translation>
    </message>
    <message>
        <source>正在按月推算…</source>
        <translation>Working it out by month…</translation>
    </message>
    <message>
        <source>近期可提请减刑的人数</source>
        <translation>People soon eligible for commutation</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>%1月</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>导入名册后，这里按月显示可以提请减刑的人数。</source>
        <translation>After the roster is imported, the people who may be proposed stand here by month.</translation>
    </message>
    <message>
        <source>没有人可以提请减刑，以后几个月也没有。</source>
        <translation>Nobody may be proposed, nor in the coming months.</translation>
    </message>
</context>
<context>
    <name>remit::ui::OpenCasesDialog</name>
    <message>
        <source>批量立案</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>所选罪犯</source>
        <translation>The chosen inmates</translation>
    </message>
    <message>
        <source>以上事实均已逐人核实，有材料佐证</source>
        <translation>The above was checked for each of them and is documented</translation>
    </message>
    <message>
        <source>拟报请日 %1，每人按法律允许的最高幅度；需要另定幅度的，请单独立案。</source>
        <translation>Planned report day %1, for each the most that the law allows; where another amount is wanted, open that case by itself.</translation>
    </message>
    <message>
        <source>档案未载明，须核实属实</source>
        <translation>Not on record; check that it is so</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>Open the cases</translation>
    </message>
    <message>
        <source>为 %1 人立案</source>
        <translation>Open cases for %1</translation>
    </message>
    <message>
        <source>其中 %1 人不能提请，不会立案。</source>
        <translation>%1 of them cannot be proposed; no case is opened for them.</translation>
    </message>
    <message>
        <source>正在立案</source>
        <translation>Opening cases</translation>
    </message>
    <message>
        <source>已立案 %1 件，未立案 %2 人。</source>
        <translation>Cases opened: %1; inmates without one: %2.</translation>
    </message>
    <message>
        <source>查看案件</source>
        <translation>Show the cases</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>减刑</source>
        <translation>Commutation</translation>
    </message>
    <message>
        <source>假释</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>提请</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>拟报请日 %1，提请假释；须逐人核实没有再犯罪的危险，并有社区影响调查评估。</source>
        <translation>Planned report day %1, for parole; of each it must be known that there is no danger of reoffending, with the community assessment made.</translation>
    </message>
</context>
<context>
    <name>remit::ui::OpeningsPresenter</name>
    <message>
        <source>、</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 项：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>须备材料</source>
        <translation>Papers to attach</translation>
    </message>
    <message>
        <source>财产性判项</source>
        <translation>Property duties</translation>
    </message>
    <message>
        <source>表扬</source>
        <translation>Praises</translation>
    </message>
    <message>
        <source>考核积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>提请内容</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>%1（%2 人）</source>
        <translation>%1 (%2 inmates)</translation>
    </message>
</context>
<context>
    <name>remit::ui::TaskCard</name>
    <message>
        <source>我的待办 %1 件</source>
        <translation>My tasks: %1</translation>
    </message>
    <message>
        <source>我的待办 %1 件，%2 件今日到期或已超期</source>
        <translation>My tasks: %1, %2 due today or over</translation>
    </message>
    <message>
        <source>轮到您办理的案件和退回补正的案件会列在这里。双击或按 Enter 打开。</source>
        <translation>Cases that wait for you and cases sent back stand here. Double-click or Enter opens one.</translation>
    </message>
    <message>
        <source>没有待办</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>我的待办</source>
        <translation>My tasks</translation>
    </message>
    <message>
        <source>内部办理时限 %1。</source>
        <translation>The house’s own deadline %1.</translation>
    </message>
    <message>
        <source>法定期限 %1。</source>
        <translation>Legal deadline %1.</translation>
    </message>
    <message>
        <source>%1 = %2，%3灯：%4。</source>
        <translation>%1 = %2, %3: %4. </translation>
    </message>
    <message>
        <source> − %1（%2）</source>
        <translation> − %1 (%2)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状况</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>须由另一人复核或办理</source>
        <translation>Another person must check or decide</translation>
    </message>
    <message>
        <source>%1 届满，次日起可办</source>
        <translation>Until %1, from the next day on</translation>
    </message>
    <message>
        <source>%1 日</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 工作日</source>
        <translation>%1 wd</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>超期 %1 日</source>
        <translation>%1 d over</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>等他人复核</source>
        <translation>With another</translation>
    </message>
    <message>
        <source>编入批次</source>
        <translation>Put in batch</translation>
    </message>
    <message>
        <source>公示中</source>
        <translation>On notice</translation>
    </message>
    <message>
        <source>计分异议</source>
        <translation>Points objection</translation>
    </message>
    <message>
        <source>答复异议</source>
        <translation>Answer objection</translation>
    </message>
    <message>
        <source>法院补正</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Mend return</translation>
    </message>
</context>
<context>
    <name>remit::ui::WarningCard</name>
    <message>
        <source>查看：%1</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>显示全部 %1 项</source>
        <translation>Show all %1</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warnings</translation>
    </message>
</context>
</TS>
