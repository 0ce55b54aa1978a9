#pragma once
#include "cases/dossier/dossierpresenter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace remit::ui {

/** Where a material stands, what it is called and in whose hand it is (位置、名称、亲笔或代书), as fields. */
class MaterialFields : public QWidget
{
    Q_OBJECT

public:
    /** `about` stands in the fields' accessible names where there are several of them: a file's name. */
    MaterialFields(const DossierPresenter &presenter, const MaterialPlace &place, const QString &about,
                   QWidget *parent = nullptr);

    MaterialPlace place() const;
    /** Whether nothing is left out that the kind asks for. */
    bool complete() const;

Q_SIGNALS:
    void changed();

private:
    bool asksHand() const;
    void follow();

    const DossierPresenter &m_presenter;
    QComboBox *m_kind;
    QLineEdit *m_title;
    QWidget *m_writing;
    QComboBox *m_hand;
    QCheckBox *m_fingerprint;
    QWidget *m_dictated;
    QLineEdit *m_scribe;
    QLineEdit *m_reason;
};

}  // namespace remit::ui
