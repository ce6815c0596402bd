package nabla.room.descent.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import nabla.data.Generators;
import nabla.math.optim.StableLimit;
import nabla.plot.figure.Ticks;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.DescentRun;
import nabla.room.descent.model.RunSettings;

/// The one sentence that says what is to be seen now.
///
/// @param serious whether something went wrong
public record Remark(String text, boolean serious) {

    public static Remark of(DescentPicture picture) {
        RunSettings settings = picture.settings();
        DescentRun course = picture.course();
        String sizes = settings.samples()
                .apart()
                .map(it -> "%s. Standardise the features (menu Data).".formatted(capital(it.told())))
                .orElse("");
        if (course.divergence().isPresent()) {
            return new Remark((course.divergence().get().message() + "  " + sizes).strip(), true);
        }
        if (settings.wrongSign()) {
            return new Remark(
                    "The sign is wrong: every step makes the samples less likely, and nothing stops the run.", true);
        }
        if (course.growth().isPresent()) {
            return new Remark((course.growth().get().message() + "  " + sizes).strip(), true);
        }
        if (isStuck(settings)) {
            return new Remark(
                    "v = 0 never leaves 0: every ∂f/∂z has the factor z, so ∂J/∂v is 0 and all widths stay 1.", false);
        }
        if (picture.pinned().isPresent()
                && isMirror(settings, picture.pinned().get().settings())) {
            return new Remark(
                    "J(w, v) = J(w, −v): only z² counts, so the run from −v is the mirror of the other.", false);
        }
        String limit = picture.limit().map(it -> limit(it, settings)).orElse("");
        String remark = settings.samples()
                .recipe()
                .map(it -> remark(it.noise(), finds(picture)))
                .orElse(sizes);
        return new Remark((remark + "  " + limit).strip(), !sizes.isEmpty());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /// Whether this run gets anywhere: its last loss is below its first, at a rate that is not beyond the stable limit.
    private static boolean finds(DescentPicture picture) {
        RunSettings settings = picture.settings();
        double[] loss = picture.course().loss();
        boolean lower = loss[picture.course().count() - 1] < loss[0];
        boolean stable = picture.limit()
                .map(it -> it.rate(settings.method().at(settings.rate())))
                .map(highest -> highest.isEmpty() || settings.rate() < highest.getAsDouble())
                .orElse(true);
        return lower && stable;
    }

    /// What one can see with samples of a kind.
    ///
    /// @param finds whether the run on the stage gets anywhere
    private static String remark(Generators noise, boolean finds) {
        return switch (noise) {
            case GROWING -> "The true width is √(1 + (2x)²)" + (finds ? ": the fit can find it." : ".");
            case CONSTANT -> "The true width is 1.5 everywhere; a bias in z would help.";
            case OUTLIERS -> "One target in twelve is far off: the width has to make room for it.";
            case CLUSTERS -> "One sample in two scatters three times as much as the others.";
            case BELOW_ONE ->
                "The true width is 0.4, but σ = √(1 + z²) cannot go below 1"
                        + (finds ? ": the fit ends at v = 0, on the floor." : ".");
        };
    }

    /// Where −J is a bowl at the end of the run.
    private static String limit(StableLimit limit, RunSettings settings) {
        String plain = "2/L = " + Ticks.readout(limit.rate());
        OptionalDouble highest = limit.rate(settings.method().at(settings.rate()));
        if (highest.isEmpty()) {
            return "At the end, %s.".formatted(plain);
        }
        boolean same = highest.getAsDouble() == limit.rate();
        return same
                ? "Stable below η = %s.".formatted(plain)
                : "Stable below η = %s (%s).".formatted(Ticks.readout(highest.getAsDouble()), plain);
    }

    private static boolean isStuck(RunSettings settings) {
        double[] start = settings.startValues();
        return Arrays.stream(start, settings.columns(), start.length).allMatch(v -> v == 0);
    }

    private static boolean isMirror(RunSettings one, RunSettings other) {
        double[] a = one.startValues();
        double[] b = other.startValues();
        int d = one.columns();
        for (int k = 0; k < a.length; k++) {
            if (a[k] != (k < d ? b[k] : -b[k])) {
                return false;
            }
        }
        return one.method() == other.method() && one.rate() == other.rate();
    }
}
