package nabla.room.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonCheck;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.EntryPlace;
import nabla.math.check.verdict.Verdict;
import nabla.plot.stage.FigureView;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;
import nabla.ui.work.Background;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentViewTest {
    private static final String TWO = Documents.SIGMOID + """
            ```plot Its slope, a bell
            z in [-6, 6]
            d(sig(z), z) # slope | orange dashed
            ```
            """;
    private static final String THREE = TWO + """
            ```plot A plot whose title is so long that not even a wide window has room for all three of them in a row
            z in [-6, 6]
            z^2 # square | red
            ```
            """;

    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    @Test
    void draggingThePointMovesTheParameterTheReadoutAndThePixels() throws InterruptedException {
        var failures = new AtomicReference<Throwable>();
        var room = new AtomicReference<DocumentController>();
        var stage = new AtomicReference<Stage>();
        try (var background = new Background(failures::set)) {
            Toolkits.onFx(() -> {
                room.set(new DocumentController(Documents.lesson(Documents.SIGMOID), background));
                var shown = new Stage();
                shown.setScene(scene(room.get().stage(), 900, 600, Theme.LIGHT));
                shown.setX(0);
                shown.setY(0);
                shown.show();
                stage.set(shown);
            });
            assertThat(background.awaitIdle(Duration.ofSeconds(30))).isTrue();
        }
        var start = new AtomicReference<Point2D>();
        var robots = new AtomicReference<Robot>();
        Toolkits.onFx(() -> {
            room.get().stage().getScene().snapshot(null); // laid out
            Circle point = point(room.get().stage());
            start.set(point.localToScreen(point.getCenterX(), point.getCenterY()));
            robots.set(new Robot());
            robots.get().mouseMove(start.get());
            robots.get().mousePress(MouseButton.PRIMARY);
        });
        for (int i = 1; i <= 8; i++) {
            Point2D to = start.get().add(15 * i, 0);
            Toolkits.onFx(() -> robots.get().mouseMove(to));
        }
        Toolkits.onFx(() -> robots.get().mouseRelease(MouseButton.PRIMARY));
        Toolkits.onFx(() -> {
            WritableImage picture = stage.get().getScene().snapshot(null);
            double z = room.get().parameters().values().getOrDefault("z", Double.NaN);
            assertThat(z).isBetween(2.0, 4.0);
            Circle point = point(room.get().stage());
            Point2D now = point.localToScene(point.getCenterX(), point.getCenterY());
            assertThat(now.getX()).isCloseTo(start.get().getX() + 120, within(1.0));
            assertThat(picture.getPixelReader().getColor((int) now.getX(), (int) now.getY()))
                    .isEqualTo((Color) point.getFill());
            double height = 1 / (1 + Math.exp(-z));
            String read = ((ReadoutLine) lookup(room.get().stage(), ".readout")).text();
            assertThat(read).contains("sig(z) = %.4f".formatted(height));
            stage.get().hide();
        });
        room.get().close();
        assertThat(failures.get()).isNull();
    }

    @Test
    void twoPlotsStandSideBySideWhereThereIsRoom() {
        Toolkits.onFx(() -> {
            var view = new DocumentView(Documents.model(TWO));
            scene(view, 1200, 600, Theme.LIGHT).snapshot(null);
            assertThat(lookup(view, "#plot-1").localToScene(0, 0).getX()).isLessThan(400);
            assertThat(lookup(view, "#plot-2").localToScene(0, 0).getX()).isGreaterThan(590);
            assertThat(isSeen(lookup(view, "#plot-2"))).isTrue();
            assertThat(isSeen(lookup(view, ".plot-choice"))).isFalse();
        });
    }

    @Test
    void elseAButtonChoosesOne() {
        Toolkits.onFx(() -> {
            DocumentModel model = Documents.model(TWO);
            var view = new DocumentView(model);
            Scene scene = scene(view, 800, 600, Theme.LIGHT);
            scene.snapshot(null);
            assertThat(isSeen(lookup(view, "#plot-1"))).isTrue();
            assertThat(isSeen(lookup(view, "#plot-2"))).isFalse();
            ToggleButton second = buttons(view)[1];
            assertThat(second.getText()).isEqualTo("Its slope, a bell");
            second.fire();
            scene.snapshot(null);
            assertThat(model.picture().chosen()).isEqualTo(1);
            assertThat(isSeen(lookup(view, "#plot-1"))).isFalse();
            assertThat(isSeen(lookup(view, "#plot-2"))).isTrue();
            second.fire();
            assertThat(second.isSelected()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"500, 480", "760, 600", "1280, 620", "1900, 900"})
    void noTextIsCut(int width, int height) {
        Toolkits.onFx(() -> {
            for (Theme theme : Theme.values()) {
                for (String lesson : new String[] {Documents.SIGMOID, TWO, THREE}) {
                    var view = new DocumentView(Documents.model(lesson));
                    Scene scene = scene(view, width, height, theme);
                    scene.snapshot(null);
                    check(view, width, height);
                }
            }
        });
    }

    private static void check(DocumentView view, int width, int height) {
        for (Node node : view.lookupAll(".label")) {
            if (node instanceof Label label && isSeen(label)) {
                assertThat(label.getHeight() + 0.5)
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
            }
        }
        for (ToggleButton button : buttons(view)) {
            if (isSeen(button)) {
                assertThat(button.getWidth() + 0.5).as(button.getText()).isGreaterThanOrEqualTo(button.prefWidth(-1));
                assertThat(button.localToScene(button.getWidth(), 0).getX()).isLessThanOrEqualTo(width);
            }
        }
        for (Node node : view.lookupAll(".figure-view")) {
            var figure = (FigureView) node;
            if (isSeen(figure)) {
                assertThat(figure.getHeight()).isGreaterThan(200);
                assertThat(figure.localToScene(figure.getWidth(), figure.getHeight())
                                .getY())
                        .isLessThanOrEqualTo(height);
            }
        }
    }

    @Test
    void aLessonWithoutPlotsSaysWhereToLook() {
        Toolkits.onFx(() -> {
            var view = new DocumentView(Documents.model("""
                    ```given
                    z : real = 1
                    ```
                    ```table Some values
                    z = 0, 1
                    exp(z)
                    ```
                    """));
            scene(view, 800, 600, Theme.DARK).snapshot(null);
            assertThat(view.lookupAll(".empty-stage-hint"))
                    .extracting(node -> ((Label) node).getText())
                    .containsExactly("Its text has a table, on the right.");
            assertThat(view.figures()).isEmpty();
        });
    }

    @Test
    void whatIsExportedIsZoomedAsItIsSeen() {
        Toolkits.onFx(() -> {
            var view = new DocumentView(Documents.model(Documents.SIGMOID));
            scene(view, 800, 600, Theme.LIGHT).snapshot(null);
            assertThat(view.figures().getFirst().x().to()).isEqualTo(6);
            var figure = (FigureView) lookup(view, "#plot-1");
            figure.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    400,
                    300,
                    400,
                    300,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    80,
                    0,
                    80,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            assertThat(view.figures().getFirst().x().to())
                    .isEqualTo(figure.getViewport().xTo())
                    .isLessThan(6);
            assertThat(figure.getFigure().curves().getFirst().xs())
                    .endsWith(figure.getViewport().xTo());
        });
    }

    private static Scene scene(Node stage, int width, int height, Theme theme) {
        var scene = new Scene(new StackPane(stage), width, height);
        theme.applyTo(scene);
        return scene;
    }

    private static Circle point(Node view) {
        return ((Parent) view)
                .lookupAll(".figure-point").stream()
                        .map(Circle.class::cast)
                        .filter(DocumentViewTest::isSeen)
                        .findFirst()
                        .orElseThrow();
    }

    private static ToggleButton[] buttons(Node view) {
        return ((Parent) view)
                .lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .toArray(ToggleButton[]::new);
    }

    private static Node lookup(Node view, String selector) {
        return ((Parent) view).lookupAll(selector).stream().findFirst().orElseThrow();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aClassSeesTheMatricesOfTheDerivationThatIsSpokenAbout() throws Exception {
        Lesson lesson = Documents.lesson("""
                ```given
                D : size 1..4 = 2
                x, y : vector(D)
                W : matrix(D, D)
                ```
                ```derive one
                W + W
                = 2 * W
                ```
                ```derive other
                W * y
                = (y' * W')'
                ```
                """);
        try (var background = new Background(problem -> {})) {
            Toolkits.onFx(() -> {
                var room = new DocumentController(lesson, background);
                var root = new StackPane(room.stage());
                new Scene(root, 800, 600);
                root.applyCss();
                root.layout();
                assertThat(seen(room)).containsExactly("entries-x", "entries-y", "entries-W");
                room.present(true);
                assertThat(seen(room)).containsExactly("entries-W");
                room.follow(lesson.blocks(Block.Derive.class).getLast(), 0);
                assertThat(seen(room)).containsExactly("entries-y", "entries-W");
                room.present(false);
                assertThat(seen(room)).containsExactly("entries-x", "entries-y", "entries-W");
                room.close();
            });
        }
    }

    @Test
    void theEntriesThatARefutedLineIsAboutAreLitUntilSomethingMoves() throws Exception {
        Lesson lesson = Documents.lesson("""
                ```given
                N : size 1..4 = 3
                K : size 1..4 = 2
                Z : matrix(N, K)
                t : vector(N)
                a : index(N)
                b : index(K)
                ```
                ```derive by an entry
                d(norm(Z)^2, Z[a, b])
                ! = Z[a, b] + t[a]
                ```
                ```derive by all
                d(norm(Z)^2, Z)
                ! = Z
                ```
                """);
        try (var background = new Background(problem -> {})) {
            Toolkits.onFx(() -> {
                var room = new DocumentController(lesson, background);
                var root = new StackPane(room.stage());
                new Scene(root, 800, 600);
                root.applyCss();
                root.layout();
                for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
                    Counterexample found = refuted(block);
                    EntryPlace at =
                            found.refuted().witness().place().orElseThrow().at();
                    int row = at.cell()
                            .map(EntryPlace.Cell::row)
                            .orElseGet(() -> requireNonNull(at.indices().get("a")) - 1);
                    int column = at.cell()
                            .map(EntryPlace.Cell::column)
                            .orElseGet(() -> requireNonNull(at.indices().get("b")) - 1);
                    found.refuted().witness().place().orElseThrow().lengths().forEach(room.parameters()::move);
                    room.parameters().move(found.refuted().at());
                    room.light(found);
                    assertThat(lit(room, "#entries-Z")).containsExactly(new MatrixPicture.Entry(row, column));
                    boolean aboutT = at.cell().isEmpty();
                    assertThat(lit(room, "#entries-t"))
                            .isEqualTo(aboutT ? List.of(new MatrixPicture.Entry(row, 0)) : List.of());
                    room.parameters().move("t[1]", room.parameters().values().getOrDefault("t[1]", 0.0) + 1);
                    room.present(true);
                    assertThat(lit(room, "#entries-Z")).isEmpty();
                }
                room.close();
            });
        }
    }

    private static Counterexample refuted(Block.Derive block) {
        Derivation.Checked line = LessonCheck.check(block, LessonCheck.budget(() -> false), (whole, index, each) -> {})
                .lines()
                .getFirst();
        return new Counterexample(line.claim(), (Verdict.Refuted) line.verdict());
    }

    private static List<MatrixPicture.Entry> lit(DocumentController room, String id) {
        return ((MatrixView) room.stage().lookup(id)).picture().lit();
    }

    private static List<String> seen(DocumentController room) {
        return room.stage().lookupAll(".matrix-tile").stream()
                .filter(Node::isVisible)
                .flatMap(tile -> tile.lookupAll(".matrix-view").stream())
                .map(Node::getId)
                .toList();
    }
}
