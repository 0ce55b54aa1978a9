#pragma once
#include "cases/dossier/aside.h"
#include "casework/dossier.h"
#include "shell/page.h"

class QMimeData;

namespace remit::ui {

/** The dossier of one case as its card shows it. */
struct DossierView {
    CaseFile file;
    std::vector<DossierPiece> pieces;
    std::vector<DossierNeed> needs;
    std::vector<MaterialKind> kinds;
    std::vector<Officer> officers;
    bool mayAdd = false;
    bool mayPlace = false;
    bool mayWaive = false;
    /** The numbers of the materials that the officer may take out. */
    std::vector<qint64> removable;

    const DossierMaterial *material(qint64 number) const;
    bool mayRemove(qint64 material) const;
    /** The material's turn among those of its kind after so many steps, from 1; nothing where there is none such. */
    std::optional<int> turnOf(qint64 material, int by) const;
    QString nameOf(const QString &person) const;
    /** What is due and not there. */
    int missing() const;
    /** What of it keeps the case from moving on. */
    int stopping() const;
};

/** A file that is about to be attached: read, or refused. */
struct IncomingFile {
    QString name;
    QByteArray bytes;
    Result<ReadMaterial> read = fail(QString());
};

/** The dossier of one case: what lies in it, what it lacks, and what the officer does with it. */
class DossierPresenter : public QObject
{
    Q_OBJECT

public:
    explicit DossierPresenter(const PageContext &context, QObject *parent = nullptr);

    void load(const QString &number);
    const std::optional<DossierView> &view() const { return m_view; }

    /** Reads files aside; incoming() brings what came of each. */
    void readFiles(const QStringList &paths);
    /** Reads what lies on the clipboard or was dropped: files, or a picture as its bytes. False where it is neither. */
    bool readMime(const QMimeData &data);
    static bool canRead(const QMimeData &data);
    void stopReading();

    /** Attaches the files in their order; the first refusal ends it. */
    void attach(const std::vector<AttachMaterial> &materials);
    void place(qint64 material, const MaterialPlace &place);
    /** One turn up or down among those of its kind. */
    void move(qint64 material, int by);
    void remove(qint64 material, const QString &reason);
    /** Lets the case go on without a paper (免附). */
    void waive(const QString &paper, const QString &reason);
    /** Joins all pieces into one PDF at `path`. */
    void merge(const QString &path);

    /** The kind that a file's name speaks of; "other" where it speaks of none. */
    QString guessKind(const QString &fileName) const;
    QString nameOfKind(const QString &kind) const;
    QString nameOfPaper(const QString &paper) const;
    /** Where a paper that is missing usually comes from. */
    QString sourceOf(const QString &paper) const;

Q_SIGNALS:
    void loaded();
    void reading(int done, int total);
    void incoming(const std::vector<IncomingFile> &files);
    void said(const QString &what);
    void failed(const remit::Error &error);

private:
    /** A file by name, or its bytes where it has none yet. */
    struct Handed {
        QString name;
        QString path;
        QByteArray bytes;
    };
    void read(std::vector<Handed> files);
    void readOne(size_t index, const std::shared_ptr<const PaperReader> &reader);
    void took(size_t index, IncomingFile file);
    void settle(const std::optional<Error> &refused, const QString &what);

    PageContext m_context;
    QString m_number;
    std::optional<DossierView> m_view;
    std::vector<Handed> m_handed;
    std::vector<IncomingFile> m_incoming;
    int m_read = 0;
    Aside m_aside;
};

}  // namespace remit::ui
