#pragma once
#include "points/options.h"

#include <numeric>

namespace remit::points {

/** An exact fraction; the denominator is above zero. */
struct Fraction {
    qint64 numerator = 0;
    qint64 denominator = 1;

    constexpr Fraction &operator+=(Fraction other)
    {
        const qint64 common = std::lcm(denominator, other.denominator);
        numerator = numerator * (common / denominator) + other.numerator * (common / other.denominator);
        denominator = common;
        return *this;
    }
};

constexpr qint64 floorDivision(qint64 numerator, qint64 denominator)
{
    const qint64 quotient = numerator / denominator;
    return numerator % denominator < 0 ? quotient - 1 : quotient;
}

/** To a whole hundredth: the nearest, a half upwards; or the next one below. */
constexpr int rounded(Fraction value, PointsOptions::Rounding rounding)
{
    if (rounding == PointsOptions::Rounding::Down) return int(floorDivision(value.numerator, value.denominator));
    return int(floorDivision(2 * value.numerator + value.denominator, 2 * value.denominator));
}

}  // namespace remit::points
