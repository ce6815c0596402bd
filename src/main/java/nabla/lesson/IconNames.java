package nabla.lesson;

import java.util.ServiceLoader;
import org.kordamp.ikonli.IkonHandler;

/// Which icons there are, so that a lesson with a mistyped one is told so where it is read.
final class IconNames {
    private IconNames() {}

    /// Whether an icon pack has an icon called `name`, such as `mdi2c-chart-line`.
    static boolean has(String name) {
        for (IkonHandler pack : ServiceLoader.load(IkonHandler.class, IkonHandler.class.getClassLoader())) {
            if (pack.supports(name)) {
                try {
                    pack.resolve(name);
                    return true;
                } catch (IllegalArgumentException e) {
                    // another pack may have it
                }
            }
        }
        return false;
    }
}
