package nabla.shell.pane;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import nabla.shell.action.Actions;
import nabla.shell.action.Walk;
import nabla.ui.run.Playback;

/// The few controls that are in sight while presenting: one back, play, next, how far one has come, and the drawer with
/// all others.
public final class LectureSteps extends HBox {
    public LectureSteps(Actions actions, Walk walk, Optional<Playback> playback) {
        getStyleClass().add("nabla-lecture-steps");
        setAlignment(Pos.CENTER);
        var count = new Label();
        count.getStyleClass().add("nabla-count");
        count.setMinWidth(USE_PREF_SIZE);
        Button back = actions.action("back").iconButton();
        var next = new NextButton(actions.action("next"));
        getChildren().addAll(count, back);
        playback.ifPresent(it -> getChildren().add(StepBar.play(actions, it)));
        getChildren().addAll(next.button(), actions.action("controls").iconButton());
        walk.follow(() -> {
            count.setText(walk.shortWords());
            back.setDisable(!walk.goesBack());
            next.show(walk);
        });
    }
}
