package nabla.ui.base;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence over the stage, such as why a file could not be opened; it stays until it is closed or hidden.
public final class SaidBar extends HBox {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

    private final Label sentence = new Label();
    private Runnable closed = () -> {};

    public SaidBar() {
        getStyleClass().add("said-bar");
        setId("said");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = new Button();
        close.setGraphic(new FontIcon("mdi2c-close"));
        close.getStyleClass().add("nabla-icon-button");
        close.setAccessibleText("Close the message");
        close.setId("said-close");
        close.setOnAction(pressed -> {
            hide();
            closed.run();
        });
        getChildren().addAll(sentence, close);
        hide();
    }

    /// @param action called when the user closes it
    public void setOnClosed(Runnable action) {
        closed = action;
    }

    /// @param serious whether something went wrong
    public void show(String text, boolean serious) {
        sentence.setText(text);
        pseudoClassStateChanged(SERIOUS, serious);
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }

    public String text() {
        return isVisible() ? sentence.getText() : "";
    }
}
