package nabla.math.nn.step;

/// How slopes and weights stand to each other on the way back through a layer: ∂J/∂z W, or Wᵀ ∂J/∂z.
///
/// It is said here from the layout alone; that the step's formula does the same is tested.
///
/// @param slopesFirst       whether ∂J/∂z stands to the left of W
/// @param weightsTransposed whether W is transposed
public record BackwardOrder(boolean slopesFirst, boolean weightsTransposed) {

    /// Where the slopes of one sample make a row, W stands to the right of them as it is; where they make a column,
    /// it comes first and is transposed.
    public static BackwardOrder of(Layout layout) {
        boolean rows = slopesAreRows(layout);
        return new BackwardOrder(rows, !rows);
    }

    /// Samples as rows in the denominator layout; the numerator layout turns every slope over.
    private static boolean slopesAreRows(Layout layout) {
        return switch (layout.derivatives()) {
            case DENOMINATOR -> layout.samples() == Layout.Samples.ROWS;
            case NUMERATOR -> layout.samples() == Layout.Samples.COLUMNS;
        };
    }

    /// What that means, for people.
    public String sentence(Layout layout) {
        String habit = "Samples as %s, %s layout: "
                .formatted(
                        layout.samples() == Layout.Samples.ROWS ? "rows" : "columns",
                        layout.derivatives() == Layout.Derivatives.DENOMINATOR ? "denominator" : "numerator");
        String order = slopesFirst
                ? "the slopes of a sample are a row and stand to the left of W"
                : "the slopes of a sample are a column and stand to the right of W";
        return habit + order + (weightsTransposed ? ", which is transposed." : ", which is not transposed.");
    }
}
