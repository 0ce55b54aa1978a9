#include "widgets/columnfit.h"

#include <algorithm>
#include <numeric>

namespace remit::ui {

namespace {

/** A column that may be as wide as `cap`, or as its least. */
int capped(const ColumnClaim &claim, int cap) { return std::max(claim.least, std::min(claim.wanted, cap)); }

int sumCapped(const QList<ColumnClaim> &claims, int cap)
{
    return std::accumulate(claims.begin(), claims.end(), 0,
                           [cap](int sum, const ColumnClaim &claim) { return sum + capped(claim, cap); });
}

}  // namespace

int columnsThatFit(const QList<ColumnClaim> &claims, int room, int fewest)
{
    int fit = 0;
    for (int used = 0; fit < claims.size(); ++fit) {
        used += claims[fit].least;
        if (used > room && fit >= fewest) break;
    }
    return fit;
}

QList<int> fittedWidths(const QList<ColumnClaim> &claims, int room)
{
    int widest = 0, wanted = 0;
    for (const ColumnClaim &claim : claims) {
        widest = std::max(widest, claim.wanted);
        wanted += std::max(claim.wanted, claim.least);
    }
    const int spare = room - wanted;
    int cap = widest;
    if (spare < 0)
        while (cap > 0 && sumCapped(claims, cap) > room) --cap;
    QList<int> widths;
    for (const ColumnClaim &claim : claims) {
        const int own = capped(claim, cap);
        widths << own + (spare > 0 ? spare * own / wanted : 0);
    }
    return widths;
}

}  // namespace remit::ui
