#pragma once
#include "shell/page.h"

namespace remit::ui {

/** One place of the navigation and how its page is made. */
struct Feature {
    QString id;
    QString icon;
    QString title;
    std::function<Page *(const PageContext &)> make;
    /** Empty: Alt and the number of its place among those without one of their own. */
    QString keys = {};
};

/** The places there are, in the order of the navigation. The only list of them. */
std::vector<Feature> features();

/** The keys that lead to each of them, in their order. */
QStringList keysOf(const std::vector<Feature> &features);

}  // namespace remit::ui
