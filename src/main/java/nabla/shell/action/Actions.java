package nabla.shell.action;

import static nabla.shell.action.Action.Group.LESSON;
import static nabla.shell.action.Action.Group.SHOW;
import static nabla.shell.action.Action.Group.STEPS;
import static nabla.shell.action.Action.Group.WINDOW;
import static nabla.shell.action.Key.ctrl;
import static nabla.shell.action.Key.once;
import static nabla.shell.action.Key.pressed;
import static nabla.shell.action.Key.typed;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nabla.shell.action.Key.When;

/// Everything the window can do, in one table: it feeds the menu, the buttons, the keys and the overlay that shows
/// them.
public final class Actions {
    private final List<Action> all;

    public Actions(LessonVerbs lesson, WindowVerbs window) {
        this.all = List.of(
                new Action(
                        "next",
                        STEPS,
                        "Next line or step",
                        "mdi2c-chevron-right",
                        List.of(
                                pressed("→", "Right", When.NOT_USED),
                                pressed("Alt →", "Alt+Right", When.ALWAYS),
                                pressed("Page Down", "Page Down", When.PROJECTOR)),
                        lesson::next),
                new Action(
                        "back",
                        STEPS,
                        "One back",
                        "mdi2c-chevron-left",
                        List.of(
                                pressed("←", "Left", When.NOT_USED),
                                pressed("Alt ←", "Alt+Left", When.ALWAYS),
                                pressed("Page Up", "Page Up", When.PROJECTOR)),
                        lesson::back),
                new Action(
                        "start",
                        STEPS,
                        "To the start",
                        "mdi2s-skip-previous",
                        List.of(once("Alt Home", "Alt+Home", When.ALWAYS)),
                        lesson::toStart),
                new Action(
                        "end",
                        STEPS,
                        "To the end",
                        "mdi2s-skip-next",
                        List.of(once("Alt End", "Alt+End", When.ALWAYS)),
                        lesson::toEnd),
                new Action(
                        "play",
                        STEPS,
                        "Play or pause",
                        "mdi2p-play",
                        List.of(once("Space", "Space", When.NOT_USED)),
                        lesson::play),
                new Action(
                        "run-step",
                        STEPS,
                        "One step of the run",
                        "mdi2s-step-forward",
                        List.of(pressed("Shift →", "Shift+Right", When.NOT_USED)),
                        lesson::stepRun),
                new Action(
                        "run-back",
                        STEPS,
                        "One step of the run back",
                        "mdi2s-step-backward",
                        List.of(pressed("Shift ←", "Shift+Left", When.NOT_USED)),
                        lesson::backRun),
                new Action(
                        "stage",
                        SHOW,
                        "The stage alone",
                        "mdi2c-chart-bell-curve",
                        List.of(typed("1")),
                        () -> window.show(Showing.STAGE)),
                new Action(
                        "derivation",
                        SHOW,
                        "The derivation alone",
                        "mdi2f-format-list-numbered",
                        List.of(typed("2")),
                        () -> window.show(Showing.DERIVATION)),
                new Action(
                        "both",
                        SHOW,
                        "Stage and derivation",
                        "mdi2v-view-split-vertical",
                        List.of(typed("3")),
                        () -> window.show(Showing.BOTH)),
                new Action(
                        "verdicts",
                        SHOW,
                        "Hide or reveal the verdicts",
                        "mdi2e-eye-off-outline",
                        List.of(typed("V")),
                        window::verdicts),
                new Action(
                        "controls",
                        SHOW,
                        "Controls, on the projector",
                        "mdi2t-tune-variant",
                        List.of(typed("D")),
                        window::controls),
                new Action(
                        "blank",
                        SHOW,
                        "Black screen",
                        "mdi2m-monitor-off",
                        List.of(typed("B"), typed(".")),
                        window::blank),
                new Action("find", LESSON, "Find anything", "mdi2m-magnify", List.of(ctrl(KeyCode.K)), window::find),
                new Action(
                        "open",
                        LESSON,
                        "Open a lesson file",
                        "mdi2f-folder-open-outline",
                        List.of(ctrl(KeyCode.O)),
                        window::open),
                new Action(
                        "export",
                        LESSON,
                        "Export the figures",
                        "mdi2e-export-variant",
                        List.of(ctrl(KeyCode.E)),
                        window::export),
                new Action(
                        "copy",
                        LESSON,
                        "Copy the line as LaTeX",
                        "mdi2c-content-copy",
                        List.of(once("Ctrl Shift C", "Shortcut+Shift+C", When.ALWAYS)),
                        window::copyLine),
                new Action("reset", LESSON, "Reset", "mdi2r-restore", List.of(typed("R")), lesson::reset),
                new Action(
                        "undo",
                        LESSON,
                        "Undo",
                        "mdi2u-undo",
                        List.of(pressed("Ctrl Z", "Shortcut+Z", When.UNDO)),
                        lesson::undo),
                new Action(
                        "redo",
                        LESSON,
                        "Redo",
                        "mdi2r-redo",
                        List.of(
                                pressed("Ctrl Y", "Shortcut+Y", When.REDO),
                                pressed("Ctrl Shift Z", "Shortcut+Shift+Z", When.REDO)),
                        lesson::redo),
                new Action(
                        "theme", WINDOW, "Light or dark", "mdi2t-theme-light-dark", List.of(typed("T")), window::theme),
                new Action(
                        "projector",
                        WINDOW,
                        "Projector and full screen",
                        "mdi2p-projector-screen-outline",
                        List.of(once("F5", "F5", When.ALWAYS)),
                        window::projector),
                new Action(
                        "leave",
                        WINDOW,
                        "Leave",
                        "mdi2c-close",
                        List.of(once("Esc", "Esc", When.NOT_TYPING)),
                        window::leave),
                new Action(
                        "keys",
                        WINDOW,
                        "Help: all keys",
                        "mdi2k-keyboard-outline",
                        List.of(once("F1", "F1", When.ALWAYS), typed("?")),
                        window::keys));
    }

    /// In the order the overlay shows them.
    public List<Action> all() {
        return all;
    }

    public List<Action> of(Action.Group group) {
        return all.stream().filter(action -> action.group() == group).toList();
    }

    public Action action(String id) {
        return all.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    /// The action a key event asks for, and the key that asks.
    Optional<Asked> asked(KeyEvent event) {
        for (Action action : all) {
            for (Key key : action.keys()) {
                if (key.matches(event)) {
                    return Optional.of(new Asked(action, key));
                }
            }
        }
        return Optional.empty();
    }

    record Asked(Action action, Key key) {}
}
