package nabla.plot.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A picture that is given up, and with it the lesson around it, does not wait for a second collection, as what has a
/// finalizer would: a phantom reference is cleared only when nothing waits to be finalized any more.
class ForgottenFigureTest {
    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    @Test
    void oneCollectionIsEnough() {
        var gone = new PhantomReference<>(drawn(), new ReferenceQueue<>());
        System.gc();
        assertThat(gone.refersTo(null)).isTrue();
    }

    /// By way of a method of its own, else a variable would keep it.
    private static FigureView drawn() {
        FigureView view = FigureView.warmUp();
        assertThat(view.geometry().width()).isGreaterThan(50);
        return view;
    }
}
