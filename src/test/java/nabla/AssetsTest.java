package nabla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
    @TempDir
    private Path folder;

    @Test
    void everyLessonInTheFolderIsListedAndCanBeRead() throws IOException {
        String[] inTheSources = Path.of("assets", "lessons").toFile().list((dir, name) -> name.endsWith(".md"));
        assertThat(inTheSources).isNotNull().isNotEmpty();
        assertThat(Assets.lessons())
                .isEqualTo(Arrays.stream(inTheSources).sorted().toList());
        for (String name : Assets.lessons()) {
            assertThat(Assets.lesson(name))
                    .isEqualTo(Files.readString(Path.of("assets", "lessons", name), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aJarIsListedToo() throws IOException {
        Path jar = folder.resolve("na bla.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"Assets.class", "assets/lessons/b.md", "assets/lessons/a.md"}) {
                zip.putNextEntry(new ZipEntry("nabla/" + name));
                zip.closeEntry();
            }
        }
        var anchor = URI.create("jar:" + jar.toUri() + "!/nabla/Assets.class").toURL();
        assertThat(Assets.namesIn(anchor, "lessons")).containsExactly("a.md", "b.md");
        assertThat(Assets.namesIn(anchor, "lessons")).as("a second time").hasSize(2);
    }

    @Test
    void aMissingResourceIsNamed() {
        assertThat(Assets.has("lessons/none.md")).isFalse();
        assertThatThrownBy(() -> Assets.url("lessons/none.md")).hasMessageContaining("lessons/none.md");
    }
}
