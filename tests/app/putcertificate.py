"""Puts a certificate beside a key on a token: python3 putcertificate.py MODULE PIN ID-IN-HEX CERTIFICATE.der."""
import ctypes
import sys

module, pin, identifier, path = sys.argv[1:]
token = ctypes.CDLL(module)
word = ctypes.c_ulong


class Attribute(ctypes.Structure):
    _fields_ = [("kind", word), ("value", ctypes.c_void_p), ("size", word)]


def done(result):
    assert result == 0, hex(result)


done(token.C_Initialize(None))
slots, count, session = (word * 8)(), word(8), word()
done(token.C_GetSlotList(1, slots, ctypes.byref(count)))
done(token.C_OpenSession(word(slots[0]), word(6), None, None, ctypes.byref(session)))
done(token.C_Login(session, word(1), pin.encode(), word(len(pin))))
der = open(path, "rb").read()
number = lambda value: bytes(word(value))
# Class certificate, kind X.509, on the token, for everybody to see, the key's identifier, the bytes; a subject is asked for.
wanted = {0x0: number(1), 0x80: number(0), 0x1: b"\1", 0x2: b"\0", 0x102: bytes.fromhex(identifier), 0x101: b"\x30\0", 0x11: der}
buffers = {kind: ctypes.create_string_buffer(value, len(value)) for kind, value in wanted.items()}
attributes = (Attribute * len(wanted))(*[(kind, ctypes.cast(b, ctypes.c_void_p), len(b)) for kind, b in buffers.items()])
done(token.C_CreateObject(session, attributes, word(len(wanted)), ctypes.byref(word())))
done(token.C_Finalize(None))
