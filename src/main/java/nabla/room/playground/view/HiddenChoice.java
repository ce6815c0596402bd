package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import nabla.room.playground.model.PlaygroundModel;
import nabla.ui.control.Choice;

/// The hidden layers and their units.
final class HiddenChoice extends Choice<List<Integer>> {
    private static final List<List<Integer>> USUAL = List.of(
            List.of(),
            List.of(2),
            List.of(4),
            List.of(6),
            List.of(12),
            List.of(4, 4),
            List.of(8, 8),
            List.of(12, 12),
            List.of(8, 8, 8),
            List.of(8, 8, 8, 8));

    HiddenChoice(PlaygroundModel model) {
        super(List.of(), HiddenChoice::name, wanted -> model.restart(settings -> settings.withHidden(wanted)));
        setId("hidden");
        setAccessibleText("Hidden layers and their units");
        setTooltip(new Tooltip("Hidden layers and their units"));
        model.pictureProperty().subscribe(picture -> {
            List<Integer> now = picture.settings().hidden();
            var all = new ArrayList<>(USUAL);
            if (!all.contains(now)) {
                all.add(now);
            }
            show(all, now);
        });
    }

    private static String name(List<Integer> hidden) {
        return hidden.isEmpty()
                ? "no hidden layer"
                : "hidden " + hidden.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
