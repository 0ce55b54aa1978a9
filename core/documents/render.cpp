#include "documents/render.h"

#include "documents/compose.h"
#include "documents/profile.h"
#include "documents/values.h"
#include "documents/writepdf.h"

namespace remit {

struct Renderer::Parts {
    explicit Parts(const Fonts &fonts) : faces(fonts) {}

    FaceSet faces;
    QByteArray profile = srgbProfile();
    /** Forms read so far, by name and day: reading one takes about as long as drawing half a paper. */
    std::map<std::pair<QString, Date>, Form> forms;
};

Renderer::Renderer(const Fonts &fonts) : m_parts(std::make_unique<Parts>(fonts)) {}
Renderer::Renderer(Renderer &&) noexcept = default;
Renderer &Renderer::operator=(Renderer &&) noexcept = default;
Renderer::~Renderer() = default;

Result<const Form *> Renderer::form(const QString &name, Date on)
{
    const auto key = std::make_pair(name, on);
    const auto known = m_parts->forms.find(key);
    if (known != m_parts->forms.end()) return &known->second;
    Result<Form> loaded = loadForm(name, on);
    if (!loaded) return fail(loaded.error());
    return &m_parts->forms.emplace(key, std::move(*loaded)).first->second;
}

Result<Rendered> Renderer::render(const Form &form, const FormData &data)
{
    if (Result<void> checked = checkValues(form, data.values); !checked) return fail(checked.error());
    GlyphBook glyphs(m_parts->faces);
    Sheet sheet = composeSheet(form, data, glyphs);
    if (const std::optional<char32_t> missing = glyphs.missing()) {
        return fail(u"documents.font.character"_qs,
                    {{u"character"_qs, QString::fromUcs4(&*missing, 1)},
                     {u"code"_qs, u"U+"_qs + QString::number(uint(*missing), 16).toUpper().rightJustified(4, u'0')}});
    }
    Result<QByteArray> pdf =
        writePdf(sheet, m_parts->faces, m_parts->profile, {form.title, data.documentId, data.created});
    if (!pdf) return fail(pdf.error());
    return Rendered{std::move(*pdf), int(sheet.pages.size()), std::move(sheet.places), std::move(sheet.boxes)};
}

}  // namespace remit
