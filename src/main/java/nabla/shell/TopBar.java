package nabla.shell;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: the sign, the lesson's title, the find box, a few buttons and the menu with everything.
final class TopBar extends HBox {
    private final StackPane lesson = new StackPane();

    TopBar(WindowModel model, Actions actions, FindBox find) {
        getStyleClass().add("nabla-top");
        getChildren().addAll(Mark.region(), title(model), space(), find.field(), space(), lesson);
        lesson.visibleProperty().bind(model.projectorProperty());
        lesson.managedProperty().bind(lesson.visibleProperty());
        Stream.of("verdicts", "theme", "projector", "export")
                .map(id -> actions.action(id).iconButton())
                .forEach(getChildren()::add);
        getChildren().add(menu(actions));
        Node theme = lookup("#theme"); // the projector has its own
        theme.visibleProperty().bind(model.projectorProperty().not());
        theme.managedProperty().bind(theme.visibleProperty());
        BooleanBinding wanted = model.projectorProperty().not().or(find.openProperty());
        find.field().visibleProperty().bind(wanted);
        find.field().managedProperty().bind(wanted);
    }

    /// Holds what is needed of the lesson's controls while a class looks on.
    void hold(Optional<LectureSteps> steps) {
        lesson.getChildren().setAll(steps.stream().toList());
    }

    private static VBox title(WindowModel model) {
        var title = new Label();
        title.getStyleClass().add("nabla-title");
        title.textProperty()
                .bind(model.currentProperty()
                        .map(entry -> entry.map(Entry::title).orElse("Nabla")));
        var place = new Label();
        place.getStyleClass().add("nabla-place");
        place.textProperty()
                .bind(model.currentProperty().map(entry -> entry.map(Places::of).orElse("")));
        place.managedProperty()
                .bind(place.textProperty()
                        .isNotEmpty()
                        .and(model.projectorProperty().not()));
        place.visibleProperty().bind(place.managedProperty());
        var words = new VBox(title, place);
        words.setMinWidth(USE_PREF_SIZE);
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private static Region space() {
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// Every action, group by group.
    private static MenuButton menu(Actions actions) {
        var menu = new MenuButton();
        menu.setGraphic(new FontIcon("mdi2d-dots-vertical"));
        menu.getStyleClass().add("nabla-icon-button");
        menu.setAccessibleText("Menu");
        menu.setId("menu");
        for (Action.Group group : Action.Group.values()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            actions.of(group).forEach(action -> menu.getItems().add(action.menuItem()));
        }
        return menu;
    }
}
