"""Verifies an SM2 CMS (GM/T 0010) by itself: python3 sm2check.py CMS CONTENT; a set seal (SES_Signature, version 4) with
--seal before them. Prints the signer's serial, or fails.

Written from GB/T 32905 (SM3) and GB/T 32918 (SM2) with Python's own numbers; shares nothing with what it checks.
"""
import sys

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
     0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)


def sm3(data):
    rotate = lambda x, n: ((x << (n % 32)) | (x >> (32 - n % 32))) & 0xFFFFFFFF if n % 32 else x
    p0 = lambda x: x ^ rotate(x, 9) ^ rotate(x, 17)
    p1 = lambda x: x ^ rotate(x, 15) ^ rotate(x, 23)
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = data + b"\x80" + bytes((55 - len(data)) % 64) + (8 * len(data)).to_bytes(8, "big")
    for at in range(0, len(padded), 64):
        w = [int.from_bytes(padded[at + 4 * i:at + 4 * i + 4], "big") for i in range(16)]
        for j in range(16, 68):
            w.append(p1(w[j - 16] ^ w[j - 9] ^ rotate(w[j - 3], 15)) ^ rotate(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            t = 0x79CC4519 if j < 16 else 0x7A879D8A
            ss1 = rotate((rotate(a, 12) + e + rotate(t, j)) & 0xFFFFFFFF, 7)
            ss2 = ss1 ^ rotate(a, 12)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + ss2 + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = tt1, a, rotate(b, 9), c, p0(tt2), e, rotate(f, 19), g
        state = [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in state)


def add(p, q):
    if p is None or q is None:
        return p or q
    if p[0] == q[0] and (p[1] + q[1]) % P == 0:
        return None
    slope = (3 * p[0] ** 2 + A) * pow(2 * p[1], -1, P) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope ** 2 - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def times(k, point):
    total = None
    while k:
        if k & 1:
            total = add(total, point)
        point, k = add(point, point), k >> 1
    return total


def verifies(key, message, r, s):
    x, y = key
    assert (y * y - x ** 3 - A * x - B) % P == 0, "not on the curve"
    number = lambda n: n.to_bytes(32, "big")
    ident = b"1234567812345678"
    z = sm3((8 * len(ident)).to_bytes(2, "big") + ident + b"".join(map(number, (A, B, *G, x, y))))
    e = int.from_bytes(sm3(z + message), "big")
    t = (r + s) % N
    return 0 < r < N and 0 < s < N and t and (e + add(times(s, G), times(t, key))[0]) % N == r


def read(data):
    """[(tag, body, whole)] of the values in data."""
    values = []
    while data:
        length, head = data[1], 2
        if length & 0x80:
            head += length & 0x7F
            length = int.from_bytes(data[2:head], "big")
        values.append((data[0], data[head:head + length], data[:head + length]))
        data = data[head + length:]
    return values


def oid(body):
    arcs, value = [body[0] // 40, body[0] % 40], 0
    for byte in body[1:]:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            arcs, value = arcs + [value], 0
    return ".".join(map(str, arcs))


def key_of(certificate):
    """The serial and the public key of a certificate."""
    tbs = read(read(read(certificate)[0][1])[0][1])
    assert oid(read(read(tbs[6][1])[0][1])[1][1]) == "1.2.156.10197.1.301"
    bits = read(tbs[6][1])[1][1]
    return tbs[1][1].hex(), (int.from_bytes(bits[2:34], "big"), int.from_bytes(bits[34:66], "big"))


def signed(key, message, signature):
    r, s = (int.from_bytes(v[1], "big") for v in read(read(signature)[0][1]))
    return verifies(key, message, r, s)


def check(cms, content):
    kind, wrapped = read(read(cms)[0][1])
    assert oid(kind[1]) == "1.2.156.10197.6.1.4.2.2", oid(kind[1])
    data = read(read(wrapped[1])[0][1])
    assert oid(read(data[2][1])[0][1]) == "1.2.156.10197.6.1.4.2.1"
    serial, key = key_of(read(data[3][1])[0][2])
    info = read(read(data[-1][1])[0][1])
    assert oid(read(info[2][1])[0][1]) == "1.2.156.10197.1.401"
    attributes = b"\x31" + info[3][2][1:]
    digests = [read(read(a[1])[1][1])[0][1] for a in read(info[3][1]) if oid(read(a[1])[0][1]) == "1.2.840.113549.1.9.4"]
    assert digests == [sm3(content)], "digest"
    assert oid(read(info[4][1])[0][1]) == "1.2.156.10197.1.501"
    assert signed(key, attributes, info[5][1]), "signature"
    return serial


def check_seal(set_seal, content):
    to_sign, certificate, algorithm, signature = read(read(set_seal)[0][1])[:4]
    serial, key = key_of(certificate[1])
    version, seal, _, digest = read(to_sign[1])[:4]
    assert oid(algorithm[1]) == "1.2.156.10197.1.501" and version[1] == b"\x04"
    assert digest[1] == b"\0" + sm3(content), "digest"
    assert signed(key, to_sign[2], signature[1][1:]), "signature"
    info, maker, algorithm, signature = read(seal[1])
    assert oid(algorithm[1]) == "1.2.156.10197.1.501"
    assert signed(key_of(maker[1])[1], info[2], signature[1][1:]), "the seal's signature"
    users = [read(user[2])[0][1] for user in read(read(read(info[1])[2][1])[3][1])]
    assert certificate[1] in users, "not named by the seal"
    return serial


assert sm3(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
judge = check_seal if sys.argv[1] == "--seal" else check
print(judge(*(open(path, "rb").read() for path in sys.argv[-2:])))
