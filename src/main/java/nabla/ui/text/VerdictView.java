package nabla.ui.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import nabla.ui.base.Icons;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// What the check said of a line: an icon, a few words, and for a counterexample a button that shows it.
final class VerdictView extends VBox {
    /// The sign's size in times that of the words: it is what is seen first.
    private static final double SIGN = 1.4;

    private static final double SIGN_OF_LARGE_WORDS = 1.1;

    private static final List<String> TONES = List.of("good", "bad", "unsure", "quiet");

    private final Consumer<Counterexample> showMe;
    private final Label words = new Label();
    private final FontIcon icon;
    private final Label more = new Label();
    private final Button show = new Button();

    private final boolean brief;

    /// @param showMe shows a counterexample
    VerdictView(Consumer<Counterexample> showMe) {
        this(showMe, false);
    }

    /// @param brief whether there is room for few words only
    VerdictView(Consumer<Counterexample> showMe, boolean brief) {
        this.brief = brief;
        this.showMe = showMe;
        this.icon = Icons.beside(words, MaterialDesignD.DOTS_HORIZONTAL, brief ? SIGN_OF_LARGE_WORDS : SIGN);
        getStyleClass().add("verdict");
        icon.getStyleClass().add("verdict-icon");
        words.getStyleClass().add("verdict-words");
        words.setWrapText(true);
        more.getStyleClass().addAll("verdict-words", "verdict-more");
        more.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE); // a note on where it holds is shown whole or is false
        more.setMinHeight(USE_PREF_SIZE);
        show.setWrapText(true);
        show.setMinHeight(USE_PREF_SIZE);
        show.getStyleClass().add("verdict-show");
        show.setGraphic(Icons.beside(show, MaterialDesignC.CROSSHAIRS_GPS, brief ? SIGN_OF_LARGE_WORDS : SIGN));
        var row = new HBox(icon, words);
        row.getStyleClass().add("verdict-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(row);
        checking();
    }

    /// The check has not answered yet.
    void checking() {
        say("quiet", MaterialDesignD.DOTS_HORIZONTAL, "checking…");
    }

    /// The class votes: nothing is told.
    void hide() {
        say("quiet", MaterialDesignH.HELP_CIRCLE_OUTLINE, "");
        setAccessibleText("The verdict is hidden");
    }

    /// The verdict on a line of a lesson.
    void show(Derivation.Checked checked) {
        if (!checked.line().marked()) {
            show(checked.claim(), checked.verdict(), checked.fromFirst());
        } else if (checked.asMarked()) {
            show(checked.claim(), checked.verdict(), Optional.empty());
            words.setText("a mistake: " + words.getText());
        } else {
            say("unsure", MaterialDesignA.ALERT_CIRCLE_OUTLINE, "marked as a mistake, but it could not be refuted");
        }
    }

    /// A verdict against the line before, and one against the first line where that says something else.
    void show(Claim claim, Verdict verdict, Optional<Verdict> fromFirst) {
        switch (verdict) {
            case Verdict.Identical identical ->
                say("good", MaterialDesignC.CHECK_ALL, Wording.of(verdict, claim.scope()));
            case Verdict.Holds holds -> say("good", MaterialDesignC.CHECK, Wording.of(verdict, claim.scope()));
            case Verdict.Refuted refuted -> {
                say(
                        "bad",
                        MaterialDesignC.CLOSE,
                        brief ? Wording.brief(verdict, claim.scope()) : Wording.of(verdict, claim.scope()));
                offer(new Counterexample(claim, refuted));
            }
            case Verdict.Undecided undecided -> say("unsure", MaterialDesignH.HELP, Wording.of(verdict, claim.scope()));
        }
        fromFirst.flatMap(first -> otherwise(verdict, first, claim.scope())).ifPresent(this::add);
    }

    /// What to say where the two verdicts differ.
    private static Optional<String> otherwise(Verdict verdict, Verdict fromFirst, Scope scope) {
        if (fromFirst.accepts()) {
            return verdict.accepts() ? Optional.empty() : Optional.of("true, but not because of the line above");
        }
        return verdict.accepts() && fromFirst instanceof Verdict.Refuted
                ? Optional.of("follows from the line above, but not from the first: " + Wording.of(fromFirst, scope))
                : Optional.empty();
    }

    private void say(String tone, org.kordamp.ikonli.Ikon sign, String text) {
        getStyleClass().removeAll(TONES);
        getStyleClass().add(tone);
        icon.setIconCode(sign);
        words.setText(text);
        words.setManaged(!text.isEmpty());
        words.setVisible(!text.isEmpty());
        setAccessibleText(text);
        getChildren().removeAll(more, show);
    }

    private void add(String text) {
        more.setText(text);
        getChildren().add(1, more);
    }

    private void offer(Counterexample counterexample) {
        String where =
                Wording.at(counterexample.refuted(), counterexample.claim().scope());
        if (!where.isEmpty()) {
            show.setText("Show me: " + where);
            show.setOnAction(event -> showMe.accept(counterexample));
            getChildren().add(show);
        }
    }
}
