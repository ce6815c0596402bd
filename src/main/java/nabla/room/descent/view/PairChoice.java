package nabla.room.descent.view;

import java.util.List;
import javafx.scene.control.Tooltip;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.Pair;
import nabla.room.descent.model.RunSettings;
import nabla.ui.control.Choice;

/// Which two parameters the map is drawn over; not to be seen where there are only two.
final class PairChoice extends Choice<Pair> {
    PairChoice(DescentModel model) {
        super(List.of(), pair -> name(model.settings(), pair), pair -> {
            if (!pair.equals(model.state().pair())) {
                model.choosePair(pair);
            }
        });
        setId("pair");
        setAccessibleText("The parameters of the map");
        setTooltip(new Tooltip("The parameters of the map; the others are held at their present values"));
        getStyleClass().add("pair-choice");
        model.pictureProperty().subscribe(picture -> show(picture));
    }

    private void show(DescentPicture picture) {
        List<Pair> all = Pair.all(picture.settings());
        show(all, picture.state().pair());
        setVisible(all.size() > 1);
        setManaged(all.size() > 1);
    }

    /// `w₁, v₁`
    private static String name(RunSettings settings, Pair pair) {
        return pair.fits(settings) ? settings.name(pair.across()) + ", " + settings.name(pair.up()) : "";
    }
}
