package nabla.math.check;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;
import nabla.math.expr.write.TextNotation;

/// A difference planted into a side, and the place where it can be seen: the judge of a generated claim, which knows
/// where to look and so needs no search.
///
/// @param side  with the difference in it
/// @param place the values of all names there
record PlantedDifference(Expr side, Map<String, BigDecimal> place) {
    private static final Scope SCOPE = GeneratedClaims.SCOPE;
    private static final BigDecimal TINY = new BigDecimal("1e-12");
    private static final BigDecimal EQUAL = new BigDecimal("1e-40");
    private static final int NARROWEST = 9;
    private static final int NARROWEST_BUMP = 4;

    static PlantedDifference of(Planted planted, Relation relation, Expr side, SplittableRandom random) {
        List<String> formulas = planted.formulas();
        String formula = formulas.get(random.nextInt(formulas.size()));
        Map<String, String> numbers = numbers(relation, side, random);
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            formula = formula.replace("{" + number.getKey() + "}", number.getValue());
        }
        int bar = formula.indexOf('|');
        Expr difference = Read.expression(formula.substring(0, bar), SCOPE);
        return new PlantedDifference(Exprs.sum(side, difference), place(formula.substring(bar + 1), random));
    }

    private static Map<String, String> numbers(Relation relation, Expr side, SplittableRandom random) {
        BigDecimal x = decimal(random, -3);
        BigDecimal y = decimal(random, 0.1);
        int width = random.nextInt(1, NARROWEST + 1);
        int amount = (1 + random.nextInt(5)) * (relation == Relation.EQUAL ? 1 : 1_000);
        return Map.ofEntries(
                entry("c", "(" + x + ")"),
                entry("d", y.toString()),
                entry("product", "(" + x.multiply(y) + ")"),
                entry("curve", "(" + x.add(y.pow(3)) + ")"),
                entry("bent", "(sinh(" + x + ") + " + y.pow(3) + ")"),
                entry("w", "1e-" + width),
                entry("bump", "1e-" + Math.min(width, NARROWEST_BUMP)),
                entry("a", "(" + (relation == Relation.EQUAL && random.nextBoolean() ? amount : -amount) + ")"),
                entry("far", "e" + random.nextInt(2, 10)),
                entry("near", "0." + "9".repeat(width + 1)),
                entry("side", TextNotation.of(side)));
    }

    /// Of one to three decimals, up to 3.
    private static BigDecimal decimal(SplittableRandom random, double least) {
        double value = least + (3 - least) * random.nextDouble();
        return BigDecimal.valueOf(value).setScale(random.nextInt(1, 4), RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> place(String text, SplittableRandom random) {
        Map<String, BigDecimal> place = new HashMap<>();
        for (String name : List.of("x", "y", "q")) {
            place.put(name, BigDecimal.valueOf(random.nextInt(-20, 21), 1));
        }
        place.put("p", BigDecimal.valueOf(random.nextInt(1, 10), 1));
        place.put("s", BigDecimal.valueOf(random.nextInt(1, 30), 1));
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            Expr value = Read.expression(part.substring(equals + 1), SCOPE);
            place.put(part.substring(0, equals).strip(), Evaluate.in(DecimalArithmetic.INSTANCE, value, Map.of()));
        }
        return place;
    }

    /// Whether the claim fails at the place: by more than 1e-12 of its sides, or by being equal where less is said.
    boolean refutes(Claim claim, Relation relation) {
        try {
            return fails(
                    Evaluate.in(DecimalArithmetic.INSTANCE, claim.left(), place),
                    relation,
                    Evaluate.in(DecimalArithmetic.INSTANCE, claim.right(), place));
        } catch (ArithmeticException outOfReach) {
            return false;
        }
    }

    private static boolean fails(BigDecimal left, Relation relation, BigDecimal right) {
        BigDecimal size = left.abs().max(right.abs());
        BigDecimal difference = left.subtract(right);
        if (relation == Relation.LESS) {
            return difference.compareTo(size.multiply(EQUAL).negate()) >= 0;
        }
        return !relation.admits(difference.signum()) && difference.abs().compareTo(size.multiply(TINY)) > 0;
    }
}
