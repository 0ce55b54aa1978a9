#pragma once
#include "batches/signingpresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QComboBox;
class QPagedPaintDevice;

namespace remit::ui {

class JobBar;
class Notice;
class Table;

/** The review list of batch signing (签署清单): what will be signed and what cannot be, one unlock, results, a print.
 */
class SigningDialog : public Dialog
{
    Q_OBJECT

public:
    SigningDialog(const PageContext &context, const QString &batch, QWidget *parent);

    /** Stops the signing after the paper in hand before it closes. */
    void reject() override;

private:
    void build();
    void listen();
    void show();
    void offerKeys();
    void unlock(bool lastTry);
    void print();
    bool draw(QPagedPaintDevice &paper) const;
    using QWidget::show;

    PageContext m_context;
    SigningPresenter m_presenter;
    Notice *m_notice;
    JobBar *m_job;
    Table *m_table;
    QComboBox *m_seal;
    QComboBox *m_key;
    QCheckBox *m_handwriting;
    QLabel *m_summary;
    QLabel *m_root;
    QPushButton *m_print = nullptr;
    bool m_signing = false;
};

}  // namespace remit::ui
