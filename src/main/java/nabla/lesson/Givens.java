package nabla.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.expr.number.Rational;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;

/// Reads declarations, one a line.
final class Givens {
    private static final Pattern NAMES = Pattern.compile("([\\p{L}\\d_,\\s]+)(\\(([^)]*)\\))?\\s*[:=].*");

    private Givens() {}

    /// `names` and what `line` declares.
    static Scope with(Piece line, Scope names, LessonReading reading) {
        try {
            return GivenParser.parse(line.text(), names);
        } catch (SyntaxError e) {
            reading.report(reading.source().problem(line, e));
            return withSubstitute(line, names);
        }
    }

    /// A line that cannot be read still declares its names, so that their uses further down are no errors of their own.
    private static Scope withSubstitute(Piece line, Scope names) {
        Matcher matcher = NAMES.matcher(line.text());
        Scope more = names;
        if (matcher.matches()) {
            for (String name : split(matcher.group(1))) {
                more = more.with(
                        matcher.group(3) == null
                                ? new Declaration.Parameter(name, Domain.Interval.REAL, 0, 1)
                                : new Declaration.Defined(name, split(matcher.group(3)), new Expr.Num(Rational.ZERO)));
            }
        }
        return more;
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
