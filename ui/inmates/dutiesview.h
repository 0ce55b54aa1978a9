#pragma once
#include "inmates/inmatepresenter.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

class Table;

/** How property duties are performed (财产性判项履行) and what is certified of the inmate's health (病残鉴定). */
class DutiesView : public QWidget
{
    Q_OBJECT

public:
    explicit DutiesView(const PageContext &context, QWidget *parent = nullptr);

    void show(const InmateRecord &record);
    using QWidget::show;

Q_SIGNALS:
    void originWanted(const remit::InmateRecord::Source &source);

private:
    struct Property {
        PropertyRecord record;
        InmateRecord::Source source;
    };
    struct Health {
        HealthRecord record;
        InmateRecord::Source source;
    };
    static std::vector<Column<Property>> propertyColumns(const Words &words);
    static std::vector<Column<Health>> healthColumns(const Words &words);

    RowsModel<Property> m_property;
    RowsModel<Health> m_health;
    Table *m_propertyTable;
    Table *m_healthTable;
};

}  // namespace remit::ui
