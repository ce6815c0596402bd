package nabla.bench;

import java.util.Optional;

/// Says where the FX thread and the one that draws are whenever a pulse is late, to find out what holds it up.
final class LateWatch {
    private static final int DEEPEST = 40;

    private final long late;
    private volatile long last = System.nanoTime();

    private LateWatch(long milliseconds) {
        late = 1_000_000L * milliseconds;
        Thread.ofPlatform().daemon().name("late-watch").start(this::watch);
    }

    /// Present with `-Dnabla.bench.late=` and the milliseconds.
    static Optional<LateWatch> wanted() {
        return Optional.ofNullable(Long.getLong("nabla.bench.late")).map(LateWatch::new);
    }

    void beat() {
        last = System.nanoTime();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(5);
                long waited = System.nanoTime() - last;
                if (waited > late) {
                    tell(waited);
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(long waited) {
        var text = new StringBuilder("late by %,d ms%n".formatted(waited / 1_000_000));
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            String name = thread.getName();
            boolean shown = name.startsWith("JavaFX") || name.startsWith("Quantum");
            if (shown || name.startsWith("nabla") || name.startsWith("ForkJoin")) {
                text.append(name).append(' ').append(thread.getState()).append('\n');
                for (int i = 0; i < Math.min(stack.length, shown ? DEEPEST : 4); i++) {
                    text.append("    ").append(stack[i]).append('\n');
                }
            }
        });
        System.err.println(text);
    }
}
