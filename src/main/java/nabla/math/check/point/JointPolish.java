package nabla.math.check.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Walks to the place where a function of several parameters is least or largest, in any number of digits, along all of
/// them at once: where two curves cross, no walk along one parameter after the other gets there.
///
/// By Newton's method on the slopes, which are taken from differences.
public final class JointPolish {
    private static final int MOST_STEPS = 14;
    private static final int MOST_PARAMETERS = 6;
    private static final BigDecimal LONGEST = new BigDecimal("0.1");

    private final Function<BigDecimal[], Optional<BigDecimal>> height;
    private final int digits;
    private final MathContext carried;
    private final BigDecimal width;
    private final BigDecimal last;

    /// @param height at a point; absent where there is none
    /// @param digits in which it is worked out
    public JointPolish(Function<BigDecimal[], Optional<BigDecimal>> height, int digits) {
        this.height = height;
        this.digits = digits;
        this.carried = new MathContext(digits + 10);
        this.width = BigDecimal.ONE.movePointLeft(digits / 4);
        this.last = BigDecimal.ONE.movePointLeft(digits / 2 - 2);
    }

    /// The same for the square of the function.
    public JointPolish ofSquare() {
        return new JointPolish(point -> height.apply(point).map(value -> value.multiply(value, carried)), digits);
    }

    /// Absent where there is no way.
    public Optional<BigDecimal[]> from(List<BigDecimal> start) {
        if (start.size() > MOST_PARAMETERS) {
            return Optional.empty();
        }
        BigDecimal[] at = start.toArray(BigDecimal[]::new);
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<BigDecimal[]> step = step(at);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal longest = BigDecimal.ZERO;
            for (int k = 0; k < at.length; k++) {
                BigDecimal size = at[k].abs().max(BigDecimal.ONE);
                BigDecimal most = size.multiply(LONGEST);
                BigDecimal moved = step.get()[k].min(most).max(most.negate());
                at[k] = at[k].add(moved, carried);
                longest = longest.max(moved.abs().divide(size, carried));
            }
            if (longest.compareTo(last) < 0) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// To where the slopes would be 0 if they fell like straight lines.
    private Optional<BigDecimal[]> step(BigDecimal[] at) {
        int n = at.length;
        BigDecimal[] above = new BigDecimal[n];
        BigDecimal[][] rows = new BigDecimal[n][n + 1];
        Optional<BigDecimal> here = height.apply(at);
        for (int i = 0; i < n && here.isPresent(); i++) {
            Optional<BigDecimal> up = height.apply(moved(at, i, 1, i, 0));
            Optional<BigDecimal> down = height.apply(moved(at, i, -1, i, 0));
            if (up.isEmpty() || down.isEmpty()) {
                return Optional.empty();
            }
            above[i] = up.get();
            rows[i][i] = up.get().add(down.get()).subtract(here.get().multiply(BigDecimal.TWO));
            rows[i][n] = down.get().subtract(up.get()).multiply(width).divide(BigDecimal.TWO);
        }
        for (int i = 0; i < n && here.isPresent(); i++) {
            for (int k = i + 1; k < n; k++) {
                Optional<BigDecimal> both = height.apply(moved(at, i, 1, k, 1));
                if (both.isEmpty()) {
                    return Optional.empty();
                }
                rows[i][k] = both.get().subtract(above[i]).subtract(above[k]).add(here.get());
                rows[k][i] = rows[i][k];
            }
        }
        return here.isEmpty() ? Optional.empty() : solved(rows);
    }

    private BigDecimal[] moved(BigDecimal[] at, int one, int times, int other, int otherTimes) {
        BigDecimal[] moved = at.clone();
        moved[one] = moved[one].add(width.multiply(BigDecimal.valueOf(times)));
        moved[other] = moved[other].add(width.multiply(BigDecimal.valueOf(otherTimes)));
        return moved;
    }

    /// Of linear equations, the right sides last in each row; absent where they have no single solution.
    private Optional<BigDecimal[]> solved(BigDecimal[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int row = column + 1; row < n; row++) {
                best = rows[row][column].abs().compareTo(rows[best][column].abs()) > 0 ? row : best;
            }
            BigDecimal[] pivot = rows[best];
            if (pivot[column].signum() == 0) {
                return Optional.empty();
            }
            rows[best] = rows[column];
            rows[column] = pivot;
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    BigDecimal share = rows[row][column].divide(pivot[column], carried);
                    for (int k = column; k <= n; k++) {
                        rows[row][k] = rows[row][k].subtract(share.multiply(pivot[k]), carried);
                    }
                }
            }
        }
        BigDecimal[] solution = new BigDecimal[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n].divide(rows[i][i], carried);
        }
        return Optional.of(solution);
    }
}
