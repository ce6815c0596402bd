package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import nabla.math.Numerals;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.differences.model.DifferencesModel;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.Quotient;
import nabla.room.differences.model.TrueSlope;
import nabla.ui.base.ScrollBox;
import nabla.ui.control.ButtonChoice;
import nabla.ui.figure.TitledFigure;

/// The stage: secants and tangent, the errors over the step, and Taylor's lines, as much at a time as can be read.
public final class DifferencesView extends Region {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");
    private static final double GAP = 10;
    private static final double ROUND = 100;

    private final DifferencesModel model;
    private final TitledFigure curve;
    private final ErrorPane errors;
    private final TaylorBoard taylor = new TaylorBoard();
    private final ScrollPane board = new ScrollBox(taylor);
    private final ButtonChoice<DifferencesPage> choice;
    private final Label remark = new Label();
    private DifferencesLayout layout = DifferencesLayout.ONE;
    private DifferencesPage shownPage = DifferencesPage.CURVE;

    public DifferencesView(DifferencesModel model) {
        this.model = model;
        curve = new TitledFigure(DifferencesPage.CURVE.title(), "figure-curve", SecantFigure.of(model.picture()));
        curve.figure().setOnGrip(this::drag);
        curve.figure()
                .setOnHandle((handle, x, y, done) ->
                        model.stepTo(Math.log10(x - model.state().point())));
        errors = new ErrorPane(model);
        choice = new ButtonChoice<>(
                List.of(DifferencesPage.values()), DifferencesPage::title, page -> "page-" + page.key(), model::show);
        remark.getStyleClass().add("room-remark");
        remark.setWrapText(true);
        board.setFitToWidth(true);
        board.setFitToHeight(true);
        board.getStyleClass().add("taylor-scroll");
        getStyleClass().add("differences-stage");
        getChildren().addAll(choice, remark, curve, errors, board);
        model.pictureProperty().subscribe(this::show);
    }

    /// The function's curve alone takes the point along; a secant is none.
    private void drag(int line, double w) {
        if (line == 0) {
            model.moveTo(Math.rint(w * ROUND) / ROUND + 0.0);
        }
    }

    public FigureView curve() {
        return curve.figure();
    }

    /// The figures as they look now, and Taylor's lines as a table.
    public List<Figure> figures() {
        show(model.picture());
        return List.of(curve.shown(), errors.shown(), TaylorBoard.figure(model.picture()));
    }

    private void show(DifferencesPicture picture) {
        curve.show(SecantFigure.of(picture), numbers(picture));
        errors.show(picture);
        taylor.show(picture);
        String said = picture.settled()
                .map(known -> known.curves().isEmpty() && errors.isVisible()
                        ? ""
                        : String.join(" ", ErrorExplanation.of(picture, known)))
                .orElse(remark.getText());
        if (!said.equals(remark.getText())) {
            remark.setText(said);
            requestLayout();
        }
        remark.pseudoClassStateChanged(
                SERIOUS,
                picture.settled()
                        .filter(known -> !(known.slope() instanceof TrueSlope.Exists))
                        .isPresent());
        if (picture.state().page() != shownPage) {
            shownPage = picture.state().page();
            choice.select(shownPage);
            requestLayout();
        }
    }

    private static List<String> numbers(DifferencesPicture picture) {
        var numbers = new ArrayList<String>();
        numbers.add("w = " + Numerals.of(picture.state().point(), Numerals.SHORT));
        numbers.add("ε = " + Numerals.of(picture.state().step(), 2));
        for (Quotient quotient : SecantFigure.shown(picture)) {
            numbers.add(quotient.title() + " " + number(picture.quotient(quotient)));
        }
        double slope = picture.slope();
        numbers.add(Double.isFinite(slope) ? "slope " + number(slope) : "no slope");
        return numbers;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "without value" : Numerals.of(value, Numerals.SHORT);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        double em = remark.getFont().getSize();
        double foot = snapSizeY(Math.max(2.6 * em, remark.prefHeight(width)));
        remark.resizeRelocate(x, y + height - foot, width, foot);
        height -= foot + GAP / 2;
        double strip = snapSizeY(em * TaylorBoard.height(width / em));
        layout = DifferencesLayout.fitting(width / em, height / em, (strip + GAP) / em);
        List<DifferencesPage> choices = layout.choices();
        choice.offer(choices);
        choice.name(
                DifferencesPage.CURVE,
                layout == DifferencesLayout.ONE ? DifferencesPage.CURVE.title() : "Secants and errors");
        choice.setVisible(!choices.isEmpty());
        if (!choices.isEmpty()) {
            choice.select(model.state().page());
            double top = snapSizeY(choice.prefHeight(-1));
            choice.resizeRelocate(x, y, width, top);
            y += top + GAP / 2;
            height -= top + GAP / 2;
        }
        place(layout.shown(model.state().page()), x, y, width, height, strip);
    }

    private void place(List<DifferencesPage> shown, double x, double y, double width, double height, double strip) {
        curve.setVisible(shown.contains(DifferencesPage.CURVE));
        errors.setVisible(shown.contains(DifferencesPage.ERRORS));
        board.setVisible(shown.contains(DifferencesPage.TAYLOR));
        double room = height;
        if (shown.size() == DifferencesPage.values().length) {
            board.resizeRelocate(x, y + height - strip, width, strip);
            room -= strip + GAP;
        } else if (board.isVisible()) {
            board.resizeRelocate(x, y, width, height);
        }
        double em = remark.getFont().getSize();
        taylor.grow(shown.size() == 1, width / em, height / em);
        List<Node> pictures =
                List.<Node>of(curve, errors).stream().filter(Node::isVisible).toList();
        int columns = layout == DifferencesLayout.ABOVE ? 1 : Math.max(1, pictures.size());
        int rows = layout == DifferencesLayout.ABOVE ? Math.max(1, pictures.size()) : 1;
        double cellWidth = Math.floor((width - (columns - 1) * GAP) / columns);
        double cellHeight = Math.floor((room - (rows - 1) * GAP) / rows);
        for (int i = 0; i < pictures.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            pictures.get(i)
                    .resizeRelocate(
                            x + column * (cellWidth + GAP), y + row * (cellHeight + GAP), cellWidth, cellHeight);
        }
    }
}
