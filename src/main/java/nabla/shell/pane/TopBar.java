package nabla.shell.pane;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import nabla.shell.action.Action;
import nabla.shell.action.Actions;
import nabla.shell.find.FindBox;
import nabla.shell.library.LessonTitle;
import nabla.shell.library.WindowModel;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: the sign, the lesson's title, the find box, a few buttons and the menu with everything.
final class TopBar extends HBox {
    private final StackPane lesson = new StackPane();

    TopBar(WindowModel model, Actions actions, FindBox find) {
        getStyleClass().add("nabla-top");
        var title = new LessonTitle(model, this::roomForTitle);
        getChildren().addAll(Mark.region(), title, space(), find.field(), space(), lesson);
        lesson.widthProperty().subscribe(width -> title.requestLayout());
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

    /// What the others leave of the window's width, when they are as narrow as they can be.
    private double roomForTitle() {
        double others = getManagedChildren().stream()
                .filter(child -> !(child instanceof LessonTitle))
                .mapToDouble(child -> child.minWidth(-1) + getSpacing())
                .sum();
        double width = getScene() == null ? Double.MAX_VALUE : getScene().getWidth();
        return width - others - snappedLeftInset() - snappedRightInset();
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
