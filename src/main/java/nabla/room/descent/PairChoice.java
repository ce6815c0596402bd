package nabla.room.descent;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// Which two parameters the map is drawn over; not to be seen where there are only two.
final class PairChoice extends ComboBox<Pair> {
    private final DescentModel model;

    PairChoice(DescentModel model) {
        this.model = model;
        setId("pair");
        setAccessibleText("The parameters of the map");
        setTooltip(new Tooltip("The parameters of the map; the others are held at their present values"));
        getStyleClass().add("pair-choice");
        setConverter(new Names());
        setOnAction(chosen -> {
            Pair pair = getValue();
            if (pair != null && !pair.equals(model.state().pair())) {
                model.choosePair(pair);
            }
        });
        model.pictureProperty().subscribe(picture -> show(picture));
    }

    private void show(DescentPicture picture) {
        List<Pair> all = Pair.all(picture.settings());
        if (!all.equals(getItems())) {
            setValue(null);
            getItems().setAll(all);
        }
        setVisible(all.size() > 1);
        setManaged(all.size() > 1);
        if (!picture.state().pair().equals(getValue())) {
            setValue(picture.state().pair());
        }
    }

    /// `w₁, v₁`
    private final class Names extends StringConverter<Pair> {
        @Override
        public String toString(Pair pair) {
            return pair == null || !pair.fits(model.settings())
                    ? ""
                    : model.settings().name(pair.across())
                            + ", "
                            + model.settings().name(pair.up());
        }

        @Override
        public Pair fromString(String names) {
            return model.state().pair();
        }
    }
}
