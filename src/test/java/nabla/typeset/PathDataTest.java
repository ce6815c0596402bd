package nabla.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;

class PathDataTest {
    @Test
    void numbersAreWrittenOut() {
        var path = new Path2D.Double();
        path.moveTo(0.5, -1);
        path.lineTo(1e-7, 12.345678);
        path.quadTo(0.00001, -0.1, 3, 100);
        path.curveTo(1, 2, 3, 4, 5, 6);
        path.closePath();
        assertThat(PathData.of(path)).isEqualTo("M0.5 -1L0 12.34568Q0.00001 -0.1 3 100C1 2 3 4 5 6Z");
    }

    @Test
    void aPathMovesToTheRightOnly() {
        String path = "M0.5 -1L0 12.34568Q0.00001 -0.1 3 100C1 2 3 4 5 6ZM-7 0.25Z";
        assertThat(PathData.moved(path, 2.25))
                .isEqualTo("M2.75 -1L2.25 12.34568Q2.25001 -0.1 5.25 100C3.25 2 5.25 4 7.25 6ZM-4.75 0.25Z");
        assertThat(PathData.moved(PathData.moved(path, 2.25), -2.25)).isEqualTo(path);
    }
}
