package nabla.shell.find;

import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import nabla.shell.library.Library;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Enter that comes before the lessons are read.
class FindBoxTest {
    private static final Finder TITLES = Finder.ofTitles(Library.builtIn());

    private final List<String> gone = new ArrayList<>();
    private FindBox box = new FindBox(hit -> {});

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @BeforeEach
    void open() {
        onFx(() -> {
            box = new FindBox(hit -> gone.add(hit.place().entry().key()));
            new Scene(new StackPane(box.field(), box.layer()), 900, 600);
            box.focus();
        });
    }

    private void type(String text) {
        onFx(() -> ((TextField) box.field()).setText(text));
    }

    private void enter() {
        onFx(() -> box.field()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "", KeyCode.ENTER, false, false, false, false)));
    }

    private void read(Finder finder, boolean all) {
        onFx(() -> box.lookIn(finder, all));
    }

    @Test
    void itGoesThereAsSoonAsSomethingIsFound() {
        type("cross-entropy");
        enter();
        assertThat(gone).isEmpty();
        read(Finder.ofTitles(List.of()), false);
        assertThat(gone).isEmpty();
        read(TITLES, false);
        assertThat(gone).singleElement().asString().contains("cross-entropy");
        assertThat(box.isOpen()).isFalse();
        read(TITLES, true);
        assertThat(gone).hasSize(1);
    }

    @Test
    void whoTypesOnOrClosesItDoesNotGoThere() {
        type("cross");
        enter();
        type("cross-entropy");
        read(TITLES, false);
        assertThat(gone).isEmpty();
        assertThat(box.isOpen()).isTrue();

        type("nothing like it");
        enter();
        onFx(box::close);
        onFx(box::focus);
        type("sigmoid");
        read(TITLES, true);
        assertThat(gone).isEmpty();
    }

    @Test
    void whereAllIsReadEnterOnNothingIsForgotten() {
        read(Finder.ofTitles(List.of()), true);
        type("cross-entropy");
        enter();
        read(TITLES, true);
        assertThat(gone).isEmpty();
    }
}
