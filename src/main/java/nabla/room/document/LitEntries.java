package nabla.room.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.math.check.Counterexample;
import nabla.math.check.verdict.EntryPlace;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.tree.Expr;

/// Which entries of a lesson's vectors and matrices a refuted line is about: of a matrix that a side is, or is taken
/// the slope by, the entry at which the line fails; of one that stands in it with free indices the entry at those.
///
/// @param entries by name
record LitEntries(Map<String, List<Place>> entries) {
    static final LitEntries NONE = new LitEntries(Map.of());

    /// From 0; without a column a whole row.
    record Place(int row, Optional<Integer> column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return row != other.row
                    ? Integer.compare(row, other.row)
                    : Integer.compare(column.orElse(-1), other.column.orElse(-1));
        }
    }

    LitEntries {
        entries = Map.copyOf(entries);
    }

    static LitEntries of(Counterexample counterexample) {
        Optional<EntryPlace> at = counterexample.refuted().witness().place().map(Witness.Entry::at);
        if (at.isEmpty()) {
            return NONE;
        }
        var found = new HashMap<String, TreeSet<Place>>();
        for (Expr side :
                List.of(counterexample.claim().left(), counterexample.claim().right())) {
            at.get()
                    .cell()
                    .ifPresent(cell -> whole(side)
                            .ifPresent(name -> add(found, name, new Place(cell.row(), Optional.of(cell.column())))));
            collect(side, at.get().indices(), found);
        }
        var entries = new HashMap<String, List<Place>>();
        found.forEach((name, places) -> entries.put(name, List.copyOf(places)));
        return new LitEntries(entries);
    }

    private static void add(Map<String, TreeSet<Place>> found, String name, Place place) {
        found.computeIfAbsent(name, none -> new TreeSet<>()).add(place);
    }

    /// The matrix that has a side's shape because the side is it, or its slope.
    private static Optional<String> whole(Expr side) {
        return switch (side) {
            case Expr.Sym(var name) -> Optional.of(name);
            case Expr.Derivative(var of, var by) -> Optional.of(by);
            default -> Optional.empty();
        };
    }

    private static void collect(Expr part, Map<String, Integer> indices, Map<String, TreeSet<Place>> found) {
        if (part instanceof Expr.Entry(Expr.Sym(var name), var places)) {
            List<Integer> numbers =
                    places.stream().flatMap(place -> number(place, indices)).toList();
            if (numbers.size() == places.size()) {
                Optional<Integer> column = numbers.size() > 1 ? Optional.of(numbers.getLast() - 1) : Optional.empty();
                add(found, name, new Place(numbers.getFirst() - 1, column));
            }
        }
        part.parts().forEach(each -> collect(each, indices, found));
    }

    private static Stream<Integer> number(Expr place, Map<String, Integer> indices) {
        return switch (place) {
            case Expr.Sym(var name) when indices.containsKey(name) -> Stream.of(indices.getOrDefault(name, 1));
            case Expr.Num(var value)
            when value.isInteger() -> Stream.of(value.numerator().intValue());
            default -> Stream.empty();
        };
    }
}
