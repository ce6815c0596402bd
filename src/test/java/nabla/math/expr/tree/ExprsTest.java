package nabla.math.expr.tree;

import static nabla.math.expr.tree.Exprs.difference;
import static nabla.math.expr.tree.Exprs.neg;
import static nabla.math.expr.tree.Exprs.num;
import static nabla.math.expr.tree.Exprs.product;
import static nabla.math.expr.tree.Exprs.quotient;
import static nabla.math.expr.tree.Exprs.sum;
import static nabla.math.expr.tree.Exprs.sym;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.math.expr.number.Rational;
import org.junit.jupiter.api.Test;

class ExprsTest {
    private static final Expr A = sym("a");
    private static final Expr B = sym("b");
    private static final Expr C = sym("c");

    @Test
    void sumsAndProductsAreFlat() {
        assertThat(sum(A, sum(B, C))).isEqualTo(new Expr.Sum(List.of(A, B, C)));
        assertThat(product(product(A, B), C)).isEqualTo(new Expr.Product(List.of(A, B, C)));
        assertThat(sum(A, product(B, C))).isEqualTo(new Expr.Sum(List.of(A, new Expr.Product(List.of(B, C)))));
    }

    @Test
    void nonePartsAndOne() {
        assertThat(sum()).isEqualTo(num(0));
        assertThat(product()).isEqualTo(num(1));
        assertThat(sum(A)).isEqualTo(A);
        assertThat(product(List.of(A))).isEqualTo(A);
    }

    @Test
    void minusSignsStandOutside() {
        assertThat(num(-3)).isEqualTo(new Expr.Neg(num(3)));
        assertThat(num(Rational.of(-3, 2))).isEqualTo(new Expr.Neg(quotient(num(3), num(2))));
        assertThat(neg(neg(A))).isEqualTo(A);
        assertThat(difference(A, neg(B))).isEqualTo(sum(A, B));
        assertThat(difference(sum(A, B), C)).isEqualTo(new Expr.Sum(List.of(A, B, neg(C))));
        assertThat(difference(A, sum(B, C))).isEqualTo(new Expr.Sum(List.of(A, neg(sum(B, C)))));
    }
}
