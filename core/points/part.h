#pragma once
#include <array>
#include <cstddef>

namespace remit {

/** The three parts of the monthly score (监管改造、教育和文化改造、劳动改造), 司规〔2021〕3号第十条. */
enum class Part { Custody, Education, Labour };

inline constexpr std::array allParts{Part::Custody, Part::Education, Part::Labour};

/** One amount for each part, in hundredths of a point. */
struct ByPart {
    std::array<int, 3> amounts{};

    constexpr int &operator[](Part part) { return amounts[static_cast<std::size_t>(part)]; }
    constexpr int operator[](Part part) const { return amounts[static_cast<std::size_t>(part)]; }
    constexpr int sum() const { return amounts[0] + amounts[1] + amounts[2]; }
    bool operator==(const ByPart &) const = default;
};

/** The grade of a cycle (积极、合格、不合格), article 21. */
enum class CycleGrade { Active, Qualified, Unqualified };

}  // namespace remit
