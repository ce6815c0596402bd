package nabla.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nabla.scripts.Sandbox.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nabla.bat serves there")
class StartScriptTest {
    private static final Path SCRIPTS = Path.of("src/main/scripts");

    @TempDir
    private Path folder;

    private Sandbox machine;
    private Path home;
    private Path nabla;

    @BeforeEach
    void install() throws IOException {
        machine = new Sandbox(folder);
        home = folder.resolve("my programs/nabla");
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.copy(SCRIPTS.resolve("find-java.sh"), bin.resolve("find-java.sh"));
        nabla = bin.resolve("nabla");
        Sandbox.script(
                nabla, Files.readString(SCRIPTS.resolve("nabla")).replace("@nabla.jvm@", "--option-of-the-build"));
    }

    @Test
    void itStartsTheModuleFromItsOwnLibraries() throws Exception {
        machine.jre(machine.root.resolve("usr/lib/jvm/jre 25"), "25.0.3");
        Outcome outcome = machine.run(folder, nabla.toString(), "check", "my lesson.md", "--json", "");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "java 25.0.3",
                        "[--option-of-the-build]",
                        "[-XX:+UseSerialGC]",
                        "[-XX:TieredStopAtLevel=1]",
                        "[--module-path]",
                        "[" + home.toRealPath().resolve("lib") + "]",
                        "[--module]",
                        "[nabla/nabla.Main]",
                        "[check]",
                        "[my lesson.md]",
                        "[--json]",
                        "[]");
    }

    @Test
    void onlyACheckStartsInAHurry() throws Exception {
        machine.jre(machine.root.resolve("usr/lib/jvm/jre 25"), "25.0.3");
        for (String[] arguments : new String[][] {{"train", "check"}, {"check.md", "x"}}) {
            String[] command = Stream.concat(Stream.of(nabla.toString()), Stream.of(arguments))
                    .toArray(String[]::new);
            Outcome outcome = machine.run(folder, command);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).doesNotContain("-XX").contains("[" + arguments[0] + "]");
        }
    }

    @Test
    void aCheckOfAllLessonsToo() throws Exception {
        machine.jre(machine.root.resolve("usr/lib/jvm/jre 25"), "25.0.3");
        Outcome outcome = machine.run(folder, nabla.toString(), "check", "--all");
        assertThat(outcome.out()).contains("[-XX:+UseSerialGC]", "[-XX:TieredStopAtLevel=1]", "[--all]");
    }

    /// The window alone, with a lesson or without.
    @Test
    void theWindowHasALimitOfMemoryAndBothCompilers() throws Exception {
        machine.jre(machine.root.resolve("usr/lib/jvm/jre 25"), "25.0.3");
        for (String[] command : new String[][] {{nabla.toString()}, {nabla.toString(), "my lesson.md"}}) {
            Outcome outcome = machine.run(folder, command);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out())
                    .contains("[@" + home.toRealPath().resolve("bin/window.options") + "]")
                    .doesNotContain("TieredStopAtLevel");
        }
    }

    @Test
    void aLinkToItWorksFromAnywhere() throws Exception {
        machine.jre(machine.root.resolve("usr/lib/jvm/jre-25"), "25");
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../my programs/nabla/bin/nabla"));
        Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
        Outcome outcome = machine.run(links, "./second");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("[" + home.toRealPath().resolve("lib") + "]");
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws Exception {
        Path jre = machine.jre(machine.root.resolve("usr/lib/jvm/jre-25"), "25");
        Sandbox.script(jre.resolve("bin/java"), "exit 2");
        assertThat(machine.run(folder, nabla.toString()).exit()).isEqualTo(2);
    }

    @Test
    void withoutAJavaItSaysWhatToInstall() throws Exception {
        Outcome outcome = machine.run(folder, nabla.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Nabla needs a Java 25 or newer");
    }
}
