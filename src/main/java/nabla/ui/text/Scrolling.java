package nabla.ui.text;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;

/// Brings what has just appeared into view, gently unless motion is reduced.
final class Scrolling {
    private static final Duration FADE = Duration.millis(220);
    private static final Duration GLIDE = Duration.millis(180);
    /// Kept between what appeared and the edge, so that the next line has a place.
    private static final double MARGIN = 90;
    /// Left above a place that was gone to, in shares of what is seen.
    private static final double ABOVE = 0.15;

    private final ScrollPane scroll;
    private final ReadingAnchor content;
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(
            this, "reducedMotion", Platform.getPreferences().isReducedMotion());
    private final Glide glide = new Glide();
    private final FadeTransition fade = new FadeTransition(FADE);

    Scrolling(ScrollPane scroll, ReadingAnchor content) {
        this.scroll = scroll;
        this.content = content;
    }

    BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// To a position from 0 to 1, once it is laid out; what was still appearing is there.
    void jump(double position) {
        glide.stop();
        finishFade();
        scroll.applyCss();
        scroll.layout();
        moveTo(position);
    }

    /// Keeps in sight what may have been moved by the next layout.
    void follow(Node node) {
        Platform.runLater(() -> {
            measure(node);
            show(node);
        });
    }

    void appear(Node node) {
        if (!reducedMotion.get()) {
            finishFade();
            node.setOpacity(0); // the first frame is painted before the fade begins
            fade.setNode(node);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.playFromStart();
        }
        measure(node);
        show(node);
    }

    /// Lays out what has changed around a node; to style a long text anew would take longer than a frame.
    private void measure(Node node) {
        Optional.<Node>ofNullable(node.getParent()).orElse(node).applyCss();
        scroll.layout();
    }

    /// To where a node's upper end stands in the upper part of what is seen, at once.
    void jumpTo(Node node) {
        glide.stop();
        finishFade();
        scroll.applyCss();
        scroll.layout();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - view;
        Bounds box = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        moveTo(hidden <= 0 ? 0 : Math.clamp((box.getMinY() - ABOVE * view) / hidden, 0, 1));
    }

    private void moveTo(double position) {
        scroll.setVvalue(position);
        content.remember();
    }

    private void finishFade() {
        fade.stop();
        if (fade.getNode() != null) {
            fade.getNode().setOpacity(1);
        }
    }

    /// Whether a part of the text, or a part of that part, is on screen.
    boolean isInSight(Node node) {
        Bounds box = scroll.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return node.getScene() != null && box.getMaxY() > 0 && box.getMinY() < scroll.getHeight();
    }

    private double hidden() {
        return content.getHeight() - scroll.getViewportBounds().getHeight();
    }

    /// @param top what of the content stands at the upper edge of what is seen
    private double positionShowing(Node node, double top) {
        Bounds box = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double hidden = hidden();
        if (hidden <= 0) {
            return 0;
        }
        double margin = Math.min(MARGIN, view / 4);
        double wanted = Math.min(Math.max(top, box.getMaxY() + margin - view), box.getMinY() - margin / 2);
        return Math.clamp(wanted / hidden, 0, 1);
    }

    private void show(Node node) {
        glide.stop();
        double top = scroll.getVvalue() * Math.max(0, hidden());
        double position = positionShowing(node, top);
        if (reducedMotion.get() || Math.abs(position - scroll.getVvalue()) < 1e-6) {
            moveTo(position);
        } else {
            glide.to(node, top);
        }
    }

    /// From where the page is to where a node is seen, also while the text around that still grows.
    private final class Glide extends Transition {
        private Optional<Node> node = Optional.empty();
        private double from;

        Glide() {
            setCycleDuration(GLIDE);
            setInterpolator(Interpolator.EASE_BOTH);
        }

        void to(Node wanted, double top) {
            node = Optional.of(wanted);
            from = top;
            playFromStart();
        }

        @Override
        protected void interpolate(double fraction) {
            double hidden = hidden();
            if (node.isPresent() && node.get().getScene() != null && hidden > 0) {
                double to = positionShowing(node.get(), from);
                moveTo(Math.clamp(from / hidden * (1 - fraction) + to * fraction, 0, 1));
            }
        }
    }
}
