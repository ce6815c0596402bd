package nabla.shell.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.shell.setting.Grouping;
import nabla.ui.base.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// The lessons at the left, by sheet or by topic; a click or Enter opens one.
public final class LessonList extends VBox {
    private final WindowModel model;
    private final Consumer<Entry> forget;
    private final ListView<LessonRow> rows = new ListView<>();

    /// @param forget takes a file of the user's off the list
    public LessonList(WindowModel model, Consumer<Entry> open, Consumer<Entry> forget) {
        this.model = model;
        this.forget = forget;
        getStyleClass().add("nabla-lessons");
        getChildren().addAll(switcher(), list(open));
        model.lessons().subscribe(this::refill);
        model.groupingProperty().subscribe(this::refill);
        model.currentProperty().subscribe(this::select);
        refill();
    }

    private SegmentedButton switcher() {
        var bySheet = new ToggleButton("By sheet");
        var byTopic = new ToggleButton("By topic");
        bySheet.setId("by-sheet");
        byTopic.setId("by-topic");
        bySheet.setMaxWidth(Double.MAX_VALUE);
        byTopic.setMaxWidth(Double.MAX_VALUE);
        var switcher = new SegmentedButton(bySheet, byTopic);
        ArrowKeys.among(switcher);
        switcher.setAccessibleText("Order of the lessons");
        bySheet.setOnAction(pressed -> group(Grouping.SHEET));
        byTopic.setOnAction(pressed -> group(Grouping.TOPIC));
        model.groupingProperty().subscribe(grouping -> {
            bySheet.setSelected(grouping == Grouping.SHEET);
            byTopic.setSelected(grouping == Grouping.TOPIC);
        });
        return switcher;
    }

    /// One of the two is always on, also after a click on the one that was.
    private void group(Grouping grouping) {
        model.groupingProperty().set(grouping);
    }

    private ListView<LessonRow> list(Consumer<Entry> open) {
        rows.setId("lessons");
        rows.setAccessibleText("Lessons");
        rows.setCellFactory(list -> cell(open));
        rows.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(open);
            } else if (key.getCode() == KeyCode.DELETE) {
                chosen().filter(entry -> entry.origin() instanceof Origin.Own).ifPresent(forget);
            }
        });
        rows.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((was, is) -> skipGroup(was.intValue(), is.intValue()));
        VBox.setVgrow(rows, Priority.ALWAYS);
        return rows;
    }

    /// Only a click on a lesson opens one, not one below the last.
    private LessonCell cell(Consumer<Entry> open) {
        var cell = new LessonCell();
        var remove = new MenuItem("Remove from this list");
        remove.setId("forget-file");
        remove.setOnAction(chosen -> {
            if (cell.getItem() instanceof LessonRow.Lesson(var entry, var task)) {
                forget.accept(entry);
            }
        });
        var menu = new ContextMenu(remove);
        cell.itemProperty()
                .subscribe(row -> cell.setContextMenu(
                        row instanceof LessonRow.Lesson(var entry, var task) && entry.origin() instanceof Origin.Own
                                ? menu
                                : null));
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && cell.getItem() instanceof LessonRow.Lesson(var entry, var task)) {
                open.accept(entry);
            }
        });
        return cell;
    }

    /// A heading cannot be chosen: the selection goes on past it, in the direction it came from.
    private void skipGroup(int was, int is) {
        if (is >= 0 && is < rows.getItems().size() && rows.getItems().get(is) instanceof LessonRow.Group) {
            int next = was > is && is > 0 ? is - 1 : is + 1;
            rows.getSelectionModel().select(next);
            rows.scrollTo(Math.max(0, next - 1));
        }
    }

    private Optional<Entry> chosen() {
        return rows.getSelectionModel().getSelectedItem() instanceof LessonRow.Lesson lesson
                ? Optional.of(lesson.entry())
                : Optional.empty();
    }

    private void refill() {
        rows.getItems().setAll(rows(model.lessons(), model.groupingProperty().get()));
        select(model.currentProperty().get());
    }

    /// A lesson may stand below two sheets: where one of its rows is chosen, that one stays.
    private void select(Optional<Entry> current) {
        Optional<String> key = current.map(Entry::key);
        if (key.isPresent() && key.equals(chosen().map(Entry::key))) {
            bringIntoSight(rows.getSelectionModel().getSelectedIndex());
            return;
        }
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i) instanceof LessonRow.Lesson(var entry, var task)
                    && key.filter(entry.key()::equals).isPresent()
                    && (task.equals(entry.task()) || entry.also().isEmpty())) {
                rows.getSelectionModel().select(i);
                bringIntoSight(i);
                return;
            }
        }
        rows.getSelectionModel().clearSelection();
    }

    /// No further than needed: a list that jumps under the mouse is no list.
    private void bringIntoSight(int row) {
        if (!isInSight(row)) {
            rows.scrollTo(Math.max(0, row - 1));
            // how high the rows above are is known once they were laid out
            Platform.runLater(() -> {
                rows.layout();
                if (row < rows.getItems().size() && !isInSight(row)) {
                    rows.scrollTo(row);
                }
            });
        }
    }

    /// Whether a row is to be seen, and whole.
    private boolean isInSight(int row) {
        if (!(rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        int from = first.getIndex() + (first.getLayoutY() < -1 ? 1 : 0);
        int to = last.getIndex() - (last.getLayoutY() + last.getHeight() > flow.getHeight() + 1 ? 1 : 0);
        return from <= row && row <= to;
    }

    /// Groups in alphabetical order, the user's own files last.
    static List<LessonRow> rows(List<Entry> lessons, Grouping grouping) {
        Map<String, List<LessonRow.Lesson>> groups = new TreeMap<>();
        var own = new ArrayList<LessonRow.Lesson>();
        for (Entry entry : lessons) {
            var row = new LessonRow.Lesson(entry, entry.task());
            switch (entry.origin()) {
                case Origin.Own file -> own.add(row);
                case Origin.BuiltIn builtIn -> group(groups, nameOf(entry, grouping), row);
            }
        }
        if (grouping == Grouping.SHEET) {
            lessons.stream()
                    .filter(entry -> entry.origin() instanceof Origin.BuiltIn)
                    .forEach(entry -> entry.also()
                            .forEach(place -> group(
                                    groups, Places.sheet(place.sheet()), new LessonRow.Lesson(entry, place.task()))));
            groups.values()
                    .forEach(rows ->
                            rows.sort(Comparator.comparingInt(row -> row.entry().order())));
        }
        Map<String, List<LessonRow.Lesson>> ordered = new LinkedHashMap<>(groups);
        if (!own.isEmpty()) {
            ordered.put("Your files", own);
        }
        var all = new ArrayList<LessonRow>();
        ordered.forEach((name, rows) -> {
            all.add(new LessonRow.Group(name));
            all.addAll(rows);
        });
        return all;
    }

    private static void group(Map<String, List<LessonRow.Lesson>> groups, String name, LessonRow.Lesson row) {
        groups.computeIfAbsent(name.isEmpty() ? "Others" : name, made -> new ArrayList<>())
                .add(row);
    }

    private static String nameOf(Entry entry, Grouping grouping) {
        return switch (grouping) {
            case SHEET -> Places.sheet(entry.sheet());
            case TOPIC -> entry.topic();
        };
    }
}
