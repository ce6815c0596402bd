package nabla.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.write.LatexNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreekLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
                "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta",
                "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega", "ell", "loss", "x_max", "w_ij"
            })
    void everyNameIsInk(String name) {
        FormulaOutline outline = Typesetter.outline(LatexNotation.name(name), Typesetter.Style.DISPLAY)
                .orElseThrow();
        assertThat(outline.parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.bounds().maxX() - part.bounds().minX()).isBetween(0.1, outline.width() + 0.1);
            assertThat(part.bounds().maxY() - part.bounds().minY()).isGreaterThan(0.3);
        });
    }
}
