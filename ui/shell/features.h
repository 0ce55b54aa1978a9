#pragma once
#include "shell/page.h"

namespace remit::ui {

/** One place of the navigation and how its page is made. */
struct Feature {
    QString id;
    QString icon;
    QString title;
    std::function<Page *(const PageContext &)> make;
};

/** The places there are, in the order of the navigation. The only list of them. */
std::vector<Feature> features();

}  // namespace remit::ui
