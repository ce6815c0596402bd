package nabla;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import nabla.cli.Cli;
import nabla.shell.NablaApp;
import org.jspecify.annotations.Nullable;

/// Starts Nabla: without arguments or with a lesson file the window, else a subcommand.
///
/// It does not extend `Application`, so that the toolkit is not started before there is a display to show it on.
public final class Main {
    private static final int NO_DISPLAY = 2;

    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // numbers as the language of formulas has them
        if (!opensWindow(args)) {
            end(Cli.run(args, System.out, System.err));
        }
        Optional<String> obstacle = obstacle(System.getProperty("os.name", ""), System.getenv());
        if (obstacle.isPresent() && System.getProperty("glass.platform") == null) {
            System.exit(withoutWindow(obstacle.get(), System.getProperty("nabla.gallery")));
        }
        NablaApp.readAhead();
        Application.launch(NablaApp.class, args);
    }

    /// Ends at once: an ordinary exit looks for a logger first, which takes a tenth of a small file's check, and there
    /// is nothing that waits for the end.
    private static void end(int code) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }

    /// A lone lesson file is opened in the window; everything else is a subcommand.
    static boolean opensWindow(String[] args) {
        return args.length == 0
                || (args.length == 1 && args[0].toLowerCase(Locale.ROOT).endsWith(".md"));
    }

    /// Why no window can be opened, as a sentence's first half; empty where one can.
    static Optional<String> obstacle(String system, Map<String, String> environment) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux") || isSet(environment, "DISPLAY")) {
            return Optional.empty();
        }
        return Optional.of(
                isSet(environment, "WAYLAND_DISPLAY")
                        ? "This Wayland session has no X server (XWayland), which JavaFX needs"
                        : "There is no display here (DISPLAY is not set)");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /// Where the build asked for a gallery, the lessons are painted into it instead.
    private static int withoutWindow(String obstacle, @Nullable String gallery) {
        if (gallery == null) {
            System.err.println(obstacle
                    + ", so no window can open. Without one there are: nabla check, nabla render, nabla train.");
            return NO_DISPLAY;
        }
        System.out.println(obstacle + ": the lessons are painted into " + gallery + " instead.");
        return Cli.run(new String[] {"render", "all", "--out", gallery}, System.out, System.err);
    }
}
