package nabla.shell.pane;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.shell.action.Actions;
import nabla.shell.action.Walk;
import nabla.ui.run.Playback;
import org.kordamp.ikonli.javafx.FontIcon;

/// The step controls: to the start, back, play, next, to the end, and how far one has come.
public final class StepBar extends VBox {
    public StepBar(Actions actions, Walk walk, Optional<Playback> playback) {
        getStyleClass().add("nabla-steps");
        var buttons = new HBox(4);
        buttons.setAlignment(Pos.CENTER);
        for (String id : new String[] {"start", "back"}) {
            buttons.getChildren().add(actions.action(id).iconButton());
        }
        playback.ifPresent(it -> buttons.getChildren().add(play(actions, it)));
        var next = new NextButton(actions.action("next"));
        Button end = actions.action("end").iconButton();
        buttons.getChildren().addAll(next.button(), end);
        var count = new Label();
        count.getStyleClass().add("nabla-count");
        count.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(buttons, count);
        walk.follow(() -> {
            count.setText(walk.words());
            next.show(walk);
            disable(buttons.lookup("#start"), walk.position() == 0);
            disable(buttons.lookup("#back"), !walk.goesBack());
            disable(end, walk.position() == walk.count());
        });
        count.setVisible(walk.count() > 0);
        count.setManaged(walk.count() > 0);
    }

    private static void disable(Node button, boolean off) {
        button.setDisable(off);
    }

    static Button play(Actions actions, Playback playback) {
        Button play = actions.action("play").iconButton();
        play.graphicProperty()
                .bind(playback.playingProperty().map(on -> new FontIcon(on ? "mdi2p-pause" : "mdi2p-play")));
        play.accessibleTextProperty().bind(playback.playingProperty().map(on -> on ? "Pause" : "Play"));
        return play;
    }
}
