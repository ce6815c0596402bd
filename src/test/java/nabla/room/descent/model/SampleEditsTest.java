package nabla.room.descent.model;

import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.data.Dataset;
import nabla.data.Generators;
import nabla.room.descent.file.DescentBlock;
import nabla.ui.Toolkits;
import nabla.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many samples are edited in the background: all edits arrive, in their order, at the samples they were meant for.
class SampleEditsTest {
    private static final int MANY = 30_000;

    private final List<Throwable> problems = new ArrayList<>();
    private final Background background = new Background(problems::add);
    private final DescentModel model =
            new DescentModel(DescentState.of(DescentBlock.of(Map.of("size", String.valueOf(MANY), "steps", "5"))));
    private final SampleEdits edits = new SampleEdits(model, background);

    @BeforeEach
    void startToolkit() {
        Toolkits.start();
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aStandardisedFeatureIsEditedInItsOwnUnits() throws InterruptedException {
        double[][] prices = {{50, 70, 90}, {150_000, 210_000, 150_000}};
        var data = new Dataset(List.of("size", "price"), prices, "t", new double[] {1, 2, 3});
        onFx(() -> {
            model.restart(settings -> settings.with(Samples.read("prices", data).standardised(true)));
            assertThat(model.picture().windows().x()).isEqualTo(new Span(45, 95));
            model.chooseFeature(1);
            assertThat(model.picture().windows().x().holds(new Span(150_000, 210_000)))
                    .isTrue();
            edits.move(0, 180_000, 2.5);
            edits.add(160_000, 4);
        });
        settle();
        assertThat(samples().own(1, samples().x()[1][0])).isCloseTo(180_000, within(1e-6));
        assertThat(samples().own(0, samples().x()[0][0]))
                .as("the other feature stays")
                .isCloseTo(50, within(1e-9));
        assertThat(samples().own(1, samples().x()[1][3])).isCloseTo(160_000, within(1e-6));
        assertThat(samples().own(0, samples().x()[0][3])).as("its mean").isCloseTo(70, within(1e-9));
        assertThat(model.picture().numbers().x()).as("the chosen one's number").isCloseTo(160_000, within(1e-6));
        assertThat(model.picture().numbers().fitted()).isBetween(-1.0, 0.0);
    }

    @Test
    void manySamplesAreEditedInTheBackground() throws InterruptedException {
        onFx(() -> {
            edits.add(1.5, -30);
            assertThat(samples().size()).as("not on the FX thread").isEqualTo(MANY);
        });
        settle();
        assertThat(samples().size()).isEqualTo(MANY + 1);
        assertThat(model.picture().numbers().sample().t()).as("it is chosen").isEqualTo(-30);
        double[] before = samples().t().clone();
        onFx(() -> {
            for (int i = 0; i <= 50; i++) {
                edits.move(7, 0.01 * i, i);
            }
            edits.remove(3);
        });
        settle();
        assertThat(samples().size()).isEqualTo(MANY);
        assertThat(samples().t()[6]).as("moved, then one before it went").isEqualTo(50);
        assertThat(samples().x()[0][6]).isEqualTo(0.5);
        assertThat(samples().t()[2]).isEqualTo(before[2]);
        assertThat(samples().t()[3]).isEqualTo(before[4]);
    }

    @Test
    void aRemovedSampleIsNamedAndComesBackWhereItWas() {
        var few = new DescentModel(DescentState.of(
                model.settings().with(Samples.generated(new Samples.Recipe(Generators.GROWING, 1, 5)))));
        var small = new SampleEdits(few, background);
        var said = new ArrayList<String>();
        var backs = new ArrayList<Runnable>();
        small.setOnRemoved((text, undo) -> {
            said.add(text);
            backs.add(undo);
        });
        Samples before = few.settings().samples();

        small.remove(2);
        assertThat(few.settings().samples().size()).isEqualTo(4);
        assertThat(said.getFirst()).startsWith("Sample 3 was removed (x = ");
        backs.getFirst().run();
        assertThat(few.settings().samples()).isEqualTo(before);

        small.remove(0);
        small.add(1, 1);
        backs.getLast().run();
        assertThat(few.settings().samples().size())
                .as("what came in between stays")
                .isEqualTo(6);
        assertThat(few.settings().samples().t()).contains(before.t()[0]);
    }

    @Test
    void whatWasToBeDoneToOldSamplesIsLeft() throws InterruptedException {
        Samples others = Samples.generated(new Samples.Recipe(Generators.CONSTANT, 2, MANY + 10));
        onFx(() -> {
            edits.remove(0);
            edits.remove(1);
            model.change(settings -> settings.with(others));
        });
        settle();
        assertThat(samples()).isSameAs(others);
        onFx(() -> edits.remove(0));
        settle();
        assertThat(samples().size()).as("later edits work again").isEqualTo(MANY + 9);
    }

    @Test
    void fewAreEditedAtOnce() {
        onFx(() -> {
            model.change(settings -> settings.with(Samples.generated(new Samples.Recipe(Generators.CONSTANT, 2, 2))));
            edits.remove(1);
            assertThat(samples().size()).isOne();
            edits.remove(0);
            edits.move(5, 0, 0);
            assertThat(samples().size()).as("the last one stays").isOne();
        });
    }

    private Samples samples() {
        return model.settings().samples();
    }

    private void settle() throws InterruptedException {
        assertThat(background.awaitIdle(Duration.ofMinutes(1))).isTrue();
    }
}
