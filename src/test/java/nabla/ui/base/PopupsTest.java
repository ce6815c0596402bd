package nabla.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PopupsTest {
    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @Test
    void aMenuClosesWithTheButtonItBelongsTo() {
        Toolkits.onFx(() -> {
            Subscription closing = Popups.closeWithTheirOwners();
            var menu = new MenuButton("Data", null, new MenuItem("Other samples"));
            var pane = new StackPane(new StackPane(menu));
            var stage = new Stage();
            stage.setScene(new Scene(pane, 300, 200));
            stage.show();
            menu.show();
            assertThat(menu.isShowing()).isTrue();
            pane.getChildren().clear();
            assertThat(menu.isShowing()).isFalse();
            closing.unsubscribe();
            stage.hide();
        });
    }
}
