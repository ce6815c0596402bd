package nabla.room.descent.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence over the stage, such as why a file could not be opened; it stays until it is closed.
final class SaidBar extends HBox {
    private final Label sentence = new Label();

    SaidBar() {
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
        close.setOnAction(pressed -> hide());
        getChildren().addAll(sentence, close);
        hide();
    }

    void show(String text) {
        sentence.setText(text);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    String text() {
        return isVisible() ? sentence.getText() : "";
    }
}
