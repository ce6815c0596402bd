package nabla.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.model.Parameter;
import nabla.model.Parameters;

/// A small lesson about √(1 + z²) for tests, with one line that is wrong.
public final class Sample {
    static final Scope SCOPE = scope();

    public static final Block.Derive RIGHT = derive(
            "the slope", "d(sigma, z)", "= 1/2 * (1 + z^2)^(-1/2) * 2 z # chain rule", "= z/sigma # the width again");

    public static final Block.Derive WRONG = derive(
            "as printed here",
            "1/2 * (1 + z^2)^(-1/2) * 2 z",
            "= z * (1 + z^2)^(-1/2) # a half of two",
            "! = z * (1 + z^2)^(1/2) * (-1) # the exponent became a factor",
            "= z/sigma # the root again");

    public static final Block.Table TABLE = new Block.Table(
            1,
            "In double arithmetic",
            "z",
            List.of(expression("-1000"), expression("0")),
            List.of(expression("e^(-z)/(1 + e^(-z))^2"), expression("e^(-z)"), expression("t + z")),
            SCOPE);

    private Sample() {}

    private static Scope scope() {
        Scope scope = Scope.EMPTY
                .with(new Declaration.Parameter("z", new Domain.Interval(-4, 4, true, true), 1, 0.1))
                .with(new Declaration.Parameter("t", new Domain.Interval(-4, 4, true, true), 0.5, 0.1));
        return scope.with(new Declaration.Definition("sigma", expression("sqrt(1 + z^2)", scope)));
    }

    public static Expr expression(String text) {
        return expression(text, SCOPE);
    }

    private static Expr expression(String text, Scope scope) {
        try {
            return Parser.expression(text, scope).expression();
        } catch (SyntaxError error) {
            throw new AssertionError(error);
        }
    }

    private static Block.Derive derive(String title, String first, String... texts) {
        var lines = new ArrayList<Line>();
        for (String text : texts) {
            try {
                lines.add(Parser.line(text, SCOPE));
            } catch (SyntaxError error) {
                throw new AssertionError(error);
            }
        }
        return new Block.Derive(
                1,
                title,
                new Block.Derive.Opening(1, first),
                new Derivation(SCOPE, expression(first), lines),
                lines.stream().map(line -> 1).toList(),
                List.of(texts));
    }

    /// Checks as they might come: everything right but the marked line.
    public static List<Derivation.Checked> checks(Block.Derive derive) {
        var checks = new ArrayList<Derivation.Checked>();
        Expr before = derive.derivation().first();
        for (Line line : derive.derivation().lines()) {
            Verdict verdict = line.marked()
                    ? new Verdict.Refuted(Map.of("z", 2.0), 0.894, -4.472)
                    : new Verdict.Holds(412, 1e-15, Optional.empty());
            checks.add(new Derivation.Checked(
                    line, new Claim(before, line.link(), line.right(), SCOPE), verdict, Optional.empty()));
        }
        return checks;
    }

    public static Parameters parameters() {
        return new Parameters(SCOPE.parameters().stream().map(Parameter::new).toList());
    }

    public static Lesson lesson() {
        var prose = new Block.Prose(
                1,
                Block.Prose.Style.PARAGRAPH,
                List.of(
                        new Block.Text.Words("The width is ", Block.Text.Emphasis.NONE),
                        new Block.Text.Formula(expression("sqrt(1 + z^2)"), SCOPE),
                        new Block.Text.Words(", never below 1.", Block.Text.Emphasis.NONE)));
        return lesson(prose, RIGHT, WRONG, TABLE);
    }

    public static Lesson lesson(Block... blocks) {
        return new Lesson(
                "width",
                "width.md",
                "A width",
                "document",
                "000",
                "b",
                List.of(),
                "Widths",
                "mdi2s-sigma",
                1,
                List.of(blocks));
    }
}
