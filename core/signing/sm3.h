#pragma once
#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace remit {

/** SM3 (GB/T 32905-2016 密码杂凑算法) of bytes that come a piece at a time. */
class Sm3
{
public:
    Sm3();

    void add(QByteArrayView bytes);
    /** 32 raw bytes; to be asked for once, at the end. Empty where OpenSSL lacks it. */
    QByteArray result();

private:
    struct Release {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Release> m_context;
    bool m_good = false;
};

/** SM3 of bytes that are all there: 32 raw bytes; empty where OpenSSL lacks it. */
QByteArray sm3(QByteArrayView bytes);

}  // namespace remit
