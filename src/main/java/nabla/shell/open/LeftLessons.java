package nabla.shell.open;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.shell.setting.KeptFiles;
import nabla.shell.setting.WindowSettings;
import nabla.ui.work.Background;

/// How each lesson was left, in this run of the program and in those before, so that it opens as it was. Used on the
/// FX thread.
final class LeftLessons implements AutoCloseable {
    private final Map<String, LessonPlace> places = new HashMap<>();
    private final KeptFiles files;

    LeftLessons(WindowSettings settings, Background background) {
        files = new KeptFiles(settings.folder(), background);
    }

    /// What an earlier run of the program kept of a lesson that this one has not left yet, to be read in the
    /// background.
    Background.Work<Optional<Kept>> reading(String key) {
        return places.containsKey(key)
                ? cancelled -> Optional.empty()
                : cancelled -> files.read(key).map(Kept::read);
    }

    /// The layout of derivatives that a lesson was left in, where that is another than its own.
    Optional<DerivativeLayout> layout(String key) {
        return Optional.ofNullable(places.get(key)).flatMap(LessonPlace::layout);
    }

    /// Takes a lesson that has just been opened where it was left.
    ///
    /// @param kept what [#reading(String)] found
    void bringBack(OpenLesson opened, Optional<Kept> kept) {
        kept.ifPresent(opened::goTo);
        Optional.ofNullable(places.get(opened.entry().key())).ifPresent(opened::goTo);
    }

    /// A lesson that stays open, as it is now.
    void keep(OpenLesson lesson) {
        files.keep(lesson.entry().key(), lesson.kept());
    }

    /// A lesson that is about to be closed.
    void leave(OpenLesson lesson) {
        places.put(lesson.entry().key(), lesson.place()); // which ends a greeting
        keep(lesson);
    }

    @Override
    public void close() {
        files.close();
    }
}
