package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import nabla.data.CsvFile;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.stage.FigureView;
import nabla.room.Room;
import nabla.room.RoomNotice;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.SampleEdits;
import nabla.room.descent.model.Samples;
import nabla.ui.base.SaidBar;
import nabla.ui.base.ScrollBox;
import nabla.ui.base.Unseen;
import nabla.ui.control.ButtonChoice;
import org.jspecify.annotations.Nullable;

/// The stage: four pictures and the numbers, as many at a time as can be read.
public final class DescentView extends Region {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");
    private static final double GAP = 10;
    /// Kept free beside the numbers for a scroll bar.
    private static final double BAR = 12;

    private final DescentModel model;
    private final Map<DescentPage, FigurePane> figures = new EnumMap<>(DescentPage.class);
    private final NumbersPane numbers = new NumbersPane();
    private final ScrollPane table = new ScrollBox(numbers);
    private final ButtonChoice<DescentPage> choice;
    private final Label remark = new Label();
    private final SaidBar said = new SaidBar();
    private StageLayout layout = StageLayout.ONE;
    private DescentPage page = DescentPage.DATA;
    /// The samples that are on the stage while something is said.
    private @Nullable Samples spokenOf;

    public DescentView(DescentModel model, SampleEdits edits) {
        this.model = model;
        DescentPicture first = model.picture();
        figures.put(DescentPage.DATA, new FigurePane(DescentPage.DATA, first, DataFigure::of, Readings::data));
        figures.put(DescentPage.WIDTH, new FigurePane(DescentPage.WIDTH, first, WidthFigure::of, Readings::width));
        figures.put(DescentPage.LOSS, new FigurePane(DescentPage.LOSS, first, LossFigure::of, Readings::loss));
        figures.put(DescentPage.MAP, new FigurePane(DescentPage.MAP, first, MapFigure::of, Readings::map));
        pane(DescentPage.MAP).addToHead(new PairChoice(model));
        table.setFitToWidth(true);
        table.getStyleClass().add("numbers-scroll");
        choice = new ButtonChoice<>(
                List.of(DescentPage.values()),
                DescentPage::title,
                page -> "page-" + page.name().toLowerCase(Locale.ROOT),
                model::show);
        choice.getStyleClass().add("page-choice");
        remark.getStyleClass().add("room-remark");
        remark.setWrapText(true);
        getStyleClass().add("descent-stage");
        getProperties().put(Room.KEEPS_PLAYING, true);
        getChildren().addAll(choice, remark, table);
        getChildren().addAll(figures.values());
        getChildren().add(said);
        figure(DescentPage.DATA).setOnDots(new DotEdits(model, edits, true));
        figure(DescentPage.WIDTH).setOnDots(new DotEdits(model, edits, false));
        figure(DescentPage.DATA).setOnPlace(Optional.of(edits::add));
        figure(DescentPage.MAP).setOnHandle((handle, x, y, done) -> model.startAt(x, y));
        edits.setOnRemoved((text, undo) -> fireEvent(new RoomNotice(text, undo)));
        show(first);
        model.pictureProperty().addListener((property, before, now) -> show(now));
    }

    public FigureView figure(DescentPage page) {
        return pane(page).figure();
    }

    FigurePane pane(DescentPage page) {
        return java.util.Objects.requireNonNull(figures.get(page));
    }

    /// On any thread, before a table is shown.
    public static void prepare(CsvFile table, DataOpening opening) {
        Unseen.first(
                ImportPane.class,
                () -> new ImportPane(table, ImportWishes.NONE, opening, (samples, bias) -> {}, () -> {}));
    }

    /// Over the stage: a table whose columns are to be chosen.
    public void choose(CsvFile table, DataOpening opening) {
        ImportWishes wishes = getChildren().stream()
                .filter(ImportPane.class::isInstance)
                .map(before -> ((ImportPane) before).wishesFor(table))
                .findFirst()
                .orElse(ImportWishes.NONE);
        Optional<String> focused = Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .filter(id -> id.startsWith("import-"));
        leaveImport();
        said.hide();
        var pane = new ImportPane(table, wishes, opening, this::take, this::leaveImport);
        getChildren().add(pane);
        focused.map(id -> pane.lookup("#" + id)).orElse(pane).requestFocus();
    }

    /// A sentence that stays until it is closed, or what is shown is not what it was said of.
    public void say(String sentence) {
        said.show(sentence, true);
        requestLayout();
    }

    /// What goes on, until it is closed or something else is shown.
    public void sayMeanwhile(String sentence) {
        said.show(sentence, false);
        requestLayout();
    }

    /// @param action called when a sentence is closed
    public void setOnSaidClosed(Runnable action) {
        said.setOnClosed(action);
    }

    private void take(Samples samples, boolean bias) {
        model.restart(settings -> settings.with(samples).withBias(bias));
    }

    private void leaveImport() {
        getChildren().removeIf(ImportPane.class::isInstance);
    }

    /// The four figures as they look now.
    public List<Figure> figures() {
        figures.values().forEach(pane -> pane.show(model.picture()));
        return figures.values().stream().map(FigurePane::shown).toList();
    }

    /// Which part of the map is looked at; empty: all of it.
    public Optional<Viewport> mapPart() {
        FigureView map = figure(DescentPage.MAP);
        return map.isHome() ? Optional.empty() : Optional.of(map.getViewport());
    }

    private void show(DescentPicture picture) {
        figures.values().stream().filter(Node::isVisible).forEach(pane -> pane.show(picture));
        if (table.isVisible()) {
            numbers.show(picture);
        }
        if (!picture.settings().samples().equals(spokenOf)) {
            spokenOf = picture.settings().samples();
            said.hide();
        }
        Remark remarked = Remark.of(picture);
        if (!remarked.text().equals(remark.getText())) {
            remark.setText(remarked.text());
            requestLayout();
            remark.pseudoClassStateChanged(SERIOUS, remarked.serious());
        }
        if (picture.state().page() != page) {
            page = picture.state().page();
            choice.select(page);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        double foot = snapSizeY(Math.max(2.7 * remark.getFont().getSize(), remark.prefHeight(width)));
        remark.resizeRelocate(x, y + height - foot, width, foot);
        placeOver(x, y, width, height);
        height -= foot + GAP / 2;
        double em = remark.getFont().getSize();
        layout = StageLayout.fitting(width / em, height / em);
        List<DescentPage> choices = layout.choices();
        choice.name(DescentPage.DATA, layout == StageLayout.FOUR ? "Pictures" : DescentPage.DATA.title());
        choice.offer(choices);
        choice.select(page);
        choice.setVisible(!choices.isEmpty());
        if (!choices.isEmpty()) {
            double top = snapSizeY(choice.prefHeight(-1));
            choice.resizeRelocate(x, y, width, top);
            y += top + GAP / 2;
            height -= top + GAP / 2;
        }
        place(layout.shown(page), x, y, width, height);
    }

    /// What lies over the pictures.
    private void placeOver(double x, double y, double width, double height) {
        double high = snapSizeY(said.prefHeight(width));
        said.resizeRelocate(x, y + height - high, width, high);
        for (Node child : getChildren()) {
            if (child instanceof ImportPane pane) {
                pane.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
    }

    private void place(List<DescentPage> shown, double x, double y, double width, double height) {
        show(shown);
        double strip = 0;
        numbers.setLow(layout == StageLayout.ALL);
        if (layout == StageLayout.ALL) {
            strip = snapSizeY(Math.min(numbers.prefHeight(width - BAR) + 4, 0.4 * height));
            table.resizeRelocate(x, y + height - strip, width, strip);
            strip += GAP;
        }
        var cells = new ArrayList<Node>();
        for (DescentPage page : shown) {
            if (page != DescentPage.NUMBERS) {
                cells.add(pane(page));
            } else if (layout != StageLayout.ALL) {
                cells.add(table);
            }
        }
        int columns = layout.columns(cells.size());
        int rows = Math.ceilDiv(cells.size(), columns);
        double cellWidth = Math.floor((width - (columns - 1) * GAP) / columns);
        double cellHeight = Math.floor((height - strip - (rows - 1) * GAP) / rows);
        for (int i = 0; i < cells.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            cells.get(i)
                    .resizeRelocate(
                            x + column * (cellWidth + GAP), y + row * (cellHeight + GAP), cellWidth, cellHeight);
        }
    }

    /// What comes into sight is drawn; what is not, waits.
    private void show(List<DescentPage> shown) {
        figures.forEach((page, pane) -> {
            boolean visible = shown.contains(page);
            if (visible && !pane.isVisible()) {
                pane.show(model.picture());
            }
            pane.setVisible(visible);
        });
        if (shown.contains(DescentPage.NUMBERS)) {
            numbers.show(model.picture());
        }
        table.setVisible(shown.contains(DescentPage.NUMBERS));
    }
}
