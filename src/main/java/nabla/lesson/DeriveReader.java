package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.lesson.Block.Derive;
import nabla.math.check.Derivation;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// Reads a `derive` block: `let` lines that hold in it alone, the first expression, then one relation a line.
final class DeriveReader {
    private static final String LET = "let ";

    private final LessonReading reading;

    DeriveReader(LessonReading reading) {
        this.reading = reading;
    }

    /// Empty where a line cannot be read, which is reported.
    Optional<Derive> read(Fence fence) {
        List<Piece> lines = fence.lines();
        int lets = (int) lines.stream().takeWhile(DeriveReader::isLet).count();
        if (lines.size() < lets + 2) {
            reading.report(fence.opening(), "a derivation needs a first expression and below it a line such as = 2 x");
            return Optional.empty();
        }
        Scope scope = reading.scope();
        for (Piece let : lines.subList(0, lets)) {
            scope = Givens.with(let.from(LET.length()).strip(), scope, reading);
        }
        Optional<Expr> first = first(lines.get(lets), scope);
        List<Piece> rest = lines.subList(lets + 1, lines.size());
        List<Line> read = lines(rest, first, scope);
        if (first.isEmpty() || read.size() < rest.size()) {
            return Optional.empty();
        }
        return Optional.of(new Derive(
                fence.line(),
                fence.title(),
                new Derive.Opening(lines.get(lets).line(), lines.get(lets).text()),
                new Derivation(scope, first.get(), read),
                rest.stream().map(Piece::line).toList(),
                rest.stream().map(Piece::text).toList()));
    }

    private static boolean isLet(Piece line) {
        return line.text().startsWith(LET);
    }

    private Optional<Expr> first(Piece line, Scope scope) {
        int hash = line.text().indexOf('#');
        if (hash >= 0) {
            reading.report(line.from(hash), "the first line has no reason; a reason stands on the line it leads to");
            return Optional.empty();
        }
        return reading.first(line, scope);
    }

    /// The lines that can be read, also below a first one that cannot.
    private List<Line> lines(List<Piece> pieces, Optional<Expr> first, Scope scope) {
        var lines = new ArrayList<Line>();
        Optional<Expr> above = first;
        for (Piece piece : pieces) {
            if (isLet(piece)) {
                reading.report(piece, "let lines stand at the top of their block, before the first expression");
                continue;
            }
            try {
                Line line = Parser.line(piece.text(), scope);
                Optional<String> trouble = above.flatMap(before -> line.link().misplaced(before, line.right()))
                        .or(() -> LessonReading.trouble(line.right(), scope));
                trouble.ifPresentOrElse(message -> reading.report(piece, message), () -> lines.add(line));
                above = line.marked() || !line.link().goesOn() ? above : Optional.of(line.right());
            } catch (SyntaxError e) {
                reading.report(reading.source().problem(piece, e));
            }
        }
        return lines;
    }
}
