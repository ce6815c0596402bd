package nabla.shell.find;

import java.util.List;
import java.util.function.Consumer;
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

/// The find box and what it found: type, choose with the arrows, go there with Enter.
public final class FindBox {
    /// A row's height in times the type size.
    private static final double ROW = 3.4;

    /// The list's width in times the type size.
    private static final double WIDTH = 44;

    private static final int ROWS = 8;
    private static final double PADDING = 7;

    private static final String NOTHING =
            "Nothing holds “%s”. Try fewer letters, a word of a title, reason or formula such as chain rule, a sheet and "
                    + "task such as 001 c, or a result such as 0.6. Esc closes.";
    private static final String NOT_YET =
            "No title holds “%s”. What stands in the lessons is still being read; the list follows by itself.";

    private final Consumer<Finder.Hit> chosen;
    private Finder finder = Finder.ofTitles(List.of());
    private boolean whole;
    /// Whether Enter was pressed before anything was found, while lessons were still being read.
    private boolean waiting;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final CustomTextField field = new CustomTextField();
    private final ListView<Finder.Hit> found = new ListView<>();
    private final Label none = new Label();
    private final StackPane card = new StackPane(found, none);
    private final Pane layer = new Pane();

    /// @param chosen told the place to go to
    public FindBox(Consumer<Finder.Hit> chosen) {
        this.chosen = chosen;
        field.setId("find");
        field.setPromptText("Find anything  (Ctrl K)");
        field.setAccessibleText("Find a lesson or a place in one");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.getStyleClass().add("nabla-find");
        field.setMinWidth(180);
        field.setPrefWidth(380);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().subscribe((was, is) -> {
            waiting = false;
            refresh();
        });
        field.focusedProperty().subscribe((was, is) -> showLayer(is));
        field.layoutXProperty().subscribe((was, is) -> place());
        card.getStyleClass().add("nabla-found");
        none.getStyleClass().add("nabla-found-none");
        found.setFocusTraversable(false);
        none.setWrapText(true);
        found.setId("found");
        found.setCellFactory(list -> new FoundCell(field::getText, (asked, text) -> finder.marks(asked, text)));
        found.setOnMouseClicked(click -> openChosen());
        layer.visibleProperty().bind(open);
        layer.setPickOnBounds(false);
    }

    /// What it looks in from now on.
    ///
    /// @param all whether these are all places that there are
    public void lookIn(Finder places, boolean all) {
        finder = places;
        whole = all;
        if (isOpen()) {
            refresh();
            if (waiting) {
                openChosen();
            }
        }
    }

    public Node field() {
        return field;
    }

    /// Lies over the window and holds the list under the field.
    public Node layer() {
        return layer;
    }

    public boolean isOpen() {
        return open.get();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Puts the cursor into the field, whatever was in it selected.
    public void focus() {
        showLayer(true); // first: in projector mode the field is there only while it is open
        field.requestFocus();
        field.selectAll();
    }

    public void close() {
        showLayer(false);
        field.clear();
        Node root = field.getScene().getRoot();
        root.requestFocus();
    }

    /// A press beside it closes it.
    public void closeUnlessOn(MouseEvent press) {
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
        Finder.Hit hit = found.getSelectionModel().getSelectedItem();
        waiting = hit == null && !whole;
        if (hit != null) {
            close();
            chosen.accept(hit);
        }
    }

    private void showLayer(boolean visible) {
        if (visible) {
            if (layer.getChildren().isEmpty()) {
                layer.getChildren().add(card); // not before: its list would be styled with the window's first picture
            }
            refresh();
        }
        open.set(visible);
    }

    private void refresh() {
        place(); // the rows are cut to the list's width
        List<Finder.Hit> hits = finder.find(field.getText());
        found.getItems().setAll(hits);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        found.setVisible(!hits.isEmpty());
        none.setVisible(hits.isEmpty());
        none.setText((whole ? NOTHING : NOT_YET).formatted(field.getText().strip()));
        place();
    }

    private void place() {
        int rows = Math.clamp(found.getItems().size(), 2, ROWS);
        double row = Math.rint(ROW * field.getFont().getSize());
        found.setFixedCellSize(row);
        Bounds below = layer.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double width = Math.min(
                Math.max(below.getWidth(), WIDTH * field.getFont().getSize()), Math.max(100, layer.getWidth() - 16));
        double x = Math.clamp(below.getCenterX() - width / 2, 8, Math.max(8, layer.getWidth() - width - 8));
        found.setPrefWidth(width - 2 * PADDING);
        card.setPrefSize(width, rows * row + 2 * PADDING + 2);
        card.relocate(x, below.getMaxY() + 6);
    }
}
