package nabla.room.descent.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.plot.figure.Ticks;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.SampleNumbers;
import nabla.ui.figure.NumberTable;

/// The chosen sample's numbers, and the gradient of the kernel beside the derivation's and the central difference.
final class NumbersPane extends FlowPane {
    private static final String NUMBER = "−0.001234";

    private final Label sampleTitle = title("Sample");
    private final NumberTable sample = new NumberTable("The chosen sample", List.of("", ""), NUMBER);
    private final NumberTable slopes = new NumberTable("Its slopes", List.of("", ""), "0.01234 ≤ 0.1234");
    private final NumberTable gradient = new NumberTable(
            "The gradient of J",
            List.of("∂J/∂", "kernel", "derivation", "error", "central difference", "error"),
            NUMBER);
    private final Label gradientTitle = title("Gradient of J over all samples");

    NumbersPane() {
        getStyleClass().add("numbers-pane");
        var both = new javafx.scene.layout.HBox(sample, slopes);
        both.getStyleClass().add("numbers-sample");
        getChildren().addAll(new VBox(sampleTitle, both), new VBox(gradientTitle, gradient));
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
        picture.gradient()
                .ifPresent(table -> gradient.show(table.rows().stream()
                        .map(row -> List.of(
                                row.name(),
                                number(row.analytic()),
                                number(row.derived()),
                                Numerals.of(row.derivedError(), 2),
                                number(row.central()),
                                Numerals.of(row.relativeError(), 2)))
                        .toList()));
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

    private static String number(double value) {
        return Ticks.readout(value);
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("numbers-title");
        return title;
    }
}
