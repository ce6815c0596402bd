package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import nabla.math.Superscripts;
import nabla.math.nn.step.Step;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.ui.base.ArrowKeys;

/// All steps in a row, forward, backward and update told apart; a click goes to one, a drag runs through them.
final class StepStrip extends Region {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    /// The width of the longest name, `∂W⁽¹⁾`, in em.
    private static final double LONGEST = 2.9;
    /// Where beads are narrow, names are so much smaller; where that is not enough, they are left out.
    private static final double SMALL = 0.72;
    private static final double PHASE_GAP = 8;

    private final BackpropModel model;
    private final List<Label> beads = new ArrayList<>();
    private boolean isSmall;
    private List<String> names = List.of();
    private List<Step.Phase> phases = List.of();

    StepStrip(BackpropModel model) {
        this.model = model;
        getStyleClass().add("step-strip");
        setId("step-strip");
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinWidth(0);
        setFocusTraversable(true);
        getProperties().put(ArrowKeys.USES_ARROWS, true);
        setOnKeyPressed(this::walk);
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        model.pictureProperty().subscribe(this::show);
    }

    private void show(BackpropPicture picture) {
        List<Step> steps = picture.steps().list();
        List<String> wanted = steps.stream().map(StepStrip::name).toList();
        if (!wanted.equals(names)) {
            names = wanted;
            phases = steps.stream().map(it -> it.id().kind().phase()).toList();
            beads.clear();
            steps.forEach(step -> beads.add(bead(step)));
            beads.forEach(this::size);
            getChildren().setAll(beads);
        }
        for (int k = 0; k < beads.size(); k++) {
            beads.get(k).pseudoClassStateChanged(NOW, k == picture.index());
            beads.get(k).pseudoClassStateChanged(DONE, k < picture.index());
        }
        setAccessibleText("Step %d of %d: %s"
                .formatted(picture.index() + 1, steps.size(), picture.step().text()));
    }

    private static Label bead(Step step) {
        var bead = new Label();
        bead.getStyleClass().addAll("step-bead", step.id().kind().phase().name().toLowerCase(java.util.Locale.ROOT));
        bead.setTooltip(new Tooltip(step.text()));
        bead.setMinSize(0, 0);
        bead.setMouseTransparent(false);
        return bead;
    }

    /// `z⁽²⁾`, `∂W⁽¹⁾`, `W⁽¹⁾`: with brackets, for `z²` would be a square.
    private static String name(Step step) {
        String place =
                step.id().place() == 0 ? "" : Superscripts.place(step.id().place());
        return switch (step.id().kind()) {
            case Z -> "z" + place;
            case A -> "a" + place;
            case PREDICTION -> step.result().text();
            case LOSS -> "J";
            case PENALISED_LOSS -> "Jλ"; // no letter face has J with a tilde
            case A_SLOPE -> "∂a" + place;
            case Z_SLOPE -> "∂z" + place;
            case WEIGHT_SLOPE -> "∂W" + place;
            case BIAS_SLOPE -> "∂b" + place;
            case NEW_WEIGHTS -> "W" + place;
            case NEW_BIASES -> "b" + place;
            case AS_PRINTED -> "(4)";
        };
    }

    /// Of the type in which names are written where there is room.
    private double em() {
        if (beads.isEmpty()) {
            return 1;
        }
        double size = beads.getFirst().getFont().getSize();
        return beads.getFirst().getStyle().isEmpty() ? size : size / SMALL;
    }

    private void size(Label bead) {
        bead.setStyle(isSmall ? "-fx-font-size: " + SMALL + "em; -fx-padding: 0;" : "");
    }

    /// Whether the names of all steps have room.
    boolean isNamed(double width) {
        double bead = (width - 2 * PHASE_GAP) / Math.max(1, beads.size());
        return beads.isEmpty() || bead >= SMALL * LONGEST * em();
    }

    private double beadWidth() {
        return (getWidth() - 2 * PHASE_GAP) / Math.max(1, beads.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        return beads.isEmpty() ? 20 : Math.ceil(1.9 * em());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = beadWidth();
        double em = em();
        boolean named = width >= SMALL * LONGEST * em;
        boolean small = width < LONGEST * em;
        if (small != isSmall) {
            isSmall = small;
            beads.forEach(this::size);
        }
        double x = 0;
        for (int k = 0; k < beads.size(); k++) {
            Label bead = beads.get(k);
            bead.setText(names.get(k));
            bead.setContentDisplay(named ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
            if (k > 0 && phases.get(k) != phases.get(k - 1)) {
                x += PHASE_GAP;
            }
            double left = Math.rint(x);
            x += width;
            bead.resizeRelocate(left, 0, Math.max(1, Math.rint(x) - left - 2), getHeight());
        }
    }

    private void walk(KeyEvent press) {
        if (press.isAltDown() || press.isControlDown() || press.isShiftDown()) {
            return;
        }
        int now = model.picture().index();
        int to = switch (press.getCode()) {
            case LEFT -> now - 1;
            case RIGHT -> now + 1;
            case HOME -> 0;
            case END -> beads.size() - 1;
            default -> -1;
        };
        if (to >= 0) {
            model.moveTo(to);
            press.consume();
        }
    }

    private void scrub(MouseEvent event) {
        int nearest = model.picture().index();
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < beads.size(); k++) {
            double distance = Math.abs(beads.get(k).getBoundsInParent().getCenterX() - event.getX());
            if (distance < best) {
                best = distance;
                nearest = k;
            }
        }
        model.moveTo(nearest);
        event.consume();
    }
}
