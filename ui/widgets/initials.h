#pragma once
#include <QChar>
#include <QHash>
#include <QString>

#include <memory>

namespace remit::ui {

/** The first letters of the pinyin (拼音首字母) of names, as officers type them: "zs" for 张三. */
class Initials
{
public:
    Initials();
    ~Initials();

    /** One small letter for each Han character; what is not Han stays as it is. */
    QString of(const QString &name) const;
    /** Whether `text` is Latin letters only and the initials of `name` begin with them. */
    bool match(const QString &name, const QString &text) const;

private:
    struct Pinyin;
    QChar letterOf(uint character) const;

    std::unique_ptr<const Pinyin> m_pinyin;
    /** Of the few thousand characters that names are written with, each is looked up once. */
    mutable QHash<uint, QChar> m_known;
};

}  // namespace remit::ui
