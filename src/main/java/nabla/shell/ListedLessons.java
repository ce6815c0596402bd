package nabla.shell;

import java.util.List;
import nabla.shell.find.FindBox;
import nabla.shell.find.Finder;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.Origin;
import nabla.shell.library.WindowModel;
import nabla.shell.setting.WindowSettings;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Which lessons the list shows and the find box looks in: the built-in ones, and the user's files that were opened
/// before. Used on the FX thread.
final class ListedLessons implements AutoCloseable {
    private final WindowModel model;
    private final WindowSettings settings;
    private final Background background;
    private final FindBox find;
    private final LatestJob indexing;

    ListedLessons(WindowModel model, WindowSettings settings, Background background, FindBox find) {
        this.model = model;
        this.settings = settings;
        this.background = background;
        this.find = find;
        this.indexing = background.latest();
        model.lessons().subscribe(this::index);
    }

    /// Reads them in the background, the built-in ones first.
    ///
    /// @param whenRead called once those are listed
    void read(Runnable whenRead) {
        background.run(cancelled -> Library.builtIn(), lessons -> {
            model.lessons().addAll(0, lessons);
            readFiles();
            whenRead.run();
        });
    }

    /// A file of the user's is not to be listed any more; what was kept of it stays, in case it comes back.
    void forget(Entry entry) {
        if (entry.origin() instanceof Origin.Own(var file)) {
            settings.forgetFile(file);
            model.lessons().removeIf(each -> each.key().equals(entry.key()));
        }
    }

    @Override
    public void close() {
        indexing.cancel();
    }

    private void readFiles() {
        background.run(
                cancelled -> settings.files().stream()
                        .map(file -> Library.read(new Origin.Own(file)))
                        .toList(),
                entries -> entries.stream()
                        .filter(entry -> model.lessons().stream()
                                .noneMatch(each -> each.key().equals(entry.key())))
                        .forEach(model.lessons()::add));
    }

    /// The lessons' titles can be found at once, all that stands in them a moment later.
    private void index() {
        List<Entry> lessons = List.copyOf(model.lessons());
        find.lookIn(Finder.ofTitles(lessons), false);
        indexing.replace(cancelled -> Finder.of(lessons), all -> find.lookIn(all, true));
    }
}
