package nabla.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/// Everything that complains while it is open: the log, standard error, exceptions uncaught on any thread.
public final class Complaints implements AutoCloseable {
    /// The test JVM's own remark about running on the class path.
    private static final String CLASS_PATH = "Unsupported JavaFX configuration";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final Thread.UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private final Logger root = Logger.getLogger("");
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<Handler> console = List.of(root.getHandlers());
    private final Handler log = new Listening();

    public Complaints() {
        console.forEach(root::removeHandler);
        root.addHandler(log);
        System.setErr(new PrintStream(new Both(errors, before), true, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> hear(thread, problem));
    }

    /// What was heard so far.
    public List<String> heard() {
        String printed = errors.toString(StandardCharsets.UTF_8);
        if (!printed.isBlank()) {
            heard.add(printed);
            errors.reset();
        }
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        root.removeHandler(log);
        console.forEach(root::addHandler);
        System.setErr(before);
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
    }

    private void hear(Thread thread, Throwable problem) {
        if (!isTheScreens(problem)) {
            heard.add(thread.getName() + ": " + trace(problem));
        }
    }

    /// The headless screen copies pixels into memory of a fixed size and does not clip: a menu whose shadow begins
    /// above its upper edge makes it throw. No other screen does.
    private static boolean isTheScreens(Throwable problem) {
        return problem instanceof IndexOutOfBoundsException
                && Stream.of(problem.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith(".headless.HeadlessWindow")
                                && frame.getMethodName().equals("blit"));
    }

    private static String trace(Throwable problem) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private final class Listening extends Handler {
        Listening() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record) && !formatter.formatMessage(record).contains(CLASS_PATH)) {
                heard.add(formatter.format(record) + trace(new Throwable("it was said here")));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /// Written to both, so that a failing test's output is still seen.
    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }
    }
}
