/// Decides claims: by normal form, otherwise by looking for a counterexample.
///
/// **What a check promises.** A verdict is the line's own: the same line gets the same verdict, the same
/// witness and the same words anywhere, since its points come from a fixed seed and its allowance of work
/// is counted, not timed. What is refuted fails in 50 digits by far more than rounding can make. What holds
/// was compared at the points that are counted, and agrees in 25 digits wherever it was looked at in 30 or
/// more: on both sides of seams, at ends and far sizes, where doubles disagree most, and at points at
/// random. These points are tried:
///
/// - simple numbers, whole numbers, an even spread over the sliders, sizes from 1e-300 to 1e300 where the
///   domain has them, open ends approached as far as numbers go;
/// - both sides of each seam of `if`, `min`, `max`, `abs`, `relu`, `step`, `sign`, and between seams,
///   solved for each parameter over its whole domain (the simplest 32 where there are more);
/// - the numbers that stand in the formulas, and where their sums are 0, each parameter by itself and
///   combined;
/// - what is reached from the best of these by climbing towards a failure;
/// - for `<` and `>` the places where the sides come together, polished in 50, 100 and 200 digits.
///
/// **What it cannot promise.** No sampling finds a difference that neither has a flank to climb nor a
/// centre to be read off the formula: a bump of width 1e-4 that is written as exp(−(x·x − x + 0.20…)²·10⁸)
/// is found at the zeros of that sum, but one whose centre takes two parameters in a relation that is no
/// sum of the formula may be missed, as may be a narrow slit inside a branch that depends on several
/// others. Where rounding hides a failure from 50 digits, as 1e-868 beside 1 is hidden, the point does not
/// count. A touch along a whole curve, of which no point is simple, is undecided.
package nabla.math.check;
