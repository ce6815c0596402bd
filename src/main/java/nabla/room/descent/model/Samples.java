package nabla.room.descent.model;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.data.Dataset;
import nabla.data.FeatureSizes;
import nabla.data.Generators;
import nabla.data.Scaling;
import nabla.math.nn.GaussianLoss;

/// The samples that are fitted, and where they come from; immutable.
///
/// @param name     what they are called, such as a file's name
/// @param data     the numbers, without a bias
/// @param recipe   how they were generated; absent once they were edited, or where they came from a file
/// @param scaling  how the features were standardised; absent where they are as they came
/// @param overview what is known of them at a glance
public record Samples(
        String name, Dataset data, Optional<Recipe> recipe, Optional<Scaling> scaling, Overview overview) {
    private static final boolean FEW_PROCESSORS = Runtime.getRuntime().availableProcessors() <= 2;
    private static WeakReference<double[]> ones = new WeakReference<>(new double[0]);

    /// How samples are generated: the same recipe gives the same samples.
    public record Recipe(Generators noise, long seed, int size) {}

    public static Samples generated(Recipe recipe) {
        return of(
                recipe.noise().title(),
                recipe.noise().make(recipe.seed(), recipe.size()),
                Optional.of(recipe),
                Optional.empty());
    }

    public static Samples read(String name, Dataset data) {
        return of(name, data, Optional.empty(), Optional.empty());
    }

    /// With features of one size, or as they came; the target stays as it is. Many take longer than a frame.
    public Samples standardised(boolean wanted) {
        if (wanted == scaling.isPresent()) {
            return this;
        }
        if (!wanted) {
            return recipe.map(Samples::generated)
                    .orElseGet(() -> read(name, scaling.orElseThrow().undone(data)));
        }
        Scaling fresh = Scaling.of(data);
        return of(name, fresh.applied(data), recipe, Optional.of(fresh));
    }

    /// The same numbers, which are features scaled so.
    public Samples scaledBy(Scaling known) {
        return of(name, data, recipe, Optional.of(known));
    }

    /// What is fitted: a feature's name, or how it was standardised, such as "(age − 41.5)/12.25".
    public String label(int feature) {
        String raw = features().get(feature);
        return scaling.map(it -> it.told(feature, raw).replace(" - ", " − ")).orElse(raw);
    }

    /// Whether their features should be standardised; absent where they are, or need not be.
    public Optional<FeatureSizes> apart() {
        return scaling.isPresent()
                ? Optional.empty()
                : FeatureSizes.apart(
                        features(),
                        overview.x().stream()
                                .mapToDouble(span -> Math.max(Math.abs(span.from()), Math.abs(span.to())))
                                .toArray());
    }

    /// A value of a feature as it is fitted, from one in its own units.
    public double fitted(int feature, double own) {
        return scaling.map(it -> it.scaled(feature, own)).orElse(own);
    }

    /// A fitted value of a feature in the feature's own units, as pictures show it.
    public double own(int feature, double fitted) {
        return scaling.map(it -> it.raw(feature, fitted)).orElse(fitted);
    }

    /// From where to where a feature goes, in its own units.
    Span own(int feature) {
        Span fitted = overview.x().get(feature);
        return new Span(own(feature, fitted.from()), own(feature, fitted.to()));
    }

    private static Samples of(String name, Dataset data, Optional<Recipe> recipe, Optional<Scaling> scaling) {
        return new Samples(name, data, recipe, scaling, Overview.of(data));
    }

    /// Equal where every number is; the same recipe gives the same numbers.
    @Override
    public boolean equals(Object other) {
        return other instanceof Samples that
                && name.equals(that.name)
                && recipe.equals(that.recipe)
                && scaling.equals(that.scaling)
                && (recipe.isPresent() || data.equals(that.data));
    }

    @Override
    public int hashCode() {
        return recipe.isPresent() ? recipe.hashCode() : data.hashCode();
    }

    public int size() {
        return data.samples();
    }

    public int dimensions() {
        return data.dimensions();
    }

    public List<String> features() {
        return data.features();
    }

    public String target() {
        return data.target();
    }

    /// `x()[k][i]` is feature k of sample i; never to be changed.
    public double[][] x() {
        return data.x();
    }

    /// The targets; never to be changed.
    public double[] t() {
        return data.t();
    }

    /// The columns that are fitted: the features and, where wanted, a last column of ones.
    double[][] columns(boolean bias) {
        double[][] columns = Arrays.copyOf(x(), dimensions() + (bias ? 1 : 0));
        if (bias) {
            columns[dimensions()] = ones(size());
        }
        return columns;
    }

    /// One column for all who compute at the same time: a million ones are 8 MB.
    private static synchronized double[] ones(int size) {
        double[] known = ones.get();
        if (known == null || known.length != size) {
            known = new double[size];
            Arrays.fill(known, 1);
            ones = new WeakReference<>(known);
        }
        return known;
    }

    /// Where there are few processors, one thread sums: the others are for the window and for the maps.
    GaussianLoss loss(boolean bias) {
        var loss = new GaussianLoss(columns(bias), t());
        return FEW_PROCESSORS ? loss.onOneThread() : loss;
    }

    /// The same columns with these samples alone.
    Samples only(int[] rows) {
        double[][] columns =
                Arrays.stream(x()).map(column -> pick(column, rows)).toArray(double[][]::new);
        return edited(new Dataset(features(), columns, target(), pick(t(), rows)));
    }

    /// With one more sample at the end.
    Samples with(double[] values, double targetValue) {
        return edited(data.with(values, targetValue));
    }

    /// With sample `row` at another place in the picture of feature `k`.
    Samples moved(int row, int k, double value, double targetValue) {
        return edited(data.moved(row, k, value, targetValue));
    }

    /// Without sample `row`, which must not be the only one.
    Samples without(int row) {
        return edited(data.without(row));
    }

    private Samples edited(Dataset other) {
        return of(name, other, Optional.empty(), scaling);
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
