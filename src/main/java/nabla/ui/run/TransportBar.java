package nabla.ui.run;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import nabla.ui.base.OncePerPulse;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls of a run: to its start, a step back, play, a step on, to its end, and a slider over all its steps.
///
/// Style class `transport`.
public final class TransportBar extends HBox {
    private final Slider scrub = new Slider();
    private final Label count = new Label();
    private final IntConsumer moveTo;
    private final OncePerPulse drag = new OncePerPulse(this, this::dragged);
    private boolean following;
    private int last;

    /// Where a run stands.
    ///
    /// @param step the one that is shown
    /// @param last the last one there will be
    public record Position(int step, int last) {}

    /// @param position where the run stands
    /// @param moveTo   told the step that is wanted
    public TransportBar(Playback playback, ObservableValue<Position> position, IntConsumer moveTo) {
        this.moveTo = moveTo;
        getStyleClass().add("transport");
        Button start = button("run-start", "mdi2s-skip-previous", "To the start of the run", () -> go(playback, 0));
        Button back =
                button("run-back", "mdi2s-step-backward", "One step back  (Shift ←)", () -> go(playback, shown() - 1));
        Button step = button("run-step", "mdi2s-step-forward", "One step  (Shift →)", () -> go(playback, shown() + 1));
        Button end =
                button("run-end", "mdi2s-skip-next", "To the end of the run", () -> go(playback, (int) scrub.getMax()));
        HBox.setHgrow(scrub, Priority.ALWAYS);
        var speed = new SpeedMenu(playback);
        speed.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(start, back, play(playback), step, end, scrub, count, speed);
        prepareScrub(playback);
        count.getStyleClass().add("transport-count");
        count.fontProperty().subscribe(font -> reserve());
        count.insetsProperty().subscribe(insets -> reserve());
        position.subscribe(now -> {
            show(now);
            start.setDisable(now.step() == 0);
            back.setDisable(now.step() == 0);
            step.setDisable(now.step() == now.last());
            end.setDisable(now.step() == now.last());
        });
    }

    /// One more button after the one that goes to the end.
    public void addAfterEnd(Node button) {
        getChildren().add(getChildren().indexOf(scrub), button);
    }

    private void prepareScrub(Playback playback) {
        scrub.setId("scrub");
        scrub.setMin(0);
        scrub.setMaxWidth(Double.MAX_VALUE);
        scrub.setMinWidth(60);
        scrub.setBlockIncrement(10);
        scrub.setAccessibleText("Step of the run");
        scrub.valueProperty().subscribe((was, is) -> {
            if (!following) {
                playback.pause();
                drag.request();
            }
        });
        scrub.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> drag.answer());
    }

    private void dragged() {
        moveTo.accept((int) Math.rint(scrub.getValue()));
    }

    private int shown() {
        return (int) Math.rint(scrub.getValue());
    }

    private void go(Playback playback, int step) {
        playback.pause();
        moveTo.accept(step);
    }

    private void show(Position now) {
        following = true;
        scrub.setMax(Math.max(1, now.last()));
        scrub.setValue(now.step());
        following = false;
        count.setText(counted(now.step(), now.last()));
        last = now.last();
        reserve();
    }

    /// Room for the last step's number, so that nothing jumps while it counts.
    private void reserve() {
        var longest = new Text(counted(last, last).replaceAll("\\d", "0"));
        longest.setFont(count.getFont());
        double sides = count.getInsets().getLeft() + count.getInsets().getRight();
        count.setMinWidth(Math.ceil(longest.getLayoutBounds().getWidth() + sides));
    }

    private static String counted(int step, int last) {
        return "step %,d of %,d".formatted(step, last);
    }

    /// Where there is little room, the slider alone says where the run is.
    @Override
    protected double computeMinWidth(double height) {
        return width(false);
    }

    private double width(boolean counted) {
        double width = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (Node child : getChildren()) {
            if (!child.equals(count) || counted) {
                width += getSpacing()
                        + (child.equals(scrub) || child.equals(count) ? child.minWidth(-1) : child.prefWidth(-1));
            }
        }
        return width;
    }

    @Override
    protected void layoutChildren() {
        boolean counted = width(true) <= getWidth() + 0.5;
        count.setVisible(counted);
        count.setManaged(counted);
        super.layoutChildren();
    }

    private static Button play(Playback playback) {
        Button play = button("run-play", "mdi2p-play", "Play or pause  (Space)", playback::toggle);
        var playing = new FontIcon("mdi2p-pause");
        var paused = new FontIcon("mdi2p-play");
        play.getStyleClass().add("transport-play");
        play.graphicProperty().bind(playback.playingProperty().map(on -> on ? playing : paused));
        play.accessibleTextProperty().bind(playback.playingProperty().map(on -> on ? "Pause" : "Play"));
        return play;
    }

    private static Button button(String id, String icon, String text, Runnable what) {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setOnAction(pressed -> what.run());
        button.getStyleClass().add("nabla-icon-button");
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }
}
