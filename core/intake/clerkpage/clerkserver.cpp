#include "intake/clerkpage/clerkserver.h"

#include "base/durablefile.h"
#include "batch/entryname.h"
#include "intake/clerkpage/drafts.h"
#include "intake/clerkpage/fields.h"
#include "intake/https.h"

#include <QMessageAuthenticationCode>
#include <QTemporaryDir>

#include <atomic>

namespace remit {

namespace {

using httplib::Request;
using httplib::Response;

constexpr int workers = 4;
constexpr size_t largestForm = 64 << 20;

QString text(const std::string &value) { return QString::fromUtf8(value.data(), qsizetype(value.size())); }

QString param(const Request &request, const char *name) { return text(request.get_param_value(name)); }

QString part(const Request &request, const QString &name)
{
    return text(request.get_file_value(name.toStdString()).content).replace(u"\r\n"_qs, u"\n"_qs);
}

/** The file that was chosen; browsers send an empty one where none was. */
Result<void> addDocument(const Request &request, ClerkDraft &draft)
{
    const httplib::MultipartFormData file = request.get_file_value("document");
    if (file.filename.empty() && file.content.empty()) return {};
    draft.documentName = text(file.filename);
    draft.document = QByteArray::fromStdString(file.content);
    if (isSafeEntryName(draft.documentName) && !draft.documentName.contains(u'/')) return {};
    return fail(u"clerk.refused.document"_qs, {{u"name"_qs, draft.documentName}});
}

void go(Response &response, const QString &address) { response.set_redirect(address.toStdString(), 303); }

}  // namespace

struct ClerkServer::Pages {
    Pages(ServerOptions given, QString where, SignEvent signer, Clock time, const Random &random)
        : options(std::move(given)),
          folder(std::move(where)),
          sign(std::move(signer)),
          clock(std::move(time)),
          secret(random(32)),
          drafts(clock, random)
    {
    }

    void setUp();
    void addPages();
    void addForms();
    void answer(const Request &request, Response &response,
                const std::function<Result<QByteArray>(const Certificate &)> &page) const;
    Result<ClerkCase> caseOf(const QString &number) const;
    Result<QByteArray> oneCase(const Request &request, const Certificate &clerk) const;
    Result<QString> keepDraft(const Request &request, const Certificate &clerk);
    Result<CourtEvent> confirm(const QString &token, const Certificate &clerk);
    Result<CourtEvent> record(const ClerkDraft &draft) const;
    ClerkView view(const Certificate &clerk) const { return {messages, clerk.commonName()}; }
    /** What a form has to bring back: known to this program and that clerk's browser alone. */
    QString guard(const Certificate &clerk) const
    {
        return QString::fromLatin1(
            QMessageAuthenticationCode::hash(clerk.fingerprint().toLatin1(), secret, QCryptographicHash::Sha256)
                .toHex());
    }

    ServerOptions options;
    QString folder;
    SignEvent sign;
    Clock clock;
    QByteArray secret;
    ClerkDrafts drafts;
    Messages messages{Language::Chinese};
    std::unique_ptr<httplib::SSLServer> server;
    std::atomic<bool> stopping = false;
    std::atomic<bool> ended = false;
};

void ClerkServer::Pages::answer(const Request &request, Response &response,
                                const std::function<Result<QByteArray>(const Certificate &)> &page) const
{
    const auto clerk = clientOf(request);
    const auto made = clerk ? page(*clerk) : Result<QByteArray>(fail(clerk.error()));
    if (made && response.status == 303) return;
    if (!made) response.status = made.error().code.startsWith(u"clerk.refused.") ? 400 : 500;
    const QByteArray html = made ? *made : view(clerk ? *clerk : Certificate()).fault(made.error());
    response.set_content(html.toStdString(), "text/html; charset=utf-8");
}

Result<ClerkCase> ClerkServer::Pages::caseOf(const QString &number) const
{
    return clerkCases(folder, messages).and_then([&](const std::vector<ClerkCase> &cases) -> Result<ClerkCase> {
        const auto found = std::ranges::find(cases, number, &ClerkCase::number);
        if (found != cases.end()) return *found;
        return fail(u"clerk.refused.case"_qs, {{u"case"_qs, number}});
    });
}

Result<QByteArray> ClerkServer::Pages::oneCase(const Request &request, const Certificate &clerk) const
{
    const QString kind = param(request, "kind");
    return caseOf(param(request, "number")).map([&](const ClerkCase &one) {
        return view(clerk).oneCase(one, eventKinds().contains(kind) ? kind : QString(), guard(clerk));
    });
}

Result<QString> ClerkServer::Pages::keepDraft(const Request &request, const Certificate &clerk)
{
    ClerkDraft draft{part(request, u"case"_qs), part(request, u"kind"_qs), Json::Object{}, {}, {}};
    if (part(request, u"guard"_qs) != guard(clerk) || !eventKinds().contains(draft.kind))
        return fail(u"clerk.refused.form"_qs);
    auto data = clerkData(draft.kind, [&](const QString &name) { return part(request, name); });
    if (!data) return fail(data.error());
    draft.data = *std::move(data);
    return addDocument(request, draft)
        .and_then([&] { return caseOf(draft.caseNumber); })
        .and_then([&](const ClerkCase &) { return drafts.add(clerk.fingerprint(), draft); });
}

Result<CourtEvent> ClerkServer::Pages::record(const ClerkDraft &draft) const
{
    ClerkEntry entry{draft.caseNumber, draft.kind, draft.data, {}};
    const QTemporaryDir kept(folder + u"/clerk-XXXXXX"_qs);
    if (!draft.documentName.isEmpty()) {
        entry.documents << kept.filePath(draft.documentName);
        if (const auto written = writeDurably(entry.documents.front(), draft.document); !written)
            return fail(written.error());
    }
    return recordEvent(folder, entry, sign, clock());
}

/**
 * A draft is taken before it is recorded, so that a button that is pressed twice answers once. Who confirmed goes into
 * what the court signs.
 */
Result<CourtEvent> ClerkServer::Pages::confirm(const QString &token, const Certificate &clerk)
{
    return drafts.take(clerk.fingerprint(), token).and_then([&](ClerkDraft draft) {
        draft.data.set("clerk",
                       Json::Object{{u"name"_qs, clerk.commonName()}, {u"certificate"_qs, clerk.fingerprint()}});
        return record(draft);
    });
}

void ClerkServer::Pages::setUp()
{
    server->new_task_queue = [] { return new httplib::ThreadPool(workers); };
    server->set_payload_max_length(largestForm);
    server->set_default_headers({{"Cache-Control", "no-store"},
                                 {"Content-Security-Policy",
                                  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
                                  "frame-ancestors 'none'; base-uri 'none'"},
                                 {"X-Content-Type-Options", "nosniff"},
                                 {"Referrer-Policy", "no-referrer"}});
    addPages();
    addForms();
}

void ClerkServer::Pages::addPages()
{
    server->Get("/", [this](const Request &request, Response &response) {
        answer(request, response, [this](const Certificate &clerk) {
            return clerkCases(folder, messages).map([&](const auto &cases) { return view(clerk).cases(cases); });
        });
    });
    server->Get("/case", [this](const Request &request, Response &response) {
        answer(request, response, [&](const Certificate &clerk) { return oneCase(request, clerk); });
    });
}

void ClerkServer::Pages::addForms()
{
    server->Post("/draft", [this](const Request &request, Response &response) {
        answer(request, response, [&](const Certificate &clerk) {
            return keepDraft(request, clerk).map([&](const QString &token) {
                go(response, u"/draft?token="_qs + token);
                return QByteArray();
            });
        });
    });
    server->Get("/draft", [this](const Request &request, Response &response) {
        answer(request, response, [&](const Certificate &clerk) {
            const QString token = param(request, "token");
            return drafts.look(clerk.fingerprint(), token).map([&](const ClerkDraft &draft) {
                return view(clerk).check(draft, token);
            });
        });
    });
    server->Post("/confirm", [this](const Request &request, Response &response) {
        answer(request, response, [&](const Certificate &clerk) {
            return confirm(param(request, "token"), clerk).map([&](const CourtEvent &event) {
                go(response, clerkCaseAddress(event.caseNumber));
                return QByteArray();
            });
        });
    });
}

ClerkServer::ClerkServer(ServerOptions options, QString folder, SignEvent sign, Clock clock, Random random)
    : m_pages(std::make_unique<Pages>(std::move(options), std::move(folder), std::move(sign), std::move(clock), random))
{
}

ClerkServer::~ClerkServer() = default;

Result<quint16> ClerkServer::bind()
{
    auto server = httpsServer(m_pages->options);
    if (!server) return fail(server.error());
    m_pages->server = *std::move(server);
    m_pages->setUp();
    return bindServer(*m_pages->server, m_pages->options);
}

void ClerkServer::run()
{
    if (!m_pages->stopping) m_pages->server->listen_after_bind();
    m_pages->ended = true;
}

/** Asked again until it is heard: a server that is only about to listen does not notice the first call. */
void ClerkServer::stop()
{
    m_pages->stopping = true;
    while (!m_pages->ended) {
        m_pages->server->stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

}  // namespace remit
