package nabla.math.expr.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// What names mean before any lesson says so, and which known name an unknown one probably is.
public final class Names {
    public static final String DERIVATIVE = "d";
    public static final String CHOICE = "if";
    public static final String DELTA = "delta";
    private static final Pattern ENTRY = Pattern.compile("(\\p{L}+)_?(\\d+)");
    private static final Set<String> KEYWORDS = Set.of("in", "for", "and", "as");

    private Names() {}

    /// Words that join parts of a line; no name can be spelled like them.
    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    public static Optional<Constant> constant(String name) {
        for (Constant constant : Constant.values()) {
            if (constant.word().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /// What a name stands for already, so that it cannot be declared: "a function".
    public static Optional<String> taken(String name) {
        if (name.equals(DERIVATIVE)) {
            return Optional.of("the derivative, as in d(f, x)");
        }
        if (name.equals(CHOICE)) {
            return Optional.of("the choice, as in if(x > 0, x, 0)");
        }
        if (isKeyword(name)) {
            return Optional.of("a word of the language");
        }
        if (Function.named(name).isPresent()) {
            return Optional.of("a function");
        }
        return constant(name).map(constant -> switch (constant) {
            case PI -> "the number 3.14159...";
            case E -> "the number 2.71828...";
            case INFINITY -> "infinity";
        });
    }

    /// What is said after "... is not declared here" or "... is no function": the name probably meant.
    public static String suggestion(String name, Scope scope, boolean call) {
        return OtherNames.word(name)
                .map(Names::meant)
                .or(() -> entry(name, scope))
                .or(() -> RunTogether.cure(name, scope, call))
                .or(() -> closest(name, known(scope, call)).map(Names::meant))
                .orElseGet(() -> call ? "" : declared(scope));
    }

    /// An entry of a vector, as it is written on paper.
    private static Optional<String> entry(String name, Scope scope) {
        var parts = ENTRY.matcher(name);
        return parts.matches()
                        && scope.find(parts.group(1)).orElse(null) instanceof Declaration.Array array
                        && array.shape() instanceof Shape.Column
                ? Optional.of("; an entry is written `%s[%s]`".formatted(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    private static String meant(String name) {
        return "; did you mean `" + name + "`?";
    }

    private static String declared(Scope scope) {
        var names = scope.declarations().stream().map(Declaration::name).toList();
        if (names.isEmpty() || names.size() > 12) {
            return "";
        }
        return "; declared are " + String.join(", ", names);
    }

    private static List<String> known(Scope scope, boolean call) {
        var known = new ArrayList<String>();
        for (Declaration declaration : scope.declarations()) {
            if (!call || declaration instanceof Declaration.Defined) {
                known.add(declaration.name());
            }
        }
        for (Function function : Function.values()) {
            known.add(function.word());
        }
        if (!call) {
            for (Constant constant : Constant.values()) {
                known.add(constant.word());
            }
        }
        return known;
    }

    private static Optional<String> closest(String name, List<String> known) {
        int admitted = name.length() == 1 ? 0 : Math.max(1, name.length() / 3);
        return known.stream()
                .filter(other -> distance(name, other) <= admitted)
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparingInt(other -> Math.abs(other.length() - name.length()))); // tahn is tanh
    }

    /// How many letters must be changed, added, left out or swapped with their neighbour; capitals count as small ones.
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
