package nabla.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nabla.scripts.Sandbox.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw.cmd serves there")
class WrapperTest {
    private static final Path PROPERTIES = Path.of(".mvn/wrapper/maven-wrapper.properties");
    private static final String MAVEN = """
            if [ "$1" = --version ]; then
              echo "Apache Maven %s (test)"
            else
              echo "%s with $JAVA_HOME"
              for argument; do echo "[$argument]"; done
            fi
            """;

    @TempDir
    private Path folder;

    private Sandbox machine;
    private Path jdk;
    private Path project;

    @BeforeEach
    void checkOut() throws IOException {
        machine = new Sandbox(folder);
        jdk = machine.jdk(machine.root.resolve("usr/lib/jvm/jdk-25"), "25.0.3");
        project = Files.createDirectories(folder.resolve("my project"));
        for (Path file : new Path[] {Path.of("mvnw"), Path.of("src/main/scripts/find-java.sh"), PROPERTIES}) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(file, project.resolve(file));
        }
        Sandbox.script(machine.commands.resolve("curl"), "exit 6"); // no network, unless a test says so
    }

    @Test
    void theArchiveIsApachesOwnAndItsChecksumIsPinned() throws Exception {
        assertThat(Files.readAllLines(PROPERTIES))
                .anyMatch(line -> line.startsWith("distributionUrl=https://archive.apache.org/dist/maven/"))
                .anyMatch(line -> line.matches("distributionSha256Sum=[0-9a-f]{64}"));
    }

    @Test
    void withoutTheInternetTheInstalledMavenBuilds() throws Exception {
        Sandbox.script(machine.commands.resolve("mvn"), MAVEN.formatted("3.8.7", "installed"));
        Outcome outcome = machine.run(project, "./mvnw", "verify", "-Dsome=thing with spaces");
        assertThat(outcome.out().lines())
                .containsExactly("installed with " + jdk, "[verify]", "[-Dsome=thing with spaces]");
        assertThat(outcome.err().lines())
                .containsExactly("mvnw: Maven's archive cannot be reached; the installed Maven 3.8.7 builds instead");
    }

    @Test
    void anOldMavenDoesNot() throws Exception {
        Sandbox.script(machine.commands.resolve("mvn"), MAVEN.formatted("3.8.6", "installed"));
        Outcome outcome = machine.run(project, "./mvnw", "verify");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("cannot download https://archive.apache.org", "Maven 3.8.7 or newer");
    }

    @Test
    void withTheInternetItsOwnMavenIsFetchedOnceAndBuilds() throws Exception {
        Path archive = distribution();
        connect(archive);
        pin(archive);
        // this machine has no unzip, so the JDK unpacks
        Sandbox.script(
                jdk.resolve("bin/jar"),
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "jar") + "' \"$@\"\n");
        Outcome first = machine.run(project, "./mvnw", "verify");
        assertThat(first.err()).isEmpty();
        assertThat(first.out().lines()).containsExactly("fetched with " + jdk, "[verify]");

        Sandbox.script(machine.commands.resolve("curl"), "exit 6");
        Outcome second = machine.run(project, "./mvnw");
        assertThat(second.err()).isEmpty();
        assertThat(second.out().lines()).containsExactly("fetched with " + jdk);
    }

    @Test
    void anArchiveWithAnotherChecksumIsRefused() throws Exception {
        Path archive = distribution();
        connect(archive);
        Outcome outcome = machine.run(project, "./mvnw", "verify");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("SHA-256");
    }

    @Test
    void withoutAJdkNothingIsFetched() throws Exception {
        Files.delete(jdk.resolve("bin/javac"));
        Outcome outcome = machine.run(project, "./mvnw", "verify");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("Nabla needs a JDK 25 or newer");
    }

    /// The internet, of which `archive` is all there is.
    private void connect(Path archive) throws IOException {
        Sandbox.script(machine.commands.resolve("curl"), """
                for argument; do
                  case ${previous-} in -o) cp '%s' "$argument" ;; esac
                  previous=$argument
                done
                """.formatted(archive));
    }

    /// An archive with a Maven that only says that it was called.
    private Path distribution() throws IOException {
        String name = Files.readString(PROPERTIES).replaceAll("(?s).*/(apache-maven-[0-9.]+)-bin\\.zip.*", "$1");
        Path archive = folder.resolve("distribution.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(name + "/bin/mvn"));
            zip.write(("#!/bin/sh\n" + MAVEN.formatted("3.9", "fetched")).getBytes(StandardCharsets.UTF_8));
        }
        return archive;
    }

    private void pin(Path archive) throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
        Path pinned = project.resolve(PROPERTIES);
        Files.writeString(
                pinned,
                Files.readString(pinned)
                        .replaceAll(
                                "Sha256Sum=.*", "Sha256Sum=" + HexFormat.of().formatHex(sum)));
    }
}
