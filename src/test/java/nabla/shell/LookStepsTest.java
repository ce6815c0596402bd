package nabla.shell;
import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import javafx.scene.*; import javafx.scene.image.*; import javafx.embed.swing.SwingFXUtils;
class LookStepsTest {
  @RegisterExtension final RoomWindow window = new RoomWindow("backpropagation");
  void shot(String name) throws Exception { Scene root = javafx.stage.Window.getWindows().getFirst().getScene(); window.settle(); Thread.sleep(1500); window.settle(); var img = get(() -> SwingFXUtils.fromFXImage(root.snapshot(null), null)); javax.imageio.ImageIO.write(img, "png", new java.io.File("/tmp/pics/w-"+name+".png")); }
  @Test void look() throws Exception {
    onFx(() -> window.room().steps().orElseThrow().moveTo(7)); shot("s7");
    var eq = (nabla.ui.FormulaView) window.find("#step-equation");
    var b = get(() -> eq.boundsOf(6).orElseThrow());
    window.hoverAt(eq, b.getCenterX(), b.getCenterY()); shot("hover");
    var z = window.find("#matrix-JW2"); window.clickAt(z, 20, 8); shot("entry");
    window.press("#page-check"); shot("check");
  }
}
