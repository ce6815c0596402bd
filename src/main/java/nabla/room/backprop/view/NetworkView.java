package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import nabla.math.nn.Activation;
import nabla.math.nn.Layer;
import nabla.math.nn.step.Step;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Flow;
import nabla.ui.matrix.MatrixInks;

/// The drawing of the network; a click on a layer, on the edges before it or on J goes to its step.
final class NetworkView extends Region {
    private final BackpropModel model;
    private final Canvas canvas = new Canvas();
    private final MatrixInks inks = new MatrixInks(this::paint);
    private final NetworkPainter painter = new NetworkPainter(inks);
    private final List<Label> names = new ArrayList<>();
    private Flow flow;

    NetworkView(BackpropModel model) {
        this.model = model;
        this.flow = Flow.of(model.picture());
        getStyleClass().add("network-view");
        setId("network");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        setCursor(Cursor.HAND);
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas);
        setOnMouseClicked(this::clicked);
        model.pictureProperty().subscribe(this::show);
    }

    private void show(BackpropPicture picture) {
        flow = Flow.of(picture);
        List<Layer> layers = picture.shown().network().layers();
        while (names.size() < layers.size() + 1) {
            var name = new Label();
            name.getStyleClass().add("network-name");
            name.setMouseTransparent(true);
            names.add(name);
            getChildren().add(name);
        }
        while (names.size() > layers.size() + 1) {
            getChildren().remove(names.removeLast());
        }
        for (int place = 1; place <= names.size(); place++) {
            names.get(place - 1).setText(name(layers, place));
        }
        setAccessibleText(description(layers));
        requestLayout();
        paint();
    }

    /// What a column of units is called.
    private String name(List<Layer> layers, int place) {
        int units =
                place == 1 ? layers.getFirst().inputs() : layers.get(place - 2).outputs();
        if (place == 1) {
            return units == 1 ? "1 input" : units + " inputs";
        }
        Activation activation = layers.get(place - 2).activation();
        long dead =
                flow.places().get(place - 1).dead().stream().filter(it -> it).count();
        boolean outputs = place == layers.size() + 1 && activation == Activation.IDENTITY;
        String what = outputs ? units + (units == 1 ? " output" : " outputs") : units + " " + activation.word();
        return dead == 0 ? what : what + ", " + dead + " off";
    }

    private String description(List<Layer> layers) {
        var words = new ArrayList<String>();
        for (int place = 1; place <= layers.size() + 1; place++) {
            words.add(name(layers, place));
        }
        return "Network: " + String.join(", then ", words) + ", then the loss J. At this step: "
                + model.picture().step().text();
    }

    private NetworkPlaces places() {
        return new NetworkPlaces(
                flow.places().stream().map(Flow.Place::units).toList(),
                getWidth(),
                getHeight(),
                inks.font().getSize());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
        NetworkPlaces places = places();
        double room = (places.x(2) - places.x(1)) - 4;
        for (int place = 1; place <= names.size(); place++) {
            Label name = names.get(place - 1);
            String full = name(model.picture().shown().network().layers(), place);
            String units = full.substring(0, full.indexOf(' '));
            double width = 0;
            for (String text : List.of(full, full.replaceFirst(",.*", ""), units)) {
                name.setText(text);
                width = name.prefWidth(-1);
                if (width <= room) {
                    break;
                }
            }
            name.setVisible(width <= room + 8);
            double x = Math.clamp(places.x(place) - width / 2, 0, Math.max(0, getWidth() - width));
            name.resizeRelocate(Math.rint(x), places.bottom() + 3, width, name.prefHeight(-1));
        }
    }

    private void paint() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            painter.paint(canvas.getGraphicsContext2D(), model.picture(), flow, places());
        }
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            target(click.getX()).ifPresent(model::jump);
        }
    }

    /// On the way there, the step that computes what was clicked; on the way back, its slope; in the update, the move.
    private Optional<Step.Id> target(double x) {
        NetworkPlaces places = places();
        int place = places.placeAt(x);
        Step.Phase phase = flow.phase();
        boolean forward = phase == Step.Phase.FORWARD;
        if (place > places.last()) {
            return Optional.of(new Step.Id(Step.Kind.LOSS, 0));
        }
        if (place > 0) {
            return Optional.of(
                    place == 1 || forward
                            ? new Step.Id(Step.Kind.Z, Math.max(2, place))
                            : new Step.Id(Step.Kind.Z_SLOPE, place));
        }
        int left = places.leftOf(x);
        if (left < 1 || left >= places.last()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (phase) {
                    case FORWARD -> new Step.Id(Step.Kind.Z, left + 1);
                    case BACKWARD -> new Step.Id(Step.Kind.WEIGHT_SLOPE, left);
                    case UPDATE -> new Step.Id(Step.Kind.NEW_WEIGHTS, left);
                });
    }
}
