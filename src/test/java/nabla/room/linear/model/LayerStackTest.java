package nabla.room.linear.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import nabla.math.nn.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The one layer in place of many against applying them point by point; rank against counting minors.
class LayerStackTest {
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @CsvSource({"2, 2, 2, 2", "2, 2, 3, 1", "6, 2, 2, 2", "6, 4, 1, 3", "3, 3, 2, 4", "4, 1, 4, 1", "5, 2, 4, 4"})
    void theOneLayerDoesWhatAllDo(int depth, int outputs, int inputs, int width) {
        var random = new Random(List.of(depth, outputs, inputs, width).hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            LayerStack stack = random(random, depth, outputs, inputs, width);
            AffineLayer one = stack.product();
            assertThat(one.weights().rows()).isEqualTo(outputs);
            assertThat(one.weights().columns()).isEqualTo(inputs);
            double[] x = random.doubles(inputs, -2, 2).toArray();
            double[] wanted = byHand(stack, x);
            double[] found = one.at(x);
            double[] carried = stack.map().at(x);
            double size = 1e-12 * Math.pow(25, depth);
            for (int i = 0; i < outputs; i++) {
                assertThat(found[i]).isCloseTo(wanted[i], within(size));
                assertThat(carried[i]).isCloseTo(wanted[i], within(size));
            }
        }
    }

    /// Sums over sums, straight from what is kept: not by matrices.
    private static double[] byHand(LayerStack stack, double[] x) {
        double[] now = x;
        for (int number = stack.depth(); number >= 1; number--) {
            int rows = number == 1 ? stack.outputs() : stack.hidden().get(number - 2);
            double[] next = new double[rows];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < now.length; j++) {
                    next[i] += stack.kept().get(number - 1).weights().at(i, j) * now[j];
                }
                next[i] += stack.kept().get(number - 1).bias().at(i, 0);
            }
            now = next;
        }
        return now;
    }

    @Test
    void theSheetsBiasIsThatOfTheOuterLayerOnlyWithoutAnInnerOne() {
        LayerStack stack = LayerStack.START;
        Matrix inner = stack.layer(2).bias();
        Matrix b3 = stack.layer(1).weights().times(inner).plus(stack.layer(1).bias());
        assertThat(stack.product().bias())
                .isEqualTo(b3)
                .isNotEqualTo(stack.layer(1).bias());
        LayerStack without = stack.withBias(2, 0, 0).withBias(2, 1, 0);
        assertThat(without.product().bias()).isEqualTo(stack.layer(1).bias());
    }

    @Test
    void whatANarrowLayerLeavesOutComesBackWithItsWidth() {
        LayerStack narrow = LayerStack.START.withSize(1, 1);
        assertThat(narrow.layer(2).weights()).isEqualTo(Matrix.of(1, 2, 1, 0.5));
        assertThat(narrow.layer(1).weights()).isEqualTo(Matrix.of(2, 1, 0.5, 1));
        assertThat(narrow.withSize(1, 2)).isEqualTo(LayerStack.START);
        LayerStack deep =
                LayerStack.START.withDepth(6).withSize(0, 3).withSize(6, 4).withSize(2, 1);
        assertThat(deep.sizes()).containsExactly(3, 2, 1, 2, 2, 2, 4);
        assertThat(deep.layer(6).weights().columns()).isEqualTo(3);
        assertThat(deep.layer(1).weights().rows()).isEqualTo(4);
        assertThat(deep.withDepth(9).depth()).isEqualTo(6);
    }

    @Test
    void rankAsCountedByMinors() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            int rows = 1 + random.nextInt(4);
            int columns = 1 + random.nextInt(4);
            int width = 1 + random.nextInt(4);
            Matrix left = whole(random, rows, width);
            Matrix right = whole(random, width, columns);
            Matrix product = left.times(right);
            int rank = Rank.of(
                    product, left.map(Math::abs).times(right.map(Math::abs)).largest());
            assertThat(rank).as(product::toString).isEqualTo(byMinors(product)).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aWidthOfOneLeavesRankOneWhateverTheNumbers() {
        var random = new Random(6);
        for (int round = 0; round < 200; round++) {
            LayerStack stack = random(random, 2 + round % 5, 2, 2, 2).withSize(1, 1);
            assertThat(LinearPicture.of(LinearState.START.with(stack), stack.depth(), UnaryOperator.identity())
                            .rank())
                    .isLessThanOrEqualTo(1);
        }
    }

    private static Matrix whole(Random random, int rows, int columns) {
        return Matrix.filled(rows, columns, (i, j) -> random.nextInt(5) - 2);
    }

    /// The size of the largest part with a determinant other than 0; of whole numbers, so exact.
    private static int byMinors(Matrix matrix) {
        for (int size = Math.min(matrix.rows(), matrix.columns()); size > 0; size--) {
            for (List<Integer> rows : choices(matrix.rows(), size)) {
                for (List<Integer> columns : choices(matrix.columns(), size)) {
                    if (determinant(matrix, rows, columns) != 0) {
                        return size;
                    }
                }
            }
        }
        return 0;
    }

    /// By the first row.
    private static double determinant(Matrix matrix, List<Integer> rows, List<Integer> columns) {
        if (rows.isEmpty()) {
            return 1;
        }
        double sum = 0;
        for (int j = 0; j < columns.size(); j++) {
            int column = columns.get(j);
            List<Integer> others =
                    columns.stream().filter(each -> each != column).toList();
            double sign = j % 2 == 0 ? 1 : -1;
            sum += sign
                    * matrix.at(rows.getFirst(), columns.get(j))
                    * determinant(matrix, rows.subList(1, rows.size()), others);
        }
        return sum;
    }

    private static List<List<Integer>> choices(int from, int size) {
        var all = new ArrayList<List<Integer>>();
        for (int mask = 0; mask < 1 << from; mask++) {
            if (Integer.bitCount(mask) == size) {
                var choice = new ArrayList<Integer>();
                for (int i = 0; i < from; i++) {
                    if ((mask >> i & 1) == 1) {
                        choice.add(i);
                    }
                }
                all.add(choice);
            }
        }
        return all;
    }

    static LayerStack random(Random random, int depth, int outputs, int inputs, int width) {
        var layers = new ArrayList<AffineLayer>();
        for (int i = 0; i < LayerStack.MOST; i++) {
            layers.add(new AffineLayer(
                    Matrix.filled(4, 4, (row, column) -> random.nextDouble(-2, 2)),
                    Matrix.filled(4, 1, (row, column) -> random.nextDouble(-2, 2))));
        }
        return new LayerStack(layers, depth, outputs, inputs, Collections.nCopies(LayerStack.MOST - 1, width), false);
    }
}
