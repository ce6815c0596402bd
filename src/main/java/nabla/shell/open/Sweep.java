package nabla.shell.open;

import java.util.Optional;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.ui.run.Playback;

/// Lets a lesson without a clock of its own move: the parameter along the first plot's axis goes to one end, to the
/// other and back to where it was.
final class Sweep {
    /// From one end of the slider to the other.
    private static final double SECONDS = 6;

    private final Parameters parameters;
    private final Parameter parameter;
    private double home;
    private double position;
    private double shown = Double.NaN;
    private int turns = 2;
    private final Playback playback = Playback.ofMotion(this::move);

    private Sweep(Parameters parameters, Parameter parameter) {
        this.parameters = parameters;
        this.parameter = parameter;
    }

    Playback playback() {
        return playback;
    }

    /// Ends the round: back to where it began, unless a hand has moved the parameter since.
    void goHome() {
        playback.pause();
        if (parameter.value() == shown) {
            parameters.move(parameter.name(), home);
            position = home;
            shown = home;
            turns = 2;
        }
    }

    /// Absent where the lesson has no plot, or its axis no slider.
    static Optional<Sweep> of(Lesson lesson, Parameters parameters) {
        return lesson.blocks(Block.Plot.class).stream()
                .flatMap(plot -> parameters.find(plot.x().name()).stream())
                .findFirst()
                .map(parameter -> new Sweep(parameters, parameter));
    }

    /// False when it is back where it began.
    private boolean move(double seconds) {
        begin();
        double stride = seconds / SECONDS * (parameter.to() - parameter.from());
        boolean done = switch (turns) {
            case 0 -> up(stride, parameter.to());
            case 1 -> down(stride);
            default -> up(stride, home);
        };
        double places = 5 / parameter.declaration().step(); // short numbers, still smooth
        parameters.move(parameter.name(), done ? home : Math.rint(position * places) / places);
        shown = parameter.value();
        return !done;
    }

    /// A parameter that the user has moved since begins a new round.
    private void begin() {
        if ((turns == 2 && position == home) || parameter.value() != shown) {
            turns = 0;
            position = parameter.value();
            home = position;
        }
    }

    /// To the upper end and on to the next turn, or to where it began, which ends the round.
    private boolean up(double stride, double end) {
        position = Math.min(position + stride, end);
        if (position == end && turns == 0) {
            turns = 1;
            return false;
        }
        return position == end;
    }

    private boolean down(double stride) {
        position = Math.max(position - stride, parameter.from());
        turns = position == parameter.from() ? 2 : 1;
        return turns == 2 && position == home;
    }
}
