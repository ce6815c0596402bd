package nabla.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/// The find box and what it found: type, choose with the arrows, open with Enter.
final class FindBox {
    /// A row's height in times the type size.
    private static final double ROW = 3.4;

    private static final int ROWS = 8;

    private final Supplier<List<Entry>> lessons;
    private final Consumer<Entry> chosen;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final CustomTextField field = new CustomTextField();
    private final ListView<LessonRow> found = new ListView<>();
    private final Label none = new Label();
    private final StackPane card = new StackPane(found, none);
    private final Pane layer = new Pane(card);

    FindBox(Supplier<List<Entry>> lessons, Consumer<Entry> chosen) {
        this.lessons = lessons;
        this.chosen = chosen;
        field.setId("find");
        field.setPromptText("Find a lesson  (Ctrl K)");
        field.setAccessibleText("Find a lesson");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.getStyleClass().add("nabla-find");
        field.setMinWidth(180);
        field.setPrefWidth(380);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().subscribe((was, is) -> refresh());
        field.focusedProperty().subscribe((was, is) -> showLayer(is));
        field.layoutXProperty().subscribe((was, is) -> place());
        card.getStyleClass().add("nabla-found");
        none.getStyleClass().add("nabla-found-none");
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new LessonCell());
        found.setOnMousePressed(press -> openChosen());
        layer.visibleProperty().bind(open);
        layer.setPickOnBounds(false);
    }

    Node field() {
        return field;
    }

    /// Lies over the window and holds the list under the field.
    Node layer() {
        return layer;
    }

    boolean isOpen() {
        return open.get();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Puts the cursor into the field, whatever was in it selected.
    void focus() {
        showLayer(true); // first: in projector mode the field is there only while it is open
        field.requestFocus();
        field.selectAll();
    }

    void close() {
        showLayer(false);
        field.clear();
        Node root = field.getScene().getRoot();
        root.requestFocus();
    }

    /// A press beside it closes it.
    void closeUnlessOn(MouseEvent press) {
        if (isOpen() && press.getTarget() instanceof Node target && !isPart(target)) {
            close();
        }
    }

    private boolean isPart(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node.equals(field) || node.equals(card)) {
                return true;
            }
        }
        return false;
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case ENTER -> openChosen();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void choose(int by) {
        int size = found.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(found.getSelectionModel().getSelectedIndex() + by, size);
            found.getSelectionModel().select(next);
            found.scrollTo(Math.max(0, next - ROWS + 1));
        }
    }

    private void openChosen() {
        if (found.getSelectionModel().getSelectedItem() instanceof LessonRow.Lesson(var entry)) {
            close();
            chosen.accept(entry);
        }
    }

    private void showLayer(boolean visible) {
        if (visible) {
            refresh();
        }
        open.set(visible);
    }

    private void refresh() {
        List<Entry> entries = Finder.find(field.getText(), lessons.get());
        found.getItems()
                .setAll(entries.stream().<LessonRow>map(LessonRow.Lesson::new).toList());
        found.getSelectionModel().selectFirst();
        found.setVisible(!entries.isEmpty());
        none.setVisible(entries.isEmpty());
        none.setText("No lesson knows \"" + field.getText() + "\"");
        place();
    }

    private void place() {
        int rows = Math.clamp(found.getItems().size(), 1, ROWS);
        double row = Math.rint(ROW * field.getFont().getSize());
        found.setFixedCellSize(row);
        Bounds below = layer.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double width = Math.max(below.getWidth(), 24 * field.getFont().getSize());
        double x = Math.clamp(below.getCenterX() - width / 2, 8, Math.max(8, layer.getWidth() - width - 8));
        card.setPrefSize(width, rows * row + 16);
        card.relocate(x, below.getMaxY() + 6);
    }
}
