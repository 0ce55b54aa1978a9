#pragma once
#include "points/options.h"
#include "widgets/dialog.h"
#include "widgets/words.h"

#include <map>

class QComboBox;

namespace remit::ui {

/** What a province reads into the national rule where that is silent (读法), each choice with its article. */
class ReadingsDialog : public Dialog
{
    Q_OBJECT

public:
    /** `chosen` is a profile's "options": names and values; what it does not name is the national reading. */
    ReadingsDialog(const Words &words, const Json &chosen, bool editable, QWidget *parent);

    /** The readings that are not the national ones, by name. */
    Json chosen() const;

private:
    void add(const Words &words, const PointsOptionNames &names, const QString &value, bool editable);
    void count();

    std::map<QString, QComboBox *> m_fields;
    QVBoxLayout *m_column;
    QLabel *m_count;
};

/** The readings that are not the national ones; a profile may also name a national one. */
int differingReadings(const Json &chosen);

}  // namespace remit::ui
