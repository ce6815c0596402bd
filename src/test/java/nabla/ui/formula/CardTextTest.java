package nabla.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.text.Text;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CardTextTest {
    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    private static List<Text> texts(CardText card) {
        return card.getChildren().stream().map(Text.class::cast).toList();
    }

    @Test
    void theCellsOfAMatrixEndBelowEachOther() {
        Toolkits.onFx(() -> {
            var card = new CardText();
            card.show("2 × 2\n\t1.11\t−200.00\n\t−8.80\t0.01\nby: chain rule");
            card.arrange(1000);
            List<Text> texts = texts(card);
            assertThat(texts)
                    .extracting(Text::getText)
                    .containsExactly("2 × 2", "1.11", "−200.00", "−8.80", "0.01", "by: chain rule");
            List<Bounds> boxes = texts.stream().map(Text::getBoundsInParent).toList();
            assertThat(boxes.get(3).getMaxX()).isCloseTo(boxes.get(1).getMaxX(), within(1.0));
            assertThat(boxes.get(4).getMaxX()).isCloseTo(boxes.get(2).getMaxX(), within(1.0));
            assertThat(boxes.get(2).getMinX()).isGreaterThan(boxes.get(1).getMaxX());
            for (int above : new int[] {0, 1, 3}) {
                assertThat(boxes.get(above + 2).getMinY())
                        .isGreaterThan(boxes.get(above).getMinY());
            }
            assertThat(boxes).allSatisfy(box -> {
                assertThat(box.getMaxX()).isLessThanOrEqualTo(card.getWidth() + 1);
                assertThat(box.getMaxY()).isLessThanOrEqualTo(card.getHeight() + 1);
            });
            assertThat(card.getAccessibleText()).startsWith("2 × 2\n 1.11 −200.00\n");
        });
    }

    @Test
    void whatIsNoMatrixIsOneText() {
        Toolkits.onFx(() -> {
            var card = new CardText();
            card.show("i = 1:  0.3\nsum = 0.3");
            card.arrange(1000);
            double wide = card.getWidth();
            assertThat(texts(card)).hasSize(1);
            card.arrange(wide - 5);
            assertThat(card.getWidth())
                    .as("it is broken where there is no room")
                    .isLessThan(wide);
        });
    }
}
