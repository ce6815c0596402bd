package nabla.room.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import nabla.math.Budget;
import nabla.math.check.Derivation;
import nabla.math.entries.EntryParameters;
import nabla.math.entries.EntryValues;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Uses;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Exprs;
import nabla.model.Parameters;
import nabla.ui.base.ScrollBox;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// The vectors and matrices of a lesson, given and defined, as heat maps that follow sizes and entries.
final class EntryBoard extends ScrollBox {
    private static final double LARGEST = 5;
    /// Before anything has to be scrolled, cells become somewhat tighter than text needs.
    private static final double SMALLEST = 0.7;
    /// A cell may become so many times as high for its width, or as wide for its height.
    private static final double STRETCHED = 2.5;

    private static final double STEP = 0.1;
    private static final long PATIENCE = 20_000_000;

    private final Parameters parameters;
    private final LatestJob latest;
    private final Subscription following;
    private final List<Shown> shown = new ArrayList<>();
    private final EntryTiles tiles = new EntryTiles();

    /// What is shown when, and what the names are that a derivation speaks of.
    private boolean toClass;

    private Set<String> spoken = Set.of();
    private List<Optional<EntryValues.Values>> values = List.of();
    /// What a refuted line is about, and where the parameters were then.
    private LitEntries lit = LitEntries.NONE;

    private Map<String, Double> litAt = Map.of();

    private record Shown(String name, EntryTile tile, EntryValues values) {}

    EntryBoard(Scope scope, Parameters parameters, Background background) {
        this.parameters = parameters;
        this.latest = background.latest();
        tiles.getStyleClass().add("entry-tiles");
        for (Declaration declaration : scope.declarations()) {
            names(declaration, scope).forEach((name, values) -> {
                var tile = new EntryTile(name, scope, EntryParameters.isGiven(declaration), parameters);
                shown.add(new Shown(declaration.name(), tile, values));
                tiles.add(tile);
            });
        }
        setContent(tiles);
        setFitToWidth(true);
        getStyleClass().add("entry-board");
        Map<String, Double> start = parameters.values();
        show(shown.stream().map(it -> it.values.toRead(start, Map.of())).toList());
        following = parameters.valuesProperty().subscribe(now -> follow());
    }

    /// Whether a lesson has something to show here.
    static boolean isFor(Scope scope) {
        return scope.declarations().stream()
                .anyMatch(declaration -> !names(declaration, scope).isEmpty());
    }

    /// The vectors and matrices that a name is.
    private static Map<String, EntryValues> names(Declaration declaration, Scope scope) {
        var names = new LinkedHashMap<String, EntryValues>();
        switch (declaration) {
            case Declaration.Array array -> names.put(array.name(), whole(array.name(), scope));
            case Declaration.Labels labels -> names.put(labels.name(), whole(labels.name(), scope));
            case Declaration.ByEntries entries -> names.put(entries.name(), whole(entries.name(), scope));
            case Declaration.Definition(var name, var body) -> {
                boolean entries = Shapes.find(Exprs.sym(name), scope)
                        .filter(kind -> !kind.shape().isNumber())
                        .isPresent();
                if (entries) {
                    names.put(name, whole(name, scope));
                }
            }
            case Declaration.Family family -> {
                int most = largest(family, scope);
                for (int l = 1; l <= most; l++) {
                    names.put(
                            "%s[%d]".formatted(family.name(), l),
                            EntryValues.ofMember(family, l, scope, new Budget(PATIENCE, () -> false)));
                }
            }
            case Declaration.Parameter parameter -> {}
            case Declaration.Defined function -> {}
            case Declaration.SizeParameter size -> {}
            case Declaration.Index index -> {}
            case Declaration.Unknown unknown -> {}
        }
        return names;
    }

    private static EntryValues whole(String name, Scope scope) {
        return EntryValues.of(Exprs.sym(name), scope, new Budget(PATIENCE, () -> false));
    }

    private static int largest(Declaration.Family family, Scope scope) {
        var largest = new LinkedHashMap<String, Integer>();
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.SizeParameter size) {
                largest.put(size.name(), size.to());
            }
        }
        return family.count().length(largest);
    }

    /// Nothing is computed any more.
    void close() {
        following.unsubscribe();
        latest.cancel();
    }

    /// The matrices grow into the room there is: as large as they can be, then higher as far as there is room below,
    /// then wider as far as there is room beside them. What is too wide all the same shows a part of itself.
    @Override
    protected void layoutChildren() {
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double caption = shown.stream()
                .mapToDouble(each -> each.tile.captionHeight())
                .max()
                .orElse(0);
        shown.forEach(each -> each.tile.reserve(caption));
        double wide = LARGEST;
        while (wide > SMALLEST && heightAt(wide, wide) > room) {
            wide -= STEP;
        }
        wide = Math.max(SMALLEST, wide);
        double high = wide;
        while (high < STRETCHED * wide && heightAt(wide, high + STEP) <= room) {
            high += STEP;
        }
        double below = Math.max(room, heightAt(wide, high)); // also where one has to scroll all the same
        while (wide < STRETCHED * high && heightAt(wide + STEP, high) <= below) {
            wide += STEP;
        }
        double width = width();
        for (Shown each : shown) {
            each.tile.grow(wide, high, width);
        }
        super.layoutChildren();
    }

    /// For the tiles.
    private double width() {
        return getWidth()
                - snappedLeftInset()
                - snappedRightInset()
                - tiles.snappedLeftInset()
                - tiles.snappedRightInset();
    }

    /// Of the tiles in rows as wide as this, with cells so many times as wide and as high.
    private double heightAt(double wider, double higher) {
        double width = width();
        boolean tooWide =
                wider > 1 && shown.stream().anyMatch(each -> each.tile.isManaged() && each.tile.widthAt(wider) > width);
        return tooWide
                ? Double.POSITIVE_INFINITY
                : tiles.heightOf(width, tile -> tile.widthAt(wider), tile -> tile.heightAt(higher));
    }

    private void follow() {
        Map<String, Double> now = parameters.values();
        if (!now.equals(litAt)) {
            lit = LitEntries.NONE;
        }
        latest.follow(
                cancelled -> shown.stream()
                        .map(it -> it.values.toRead(now, Map.of()))
                        .toList(),
                this::show);
    }

    private void show(List<Optional<EntryValues.Values>> now) {
        values = now;
        arrange();
    }

    /// Until something moves.
    void light(LitEntries entries) {
        lit = entries;
        litAt = parameters.values();
        arrange();
    }

    /// A class sees the vectors and matrices of the derivation that is spoken about, as large as that leaves room for.
    void present(boolean toClass) {
        this.toClass = toClass;
        arrange();
    }

    void speakOf(Derivation derivation) {
        var names = new HashSet<>(Uses.names(derivation.first()));
        derivation.lines().forEach(line -> names.addAll(Uses.names(line.right())));
        spoken = names;
        arrange();
    }

    /// Vectors alone would leave most of the stage empty.
    private boolean speaksOfMatrix() {
        return IntStream.range(0, shown.size())
                .filter(i -> spoken.contains(shown.get(i).name))
                .anyMatch(i -> values.get(i).filter(it -> it.columns() > 1).isPresent());
    }

    private void arrange() {
        boolean some = toClass && speaksOfMatrix();
        for (int i = 0; i < shown.size(); i++) {
            EntryTile tile = shown.get(i).tile;
            boolean there = values.get(i).isPresent() && (!some || spoken.contains(shown.get(i).name));
            tile.setVisible(there);
            tile.setManaged(there);
            List<LitEntries.Place> places = lit.entries().getOrDefault(shown.get(i).name, List.of());
            values.get(i).ifPresent(now -> tile.show(now, places));
        }
    }
}
