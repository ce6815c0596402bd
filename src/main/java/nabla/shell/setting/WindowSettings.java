package nabla.shell.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.geometry.Rectangle2D;

/// What the window remembers from one start to the next.
///
/// A value that cannot be read counts as absent; a node that cannot be written is no reason to bother the user.
public final class WindowSettings {
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    /// The longest text a preference may be.
    private static final int LONGEST = Preferences.MAX_VALUE_LENGTH;
    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 830;

    private final Preferences node;
    private final Optional<Path> folder;

    /// Lessons are not kept: for tests and pictures.
    ///
    /// @param node where the values stand; tests bring their own
    public WindowSettings(Preferences node) {
        this(node, Optional.empty());
    }

    /// @param folder where it is kept how lessons were left
    public WindowSettings(Preferences node, Optional<Path> folder) {
        this.node = node;
        this.folder = folder;
    }

    /// The user's settings. Without a writable home they are forgotten, silently.
    public static WindowSettings ofUser() {
        PREFERENCES_LOG.setLevel(Level.SEVERE);
        Path folder = KeptFiles.ofUser(
                System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", "."));
        return new WindowSettings(Preferences.userRoot().node("nabla"), Optional.of(folder));
    }

    public Optional<Path> folder() {
        return folder;
    }

    /// The files that were opened, the newest first.
    public List<Path> files() {
        return text("files")
                .map(all -> all.lines().flatMap(each -> path(each).stream()).toList())
                .orElse(List.of());
    }

    public void rememberFile(Path file) {
        var all = new ArrayList<>(files());
        all.remove(file);
        all.addFirst(file);
        putFiles(all);
    }

    public void forgetFile(Path file) {
        putFiles(files().stream().filter(each -> !each.equals(file)).toList());
    }

    /// As many as there is room for.
    private void putFiles(List<Path> files) {
        List<String> kept = files.stream().map(Path::toString).toList();
        while (String.join("\n", kept).length() > LONGEST) {
            kept = kept.subList(0, kept.size() - 1);
        }
        node.put("files", String.join("\n", kept));
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /// The lesson shown last: a built-in lesson's id, or the path of a file.
    public Optional<String> lesson() {
        return text("lesson");
    }

    public void rememberLesson(String key) {
        node.put("lesson", key);
    }

    /// The theme chosen at the desk; absent while it follows the system.
    public Optional<Theme> theme() {
        return value("theme", Theme::ofWord);
    }

    public void rememberTheme(Theme theme) {
        node.put("theme", theme.word());
    }

    public Grouping grouping() {
        return value("grouping", word -> Grouping.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Grouping.SHEET);
    }

    public void rememberGrouping(Grouping grouping) {
        node.put("grouping", grouping.name().toLowerCase(Locale.ROOT));
    }

    /// Where the stage ends and the derivation begins, from 0 to 1.
    public double divider() {
        return value("divider", Double::valueOf)
                .filter(at -> at >= 0.1 && at <= 0.9)
                .orElse(0.55);
    }

    public void rememberDivider(double at) {
        node.put("divider", Double.toString(at));
    }

    public boolean maximized() {
        return node.getBoolean("maximized", false);
    }

    /// The window's place, if enough of it to take hold of is still on one of the screens.
    public Optional<Rectangle2D> place(List<Rectangle2D> screens) {
        return value("place", WindowSettings::rectangle)
                .filter(place -> screens.stream().anyMatch(screen -> reachable(place, screen)));
    }

    /// In the middle of a screen, or all of a small one. Where the window says nothing of its place, some window
    /// managers put its title above the screen.
    public static Rectangle2D firstPlace(Rectangle2D screen) {
        double besideIt = screen.getWidth() - FIRST_WIDTH;
        double aboveAndBelow = screen.getHeight() - FIRST_HEIGHT;
        return besideIt < 0 || aboveAndBelow < 0
                ? screen
                : new Rectangle2D(
                        Math.rint(screen.getMinX() + besideIt / 2),
                        Math.rint(screen.getMinY() + aboveAndBelow / 2),
                        FIRST_WIDTH,
                        FIRST_HEIGHT);
    }

    public void rememberPlace(Rectangle2D place, boolean maximized) {
        node.putBoolean("maximized", maximized);
        if (!maximized) {
            node.put(
                    "place",
                    "%s %s %s %s".formatted(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
        }
    }

    /// The title bar is at the top: it has to be on the screen, not just some corner.
    private static boolean reachable(Rectangle2D place, Rectangle2D screen) {
        return screen.contains(place.getMinX() + place.getWidth() / 2, place.getMinY() + 10)
                && place.getWidth() <= screen.getWidth() + 1
                && place.getHeight() <= screen.getHeight() + 1;
    }

    private static Rectangle2D rectangle(String text) {
        List<Double> numbers =
                List.of(text.split(" ", -1)).stream().map(Double::valueOf).toList();
        return new Rectangle2D(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(node.get(key, null));
    }

    private <T> Optional<T> value(String key, Function<String, T> parse) {
        try {
            return text(key).map(parse);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
