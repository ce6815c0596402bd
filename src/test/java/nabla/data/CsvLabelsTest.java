package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two features and a label out of a table.
class CsvLabelsTest {
    @TempDir
    Path folder;

    private CsvFile table(String text) throws IOException, CsvException {
        return CsvFile.open(Files.writeString(folder.resolve("d.csv"), text));
    }

    @Test
    void labelsAreWordsOrNumbers() throws Exception {
        LabelledPoints points = table("kind,a,b\nrose,1,2\nlily,3,4\nrose,5,6\n")
                .readLabelled("b", "a", "kind", 6, () -> false)
                .orElseThrow();
        assertThat(points.classes()).containsExactly("lily", "rose");
        assertThat(points.labels()).containsExactly(1, 0, 1);
        assertThat(points.x()).containsExactly(2, 4, 6);
        assertThat(points.y()).containsExactly(1, 3, 5);
        assertThat(points.held()).containsExactly(false, false, false);
        assertThat(table("a;b;c\n1;2;10\n1;3;2\n4;5;10\n")
                        .readLabelled("a", "b", "c", 6, () -> false)
                        .orElseThrow()
                        .classes())
                .containsExactly("2", "10");
    }

    @Test
    void whatDoesNotFitIsSaid() throws Exception {
        CsvFile words = table("a,b,c\n1,2,x\n1,3,y\n");
        assertThatThrownBy(() -> words.readLabelled("a", "c", "b", 6, () -> false))
                .hasMessageContaining("in column \"c\" a number was expected, not \"x\"");
        CsvFile many = table("a,b,c\n1,2,3\n1,3,4\n5,6,7\n");
        assertThatThrownBy(() -> many.readLabelled("a", "b", "c", 2, () -> false))
                .hasMessageContaining("in column \"c\" stand 3 different labels; a label is one of 2 to 2");
        CsvFile one = table("a,b,c\n1,2,no\n1,3,no\n");
        assertThatThrownBy(() -> one.readLabelled("a", "b", "c", 6, () -> false))
                .hasMessageContaining("stands nothing but \"no\"");
        CsvFile gap = table("a,b,c\n1,2,no\n1,3,\n4,4,yes\n1,1,no\n");
        assertThatThrownBy(() -> gap.readLabelled("a", "b", "c", 6, () -> false))
                .hasMessageContaining("there is no label")
                .hasMessageContaining("3");
        assertThat(gap.with(gap.choices().leavingOut(true))
                        .readLabelled("a", "b", "c", 6, () -> false)
                        .orElseThrow()
                        .labels())
                .containsExactly(0, 1, 0);
    }

    @Test
    void standardisedFeaturesHaveMeanZeroAndDeviationOne() throws Exception {
        LabelledPoints points = table("a,b,c\n1e300,7,p\n2e300,7,q\n6e300,7,p\n")
                .readLabelled("a", "b", "c", 6, () -> false)
                .orElseThrow()
                .standardised();
        assertThat(points.features()).containsExactly("a, standardised", "b, standardised");
        assertThat(Arrays.stream(points.x()).sum()).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(points.x()).map(it -> it * it).sum()).isCloseTo(3, within(1e-12));
        assertThat(points.y()).containsExactly(0, 0, 0);
    }

    @Test
    void manyRowsAreThinnedEvenly() {
        LabelledPoints points = LabelledSets.CLUSTERS.make(1, 3_000, 0, 3);
        LabelledPoints few = points.thinned(1_000);
        assertThat(few.size()).isEqualTo(1_000);
        assertThat(few.x()[0]).isEqualTo(points.x()[0]);
        assertThat(few.x()[999]).isEqualTo(points.x()[2_997]);
        assertThat(points.thinned(3_000)).isSameAs(points);
    }
}
