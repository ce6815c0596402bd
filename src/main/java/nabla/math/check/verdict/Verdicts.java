package nabla.math.check.verdict;

import java.util.List;
import java.util.Optional;

/// Puts the verdicts on the parts of one claim together.
public final class Verdicts {
    private Verdicts() {}

    /// @param parts none of them refuted
    public static Verdict together(List<Verdict> parts) {
        Optional<Verdict> undecided =
                parts.stream().filter(Verdict.Undecided.class::isInstance).findFirst();
        if (undecided.isPresent()) {
            return undecided.get();
        }
        int points = 0;
        int exactly = 0;
        double worst = 0;
        Optional<String> on = Optional.empty();
        Finding finding = new Finding.None();
        for (Verdict part : parts) {
            if (part instanceof Verdict.Holds holds) {
                points += holds.points();
                exactly += holds.exactly();
                worst = Math.max(worst, holds.worstError());
                on = on.or(holds::on);
                finding = finding.with(holds.finding());
            }
        }
        return points == 0 ? new Verdict.Identical() : new Verdict.Holds(points, worst, on, exactly, finding);
    }
}
