package nabla.wrong.math.expr;

import java.io.File;
import nabla.wrong.math.check.Check;
import nabla.wrong.model.Slider;

/// Mathematics that knows a model, a file and a clock, and a package that needs it in turn.
public record Sum(Slider slider, File file, Check check) {
    long time() {
        return System.nanoTime();
    }
}
