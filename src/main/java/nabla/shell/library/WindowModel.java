package nabla.shell.library;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nabla.shell.action.Showing;
import nabla.shell.setting.Grouping;
import nabla.shell.setting.Theme;

/// What the window shows, apart from the lesson itself.
public final class WindowModel {
    private final ObservableList<Entry> lessons = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Entry>> current = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Theme> desktop = new SimpleObjectProperty<>(Theme.LIGHT);
    private final BooleanProperty projector = new SimpleBooleanProperty(false);
    private final ObservableValue<Theme> theme =
            Bindings.createObjectBinding(() -> projector.get() ? Theme.PROJECTOR : desktop.get(), desktop, projector);
    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(Showing.BOTH);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.SHEET);
    private final BooleanProperty verdictsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty blank = new SimpleBooleanProperty(false);
    private final BooleanProperty drawer = new SimpleBooleanProperty(false);
    private final BooleanProperty keysShown = new SimpleBooleanProperty(false);

    /// Every lesson the list shows, those with problems too.
    public ObservableList<Entry> lessons() {
        return lessons;
    }

    /// Lists a lesson, in place of what the same origin held before.
    public void list(Entry entry) {
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).key().equals(entry.key())) {
                lessons.set(i, entry);
                return;
            }
        }
        lessons.add(entry);
    }

    /// The lesson that is open.
    public ObjectProperty<Optional<Entry>> currentProperty() {
        return current;
    }

    /// The theme when the projector is off.
    public ObjectProperty<Theme> deskThemeProperty() {
        return desktop;
    }

    public BooleanProperty projectorProperty() {
        return projector;
    }

    /// The theme now.
    public ObservableValue<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// Whether lines show what the check said; while they do not, the class votes.
    public BooleanProperty verdictsShownProperty() {
        return verdictsShown;
    }

    /// Whether the screen is black, so that the class looks at the lecturer.
    public BooleanProperty blankProperty() {
        return blank;
    }

    /// Whether the controls are in sight while a class looks on.
    public BooleanProperty drawerProperty() {
        return drawer;
    }

    public BooleanProperty keysShownProperty() {
        return keysShown;
    }
}
