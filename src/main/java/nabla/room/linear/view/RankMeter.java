package nabla.room.linear.view;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.room.linear.model.LinearPicture;
import nabla.ui.figure.NumberLine;

/// How many directions are left: a square for each that there could be, filled as far as the rank goes, with words.
final class RankMeter extends Region {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private final NumberLine words = new NumberLine();
    private final Text type = new Text();
    private int possible;
    private int rank;
    private List<Integer> sizes = List.of();

    RankMeter() {
        getStyleClass().add("rank-meter");
        setId("rank-meter");
        setAccessibleRole(AccessibleRole.TEXT);
        type.getStyleClass().add("layer-name");
        type.setVisible(false);
        getChildren().addAll(words, type);
    }

    void show(LinearPicture picture) {
        List<Integer> sizes = picture.state().stack().sizes();
        if (picture.rank() == rank && sizes.equals(this.sizes)) {
            return;
        }
        rank = picture.rank();
        this.sizes = sizes;
        List<String> parts = LinearWords.rank(picture);
        setAccessibleText(String.join(", ", parts));
        words.show(parts);
        int most = Math.min(picture.one().outputs(), picture.one().inputs());
        if (most != possible) {
            possible = most;
            getChildren().removeIf(child -> child.getStyleClass().contains("rank-square"));
            for (int i = 0; i < most; i++) {
                var square = new Region();
                square.getStyleClass().add("rank-square");
                getChildren().add(square);
            }
            requestLayout();
        }
        for (int i = 0; i < possible; i++) {
            getChildren().get(2 + i).pseudoClassStateChanged(FULL, i < rank);
        }
    }

    @Override
    protected void layoutChildren() {
        double em = type.getFont().getSize();
        double y = Math.rint((getHeight() - em) / 2);
        for (int i = 0; i < possible; i++) {
            getChildren().get(2 + i).resizeRelocate(Math.rint(i * 1.3 * em), y, Math.rint(em), Math.rint(em));
        }
        double left = Math.rint(possible * 1.3 * em + 0.5 * em);
        words.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
    }
}
