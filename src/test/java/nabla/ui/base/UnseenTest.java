package nabla.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnseenTest {
    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    /// A pane of a kind of its own.
    private static final class Tabled extends StackPane {
        final TableView<String> table = new TableView<>();

        Tabled() {
            var column = new TableColumn<String, String>("x");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
            table.getColumns().add(column);
            table.getItems().setAll("1", "2");
            getChildren().add(table);
        }
    }

    @Test
    void theFirstOfAKindIsLaidOutOnThisThreadAndNoOther() {
        List<Tabled> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Unseen.first(Tabled.class, () -> {
                made.add(new Tabled());
                return made.getLast();
            });
        }
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().table.lookupAll(".table-cell"))
                .filteredOn(TableCell.class::isInstance)
                .extracting(cell -> ((TableCell<?, ?>) cell).getText())
                .contains("1", "2");
    }
}
