#pragma once
#include <QByteArray>

namespace remit {

/** SM3 (GB/T 32905-2016 密码杂凑算法) of bytes: 32 raw bytes; empty where OpenSSL lacks it. */
QByteArray sm3(QByteArrayView bytes);

}  // namespace remit
