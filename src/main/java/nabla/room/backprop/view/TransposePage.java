package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.write.LatexSetting;
import nabla.math.expr.write.WrittenName;
import nabla.math.nn.Layer;
import nabla.math.nn.Matrix;
import nabla.math.nn.ShapeMismatch;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.OmegaSlope;
import nabla.math.nn.step.Printed;
import nabla.math.nn.step.Step;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Page;
import nabla.room.backprop.model.Pick;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.control.Choice;
import nabla.ui.formula.FormulaView;

/// Where the transpose comes from (Sheet 002): ∂z_i/∂h_j is ω_ij, and only its place is a convention; and sheet 001's
/// equation 4, whose shapes do not fit.
final class TransposePage extends VBox implements LecturePage {
    /// A height in em.
    private static final double TALL = 38;

    private static final double LOW = 21;

    private final BackpropModel model;
    private final Choice<Integer> layer;
    private final Label sentence = new Label();
    private final FormulaView element = new FormulaView(Formula.EMPTY);
    private final PairBoard board;
    private final FormulaCard printed;
    private final FormulaCard fitting;
    private final VBox cards;
    private final ToggleButton equationFour = new ToggleButton("Equation (4)");
    private final LectureParts lecture = new LectureParts();
    private final HBox top;
    private boolean toClass;
    private boolean hasCards;
    private String brief = "";
    private String more = "";

    TransposePage(BackpropModel model, PartValues values) {
        this.model = model;
        this.printed = new FormulaCard("Equation (4) as printed on sheet 001", values);
        this.fitting = new FormulaCard("What fits", values);
        this.cards = new VBox(printed, fitting);
        values.watch(element, (part, indices) -> slope().find(part));
        this.board = new PairBoard(this::pick);
        getStyleClass().add("transpose-page");
        layer = new Choice<>(
                List.of(),
                index -> "Ω = W" + (index + 1),
                index -> model.pick(new Pick(index, 0, 0, model.state().pick().printed())));
        layer.setId("transpose-layer");
        layer.setAccessibleText("Whose weights are Omega");
        var equation = new FormulaView(formula(Scope.EMPTY, List.of(OmegaSlope.layer())));
        equation.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        equationFour.setId("equation-4");
        equationFour.setOnAction(pressed -> model.pick(model.state().pick().withPrinted(equationFour.isSelected())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        top = new HBox(equation, layer, space, equationFour);
        HBox.setHgrow(top, Priority.ALWAYS);
        layer.setMinWidth(USE_PREF_SIZE);
        equationFour.setMinWidth(USE_PREF_SIZE);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("transpose-top");
        element.setMaxWidth(USE_PREF_SIZE);
        element.setId("transpose-element");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("transpose-sentence");
        sentence.getStyleClass().add("step-sentence");
        setAlignment(Pos.TOP_CENTER);
        VBox.setVgrow(board, Priority.ALWAYS);
        printed.setId("printed-equation");
        cards.getStyleClass().add("transpose-cards");
        getChildren().addAll(top, element, sentence, board, cards);
        model.pictureProperty().subscribe(picture -> show(picture));
    }

    @Override
    public LectureParts lecture() {
        return lecture;
    }

    @Override
    public void present(boolean on) {
        if (on == toClass) {
            return;
        }
        toClass = on;
        if (on) {
            LecturePage.move(lecture.tools(), List.of(top));
            LecturePage.move(lecture.words(), List.of(element, sentence));
            getChildren().setAll(board, cards);
            element.getStyleClass().add("spoken-now");
        } else {
            element.getStyleClass().remove("spoken-now");
            LecturePage.move(this, List.of(top, element, sentence, board, cards));
        }
        requestLayout();
    }

    private void pick(int i, int j) {
        model.pick(new Pick(
                model.state().pick().layer(), i, j, model.state().pick().printed()));
    }

    private void show(BackpropPicture picture) {
        if (picture.state().page() != Page.TRANSPOSE) {
            return;
        }
        List<Layer> layers = picture.shown().network().layers();
        Pick pick = picture.state().pick().within(picture.shown().network());
        layer.show(IntStream.range(0, layers.size()).boxed().toList(), pick.layer());
        show(slope(), pick);
        show(picture, picture.state().layout());
    }

    private OmegaSlope slope() {
        BackpropPicture picture = model.picture();
        Pick pick = picture.state().pick().within(picture.shown().network());
        Matrix omega = picture.shown().network().layers().get(pick.layer()).weights();
        return new OmegaSlope(omega, picture.state().layout().derivatives());
    }

    private static Formula formula(Scope names, List<Equation> equations) {
        return Formula.of(equations, LatexSetting.plain(names), Typesetter.Style.DISPLAY);
    }

    private void show(OmegaSlope jacobian, Pick pick) {
        OmegaSlope.Place place = jacobian.place(pick.i(), pick.j());
        element.show(formula(jacobian.scope(), List.of(jacobian.element(pick.i(), pick.j()), jacobian.equation())));
        brief = (jacobian.layout() == Layout.Derivatives.DENOMINATOR
                        ? "Denominator layout: h runs down the rows, so the slope of %s by %s lands in row %d, column %d."
                        : "Numerator layout: z runs down the rows, so the slope of %s by %s stays in row %d, column %d.")
                .formatted(
                        WrittenName.of("z[%d]".formatted(pick.i() + 1), jacobian.scope()),
                        WrittenName.of("h[%d]".formatted(pick.j() + 1), jacobian.scope()),
                        place.row() + 1,
                        place.column() + 1);
        more = jacobian.layout() == Layout.Derivatives.DENOMINATOR
                ? " The transpose is nothing but this place."
                : " No transpose.";
        board.show(jacobian, pick);
    }

    private void show(BackpropPicture picture, Layout layout) {
        Optional<Step> equation = Printed.equation4(picture.steps(), layout);
        hasCards = equation.isPresent();
        equationFour.setSelected(picture.state().pick().printed());
        arrange();
        equation.ifPresent(step -> {
            Optional<ShapeMismatch> mismatch = step.mismatch();
            printed.show(
                    step,
                    mismatch.isPresent() ? FormulaCard.Kind.BAD : FormulaCard.Kind.PLAIN,
                    mismatch.map(it -> it.getMessage() + ".").orElse(""));
            Step fits = Printed.fitting(picture.steps(), step.id().place(), layout);
            fitting.show(fits, FormulaCard.Kind.GOOD, fits.sentence());
        });
    }

    /// Where there is room for both, both are shown.
    private void arrange() {
        double em = sentence.getFont().getSize();
        boolean tall = !toClass && getHeight() > TALL * em;
        boolean low = !toClass && getHeight() < LOW * em;
        boolean printedNow = hasCards && equationFour.isSelected() && !tall;
        shown(equationFour, hasCards && !tall);
        shown(cards, hasCards && (tall || printedNow));
        shown(element, !printedNow && !low);
        sentence.setText(low ? brief : brief + more);
        shown(sentence, !printedNow);
        shown(board, !printedNow);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    protected void layoutChildren() {
        arrange();
        super.layoutChildren();
    }
}
