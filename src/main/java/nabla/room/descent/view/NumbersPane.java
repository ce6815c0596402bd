package nabla.room.descent.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.plot.figure.Ticks;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.SampleNumbers;
import nabla.ui.figure.NumberTable;

/// The chosen sample's numbers, and the gradient of the kernel beside the derivation's and the central difference: each
/// stands where there is room for it, none is wider than half a stage.
final class NumbersPane extends FlowPane {
    private static final String NUMBER = "−0.001234";

    private final Label sampleTitle = title("Sample");
    private final NumberTable sample = new NumberTable("The chosen sample", List.of("", ""), NUMBER);
    private final NumberTable slopes = new NumberTable("Its slopes", List.of("", ""), "0.01234 ≤ 0.1234");
    private final NumberTable derived = new NumberTable(
            "The gradient of J by the derivation", List.of("∂J/∂", "kernel", "derivation", "error"), NUMBER);
    private final NumberTable central = new NumberTable(
            "The gradient of J by central differences", List.of("∂J/∂", "kernel", "difference", "error"), NUMBER);
    private final VBox derivedPart = part(title("Gradient of J over all samples"), derived);
    private final VBox centralPart = part(title("and by central differences"), central);

    NumbersPane() {
        getStyleClass().add("numbers-pane");
        setRowValignment(VPos.TOP);
        getChildren().addAll(part(sampleTitle, sample), part(title("Its slopes"), slopes), derivedPart, centralPart);
    }

    private VBox part(Label title, NumberTable table) {
        var part = new VBox(title, table);
        part.maxWidthProperty().bind(widthProperty());
        return part;
    }

    /// @param low whether there is width rather than height: both gradients stand one above the other
    void setLow(boolean low) {
        if (low != derivedPart.getChildren().contains(centralPart)) {
            getChildren().remove(centralPart);
            derivedPart.getChildren().remove(centralPart);
            (low ? derivedPart : this).getChildren().add(centralPart);
        }
    }

    /// Nothing is scrolled sideways.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    void show(DescentPicture picture) {
        SampleNumbers numbers = picture.numbers();
        var s = numbers.sample();
        String title = "Sample %,d of %,d"
                .formatted(numbers.row() + 1, picture.samples().size());
        if (!title.equals(sampleTitle.getText())) {
            sampleTitle.setText(title);
        }
        sample.show(Stream.concat(
                        feature(picture),
                        Stream.of(
                                List.of("t", number(s.t())),
                                List.of("u", number(s.u())),
                                List.of("t − u", number(s.residual())),
                                List.of("z", number(s.z())),
                                List.of("σ", number(s.sigma()))))
                .toList());
        slopes.show(List.of(
                List.of("∂f/∂u", number(s.dfdu())),
                List.of("∂f/∂σ", number(s.dfdsigma())),
                List.of("∂f/∂z", number(s.dfdz())),
                List.of("|∂f/∂z| ≤ ½((t−u)²+1)", number(Math.abs(s.dfdz())) + " ≤ " + number(numbers.sharpBound())),
                List.of("|∂f/∂z| ≤ (t−u)²+1", number(Math.abs(s.dfdz())) + " ≤ " + number(numbers.bound())),
                List.of("share of ∂J/∂w", number(numbers.shareW())),
                List.of("share of ∂J/∂v", number(numbers.shareV()))));
        picture.gradient().ifPresent(table -> {
            derived.show(table.rows().stream()
                    .map(row -> List.of(
                            row.name(), number(row.analytic()), number(row.derived()), error(row.derivedError())))
                    .toList());
            central.show(table.rows().stream()
                    .map(row -> List.of(
                            row.name(), number(row.analytic()), number(row.central()), error(row.relativeError())))
                    .toList());
        });
    }

    /// Its value, and where features are standardised also what is fitted in its place.
    private static Stream<List<String>> feature(DescentPicture picture) {
        SampleNumbers numbers = picture.numbers();
        int feature = picture.state().feature();
        boolean scaled =
                picture.samples().scaling().filter(it -> it.scales(feature)).isPresent();
        return scaled
                ? Stream.of(
                        List.of(picture.samples().features().get(feature), number(numbers.x())),
                        List.of("x, standardised", number(numbers.fitted())))
                : Stream.of(List.of("x", number(numbers.x())));
    }

    private static String error(double value) {
        return Numerals.of(value, 2);
    }

    private static String number(double value) {
        return Ticks.readout(value);
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("numbers-title");
        return title;
    }
}
