package nabla.data;

import java.util.List;
import java.util.Locale;

/// How features of very different size are brought to one: each minus its mean, by its deviation. The target is never
/// scaled, since σ ≥ 1 is in its units, and a column of one value stays as it is.
///
/// @param means      of the features; 0 for those that stay
/// @param deviations of the features; 1 for those that stay
public record Scaling(List<Double> means, List<Double> deviations) {
    public Scaling {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
    }

    /// With the mean and the standard deviation of every feature, over all samples.
    public static Scaling of(Dataset data) {
        var means = new java.util.ArrayList<Double>();
        var deviations = new java.util.ArrayList<Double>();
        for (double[] column : data.x()) {
            double mean = mean(column);
            double deviation = deviation(column, mean);
            boolean scales = deviation > 1e-12 * Math.abs(mean) && Double.isFinite(deviation);
            means.add(scales ? mean : 0);
            deviations.add(scales ? deviation : 1);
        }
        return new Scaling(means, deviations);
    }

    /// The same samples with scaled features under their names.
    public Dataset applied(Dataset data) {
        var x = new double[data.dimensions()][];
        for (int k = 0; k < x.length; k++) {
            x[k] = changed(data.x()[k], 1 / deviations.get(k), -means.get(k) / deviations.get(k), k);
        }
        return new Dataset(data.features(), x, data.target(), data.t());
    }

    /// Back from scaled features.
    public Dataset undone(Dataset data) {
        var x = new double[data.dimensions()][];
        for (int k = 0; k < x.length; k++) {
            x[k] = changed(data.x()[k], deviations.get(k), means.get(k), k);
        }
        return new Dataset(data.features(), x, data.target(), data.t());
    }

    private double[] changed(double[] column, double factor, double summand, int k) {
        if (!scales(k)) {
            return column;
        }
        var changed = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            changed[i] = factor * column[i] + summand;
        }
        return changed;
    }

    /// A value of feature `k` as it is fitted.
    public double scaled(int k, double value) {
        return (value - means.get(k)) / deviations.get(k);
    }

    /// A fitted value of feature `k` as it came.
    public double raw(int k, double scaled) {
        return deviations.get(k) * scaled + means.get(k);
    }

    public boolean scales(int k) {
        return means.get(k) != 0 || deviations.get(k) != 1;
    }

    /// What is fitted in place of feature `k`: "(age - 41.5)/12.25", or its name alone.
    public String told(int k, String name) {
        if (!scales(k)) {
            return name;
        }
        double mean = means.get(k);
        return "(%s %s %s)/%s".formatted(name, mean < 0 ? "+" : "-", number(Math.abs(mean)), number(deviations.get(k)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value)
                .replaceAll("(\\.\\d*?)0+(?=e|$)", "$1")
                .replaceAll("\\.(?=e|$)", "");
    }

    private static double mean(double[] column) {
        double mean = 0;
        for (int i = 0; i < column.length; i++) {
            mean += (column[i] - mean) / (i + 1);
        }
        return mean;
    }

    private static double deviation(double[] column, double mean) {
        double sum = 0;
        for (double value : column) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / column.length);
    }
}
