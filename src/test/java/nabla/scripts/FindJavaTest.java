package nabla.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nabla.scripts.Sandbox.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "find-java.cmd serves there")
class FindJavaTest {
    private static final Path SCRIPT = Path.of("src/main/scripts/find-java.sh").toAbsolutePath();

    @TempDir
    private Path folder;

    private Sandbox machine;

    @BeforeEach
    void machine() throws IOException {
        machine = new Sandbox(folder.resolve("a machine with spaces"));
    }

    @Test
    void javaHomeServesWhereItIsNewEnough() throws Exception {
        installed("jdk-25", "25.0.1");
        Path own = machine.jdk(machine.root.resolve("my own"), "27");
        machine.set("JAVA_HOME", own.toString());
        assertThat(found("javac")).isEqualTo(own);
    }

    @Test
    void anOldJavaHomeIsPassedOverForAJdkBesideIt() throws Exception {
        Path old = installed("java-17-openjdk", "17.0.15");
        Path beside = installed("temurin-25", "25.0.3");
        machine.set("JAVA_HOME", old.toString());
        assertThat(found("javac")).isEqualTo(beside);
    }

    @Test
    void anOldJavaOnThePathIsPassedOverToo() throws Exception {
        Path old = installed("java-17-openjdk", "17.0.15");
        Path beside = installed("temurin-25", "25.0.3");
        Files.createSymbolicLink(machine.commands.resolve("java"), old.resolve("bin/java"));
        assertThat(found("javac")).isEqualTo(beside);
    }

    @Test
    void theJavaOnThePathIsFoundThroughItsLinks() throws Exception {
        Path real = machine.jdk(machine.root.resolve("somewhere else/jdk"), "26-ea");
        Path alternatives = Files.createDirectories(machine.root.resolve("etc"));
        Files.createSymbolicLink(alternatives.resolve("java"), Path.of("../somewhere else/jdk/bin/java"));
        Files.createSymbolicLink(machine.commands.resolve("java"), alternatives.resolve("java"));
        assertThat(found("javac")).isEqualTo(real);
    }

    @Test
    void aStubOnThePathIsAskedForTheJavaBehindIt() throws Exception {
        Path real = machine.jdk(machine.root.resolve("hidden/jdk"), "25");
        Sandbox.script(machine.commands.resolve("java"), "exec '" + real.resolve("bin/java") + "' \"$@\"");
        assertThat(found("javac")).isEqualTo(real);
    }

    @Test
    void theOldestThatWillDoWinsAmongTheUsualFolders() throws Exception {
        installed("a-28", "28");
        Path best = machine.jdk(machine.home.resolve(".sdkman/candidates/java/25.0.2-tem"), "25.0.2");
        installed("b-24", "24.0.1");
        installed("c-8", "1.8.0_402");
        assertThat(found("javac")).isEqualTo(best);
    }

    @Test
    void spacesInItsPathDoNoHarm() throws Exception {
        Path mac =
                machine.jdk(machine.root.resolve("Library/Java/JavaVirtualMachines/my jdk 25.jdk/Contents/Home"), "25");
        assertThat(found("javac")).isEqualTo(mac);
    }

    @Test
    void aJavaWithoutItsReleaseFileIsAsked() throws Exception {
        Path jdk = installed("handmade", "25.0.1");
        Files.delete(jdk.resolve("release"));
        assertThat(found("javac")).isEqualTo(jdk);
    }

    @Test
    void aJavaWithoutCompilerRunsButDoesNotBuild() throws Exception {
        Path jre = machine.jre(machine.root.resolve("usr/lib/jvm/jre-25"), "25");
        assertThat(found("java")).isEqualTo(jre);
        assertThat(find("javac").exit()).isEqualTo(1);
    }

    @Test
    void withoutAnyTheMessageSaysWhatToInstallAndWhatWasFound() throws Exception {
        Path old = installed("java-17-openjdk", "17.0.15");
        machine.set("JAVA_HOME", old.toString());
        Path older = machine.jdk(machine.root.resolve("jdk8"), "1.8.0_402");
        Files.createSymbolicLink(machine.commands.resolve("java"), older.resolve("bin/java"));
        Outcome outcome = find("javac");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("""
                        Nabla needs a JDK 25 or newer, and none was found.
                        Found: Java 17 (at JAVA_HOME), Java 8 (on the PATH).
                        """).contains("Eclipse Temurin 25", "JAVA_HOME");
    }

    @Test
    void withoutAnythingAtAllTheMessageIsTheSame() throws Exception {
        machine.set("JAVA_HOME", "/nowhere");
        Outcome outcome = find("java");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("Nabla needs a Java 25 or newer, and none was found.\nInstall one");
    }

    private Path installed(String name, String version) throws IOException {
        return machine.jdk(machine.root.resolve("usr/lib/jvm").resolve(name), version);
    }

    private Path found(String tool) throws Exception {
        Outcome outcome = find(tool);
        assertThat(outcome.err()).isEmpty();
        return Path.of(outcome.out().strip()).toRealPath();
    }

    /// As strict as mvnw: unset variables and failing commands are errors, and file names are not expanded.
    private Outcome find(String tool) throws Exception {
        return machine.run(
                machine.home,
                "sh",
                "-c",
                "set -euf; . \"$1\"; find_java \"$2\" || exit 1; case $- in *f*) printf %s \"$JAVA_HOME\" ;; esac",
                "sh",
                SCRIPT.toString(),
                tool);
    }
}
