package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may import whom, as the design says.
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final JavaClasses WRONG_HOUSE =
            new ClassFileImporter().importPath(Path.of("target", "test-classes", "nabla", "wrong"));

    @ParameterizedTest
    @MethodSource
    void everyWallStands(ArchRule wall) {
        wall.check(HOUSE);
    }

    static List<ArchRule> everyWallStands() {
        return new Architecture("nabla").walls();
    }

    @ParameterizedTest
    @MethodSource
    void everyWallWouldBeSeenToFall(ArchRule wall) {
        assertThat(wall.evaluate(WRONG_HOUSE).hasViolation()).isTrue();
    }

    static List<ArchRule> everyWallWouldBeSeenToFall() {
        return new Architecture("nabla.wrong").walls();
    }

    /// Who reads a name need not ask which of two is meant.
    @Test
    void everyFileNameStandsOnce() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var places = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(Path.of("src", "test", "java", "nabla", "wrong")))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getFileName));
            assertThat(places.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        }
    }
}
