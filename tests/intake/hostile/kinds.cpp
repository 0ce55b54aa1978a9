#include "kinds.h"

namespace remit::testing {

namespace {

const QByteArray portal = "<html><head><title>Wi-Fi</title></head><body>Please log in</body></html>";
const QByteArray html = "Content-Type: text/html\r\n";
const QByteArray jsonType = "Content-Type: application/json\r\n";
const QByteArray part(64 * 1024, 'x');

QByteArray withOffset(int status, const QByteArray &offset)
{
    return http(status, {}, offset.isNull() ? QByteArray() : "Upload-Offset: " + offset + "\r\n");
}

Kind answering(const char *name, std::vector<Topic> topics, const QByteArray &bytes)
{
    return {name, std::move(topics), [bytes](Wire &wire) { wire.send(bytes); }};
}

Kind closing(const char *name, std::vector<Topic> topics, const QByteArray &bytes)
{
    return {name, std::move(topics), [bytes](Wire &wire) { wire.last(bytes); }};
}

Kind pouring(const char *name, const QByteArray &head, const QByteArray &again)
{
    return {name, {}, [head, again](Wire &wire) { wire.pour(head, again); }};
}

Kind handshaking(const char *name, Handshake handshake) { return {name, {}, {}, handshake}; }

/** A chunk of a body without end. */
QByteArray chunk() { return QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n"; }

}  // namespace

std::vector<Kind> wireKinds()
{
    const QByteArray ok = "HTTP/1.1 200 X\r\n";
    return {
        {"early close at any byte",
         {},
         [](Wire &wire) { wire.last(wire.honest.left(wire.below(quint32(wire.honest.size()) + 1))); }},
        {"one byte now and then", {}, [](Wire &wire) { wire.drip(wire.honest, 60); }},
        {"no answer", {}, [](Wire &) {}},
        {"answer twice", {}, [](Wire &wire) { wire.send(wire.honest + wire.honest); }},
        {"answer, then noise", {}, [](Wire &wire) { wire.send(wire.honest + part); }},
        pouring("endless headers", ok, "X-Filler: " + QByteArray(1000, 'h') + "\r\n"),
        pouring("endless header line", ok + "X-Filler: ", part),
        pouring("endless status line", "HTTP/1.1 200 ", part),
        pouring("endless interim answers", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n"),
        pouring("4 GiB declared and streamed", ok + "Content-Length: 4294967296\r\n\r\n", part),
        pouring("more than any number declared", ok + "Content-Length: 9223372036854775807\r\n\r\n", part),
        pouring("chunks without end", ok + "Transfer-Encoding: chunked\r\n\r\n", chunk()),
        pouring("chunk extension without end", ok + "Transfer-Encoding: chunked\r\n\r\n5;x=", part),
        pouring("trailers without end", ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-Trailer: " + part + "\r\n"),
        pouring("body without length or end", ok + "\r\n", part),
        pouring("refusal without end", "HTTP/1.1 403 X\r\nContent-Length: 4294967296\r\n\r\n", part),
        pouring("HTTP/0.9", {}, part),
        answering("4 GiB declared, nothing sent", {}, ok + "Content-Length: 4294967296\r\n\r\n"),
        answering("chunk of a negative size", {}, ok + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n"),
        answering("chunk of a giant size", {}, ok + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nhello"),
        closing("chunk of no size", {}, ok + "Transfer-Encoding: chunked\r\n\r\nhello\r\n"),
        closing("negative length", {}, ok + "Content-Length: -1\r\n\r\nhello"),
        closing("two lengths", {}, ok + "Content-Length: 5\r\nContent-Length: 500\r\n\r\nhello"),
        closing("length and chunks", {},
                ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"),
        closing("gzip bomb", {}, http(200, part, "Content-Encoding: gzip\r\n")),
        closing("unknown coding", {}, http(200, part, "Content-Encoding: bomb\r\n")),
        closing("status line of noise", {}, "ICY ### hello\r\n\r\n"),
        closing("status beyond numbers", {}, "HTTP/1.1 99999 X\r\nContent-Length: 0\r\n\r\n"),
        closing("another protocol", {}, "SSH-2.0-OpenSSH_9.2p1\r\n"),
        closing("null bytes in headers", {}, ok + QByteArray("X-A: a\0b\r\n", 10) + "Content-Length: 0\r\n\r\n"),
        closing("switching protocols", {}, "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
        answering("captive portal", {}, http(200, portal, html)),
        answering("redirect to itself", {}, http(302, {}, "Location: /\r\n")),
        answering("redirect to plain HTTP", {}, http(307, {}, "Location: http://127.0.0.1:9/\r\n")),
        answering("password wanted", {}, http(401, {}, "WWW-Authenticate: Basic realm=\"x\"\r\n")),
        answering("proxy password wanted", {}, http(407, {}, "Proxy-Authenticate: Basic realm=\"x\"\r\n")),
        answering("too many requests", {}, http(429, {}, "Retry-After: 999999999\r\n")),
        answering("always 500", {}, http(500, portal, html)),
        answering("problem that is none", {}, http(400, "{", "Content-Type: application/problem+json\r\n")),
        answering("204 to everything", {}, http(204)),
        handshaking("handshake stops", Handshake::Stops),
        handshaking("handshake refused", Handshake::Alert),
        handshaking("no TLS", Handshake::Plain),
        handshaking("nothing at all", Handshake::Silent),
        handshaking("reset after the handshake", Handshake::Reset),
        handshaking("a stranger's certificate", Handshake::Stranger),
        handshaking("an expired certificate", Handshake::Expired),
        handshaking("another host's certificate", Handshake::Elsewhere),
    };
}

std::vector<Kind> uploadKinds()
{
    const std::vector<Topic> offsets{Topic::Send, Topic::Locate};
    return {
        answering("offset beyond the end", offsets, withOffset(200, "999999999")),
        answering("offset beyond numbers", offsets, withOffset(200, "99999999999999999999999")),
        answering("negative offset", offsets, withOffset(200, "-5")),
        answering("offset in words", offsets, withOffset(200, "five")),
        answering("no offset", offsets, withOffset(204, {})),
        answering("offset that stands still", offsets, withOffset(204, "0")),
        {"everything is there at once", offsets,
         [](Wire &wire) { wire.send(withOffset(200, QByteArray::number(wire.court().sent().size))); }},
        {"pieces taken and thrown away",
         {Topic::Send},
         [](Wire &wire) {
             const qint64 offset = wire.question.headers["upload-offset"].toLongLong() + wire.question.body.size();
             wire.send(withOffset(204, QByteArray::number(offset)));
         }},
        {"an upload of another length",
         {Topic::Locate, Topic::Send},
         [](Wire &wire) { wire.send(http(200, {}, "Upload-Offset: 7\r\nUpload-Length: 8\r\n")); }},
        answering("conflict for ever", {Topic::Send}, http(409)),
        answering("checksum never right", {Topic::Send}, http(460)),
        answering("upload always gone", offsets, http(410)),
        answering("locked for ever", {Topic::Send}, http(423)),
        answering("place on another host", {Topic::Create}, http(201, {}, "Location: https://elsewhere.example/1\r\n")),
        answering("place without TLS", {Topic::Create}, http(201, {}, "Location: http://elsewhere.example/1\r\n")),
        answering("no place", {Topic::Create}, http(201)),
        answering("place of noise", {Topic::Create}, http(201, {}, "Location: ://[%%%\r\n")),
        answering("abilities of noise", {Topic::Abilities}, http(200, portal, html)),
    };
}

std::vector<Kind> kinds()
{
    std::vector<Kind> all;
    for (const auto &some : {wireKinds(), uploadKinds(), signedKinds()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace remit::testing
