package nabla.math.check;

import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;

/// A claim and where it was found to be false: what is shown when the user asks to see why a line does not hold.
public record Counterexample(Claim claim, Verdict.Refuted refuted) {}
