package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.nn.GradientCheck;
import nabla.math.nn.step.FormulaCheck;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Checking;
import nabla.ui.base.ArrowKeys;
import nabla.ui.work.Background;

/// Backpropagation beside the formulas of the steps and the central difference: for every matrix of parameters the
/// largest relative error, and entry
/// by entry where it is.
final class CheckPage extends VBox implements LecturePage {
    private static final double GOOD = 1e-6;
    private static final double FAIR = 1e-3;

    private final BackpropModel model;
    private final Checking checking;
    private final Slider epsilon = new Slider(-12, -1, -5);
    private final Label epsilonValue = new Label();
    private final Label summary = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button stop = new Button("Stop");
    private final HBox working = new HBox(progress, stop);
    private final FlowPane parts = new FlowPane();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup choice = new ToggleGroup();
    private final CheckBoard board;
    private final Label reading = new Label();
    private final LectureParts lecture = new LectureParts();
    private final HBox top;
    private Optional<FormulaCheck> shown = Optional.empty();
    private boolean following;
    private boolean toClass;
    private boolean stopped;
    private int chosen;

    CheckPage(BackpropModel model, Background background) {
        this.model = model;
        this.checking = new Checking(background, this::take, this::reached);
        this.board = new CheckBoard(this::read);
        getStyleClass().add("check-page");
        prepareEpsilon();
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setId("check-summary");
        summary.getStyleClass().add("step-sentence");
        parts.getStyleClass().add("check-parts");
        parts.setMinHeight(USE_PREF_SIZE);
        ArrowKeys.among(parts, buttons);
        reading.getStyleClass().add("matrix-reading");
        read("");
        VBox.setVgrow(board, Priority.ALWAYS);
        HBox.setHgrow(epsilon, Priority.ALWAYS);
        top = new HBox(new Label("ε ="), epsilonValue, epsilon);
        HBox.setHgrow(top, Priority.ALWAYS);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("check-top");
        prepareWorking();
        getChildren().addAll(top, working, summary, parts, board, reading);
        model.pictureProperty().subscribe(this::show);
    }

    @Override
    public LectureParts lecture() {
        return lecture;
    }

    @Override
    public void present(boolean on) {
        toClass = on;
        shown.ifPresent(check -> summary.setText(summary(check)));
        if (toClass) {
            LecturePage.move(lecture.tools(), List.of(top));
            LecturePage.move(lecture.words(), List.of(working, summary, parts, reading));
            getChildren().setAll(board);
        } else {
            LecturePage.move(this, List.of(top, working, summary, parts, board, reading));
        }
    }

    private void read(String text) {
        reading.setText(text.isEmpty() ? "Point at an entry" : text);
    }

    private void prepareWorking() {
        progress.setId("check-progress");
        progress.setAccessibleText("How much is compared");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        stop.setId("check-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(pressed -> {
            if (stopped) {
                again();
            } else {
                stopped();
            }
        });
        working.setAlignment(Pos.CENTER_LEFT);
        working.getStyleClass().add("check-top");
        working(false);
    }

    /// It takes a while: the bar and the button that stops it are shown.
    private void reached(double share) {
        if (!stopped) {
            progress.setProgress(share);
            working(true);
        }
    }

    private void stopped() {
        checking.stop();
        stopped = true;
        stop.setText("Compare again");
        summary.setText("Stopped." + (shown.isPresent() ? " What is shown below is of the numbers before." : ""));
        summary.setOpacity(1);
    }

    private void again() {
        checking.forget();
        show(model.picture());
    }

    private void working(boolean on) {
        working.setVisible(on);
        working.setManaged(on);
    }

    private void prepareEpsilon() {
        epsilon.setId("epsilon");
        epsilon.setAccessibleText("Epsilon of the central difference, a power of ten");
        epsilon.setBlockIncrement(0.5);
        epsilon.setMajorTickUnit(1);
        epsilon.setMinorTickCount(0);
        epsilonValue.getStyleClass().add("check-epsilon");
        epsilonValue.setMinWidth(USE_PREF_SIZE);
        epsilon.valueProperty().subscribe((was, is) -> {
            if (!following) {
                // two digits, so that the number can be read
                double power = Math.rint(is.doubleValue() * 10) / 10;
                model.setEpsilon(Math.pow(10, power));
            }
        });
    }

    private void show(BackpropPicture picture) {
        following = true;
        double value = picture.state().epsilon();
        epsilon.setValue(Math.log10(value));
        epsilonValue.setText(Numerals.of(value, 2));
        following = false;
        if (checking.follow(picture)) {
            stopped = false;
            stop.setText("Stop");
            progress.setProgress(0);
            old(true);
        }
    }

    private void take(Checking.Checked checked) {
        FormulaCheck check = checked.check();
        old(false);
        working(false);
        shown = Optional.of(check);
        chosen = Math.min(chosen, check.parts().size() - 1);
        summary.setText(summary(check));
        choice.getToggles().clear();
        buttons.clear();
        List<FormulaCheck.Part> all = check.parts();
        for (int k = 0; k < all.size(); k++) {
            buttons.add(button(all.get(k), k));
        }
        parts.getChildren().setAll(buttons);
        board.show(all.get(chosen));
    }

    /// What belongs to numbers of a moment ago steps back while new ones are computed.
    private void old(boolean old) {
        double opacity = old ? 0.4 : 1;
        summary.setOpacity(opacity);
        parts.setOpacity(opacity);
        board.setOpacity(opacity);
    }

    private ToggleButton button(FormulaCheck.Part checked, int index) {
        GradientCheck.Part part = checked.compared();
        GradientCheck.Worst worst = part.worst();
        String flagged = part.flaggedCount() == 0 ? "" : ", %d at a kink".formatted(part.flaggedCount());
        var button = new ToggleButton("%s   %s%s".formatted(part.name(), error(worst.error()), flagged));
        button.setTooltip(new Tooltip("Largest relative error: of the central difference %s, of the formula %s"
                .formatted(error(worst.error()), error(checked.worstOfFormula()))));
        button.setId("check-" + part.name());
        button.getStyleClass().add("check-part");
        button.getStyleClass().add(worst.error() <= GOOD ? "good" : worst.error() <= FAIR ? "unsure" : "bad");
        button.setToggleGroup(choice);
        button.setSelected(index == chosen);
        button.setAccessibleText("%s: largest relative error %s at row %d, column %d%s; of the formula %s"
                .formatted(
                        part.name(),
                        error(worst.error()),
                        worst.row() + 1,
                        worst.column() + 1,
                        flagged,
                        error(checked.worstOfFormula())));
        button.setOnAction(pressed -> {
            button.setSelected(true); // one is always chosen
            chosen = index;
            shown.ifPresent(check -> board.show(check.parts().get(index)));
        });
        return button;
    }

    /// Those who sit far away are told the main thing; the formulas agree or it is a fault of the program.
    private String summary(FormulaCheck check) {
        return toClass
                ? words(check)
                : words(check) + " The formulas agree to %s.".formatted(error(check.worstOfFormulas()));
    }

    private static String words(FormulaCheck all) {
        GradientCheck check = all.differences();
        int flagged = check.parts().stream()
                .mapToInt(GradientCheck.Part::flaggedCount)
                .sum();
        double worst = check.worst();
        String verdict = worst <= GOOD
                ? "Backpropagation and central differences agree: the largest relative error is %s."
                : worst <= FAIR
                        ? "They agree roughly: the largest relative error is %s. ε may be too large, or so small that rounding shows."
                        : "They differ: the largest relative error is %s. At this ε the difference says little.";
        String kinks = flagged == 0
                ? ""
                : flagged == 1
                        ? " One entry has a ReLU kink within its reach: it is flagged, not judged."
                        : " %d entries have a ReLU kink within their reach: they are flagged, not judged."
                                .formatted(flagged);
        return verdict.formatted(error(worst)) + kinks;
    }

    static String error(double error) {
        return error == 0 ? "0" : Numerals.of(error, 2).replace(' ', '\u00A0'); // never broken
    }

    void close() {
        checking.stop();
    }
}
