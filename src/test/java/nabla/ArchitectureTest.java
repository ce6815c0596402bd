package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
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
}
