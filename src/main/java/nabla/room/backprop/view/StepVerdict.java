package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.ui.base.Icons;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The checker's verdict on the step's equation, short; in full when pointed at and for a reader's ear.
final class StepVerdict extends Label {
    private static final List<String> TONES = List.of("good", "bad", "unsure", "quiet");

    private final FontIcon icon = Icons.beside(this, MaterialDesignD.DOTS_HORIZONTAL, 1.2);
    private final Tooltip whole = new Tooltip();
    private Optional<List<Verdict>> verdicts = Optional.empty();
    private boolean definition;
    private boolean told = true;

    StepVerdict() {
        getStyleClass().addAll("verdict", "step-verdict");
        icon.getStyleClass().add("verdict-icon");
        setGraphic(icon);
        setTooltip(whole);
        setId("step-verdict");
        setMinWidth(USE_PREF_SIZE);
        show(Optional.empty(), false);
    }

    /// @param definition whether the equation says what its left side stands for
    void show(Optional<List<Verdict>> verdicts, boolean definition) {
        this.verdicts = verdicts;
        this.definition = definition;
        show();
    }

    /// Whether the equation says what its left side stands for.
    void define(boolean definition) {
        show(verdicts, definition);
    }

    /// Whether it is told; else the class votes.
    void tell(boolean told) {
        this.told = told;
        show();
    }

    private void show() {
        getStyleClass().removeAll(TONES);
        if (!told) {
            say("quiet", "mdi2h-help-circle-outline", "", "hidden");
            return;
        }
        if (verdicts.isEmpty()) {
            say("quiet", "mdi2d-dots-horizontal", "", "checking…");
            return;
        }
        List<Verdict> all = verdicts.get();
        String full = all.stream().map(Wording::of).distinct().collect(Collectors.joining("; "));
        Verdict worst =
                all.stream().filter(verdict -> !verdict.accepts()).findFirst().orElse(all.getFirst());
        switch (worst) {
            case Verdict.Identical same
            when definition ->
                say("good", "mdi2c-check-all", "definition", "true: it says what the left side stands for");
            case Verdict.Identical same -> say("good", "mdi2c-check-all", "same", full);
            case Verdict.Holds holds -> say("good", "mdi2c-check", "holds", full);
            case Verdict.Refuted refuted -> say("bad", "mdi2c-close", "false", full);
            case Verdict.Undecided undecided -> say("unsure", "mdi2h-help", "undecided", full);
        }
    }

    private void say(String tone, String sign, String words, String full) {
        getStyleClass().add(tone);
        icon.setIconLiteral(sign);
        setText(words);
        whole.setText(full);
        setAccessibleText("Check: " + full);
    }
}
