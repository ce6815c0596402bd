package nabla.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A list of things with names, of which the user chooses one. What the program shows is not taken for a choice.
public class Choice<T> extends ComboBox<T> {
    private boolean showing;

    /// @param name   what a thing is called in the list
    /// @param chosen told what the user has chosen
    public Choice(List<T> things, Function<T, String> name, Consumer<T> chosen) {
        getItems().setAll(things);
        setConverter(new Names<>(name));
        valueProperty().subscribe((was, is) -> {
            if (!showing && is != null) {
                chosen.accept(is);
            }
        });
    }

    public final void show(T thing) {
        show(getItems(), thing);
    }

    /// @param things what there is to choose from now on
    public final void show(List<T> things, T thing) {
        showing = true;
        if (!getItems().equals(things)) {
            setValue(null);
            getItems().setAll(things);
        }
        setValue(thing);
        showing = false;
    }

    private static final class Names<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T thing) {
            return thing == null ? "" : name.apply(thing);
        }

        @Override
        public T fromString(String text) {
            throw new IllegalArgumentException("nothing is typed here: " + text);
        }
    }
}
