#include "pdfsign/paper.h"

#include <algorithm>

namespace remit {

namespace {

/** Printed, and not to be moved: PDF/A-1 (6.5.3) asks for the first and forbids hidden ones. */
constexpr char widgetFlags[] = "132";

QByteArray points(qint64 thousandths)
{
    QByteArray number =
        QByteArray::number(thousandths / 1000) + '.' + QByteArray::number(thousandths % 1000).rightJustified(3, '0');
    while (number.endsWith('0')) number.chop(1);
    if (number.endsWith('.')) number.chop(1);
    return number;
}

/** A share of the ink's colour, 0 to 1. */
QByteArray share(int colour) { return points(qint64(colour) * 1000 / 255); }

bool isUsable(const PdfStencil &picture)
{
    constexpr int most = 4096;
    const auto isColour = [](int value) { return value >= 0 && value <= 255; };
    return picture.width > 0 && picture.height > 0 && picture.width <= most && picture.height <= most &&
           picture.bits.size() == qsizetype((picture.width + 7) / 8) * picture.height && isColour(picture.red) &&
           isColour(picture.green) && isColour(picture.blue);
}

/** The bytes as a zlib stream; Qt puts the size before it. */
QByteArray deflated(const QByteArray &bytes) { return qCompress(bytes).sliced(4); }

bool isInside(const PdfPlace &place, const std::vector<qint64> &box)
{
    return box.size() == 4 && place.width > 0 && place.height > 0 && place.left >= box[0] && place.bottom >= box[1] &&
           place.left + place.width <= box[2] && place.bottom + place.height <= box[3];
}

}  // namespace

Result<void> PaperUpdate::setField(const QString &name, qint64 signature, const std::optional<PdfPlace> &place)
{
    const auto same =
        std::find_if(fields.begin(), fields.end(), [&](const PdfSignatureField &field) { return field.name == name; });
    if (same == fields.end()) return newField(name, signature, place);
    // A place that somebody else has drawn is filled, not moved.
    if (same->signature || place) return fail(u"pdfsign.field.taken"_qs, {{u"field"_qs, name}});
    update.set(same->object, withEntry(same->dictionary, "V", referenceTo(signature)));
    return {};
}

QByteArray PaperUpdate::appearance(const std::optional<PdfPlace> &place)
{
    const qint64 form = update.newObject();
    if (!place) {
        update.setStream(form, "/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >>", {});
        return referenceTo(form);
    }
    const PdfStencil &picture = place->picture;
    const qint64 image = update.newObject();
    update.setStream(image,
                     "/Type /XObject /Subtype /Image /ImageMask true /BitsPerComponent 1 /Decode [1 0] /Width " +
                         QByteArray::number(picture.width) + " /Height " + QByteArray::number(picture.height) +
                         " /Filter /FlateDecode",
                     deflated(picture.bits));
    const QByteArray size = points(place->width) + " 0 0 " + points(place->height);
    update.setStream(form,
                     "/Type /XObject /Subtype /Form /BBox [0 0 " + points(place->width) + ' ' + points(place->height) +
                         "] /Resources << /XObject << /Stamp " + referenceTo(image) + " >> >>",
                     "q " + share(picture.red) + ' ' + share(picture.green) + ' ' + share(picture.blue) + " rg " +
                         size + " 0 0 cm /Stamp Do Q");
    return referenceTo(form);
}

Result<void> PaperUpdate::newField(const QString &name, qint64 signature, const std::optional<PdfPlace> &place)
{
    const auto pages = pagesOf(file, file.last());
    if (!pages) return fail(pages.error());
    const int number = place ? place->page : 0;
    if (number < 0 || size_t(number) >= pages->size() || (place && !isInside(*place, (*pages)[size_t(number)].box)))
        return fail(u"pdfsign.place"_qs,
                    {{u"page"_qs, QString::number(number + 1)}, {u"pages"_qs, QString::number(pages->size())}});
    if (place && !isUsable(place->picture)) return fail(u"pdfsign.picture"_qs);
    const qint64 page = (*pages)[size_t(number)].object;
    const qint64 field = update.newObject();
    const QByteArray rectangle = place ? points(place->left) + ' ' + points(place->bottom) + ' ' +
                                             points(place->left + place->width) + ' ' +
                                             points(place->bottom + place->height)
                                       : QByteArray("0 0 0 0");
    update.set(field, "<< /Type /Annot /Subtype /Widget /FT /Sig /T " + textToken(name) + "\n/F " + widgetFlags +
                          " /Rect [" + rectangle + "] /P " + referenceTo(page) + " /V " + referenceTo(signature) +
                          "\n/AP << /N " + appearance(place) + " >> >>");
    return addToForm(field).and_then([&] { return addToPage(field, page); });
}

Result<void> PaperUpdate::addToForm(qint64 field)
{
    const size_t last = file.last();
    const auto root = file.object(file.root(), last);
    const PdfValue *entry = root->value.find("AcroForm");
    const PdfValue form = file.resolved(entry, last);
    const PdfValue *listed = form.find("Fields");
    const QByteArray grown = withElement(file.resolved(listed, last), field);
    if (!entry) {
        update.set(file.root(), withEntry(root->value, "AcroForm", "<< /Fields " + grown + " /SigFlags 3 >>"));
        return {};
    }
    if (!form.isDictionary())
        return fail(u"pdfsign.structure"_qs, {{u"part"_qs, u"fields"_qs}, {u"offset"_qs, u"0"_qs}});
    const PdfValue *flags = form.find("SigFlags");
    if (listed && listed->isReference()) update.set(listed->number, grown);
    const bool formStays = listed && listed->isReference() && flags && flags->isInteger() && flags->number == 3;
    if (formStays) return {};
    const QByteArray list = listed && listed->isReference() ? listed->written.toByteArray() : grown;
    QByteArray body = withEntry(form, "Fields", list);
    if (!flags) body.insert(body.size() - 2, "/SigFlags 3 ");
    if (entry->isReference())
        update.set(entry->number, body);
    else
        update.set(file.root(), withEntry(root->value, "AcroForm", body));
    return {};
}

Result<void> PaperUpdate::addToPage(qint64 field, qint64 page)
{
    const auto object = file.object(page, file.last());
    const PdfValue *annotations = object->value.find("Annots");
    const QByteArray grown = withElement(file.resolved(annotations, file.last()), field);
    if (annotations && annotations->isReference())
        update.set(annotations->number, grown);
    else
        update.set(page, withEntry(object->value, "Annots", grown));
    return {};
}

}  // namespace remit
