#pragma once
#include "base/result.h"
#include "documents/fonts.h"
#include "documents/form.h"
#include "documents/formdata.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace remit {

/** Where a person will sign or a seal will be set. Pages count from 0. */
struct FormPlace {
    enum class Kind { Signature, Seal, Photo };
    Kind kind = Kind::Signature;
    /** The form's name for it, for example "ward" or "prison". */
    QString name;
    int page = 0;
    /** In PDF points from the page's lower left corner; y grows upwards. */
    QRectF rect;

    bool operator==(const FormPlace &) const = default;
};

/** Text that was laid out in one cell or paragraph of one page, for tests and previews. */
struct LaidBox {
    /** Which block and cell of the form: "identity/inmate.name". */
    QString name;
    int page = 0;
    /** The room it had and the room its ink lines take, in points from the page's upper left corner. */
    QRectF room;
    QRectF text;
    /** The size that it was set in, in points, after any shrinking. */
    double size = 0;
};

/** A finished paper. */
struct Rendered {
    /** PDF/A-1b; the same form, data and fonts give the same bytes. */
    QByteArray pdf;
    int pageCount = 0;
    std::vector<FormPlace> places;
    std::vector<LaidBox> boxes;
};

/**
 * Draws forms. Needs a QGuiApplication (the offscreen platform will do). One Renderer serves one thread, and may be
 * used only in the thread that made it; Renderers of different threads draw at the same time.
 */
class Renderer
{
public:
    explicit Renderer(const Fonts &fonts);
    Renderer(Renderer &&) noexcept;
    Renderer &operator=(Renderer &&) noexcept;
    ~Renderer();

    /** The form as loadForm gives it for that day, kept for the next paper. Errors: those of loadForm. */
    Result<const Form *> form(const QString &name, Date on);
    /**
     * Fills the form and draws it. Errors: documents.binding.missing and documents.binding.kind with `form` and
     * `binding`; documents.font.character with `character` and `code` where no font can draw a character.
     */
    Result<Rendered> render(const Form &form, const FormData &data);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace remit
