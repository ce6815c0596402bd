package nabla.lesson;

import java.util.List;
import java.util.stream.Stream;
import nabla.math.calculus.Turned;
import nabla.math.check.Derivation;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.TextNotation;

/// The layout of derivatives of vectors by vectors as a switch of a lesson: its formulas are written for the one its
/// file says, and turned over for the other.
///
/// A derivation whose first line is such a derivative is transposed line by line; in any other only the derivatives
/// are.
public final class LessonLayout {
    private LessonLayout() {}

    /// Whether something in a lesson depends on it.
    public static boolean matters(Lesson lesson) {
        return lesson.blocks(Block.Derive.class).stream()
                .map(Block.Derive::derivation)
                .anyMatch(LessonLayout::matters);
    }

    private static boolean matters(Derivation derivation) {
        return expressions(derivation).anyMatch(each -> Turned.matters(each, derivation.scope()));
    }

    private static Stream<Expr> expressions(Derivation derivation) {
        return Stream.concat(
                Stream.of(derivation.first()), derivation.lines().stream().map(Line::right));
    }

    /// The one that a lesson is in.
    public static DerivativeLayout of(Lesson lesson) {
        return lesson.blocks(Block.Derive.class).stream()
                .map(block -> block.derivation().scope().layout())
                .findFirst()
                .orElse(DerivativeLayout.DENOMINATOR);
    }

    /// The same lesson in a layout.
    public static Lesson in(Lesson lesson, DerivativeLayout layout) {
        if (of(lesson) == layout) {
            return lesson;
        }
        return new Lesson(
                lesson.id(),
                lesson.file(),
                lesson.title(),
                lesson.room(),
                lesson.sheet(),
                lesson.task(),
                lesson.also(),
                lesson.topic(),
                lesson.icon(),
                lesson.order(),
                lesson.blocks().stream().map(block -> in(block, layout)).toList());
    }

    private static Block in(Block block, DerivativeLayout layout) {
        return switch (block) {
            case Block.Prose(var line, var style, var depth, var mark, var texts) ->
                new Block.Prose(
                        line,
                        style,
                        depth,
                        mark,
                        texts.stream().map(text -> in(text, layout)).toList());
            case Block.Given(var line, var scope) -> new Block.Given(line, in(scope, layout));
            case Block.Derive derive -> in(derive, layout);
            case Block.Plot plot -> plot;
            case Block.Table table -> table;
            case Block.Results results -> results;
            case Block.Settings settings -> settings;
        };
    }

    private static Block.Text in(Block.Text text, DerivativeLayout layout) {
        return switch (text) {
            case Block.Text.Words words -> words;
            case Block.Text.Formula(var expression, var scope) ->
                new Block.Text.Formula(new Turned(scope).same(expression), in(scope, layout));
        };
    }

    /// What is defined by such a derivative keeps its value.
    private static Scope in(Scope scope, DerivativeLayout layout) {
        var turned = new Turned(scope);
        Scope other = scope.in(layout);
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Definition(var name, var body) && Turned.matters(body, scope)) {
                other = relabelled(scope, name, other.with(new Declaration.Definition(name, turned.same(body))));
            }
        }
        return other;
    }

    private static Scope relabelled(Scope before, String name, Scope after) {
        return before.label(name).map(label -> after.withLabel(name, label)).orElse(after);
    }

    private static Block.Derive in(Block.Derive block, DerivativeLayout layout) {
        Derivation derivation = block.derivation();
        var turned = new Turned(derivation.scope());
        boolean over = matters(derivation) && isMatrix(derivation);
        List<Line> lines = derivation.lines().stream()
                .map(line -> new Line(
                        line.marked(),
                        line.link(),
                        over ? turned.over(line.right()) : turned.same(line.right()),
                        line.reason()))
                .toList();
        Expr first = over ? turned.over(derivation.first()) : turned.same(derivation.first());
        return new Block.Derive(
                block.line(),
                block.title(),
                matters(derivation)
                        ? new Block.Derive.Opening(block.opening().line(), TextNotation.of(first))
                        : block.opening(),
                new Derivation(in(derivation.scope(), layout), first, lines),
                block.lineNumbers(),
                matters(derivation) ? lines.stream().map(LessonLayout::text).toList() : block.texts());
    }

    private static boolean isMatrix(Derivation derivation) {
        return Shapes.find(derivation.first(), derivation.scope())
                .filter(kind -> kind.shape() instanceof Shape.Matrix)
                .isPresent();
    }

    /// As its author would have written it.
    private static String text(Line line) {
        String relation = switch (line.link()) {
            case Line.Link.Related(var related) -> related.word();
            case Line.Link.TendsTo limit -> "->";
            case Line.Link.Implies implication -> "=>";
            case Line.Link.SameMinimiser minimiser -> "~";
            case Line.Link.UpToOrder order -> "=";
        };
        String reason = line.reason().isEmpty() ? "" : "    # " + line.reason();
        return (line.marked() ? "! " : "") + relation + " " + TextNotation.beside(line.link(), line.right()) + reason;
    }
}
