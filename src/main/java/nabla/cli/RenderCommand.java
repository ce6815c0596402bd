package nabla.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.Origin;
import nabla.shell.setting.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `nabla render LESSON|all --out DIR`: paints the window with a lesson in it, without a display.
@Command(
        name = "render",
        description = "Paints lessons as PNG pictures; needs no display.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every picture was painted", "2:a lesson could not be read, or a picture not be written"})
final class RenderCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "LESSON|all",
            description = "A lesson file, a built-in lesson such as sigmoid, or all built-in lessons.")
    private String lesson = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the pictures go.")
    private Path out = Path.of("");

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1920x1080",
            converter = SizeConverter.class,
            description = "In pixels; ${DEFAULT-VALUE} unless told.")
    private Size size = new Size(1920, 1080);

    @Option(
            names = "--theme",
            defaultValue = "light",
            converter = ThemeConverter.class,
            description = "light, dark or projector; ${DEFAULT-VALUE} unless told.")
    private Theme theme = Theme.LIGHT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        List<Entry> lessons = lessons();
        if (lessons.isEmpty()) {
            err.println("There is no lesson \"%s\". Say all, a lesson file or one of: %s"
                    .formatted(
                            lesson,
                            String.join(
                                    ", ",
                                    Library.builtIn().stream().map(Entry::key).toList())));
            return Cli.UNREADABLE;
        }
        Files.createDirectories(out);
        boolean readable = true;
        try (var painter = new Painter(Library.builtIn(), size.width(), size.height(), theme)) {
            for (Entry entry : lessons) {
                entry.problems().forEach(err::println);
                if (entry.lesson().isPresent()) {
                    Path picture = out.resolve(entry.lesson().get().id() + "-" + theme.word() + ".png");
                    painter.paint(entry, picture);
                    spec.commandLine().getOut().println(picture);
                } else {
                    readable = false;
                }
            }
        }
        return readable ? Cli.RIGHT : Cli.UNREADABLE;
    }

    /// A file of that name comes first, then the built-in lesson.
    private List<Entry> lessons() {
        if (lesson.equals("all")) {
            return Library.builtIn();
        }
        var found = new ArrayList<Entry>();
        try {
            Path file = Path.of(lesson);
            if (Files.exists(file) || lesson.endsWith(".md")) {
                found.add(Library.read(new Origin.Own(file)));
            } else {
                Library.builtIn().stream().filter(it -> it.key().equals(lesson)).forEach(found::add);
            }
        } catch (InvalidPathException noFile) {
            found.clear();
        }
        return found;
    }

    /// A picture's size in pixels.
    record Size(int width, int height) {}

    static final class SizeConverter implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            String[] sides = text.toLowerCase(Locale.ROOT).split("x", -1);
            try {
                var size = new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
                if (sides.length == 2 && within(size.width()) && within(size.height())) {
                    return size;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
                throw new TypeConversionException(expected(text));
            }
            throw new TypeConversionException(expected(text));
        }

        private static boolean within(int side) {
            return side >= 300 && side <= 8000;
        }

        private static String expected(String text) {
            return "\"" + text + "\" is no size; expected such as 1920x1080, each from 300 to 8000";
        }
    }

    static final class ThemeConverter implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String text) {
            try {
                return Theme.ofWord(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("\"" + text + "\" is no theme; expected light, dark or projector");
            }
        }
    }
}
