package nabla.room.backprop.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Equation;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.Step;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// What the checker says of the step that is shown, for networks of any size and all numbers; asked in the background,
/// once for each formula.
public final class StepChecks {
    private static final int REMEMBERED = 200;

    private final LatestJob latest;
    private final ReadOnlyObjectWrapper<Optional<List<Verdict>>> verdicts =
            new ReadOnlyObjectWrapper<>(this, "verdicts", Optional.empty());
    private final Map<Key, List<Verdict>> known = new LinkedHashMap<>();
    private Optional<Key> wanted = Optional.empty();

    /// What a verdict depends on; the numbers are not among it.
    private record Key(List<Equation> equations, Map<String, Integer> lengths, Layout layout, List<?> names) {}

    public StepChecks(BackpropModel model, Background background) {
        this.latest = background.latest();
        model.pictureProperty().subscribe(this::follow);
    }

    /// One for each equation of the step; empty while it is checked.
    public ReadOnlyObjectProperty<Optional<List<Verdict>>> verdictsProperty() {
        return verdicts.getReadOnlyProperty();
    }

    private void follow(BackpropPicture picture) {
        if (picture.state().page() != Page.STEPS) {
            return;
        }
        Step step = picture.step();
        var key = new Key(
                step.equations(),
                step.names().lengths(),
                step.names().layout(),
                step.names().scope().declarations().stream()
                        .filter(it -> it instanceof Declaration.Definition)
                        .toList());
        if (wanted.filter(key::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(key);
        List<Verdict> before = known.get(key);
        verdicts.set(Optional.ofNullable(before));
        if (before != null) {
            latest.cancel();
            return;
        }
        latest.replace(
                cancelled -> step.claims().stream()
                        .map(claim -> Checker.check(claim, Checker.allowance(cancelled)))
                        .toList(),
                found -> {
                    if (known.size() > REMEMBERED) {
                        known.clear();
                    }
                    known.put(key, found);
                    verdicts.set(Optional.of(found));
                });
    }

    public void close() {
        latest.cancel();
    }
}
