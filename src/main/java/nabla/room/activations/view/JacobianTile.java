package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPicture;
import nabla.room.activations.model.JacobianKind;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;

/// One Jacobian: its formula, its slopes as a heat map with names at the rows and columns, and the sums at its edges.
final class JacobianTile extends Region {
    /// How much wider than high a cell may become.
    private static final double STRETCHED = 2.6;
    /// Beside the matrix: the names of its rows, and the sums along them, in em.
    private static final double LEFT = 1.9;
    private static final double RIGHT = 5.6;
    /// A narrower cell has no room for a number, in em.
    private static final double NARROWEST = 2;

    private final JacobianKind kind;
    private final Label title = new Label();
    private final Label formula = new Label();
    private final MatrixView matrix;
    private final List<Text> rows = new ArrayList<>();
    private final List<Text> columns = new ArrayList<>();
    private final List<Text> alongRows = new ArrayList<>();
    private final List<Text> alongColumns = new ArrayList<>();
    /// Whether the sums below stand upright, for they are wider than a column.
    private boolean turned;
    /// The room for the sums below, at the least.
    private double below;
    /// At the right end of the title, what the tile leaves free.
    private double besideTitle;

    private final Text rowsName = text("jacobian-sum");
    private final Text columnsName = text("jacobian-sum");

    JacobianTile(JacobianKind kind, ActivationsModel model) {
        this.kind = kind;
        getStyleClass().add("jacobian-tile");
        title.getStyleClass().add("plot-title");
        title.setText(kind.function());
        formula.setText(kind.formula());
        formula.getStyleClass().add("jacobian-layout");
        matrix = new MatrixView(matrix(model.picture()));
        matrix.setId(id(kind));
        matrix.setOnChosen(entry -> model.choose(words(model.picture()).entry(entry.row(), entry.column())));
        getChildren().addAll(title, formula, matrix, rowsName, columnsName);
        show(model.picture());
    }

    static String id(JacobianKind kind) {
        return "jacobian-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JacobianKind kind() {
        return kind;
    }

    /// Leaves room for something else at the right end of the title.
    void leaveBesideTitle(double width) {
        besideTitle = width;
        requestLayout();
    }

    double titleHeight() {
        return snapSizeY(title.prefHeight(-1));
    }

    /// Whether numbers fit into the cells where it is so wide.
    boolean hasRoomForNumbers(double width) {
        double em = rowsName.getFont().getSize();
        return width - (LEFT + RIGHT) * em >= NARROWEST * em * rows.size();
    }

    /// What is under the mouse, or has the focus, in words and with all its digits.
    ObservableValue<String> reading() {
        return matrix.pointedProperty().map(pointed -> matrix.reading().orElse(""));
    }

    void show(ActivationsPicture picture) {
        JacobianWords words = words(picture);
        matrix.show(matrix(picture));
        int n = words.values().rows();
        boolean other = rows.size() != n;
        resize(rows, n, "jacobian-name");
        resize(columns, n, "jacobian-name");
        resize(alongRows, n, "jacobian-sum");
        resize(alongColumns, n, "jacobian-sum");
        for (int k = 0; k < n; k++) {
            rows.get(k).setText(words.row(k));
            columns.get(k).setText(words.column(k));
            alongRows.get(k).setText(JacobianWords.sum(words.alongRows().get(k)));
            alongColumns.get(k).setText(JacobianWords.sum(words.alongColumns().get(k)));
        }
        rowsName.setText(words.alongRowsName());
        columnsName.setText(words.alongColumnsName());
        matrix.setAccessibleHelp("%s; sums over the logits: %s; over the outputs: %s. Enter shows the entry's formula."
                .formatted(
                        words.layout(),
                        sums(words.jacobian().overLogits()),
                        sums(words.jacobian().overOutputs())));
        if (other) {
            requestLayout();
        } else {
            put();
        }
    }

    private void resize(List<Text> texts, int count, String style) {
        while (texts.size() < count) {
            Text text = text(style);
            texts.add(text);
            getChildren().add(text);
        }
        while (texts.size() > count) {
            getChildren().remove(texts.removeLast());
        }
    }

    private JacobianWords words(ActivationsPicture picture) {
        return new JacobianWords(picture.jacobian(kind), picture.outputsInRows());
    }

    private MatrixPicture matrix(ActivationsPicture picture) {
        JacobianWords words = words(picture);
        Optional<MatrixPicture.Entry> chosen = picture.state()
                .entry()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> picture.outputsInRows()
                        ? new MatrixPicture.Entry(entry.output(), entry.logit())
                        : new MatrixPicture.Entry(entry.logit(), entry.output()));
        return new MatrixPicture(
                "Slopes of " + kind.function(),
                words.values(),
                List.of(),
                chosen,
                false,
                row -> (picture.outputsInRows() ? "output " : "logit ") + (row + 1),
                column -> (picture.outputsInRows() ? "logit " : "output ") + (column + 1));
    }

    private static String sums(List<Double> sums) {
        return String.join(", ", sums.stream().map(JacobianWords::sum).toList());
    }

    private static Text text(String style) {
        var text = new Text();
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.getStyleClass().add(style);
        return text;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = snapSizeY(title.prefHeight(-1));
        double em = rowsName.getFont().getSize();
        double named = snapSizeX(title.prefWidth(-1));
        title.resizeRelocate(0, 0, Math.min(width, named), top);
        double high = snapSizeY(formula.prefHeight(-1));
        formula.setVisible(named + em + formula.prefWidth(-1) <= width - besideTitle);
        formula.resizeRelocate(named + em, top - high - 1, snapSizeX(formula.prefWidth(-1)), high);
        double left = Math.ceil(LEFT * em);
        double head = Math.ceil(1.6 * em);
        double room = roomAcross(width);
        turned = isTurned(width);
        double foot = Math.max(below, roomBelow(width));
        double height = Math.max(20, getHeight() - top - head - foot);
        double wide = Math.min(room, STRETCHED * height);
        matrix.resizeRelocate(Math.rint(left), Math.rint(top + head), Math.rint(wide), Math.rint(height));
        matrix.layout();
        put();
    }

    private double roomAcross(double width) {
        double em = rowsName.getFont().getSize();
        return Math.max(20, width - Math.ceil(LEFT * em) - Math.ceil(RIGHT * em));
    }

    private boolean isTurned(double width) {
        return widestSum() > 0.94 * roomAcross(width) / Math.max(1, rows.size());
    }

    /// What its sums need below the matrix where it is so wide.
    double roomBelow(double width) {
        double em = rowsName.getFont().getSize();
        return Math.ceil(isTurned(width) ? widestSum() + 0.6 * em : 1.7 * em);
    }

    /// As much room below as the tile beside it has, so that their rows are in line.
    void leaveBelow(double height) {
        below = height;
        requestLayout();
    }

    double roomForType() {
        return matrix.roomForType();
    }

    void setTypeAtMost(double size) {
        matrix.setTypeAtMost(size);
    }

    private double widestSum() {
        return alongColumns.stream()
                .mapToDouble(text -> text.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }

    /// The texts at the edges, where the matrix has its rows and columns now: it may show a part of itself.
    private void put() {
        int n = rows.size();
        double x = matrix.getLayoutX();
        double y = matrix.getLayoutY();
        double em = rowsName.getFont().getSize();
        double right = x + matrix.getWidth();
        double bottom = y + matrix.getHeight();
        boolean numbersRows = matrix.numbersRows();
        boolean numbersColumns = matrix.numbersColumns();
        for (int k = 0; k < n; k++) {
            double middleY = y + matrix.y(new MatrixPicture.Entry(k, 0)) + matrix.cellHeight() / 2;
            double middleX = x + matrix.x(new MatrixPicture.Entry(0, k)) + matrix.cellWidth() / 2;
            boolean rowThere = middleY > y && middleY < bottom;
            boolean columnThere = middleX > x && middleX < right;
            end(rows.get(k), x - 0.5 * em, middleY, rowThere && !numbersRows);
            centre(columns.get(k), middleX, y - 0.75 * em, columnThere && !numbersColumns);
            start(alongRows.get(k), right + 0.6 * em, middleY, rowThere);
            Text below = alongColumns.get(k);
            double half = below.getLayoutBounds().getWidth() / 2;
            centre(below, middleX, turned ? bottom + 0.3 * em + half : bottom + 0.9 * em, columnThere);
            below.setRotate(turned ? -90 : 0);
        }
        start(rowsName, right + 0.6 * em, y - 0.75 * em, true);
        start(columnsName, right + 0.6 * em, bottom + 0.9 * em, true);
    }

    private static void start(Text text, double x, double y, boolean there) {
        place(text, x, y, there);
    }

    private static void centre(Text text, double x, double y, boolean there) {
        place(text, x - text.getLayoutBounds().getWidth() / 2, y, there);
    }

    private static void end(Text text, double x, double y, boolean there) {
        place(text, x - text.getLayoutBounds().getWidth(), y, there);
    }

    private static void place(Text text, double x, double y, boolean there) {
        text.setVisible(there);
        text.setX(Math.rint(x));
        text.setY(Math.rint(y + 0.36 * text.getFont().getSize()));
    }
}
