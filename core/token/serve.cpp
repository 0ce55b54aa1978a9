#include "token/serve.h"

#include "token/channel.h"
#include "token/module.h"

namespace remit {

namespace {

/** One conversation with one driver. */
class TokenService
{
public:
    Result<Json> answer(const Json &request, int in);

private:
    Result<Json> load(const QString &path);
    Result<Json> certificates();
    Result<Json> login(int in, bool lastTry);
    Result<Json> sign(const Json &request);

    std::unique_ptr<TokenModule> m_module;
};

Result<Json> done(const Result<void> &result)
{
    if (!result) return fail(result.error());
    return Json(true);
}

QByteArray bytesOf(const Json &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); }

Result<Json> TokenService::load(const QString &path)
{
    auto module = TokenModule::load(path);
    if (!module) return fail(module.error());
    m_module = std::move(*module);
    return Json(true);
}

Result<Json> TokenService::certificates()
{
    const auto found = m_module->certificates();
    if (!found) return fail(found.error());
    Json list{Json::Array{}};
    for (const TokenCertificate &one : *found) {
        Json json;
        json.set("der", QString::fromLatin1(one.der.toHex()));
        json.set("id", QString::fromLatin1(one.id.toHex()));
        list.append(std::move(json));
    }
    return list;
}

Result<Json> TokenService::login(int in, bool lastTry)
{
    const auto pin = readFrame(in);
    if (!pin) return fail(u"token.process"_qs, {{u"step"_qs, u"login"_qs}});
    return done(m_module->login(*pin, lastTry));
}

Result<Json> TokenService::sign(const Json &request)
{
    const auto signature = m_module->sign(bytesOf(request["id"]), bytesOf(request["digest"]));
    if (!signature) return fail(signature.error());
    return Json(QString::fromLatin1(signature->toHex()));
}

Result<Json> TokenService::answer(const Json &request, int in)
{
    const QString what = request["do"].toString();
    if (what == u"load") return load(request["path"].toString());
    if (!m_module) return fail(u"token.process"_qs, {{u"step"_qs, what}});
    if (what == u"describe") return m_module->describe();
    if (what == u"open") return done(m_module->open(request["serial"].toString()));
    if (what == u"certificates") return certificates();
    if (what == u"login") return login(in, request["last"].toBool());
    if (what == u"sign") return sign(request);
    return fail(u"token.process"_qs, {{u"step"_qs, what}});
}

QByteArray encodedAnswer(const Result<Json> &answer)
{
    Json json;
    if (answer) {
        json.set("answer", *answer);
        return json.canonical();
    }
    Json error, args{Json::Object{}};
    const ErrorArgs &given = answer.error().args;
    for (auto it = given.begin(); it != given.end(); ++it) args.set(it.key(), it.value());
    error.set("code", answer.error().code);
    error.set("args", std::move(args));
    json.set("error", std::move(error));
    return json.canonical();
}

}  // namespace

void serveToken(int in, int out)
{
    TokenService service;
    while (const auto frame = readFrame(in)) {
        const Result<Json> request = Json::parse(frame->view());
        if (!request) return;
        if (!writeFrame(out, encodedAnswer(service.answer(*request, in)))) return;
    }
}

}  // namespace remit
