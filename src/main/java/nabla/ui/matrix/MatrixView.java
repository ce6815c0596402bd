package nabla.ui.matrix;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import nabla.ui.base.ArrowKeys;
import nabla.ui.matrix.MatrixPicture.Entry;

/// A matrix as a heat map with numbers: an entry can be pointed at, chosen, and typed where the picture says so.
///
/// It is drawn as large as it is made; the view that places it decides how large a cell is. With the focus, the arrow
/// keys move from entry to entry, Enter chooses or types. Style class `matrix-view`; colours as [MatrixInks] says.
public final class MatrixView extends Region {
    private final Canvas canvas = new Canvas();
    private final MatrixInks inks = new MatrixInks(this::repaint);
    private final MatrixType type = new MatrixType(inks);
    private final MatrixPainter painter = new MatrixPainter(inks, type);
    private final MatrixEditor editor = new MatrixEditor(this);
    private final ReadOnlyObjectWrapper<Optional<Entry>> pointed =
            new ReadOnlyObjectWrapper<>(this, "pointed", Optional.empty());
    private Consumer<Entry> onChosen = entry -> {};
    private BiFunction<Entry, String, Optional<String>> onTyped = (entry, text) -> Optional.empty();
    private MatrixPicture picture;
    private Entry cursor = new Entry(0, 0);
    private MatrixWindow window;
    private double typeAtMost = Double.POSITIVE_INFINITY;

    public MatrixView(MatrixPicture picture) {
        this.picture = picture;
        this.window = MatrixWindow.whole(picture.values());
        getStyleClass().add("matrix-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getProperties().put(ArrowKeys.USES_ARROWS, true);
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas, editor.field());
        setOnMouseMoved(this::point);
        setOnMouseExited(left -> pointed.set(Optional.empty()));
        setOnMouseClicked(this::clicked);
        new MatrixKeys(this);
        focusedProperty().addListener((property, before, now) -> {
            if (!now && !isHover()) {
                pointed.set(Optional.empty());
            }
            repaint();
            describe();
        });
        describe();
    }

    public MatrixPicture picture() {
        return picture;
    }

    public void show(MatrixPicture next) {
        boolean other = !next.name().equals(picture.name())
                || !next.values().shape().equals(picture.values().shape());
        picture = next;
        if (other) {
            editor.close();
            cursor = new Entry(0, 0);
            pointed.set(Optional.empty());
        }
        repaint();
        describe();
    }

    /// The entry under the mouse, or the one with the focus.
    public ReadOnlyObjectProperty<Optional<Entry>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// What it says, in words and with all its digits.
    public Optional<String> reading() {
        return pointed.get().map(picture::reading);
    }

    /// @param listener told the entry that was clicked
    public void setOnChosen(Consumer<Entry> listener) {
        onChosen = listener;
    }

    /// @param listener told what was typed for an entry; says what is wrong with it, if anything
    public void setOnTyped(BiFunction<Entry, String, Optional<String>> listener) {
        onTyped = listener;
    }

    Optional<String> type(Entry entry, String text) {
        return onTyped.apply(entry, text);
    }

    /// Where an entry is, in the view's coordinates: its left and upper end.
    public double x(Entry entry) {
        return window.left() + (entry.column() - window.column()) * cellWidth();
    }

    public double y(Entry entry) {
        return window.top() + (entry.row() - window.row()) * cellHeight();
    }

    /// Whether it shows a part of itself and so says at the left which rows those are.
    public boolean numbersRows() {
        return window.left() > 0;
    }

    /// The same of its columns, said above them.
    public boolean numbersColumns() {
        return window.top() > 0;
    }

    /// The type size of its numbers; 0 where they have no room.
    public double typeSize() {
        return painter.drawnSize();
    }

    /// The type size for which its cells have room, whatever the signs of its numbers.
    public double roomForType() {
        return type.room(picture.values(), getWidth(), getHeight());
    }

    /// No number becomes larger than that: matrices beside each other have one type.
    public void setTypeAtMost(double size) {
        if (size != typeAtMost) {
            typeAtMost = size;
            painter.setTypeAtMost(size);
            repaint();
        }
    }

    /// The smallest type in which numbers are to be read here.
    public double smallestType() {
        return inks.smallest();
    }

    public double cellWidth() {
        return (getWidth() - window.left()) / window.columns();
    }

    public double cellHeight() {
        return (getHeight() - window.top()) / window.rows();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            repaint();
        }
        editor.place();
    }

    private void repaint() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            window = isFocusTraversable() // else it is a picture and not to be read
                    ? type.window(picture, spokenAbout(), canvas.getWidth(), canvas.getHeight())
                    : MatrixWindow.whole(picture.values());
            painter.paint(canvas, picture, window);
            if (isFocused()) {
                window.inside(cursor).ifPresent(it -> painter.focus(canvas, window, it));
            }
        }
    }

    private Entry spokenAbout() {
        return isFocused()
                ? cursor
                : picture.chosen().or(() -> picture.lit().stream().findFirst()).orElse(cursor);
    }

    private Optional<Entry> at(double x, double y) {
        if (x < window.left() || y < window.top()) {
            return Optional.empty();
        }
        int row = window.row() + (int) Math.floor((y - window.top()) / cellHeight());
        int column = window.column() + (int) Math.floor((x - window.left()) / cellWidth());
        return picture.contains(row, column) ? Optional.of(new Entry(row, column)) : Optional.empty();
    }

    private void point(MouseEvent move) {
        pointed.set(at(move.getX(), move.getY()));
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY || !click.isStillSincePress()) {
            return;
        }
        at(click.getX(), click.getY()).ifPresent(entry -> {
            requestFocus();
            cursor = entry;
            repaint();
            act();
        });
        click.consume();
    }

    /// Types into an input, looks into anything else.
    void act() {
        if (picture.editable()) {
            editor.open(cursor, Optional.empty());
        } else {
            onChosen.accept(cursor);
        }
    }

    /// Whether this sign begins a number here.
    public boolean isTyping(String text) {
        return picture.editable() && text.length() == 1 && "0123456789.-".contains(text);
    }

    /// The entry with the focus is another one, as far as there are more.
    void moveFocus(int rows, int columns) {
        int row = Math.clamp((long) cursor.row() + rows, 0, picture.values().rows() - 1);
        int column =
                Math.clamp((long) cursor.column() + columns, 0, picture.values().columns() - 1);
        cursor = new Entry(row, column);
        pointed.set(Optional.of(cursor));
        repaint();
        describe();
    }

    boolean isTypedInto() {
        return editor.isOpen();
    }

    /// Types into the entry with the focus, in place of what it holds.
    void beginTyping(String text) {
        editor.open(cursor, Optional.of(text));
    }

    /// After typing: the focus goes back to the matrix, one entry on where Enter was pressed.
    void typingEnded(KeyCode key) {
        requestFocus();
        if (key == KeyCode.ENTER) {
            describe();
        }
    }

    private void describe() {
        String shape = picture.name() + ", " + picture.values().shape();
        setAccessibleText(isFocused() ? picture.reading(cursor) : shape);
        setAccessibleHelp(picture.editable() ? "Enter types a number" : "Enter looks into the entry");
    }
}
