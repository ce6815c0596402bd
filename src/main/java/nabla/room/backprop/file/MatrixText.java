package nabla.room.backprop.file;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.math.nn.Matrix;

/// A matrix as text: with all digits for a table, with four for a paper.
public final class MatrixText {
    private MatrixText() {}

    /// One row a line, commas between, every digit: it reads back the same.
    public static String csv(Matrix matrix) {
        return lines(matrix, ",", "\n", String::valueOf) + "\n";
    }

    /// A `pmatrix`, for the amsmath package.
    public static String latex(Matrix matrix) {
        return "\\begin{pmatrix}\n"
                + lines(matrix, " & ", " \\\\\n", value -> String.format(Locale.ROOT, "%.4g", value))
                + "\n\\end{pmatrix}\n";
    }

    private static String lines(
            Matrix matrix, String between, String end, java.util.function.DoubleFunction<String> written) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(i -> IntStream.range(0, matrix.columns())
                        .mapToObj(j -> written.apply(matrix.at(i, j)))
                        .collect(Collectors.joining(between)))
                .collect(Collectors.joining(end));
    }
}
