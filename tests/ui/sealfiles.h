#pragma once
#include <QString>

namespace remit::ui::testing {

/**
 * What a seal is made of, as files in a folder: seal.png, an authority root.pem, and the SM2 keys and certificates of
 * who makes it (maker.p12, maker.pem) and who sets it (holder.p12, holder.pem). The keys' passphrase is "key".
 */
class SealFiles
{
public:
    explicit SealFiles(const QString &folder);
    QString path(const QString &name) const { return m_folder + u'/' + name; }

private:
    QString m_folder;
};

}  // namespace remit::ui::testing
